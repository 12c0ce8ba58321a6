/**
 * The database `taizhang`: what is kept and how it grows. Two halves that never touch each other:
 * datasets (replaceable, in chunks of many tasks) and the reader's own things (a record each).
 */
import Dexie, { type Table } from 'dexie'
import type { NoteRecord } from '../core/notes/record.ts'
import type { Dataset, DatasetInfo, Task } from '../core/model.ts'
import { DB_NAME } from './version.ts'

/** What is known of a stored dataset without reading its tasks. */
export interface DatasetEntry {
  id: string
  info: DatasetInfo
  rules: string
  /** SHA-256 of the original document, hex. */
  hash: string | null
  tasks: number
  chunks: number
  /** Epoch milliseconds. */
  stored: number
  /** Everything of the dataset but its tasks. */
  rest: Omit<Dataset, 'tasks'>
}

export interface Chunk {
  dataset: string
  index: number
  tasks: Task[]
}

/** The document a dataset was read from, byte for byte. */
export interface Original {
  id: string
  bytes: ArrayBuffer
  hash: string | null
}

export interface Setting {
  key: string
  value: unknown
}

export class TaizhangDB extends Dexie {
  declare notes: Table<NoteRecord, string>
  declare datasets: Table<DatasetEntry, string>
  declare chunks: Table<Chunk, [string, number]>
  declare originals: Table<Original, string>
  declare settings: Table<Setting, string>

  constructor(name = DB_NAME) {
    super(name, { chromeTransactionDurability: 'strict' })
    // Each version stays listed for ever; tests/fixtures/databases keeps a database of each.
    this.version(1).stores({
      notes: 'id, dataset',
      datasets: 'id',
      chunks: '[dataset+index], dataset',
      originals: 'id',
      settings: 'key',
    })
    // Highlights in several places (`parts`): a program of version 1 would drop them when it edits.
    this.version(2).stores({})
  }
}
