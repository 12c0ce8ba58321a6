/** Small facts about this browser's copy (last backup, who I am), by key; no reader's content. */
import type { TaizhangDB } from './db.ts'
import { database } from './open.ts'

export async function readSetting<T>(key: string, db?: TaizhangDB): Promise<T | null> {
  const row = await (db ?? (await database())).settings.get(key)
  return (row?.value as T | undefined) ?? null
}

export async function writeSetting(key: string, value: unknown, db?: TaizhangDB): Promise<void> {
  await (db ?? (await database())).settings.put({ key, value })
}
