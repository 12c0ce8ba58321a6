/**
 * Reads with the browser's own calls: a start from this device waits for no library. The
 * only reader beside Dexie; writing and upgrading stay with `db.ts`.
 */
import type { Dataset, Task } from '../core/model.ts'
import type { NoteRecord } from '../core/notes/record.ts'
import type { Chunk, DatasetEntry } from './db.ts'
import { StorageFailure, failureOf } from './failure.ts'
import { DB_NAME, DB_VERSION } from './version.ts'

/** Told after each request: how many of the tasks are there, and those themselves. */
export type OnChunk = (done: number, total: number, tasks: readonly Task[]) => void

/** Chunks read by one request. */
const BATCH = 20

/**
 * Null if there is no such dataset, or no database yet (none is made). Rejects with a
 * `StorageFailure`: `newer` where a newer program made the database, else as the browser says.
 */
export async function readQuickly(
  id: string,
  onChunk: OnChunk = () => {},
  name = DB_NAME,
): Promise<Dataset | null> {
  try {
    const db = await openExisting(name)
    if (!db) return null
    try {
      return await readFrom(db, id, onChunk)
    } finally {
      db.close()
    }
  } catch (error) {
    throw failureOf(error)
  }
}

/**
 * All of the reader's records; null where there is no database of this very version yet, which is then
 * Dexie's to make or upgrade. Rejects like `readQuickly`.
 */
export async function readNotesQuickly(name = DB_NAME): Promise<NoteRecord[] | null> {
  try {
    const db = await openExisting(name)
    if (!db) return null
    try {
      if (db.version !== DB_VERSION * 10) return null
      const request = db.transaction('notes', 'readonly').objectStore('notes').getAll()
      return await new Promise<NoteRecord[]>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result as NoteRecord[])
        request.onerror = () => reject(request.error as DOMException)
      })
    } finally {
      db.close()
    }
  } catch (error) {
    throw failureOf(error)
  }
}

/** Opens at whatever version there is; a database that would have to be made is left unmade. */
function openExisting(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    let made = false
    request.onupgradeneeded = () => {
      made = true
      request.transaction?.abort()
    }
    request.onerror = (event) => {
      event.preventDefault()
      if (made) resolve(null)
      else reject(request.error as DOMException)
    }
    request.onsuccess = () => {
      const db = request.result
      db.onversionchange = () => db.close()
      // Dexie keeps its versions times ten.
      if (db.version <= DB_VERSION * 10) resolve(db)
      else {
        db.close()
        reject(new StorageFailure('newer'))
      }
    }
  })
}

function readFrom(db: IDBDatabase, id: string, onChunk: OnChunk): Promise<Dataset | null> {
  if (!db.objectStoreNames.contains('datasets')) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(['datasets', 'chunks'], 'readonly')
    let entry: DatasetEntry | undefined
    let whole = true
    const tasks: Dataset['tasks'] = []
    transaction.onerror = () => reject(transaction.error as DOMException)
    transaction.oncomplete = () => resolve(entry && whole ? { ...entry.rest, tasks } : null)
    const found = transaction.objectStore('datasets').get(id)
    found.onsuccess = () => {
      entry = found.result as DatasetEntry | undefined
      if (!entry) return
      const { chunks, tasks: total } = entry
      // Some chunks a request: fewer turns than one each, and still something to show in between.
      for (let first = 0; first < chunks; first += BATCH) {
        const last = Math.min(first + BATCH, chunks) - 1
        const range = IDBKeyRange.bound([id, first], [id, last])
        const part = transaction.objectStore('chunks').getAll(range)
        part.onsuccess = () => {
          const found = part.result as Chunk[]
          if (found.length !== last - first + 1) whole = false
          for (const chunk of found) for (const task of chunk.tasks) tasks.push(task)
          onChunk(tasks.length, total, tasks)
        }
      }
    }
  })
}
