/**
 * Datasets at rest: tasks in chunks (a record a task is ten times slower: `npm run bench`), the
 * original document beside them. Nothing here reads or writes the reader's notes.
 */
import type { Dataset, Task } from '../core/model.ts'
import type { DatasetEntry, Original, TaizhangDB } from './db.ts'
import { failureOf } from './failure.ts'
import { database } from './open.ts'

/** Tasks a chunk: large enough to be quick, small enough to show progress and stay under 1 MB. */
export const CHUNK_SIZE = 500

export type Progress = (done: number, total: number) => void

/**
 * Reads a dataset whole; null if it is not stored. `onChunk` sees each run of tasks as it arrives, in
 * order. Rejects with a `StorageFailure`.
 */
export async function readDataset(
  id: string,
  onChunk?: (tasks: Task[], done: number, total: number) => void,
  db?: TaizhangDB,
): Promise<Dataset | null> {
  return guarded(db, async (db) =>
    db.transaction('r', db.datasets, db.chunks, async () => {
      const entry = await db.datasets.get(id)
      if (!entry) return null
      const tasks: Task[] = []
      for (let index = 0; index < entry.chunks; index++) {
        const chunk = await db.chunks.get([id, index])
        if (!chunk) return null
        for (const task of chunk.tasks) tasks.push(task)
        onChunk?.(chunk.tasks, tasks.length, entry.tasks)
      }
      return { ...entry.rest, tasks }
    }),
  )
}

/**
 * Stores or replaces a dataset and its original document in one transaction: after a failure (quota,
 * closed tab) the old one is still whole. Rejects with a `StorageFailure`.
 */
export async function writeDataset(
  dataset: Dataset,
  originalBytes: ArrayBuffer | null,
  onProgress?: Progress,
  db?: TaizhangDB,
): Promise<void> {
  const { tasks, ...rest } = dataset
  const { id } = dataset.dataset
  const chunks = Math.ceil(tasks.length / CHUNK_SIZE)
  const { rules, hash } = dataset
  const entry: DatasetEntry = {
    id,
    info: dataset.dataset,
    rules,
    hash,
    tasks: tasks.length,
    chunks,
    stored: Date.now(),
    rest,
  }
  await guarded(db, async (db) =>
    db.transaction('rw', db.datasets, db.chunks, db.originals, async () => {
      await clear(db, id)
      for (let index = 0; index < chunks; index++) {
        const part = tasks.slice(index * CHUNK_SIZE, (index + 1) * CHUNK_SIZE)
        await db.chunks.put({ dataset: id, index, tasks: part })
        onProgress?.(Math.min((index + 1) * CHUNK_SIZE, tasks.length), tasks.length)
      }
      if (originalBytes) await db.originals.put({ id, bytes: originalBytes, hash })
      await db.datasets.put(entry)
    }),
  )
}

/** What is stored, without tasks, by title. */
export async function listDatasets(db?: TaizhangDB): Promise<DatasetEntry[]> {
  const entries = await guarded(db, async (db) => db.datasets.toArray())
  return entries.toSorted((a, b) => a.info.title.localeCompare(b.info.title, 'zh'))
}

/** The document a dataset was read from. */
export async function readOriginal(id: string, db?: TaizhangDB): Promise<Original | null> {
  return guarded(db, async (db) => (await db.originals.get(id)) ?? null)
}

/** Removes a dataset and its original. The reader's notes on it stay. */
export async function deleteDataset(id: string, db?: TaizhangDB): Promise<void> {
  await guarded(db, async (db) =>
    db.transaction('rw', db.datasets, db.chunks, db.originals, () => clear(db, id)),
  )
}

async function clear(db: TaizhangDB, id: string): Promise<void> {
  await db.chunks.where('dataset').equals(id).delete()
  await db.originals.delete(id)
  await db.datasets.delete(id)
}

async function guarded<T>(
  db: TaizhangDB | undefined,
  work: (db: TaizhangDB) => Promise<T>,
): Promise<T> {
  try {
    return await work(db ?? (await database()))
  } catch (error) {
    throw failureOf(error)
  }
}
