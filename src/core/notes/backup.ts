/**
 * The backup file: one JSON document with every record and its versions. Its JSON Schema is published
 * with the app (schemas/backup-1.json, backup-2.json). Reading never throws; it says what is wrong.
 */
import { canonical } from '../text/canonical.ts'
import { sha256 } from '../text/sha256.ts'
import { holds, mergeAll, mergeRecords, resolve } from './merge.ts'
import { readRecord } from './read-record.ts'
import type { Note, NoteRecord } from './record.ts'

/** What every backup says of itself, with its number. */
export const BACKUP_NAME = /^taizhang-backup\/(\d{1,4})$/
/**
 * The newest format. 2 added the kind `match` and highlights in several places; what has none of them is
 * written as 1, for older apps.
 */
export const BACKUP_FORMAT = 'taizhang-backup/2'
export type BackupFormat = 'taizhang-backup/1' | typeof BACKUP_FORMAT
const NEWEST = 2
/** Largest backup read, bytes: some thirty times 10,000 notes. */
export const MAX_BACKUP = 64 * 1024 * 1024

export interface Backup {
  format: BackupFormat
  /** ISO date and time. */
  made: string
  /** SHA-256 of the records as canonical JSON (keys sorted, no white space), hex. */
  checksum: string
  records: NoteRecord[]
}

/**
 * not-json: cut off or no JSON at all · not-backup: JSON of another kind · newer: made by a newer app ·
 * checksum: changed or damaged since it was made · damaged: a record is not as it must be ·
 * too-large · sealed: encrypted, needs the passphrase · wrong-passphrase.
 */
export type BackupError =
  | 'not-json'
  | 'not-backup'
  | 'newer'
  | 'checksum'
  | 'damaged'
  | 'too-large'
  | 'sealed'
  | 'wrong-passphrase'

export type BackupRead =
  | { ok: true; backup: Backup }
  | { ok: false; error: BackupError; where?: string }

/** The records as a backup, in an order that depends on nothing but them. */
export function makeBackup(records: Iterable<NoteRecord>, made: string): Backup {
  const sorted = [...records].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const format = formatOf(sorted)
  return { format, made, checksum: sha256(canonical(sorted)), records: sorted }
}

/** The oldest format that holds all of the records. */
function formatOf(records: readonly NoteRecord[]): BackupFormat {
  const news = records.some(
    ({ kind, versions }) => kind === 'match' || versions.some(({ body }) => body.parts),
  )
  return news ? BACKUP_FORMAT : 'taizhang-backup/1'
}

/** Reads a backup; nothing of a file with any fault is taken. `where` names the record at fault. */
export function readBackup(text: string): BackupRead {
  if (text.length > MAX_BACKUP) return { ok: false, error: 'too-large' }
  let value: Partial<Backup> | null
  try {
    value = JSON.parse(text) as Partial<Backup> | null
  } catch {
    return { ok: false, error: 'not-json' }
  }
  const version = typeof value?.format === 'string' && BACKUP_NAME.exec(value.format)
  if (!value || !version) return { ok: false, error: 'not-backup' }
  if (Number(version[1]) > NEWEST) return { ok: false, error: 'newer' }
  if ('sealed' in value) return { ok: false, error: 'sealed' }
  if (!Array.isArray(value.records) || typeof value.made !== 'string')
    return { ok: false, error: 'damaged' }
  try {
    if (sha256(canonical(value.records)) !== value.checksum) return { ok: false, error: 'checksum' }
  } catch {
    // Nested deeper than any record is.
    return { ok: false, error: 'damaged' }
  }
  const records: NoteRecord[] = []
  for (const [i, raw] of value.records.entries()) {
    const record = readRecord(raw)
    if (!record) return { ok: false, error: 'damaged', where: `records[${i}]` }
    records.push(record)
  }
  return {
    ok: true,
    backup: { format: formatOf(records), made: value.made, checksum: value.checksum!, records },
  }
}

/** What restoring would do, by note; `same` counts notes the backup adds nothing to. */
export interface RestorePlan {
  fresh: Note[]
  changed: { before: Note; after: Note }[]
  conflicts: { before: Note; after: Note }[]
  same: number
  /** What to store: the records that are new or gain versions. */
  records: NoteRecord[]
}

/** Plans taking `incoming`, which may hold a note more than once, into `mine`; changes nothing. */
export function planRestore(mine: Map<string, NoteRecord>, incoming: NoteRecord[]): RestorePlan {
  const plan: RestorePlan = { fresh: [], changed: [], conflicts: [], same: 0, records: [] }
  for (const record of mergeAll(incoming, []).values()) {
    const have = mine.get(record.id)
    if (have && holds(have, record)) {
      plan.same++
      continue
    }
    plan.records.push(record)
    if (!have) {
      plan.fresh.push(resolve(record))
      continue
    }
    const before = resolve(have)
    const after = resolve(mergeRecords(have, record))
    if (after.conflicts.length > 0) plan.conflicts.push({ before, after })
    else if (canonical(after.body) !== canonical(before.body)) plan.changed.push({ before, after })
    else plan.same++
  }
  return plan
}
