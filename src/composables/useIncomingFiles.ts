import type { SharedCache } from '../service-worker/shared-files.ts'

const SHARED_CACHE: SharedCache = 'taizhang-shared'

interface LaunchParams {
  files?: { getFile(): Promise<File> }[]
}
interface LaunchQueue {
  setConsumer(consumer: (params: LaunchParams) => void): void
}

/**
 * Files that reach the installed app from outside: opened with it from a file manager, or shared to
 * it from another app. `take` gets each batch once.
 */
export function useIncomingFiles(take: (files: File[]) => void): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(async ({ files = [] }) => {
    const opened = await Promise.all(files.map((file) => file.getFile()))
    if (opened.length > 0) take(opened)
  })
  void takeShared().then((shared) => {
    if (shared.length > 0) take(shared)
  })
}

/** What the service worker kept of a share, removed from where it waited. */
async function takeShared(): Promise<File[]> {
  if (!('caches' in globalThis) || !(await caches.has(SHARED_CACHE))) return []
  const cache = await caches.open(SHARED_CACHE)
  const files: File[] = []
  for (const request of await cache.keys()) {
    const kept = await cache.match(request)
    const name = decodeURIComponent(kept?.headers.get('x-name') ?? '')
    if (kept) files.push(new File([await kept.blob()], name))
  }
  await caches.delete(SHARED_CACHE)
  return files
}
