import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ACCEPT } from '../src/features/import/accepted-files.ts'

interface Picture {
  src: string
  sizes: string
  type: string
  purpose?: string
  form_factor?: string
  label?: string
}
interface Manifest {
  id: string
  start_url: string
  scope: string
  icons: Picture[]
  screenshots: Picture[]
  shortcuts: { name: string; url: string; icons: Picture[] }[]
  file_handlers: { action: string; accept: Record<string, string[]> }[]
  share_target: { action: string; params: { files: { accept: string[] }[] } }
}
const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as Manifest

/** Width and height as a PNG's header states them. */
function sizeOf(file: string): string {
  const bytes = readFileSync(file)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}

describe('the manifest', () => {
  const pictures = [
    ...manifest.icons,
    ...manifest.screenshots,
    ...manifest.shortcuts.flatMap(({ icons }) => icons),
  ]
  it.each(pictures.filter(({ src }) => src.endsWith('.png')))(
    '$src has the size it says',
    (one) => {
      expect(sizeOf(join('public', one.src))).toBe(one.sizes)
    },
  )

  it('has what installing asks for: icons of 192 and 512, a maskable one, pictures wide and narrow', () => {
    const sizes = manifest.icons.map(({ sizes }) => sizes)
    expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']))
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
    const forms = manifest.screenshots.map(({ form_factor }) => form_factor)
    expect(forms).toEqual(expect.arrayContaining(['wide', 'narrow']))
    expect(manifest.screenshots.every(({ label }) => label)).toBe(true)
  })

  it('stays inside the folder it is served from', () => {
    const addresses = [
      manifest.id,
      manifest.start_url,
      manifest.scope,
      manifest.share_target.action,
      ...manifest.shortcuts.map(({ url }) => url),
      ...manifest.file_handlers.map(({ action }) => action),
      ...pictures.map(({ src }) => src),
    ]
    expect(addresses.filter((address) => !address.startsWith('./'))).toEqual([])
  })

  it('opens nothing that the file picker does not offer', () => {
    const opened = manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat())
    const offered = ACCEPT.split(',')
    expect(opened.filter((ending) => !offered.includes(ending))).toEqual([])
  })

  it('takes the same kinds of files by opening as by sharing', () => {
    const opened = manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat())
    const shared = new Set(manifest.share_target.params.files.flatMap(({ accept }) => accept))
    expect(opened.filter((ending) => ending !== '.htm' && !shared.has(ending))).toEqual([])
  })
})
