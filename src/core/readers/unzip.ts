import { Unzip, UnzipInflate } from 'fflate'
import { Unreadable } from './page.ts'

/** Inflated bytes allowed for one entry and for the file: far above any table of tasks. */
const MAX_ENTRY = 64 << 20
const MAX_TOTAL = 96 << 20
const MAX_ENTRIES = 5000
const STEP = 1 << 14

/**
 * Inflates the entries whose name is wanted. Counts bytes while they come out and stops at once over the
 * limit, so that neither declared sizes nor a small file of huge content can fill the memory.
 */
export function unzipEntries(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  const entries = new Map<string, Uint8Array>()
  let total = 0
  let seen = 0
  let failure: Unreadable | null = null
  const unzip = new Unzip((file) => {
    if (++seen > MAX_ENTRIES) failure ??= new Unreadable('too-large')
    if (failure || !wanted(file.name)) return
    const chunks: Uint8Array[] = []
    let size = 0
    file.ondata = (error, chunk, final) => {
      if (failure) return
      if (error) {
        failure = new Unreadable('broken-file')
        return
      }
      size += chunk.length
      total += chunk.length
      if (size > MAX_ENTRY || total > MAX_TOTAL) {
        failure = new Unreadable('too-large')
        chunks.length = 0
        return
      }
      chunks.push(chunk)
      if (final) entries.set(file.name, join(chunks, size))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && !failure; at += STEP) {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
    }
  } catch {
    failure ??= new Unreadable('broken-file')
  }
  if (failure) throw failure
  return entries
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const out = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}

/** What a zip file is, by the names of its entries; `broken` where no entry can be read. */
export function archiveKind(
  bytes: Uint8Array,
): 'xlsx' | 'docx' | 'datapackage' | 'other' | 'broken' {
  const names: string[] = []
  try {
    unzipEntries(bytes, (name) => {
      names.push(name)
      return false
    })
  } catch (error) {
    if (error instanceof Unreadable && error.code === 'too-large') throw error
  }
  if (names.some((name) => /^\/?xl\//i.test(name))) return 'xlsx'
  if (names.some((name) => /^\/?word\//i.test(name))) return 'docx'
  if (names.includes('datapackage.json') && names.includes('dataset.json')) return 'datapackage'
  return names.length === 0 ? 'broken' : 'other'
}
