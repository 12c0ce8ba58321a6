/** Small facts about this browser's copy (last backup, where backups go), by key; no reader's content. */
import type { TaizhangDB } from './db.ts'
import { database } from './open.ts'

/** When the last backup was made, epoch milliseconds. */
export const LAST_BACKUP = 'last-backup'
/** How many notes older than the last backup were taken in after it. */
export const TAKEN_IN = 'taken-in'
/** The folder or file for automatic backups; the first releases kept a file's bare handle here. */
export const AUTO_BACKUP = 'backup-file'
/** Matches of metrics corrected by the reader, where the first releases kept them; now with the notes. */
export const METRIC_MATCHES = 'metric-matches'

export async function readSetting<T>(key: string, db?: TaizhangDB): Promise<T | null> {
  const row = await (db ?? (await database())).settings.get(key)
  return (row?.value as T | undefined) ?? null
}

export async function writeSetting(key: string, value: unknown, db?: TaizhangDB): Promise<void> {
  await (db ?? (await database())).settings.put({ key, value })
}
