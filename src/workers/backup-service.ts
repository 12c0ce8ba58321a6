/** Making and reading backups, as the backup worker does it; plain functions, so that tests need none. */
import { MAX_BACKUP, makeBackup, planRestore, readBackup } from '../core/notes/backup.ts'
import type { BackupError, RestorePlan } from '../core/notes/backup.ts'
import { type Unread, readJsonLd, unheard } from '../core/notes/read-jsonld.ts'
import type { NoteRecord } from '../core/notes/record.ts'
import { seal, unseal, type Sealed } from './seal.ts'

export interface Restore {
  plan: RestorePlan
  /** ISO date of the backup; null for Web Annotations. */
  made: string | null
  /** What of Web Annotations is not taken; null for a backup, which is taken whole. */
  unread: Unread | null
}

export type RestoreResult =
  | { ok: true; restore: Restore }
  | { ok: false; error: BackupError; where?: string }

/** A backup of all of `records`; encrypted if a passphrase is given. */
export async function make(
  records: NoteRecord[],
  made: string,
  passphrase: string | null,
): Promise<Blob> {
  const text = JSON.stringify(makeBackup(records, made))
  const content = passphrase ? JSON.stringify(await seal(text, passphrase)) : text
  return new Blob([content], { type: 'application/json' })
}

/**
 * What taking a file (backup, sealed backup or Web Annotations) into `records` would do. Stores
 * nothing.
 */
export async function preview(
  records: NoteRecord[],
  file: Blob,
  passphrase: string | null,
): Promise<RestoreResult> {
  // Sealing adds a third; nothing larger can be one of ours.
  if (file.size > MAX_BACKUP * 1.5) return { ok: false, error: 'too-large' }
  let text = await file.text()
  let read = readBackup(text)
  if (!read.ok && read.error === 'sealed' && passphrase) {
    const opened = await unseal(JSON.parse(text) as Sealed, passphrase)
    if (opened === null) return { ok: false, error: 'wrong-passphrase' }
    text = opened
    read = readBackup(text)
  }
  const mine = new Map(records.map((record) => [record.id, record]))
  if (read.ok) {
    const { records: incoming, made } = read.backup
    return { ok: true, restore: { plan: planRestore(mine, incoming), made, unread: null } }
  }
  const annotations = read.error === 'not-backup' ? readJsonLd(text) : null
  if (!annotations) return read
  const news = unheard(mine, annotations.records)
  const plan = planRestore(mine, news)
  plan.same += annotations.records.length - news.length
  return { ok: true, restore: { plan, made: null, unread: annotations.unread } }
}
