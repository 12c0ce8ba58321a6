/**
 * Where the ledger's datasets come from: this device first, the site's own files otherwise. Nothing
 * here fails for want of storage; it says so and goes on with what the site brings.
 */
import type { CatalogueEntry } from '../core/catalogue.ts'
import type { Dataset, Task } from '../core/model.ts'
import { listItem } from '../core/query/snippet.ts'
import { StorageFailure, failureOf } from '../storage/failure.ts'
import { readQuickly } from '../storage/quick-read.ts'
import type { LoadProgress } from './ledger-api.ts'

/** A dataset as stored: `bundled` is the site's file it came from, absent where the reader imported it. */
export type KeptDataset = Dataset & { bundled?: string }

type OnProgress = (progress: LoadProgress) => void

/** Opening storage may wait for ever on another tab; the page may not. */
const PATIENCE_MS = 2500

const plainItem = (task: Task, index: number) => listItem(task, index, [])

export interface Stored {
  dataset: KeptDataset | null
  failure: string | null
}

/** Tasks that fill the tallest screen. */
const SCREENFUL = 30

/** Reads from this device; `failure` names why it could not, if so. */
export async function readStored(id: string, onProgress: OnProgress): Promise<Stored> {
  let begun = false
  try {
    const dataset = await inTime(
      readQuickly(id, (done, total, tasks) => {
        const progress: LoadProgress = { phase: 'read', done, total }
        if (!begun && done < total) progress.first = tasks.slice(0, SCREENFUL).map(plainItem)
        begun = true
        onProgress(progress)
      }),
    )
    return { dataset, failure: null }
  } catch (error) {
    return { dataset: null, failure: failureOf(error).code }
  }
}

/**
 * Keeps a bundled dataset and the document it was read from, if the site has it (`original`, a
 * file's name); null or the failure's code.
 */
export async function keep(
  base: string,
  original: string | undefined,
  dataset: KeptDataset,
  onProgress: OnProgress,
): Promise<string | null> {
  try {
    const [{ writeDataset }, bytes] = await Promise.all([
      import('../storage/datasets.ts'),
      original ? fetchBytes(new URL(original, base)) : null,
    ])
    const progress = (done: number, total: number) => onProgress({ phase: 'write', done, total })
    await writeDataset(dataset, bytes, progress)
    return null
  } catch (error) {
    return failureOf(error).code
  }
}

/** The document a dataset was read from: kept on this device, or on the site. */
export async function originalOf(base: string, id: string): Promise<ArrayBuffer | null> {
  const { readOriginal } = await import('../storage/datasets.ts')
  const kept = await readOriginal(id).catch(() => null)
  if (kept) return kept.bytes
  const entry = await entryOf(base, id).catch(() => null)
  return entry?.original ? fetchBytes(new URL(entry.original, base)) : null
}

async function fetchBytes(url: URL): Promise<ArrayBuffer | null> {
  const response = await fetch(url).catch(() => null)
  return response?.ok ? response.arrayBuffer() : null
}

/** Ids of the datasets on this device; none where storage is closed to us. */
export async function storedIds(): Promise<string[]> {
  try {
    const { listDatasets } = await import('../storage/datasets.ts')
    return (await inTime(listDatasets())).map((entry) => entry.id)
  } catch {
    return []
  }
}

/** The site's own list; empty offline or where a host has none. `base` is the site's folder. */
export async function readCatalogue(base: string): Promise<CatalogueEntry[]> {
  try {
    const response = await fetch(new URL('data/catalogue.json', base))
    if (!response.ok) return []
    const catalogue = (await response.json()) as { datasets: CatalogueEntry[] }
    return catalogue.datasets
  } catch {
    return []
  }
}

/** What the site says of one dataset; rejects with code `unknown-dataset`. */
export async function entryOf(base: string, id: string): Promise<CatalogueEntry> {
  const entry = (await readCatalogue(base)).find((candidate) => candidate.id === id)
  if (!entry) throw Object.assign(new Error(`no dataset ${id}`), { code: 'unknown-dataset' })
  return entry
}

/** Fetches a bundled dataset; rejects with code `offline` or `missing`. */
export async function fetchBundled(
  base: string,
  entry: CatalogueEntry,
  onProgress: OnProgress,
): Promise<KeptDataset> {
  const response = await fetch(new URL(entry.file, base)).catch(() => {
    throw Object.assign(new Error(`cannot reach ${entry.file}`), { code: 'offline' })
  })
  if (!response.ok || !response.body) {
    throw Object.assign(new Error(`${entry.file}: ${response.status}`), { code: 'missing' })
  }
  const total = entry.bytes ?? 0
  let done = 0
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        done += chunk.byteLength
        onProgress({ phase: 'fetch', done, total })
        controller.enqueue(chunk)
      },
    }),
  )
  return readBundled(entry.file, counted)
}

/** Reads what came under a bundled dataset's file name. */
export async function readBundled(
  file: string,
  content: ReadableStream<Uint8Array> | ArrayBuffer,
): Promise<KeptDataset> {
  return { ...((await readJson(content)) as Dataset), bundled: file }
}

/** JSON of a file that may be gzipped, whether or not the host has unpacked it on the way. */
async function readJson(body: ReadableStream<Uint8Array> | ArrayBuffer): Promise<unknown> {
  const file = await new Response(body).blob()
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const packed = head[0] === 0x1f && head[1] === 0x8b
  const plain = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
  return new Response(plain).json()
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageFailure('blocked')), PATIENCE_MS)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
