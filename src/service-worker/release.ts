/** One file of the built site. */
export interface ReleaseFile {
  /** Below the site's folder. */
  path: string
  /** SHA-256 of its content, hex. */
  hash: string
  /** Its name changes with its content. */
  named: boolean
}

export interface Release {
  id: string
  files: ReleaseFile[]
}

/** Written in by the build. */
declare const __RELEASE__: Release
export const RELEASE = __RELEASE__

/**
 * Fetches a file past the browser's cache and makes sure that it is this release's: a host that is
 * just being updated serves old and new side by side. Rejects otherwise.
 */
export async function fetchChecked({ path, hash }: ReleaseFile): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer()),
  )
  const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (found !== hash) throw new Error(`${path} is of another release`)
  return response
}
