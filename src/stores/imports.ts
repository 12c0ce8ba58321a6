/** One document on its way in: read, looked at, kept or let go. Nothing is stored before the reader agrees. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { type Reread, reread } from '../core/compare/reread.ts'
import type { Ingested } from '../core/ingest.ts'
import type { Dataset } from '../core/model.ts'
import { failureOf } from '../storage/failure.ts'
import { type ReadOptions, readDocument } from '../workers/ingest.ts'
import type { ReadProgress } from '../workers/ingest.worker.ts'
import { useLedgerStore } from './ledger.ts'
import { useShelfStore } from './shelf.ts'

/** A document as it came: from a picker, a drop, the clipboard, the system. */
export interface Incoming {
  name: string
  bytes: ArrayBuffer
}

/** Larger files are refused before they are read; the readers' own limits are stricter still. */
export const MOST_BYTES = 120 * 2 ** 20

/** The database library is fetched when a document is kept, not with the page. */
const storage = () => import('../storage/datasets.ts')

export type ImportState = 'idle' | 'reading' | 'preview' | 'keeping' | 'failed'

export const useImportsStore = defineStore('imports', () => {
  const state = shallowRef<ImportState>('idle')
  const progress = shallowRef<ReadProgress | null>(null)
  const name = shallowRef('')
  const preview = shallowRef<Ingested | null>(null)
  const options = shallowRef<ReadOptions>({})
  /** What keeping it would change in the dataset of the same id; null where there is none. */
  const changes = shallowRef<Reread | null>(null)
  /** Code of a reading or storing failure: `diagnostic.*` or a storage code. */
  const failure = shallowRef<string | null>(null)

  let source: Incoming | null = null
  let running: AbortController | null = null
  const waiting: Incoming[] = []

  /** Reads the documents one after the other; each waits for the answer to the one before. */
  async function take(files: Incoming[]): Promise<void> {
    waiting.push(...files)
    if (state.value === 'idle' || state.value === 'failed') await next()
  }

  async function next(): Promise<void> {
    source = waiting.shift() ?? null
    preview.value = null
    changes.value = null
    failure.value = null
    if (!source) {
      state.value = 'idle'
      return
    }
    name.value = source.name
    if (source.bytes.byteLength > MOST_BYTES) fail('too-large')
    else await read({ name: source.name })
  }

  function fail(code: string): void {
    failure.value = code
    state.value = 'failed'
  }

  /** Reads the document in hand, again where the reader changed a column or undid a repair. */
  async function read(next: ReadOptions): Promise<void> {
    if (!source) return
    running?.abort()
    const control = (running = new AbortController())
    const first = preview.value === null
    if (first) state.value = 'reading'
    try {
      const read = await readDocument(new Uint8Array(source.bytes), {
        ...next,
        signal: control.signal,
        onProgress: (value) => (progress.value = value),
      })
      if (control.signal.aborted) return
      options.value = next
      if (first && !read.tasks.length) fail(read.diagnostics[0]?.code ?? 'unreadable')
      else {
        preview.value = read
        state.value = 'preview'
      }
    } catch {
      if (!control.signal.aborted) fail('unreadable')
    } finally {
      if (running === control) progress.value = null
    }
  }

  /** Finds out what keeping it under this id would change; the last call wins. */
  async function compareWith(id: string): Promise<void> {
    const read = preview.value
    changes.value = null
    const before = await storage()
      .then(({ readDataset }) => readDataset(id))
      .catch(() => null)
    if (preview.value === read && read && before) changes.value = reread(before.tasks, read.tasks)
  }

  /** Stores what is shown, under the id it is given; true when it is kept. */
  async function keep(info: Dataset['dataset']): Promise<boolean> {
    if (!preview.value || !source) return false
    state.value = 'keeping'
    const { reading: _, ...dataset } = preview.value
    try {
      const { writeDataset } = await storage()
      await writeDataset({ ...dataset, dataset: info }, source.bytes)
    } catch (error) {
      failure.value = failureOf(error).code
      state.value = 'preview'
      return false
    }
    const ledger = useLedgerStore()
    if (ledger.id === info.id) await ledger.reopen(info.id)
    await useShelfStore().refresh()
    await next()
    return true
  }

  /** Lets the document go; the next one, if any, comes up. */
  async function dismiss(): Promise<void> {
    running?.abort()
    await next()
  }

  return {
    state,
    progress,
    name,
    preview,
    options,
    changes,
    failure,
    take,
    read,
    compareWith,
    keep,
    dismiss,
  }
})
