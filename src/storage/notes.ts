/** The reader's things at rest, a record each. Every write is a merge with what is there. */
import { withoutOwn } from '../core/notes/amend.ts'
import { mergeRecords, resolve } from '../core/notes/merge.ts'
import { type NoteRecord, binnedBefore } from '../core/notes/record.ts'
import type { TaizhangDB } from './db.ts'
import { failureOf } from './failure.ts'
import { database } from './open.ts'

/** Records written between two breaths of the page; all in one transaction. */
const SLICE = 100

/** All records, or those with the given ids. Rejects with a `StorageFailure`. */
export async function loadNotes(ids?: string[], db?: TaizhangDB): Promise<NoteRecord[]> {
  try {
    const { notes } = db ?? (await database())
    if (!ids) return await notes.toArray()
    return (await notes.bulkGet(ids)).filter((record) => record !== undefined)
  } catch (error) {
    throw failureOf(error)
  }
}

/**
 * Stores records in one transaction of strict durability, each merged with the stored copy, so that
 * no tab overwrites another. `session` is the writing tab: versions that it folded into newer ones
 * disappear, unless another tab built on them. Resolves with what is stored now, once it is. Rejects with a `StorageFailure`.
 */
export async function saveNotes(
  records: NoteRecord[],
  session: string | null,
  db?: TaizhangDB,
): Promise<NoteRecord[]> {
  try {
    const open = db ?? (await database())
    return await open.transaction('rw', open.notes, async () => {
      const merged: NoteRecord[] = []
      for (let at = 0; at < records.length; at += SLICE) {
        const part = records.slice(at, at + SLICE)
        const stored = await open.notes.bulkGet(part.map((record) => record.id))
        const news = part.map((record, i) => {
          const before = stored[i]
          return before ? mergeRecords(withoutOwn(before, session), record) : record
        })
        await open.notes.bulkPut(news)
        merged.push(...news)
      }
      return merged
    })
  } catch (error) {
    throw failureOf(error)
  }
}

/**
 * Forgets for good those of the records that were put into the bin before `limit` (epoch
 * milliseconds) and still lie there: another tab may have taken one out since it was read. Resolves
 * with what was forgotten. Rejects with a `StorageFailure`.
 */
export async function forgetBinned(
  ids: string[],
  limit: number,
  db?: TaizhangDB,
): Promise<NoteRecord[]> {
  try {
    const open = db ?? (await database())
    return await open.transaction('rw', open.notes, async () => {
      const stored = await open.notes.bulkGet(ids)
      const old = stored.filter(
        (record) => record !== undefined && binnedBefore(resolve(record), limit),
      )
      await open.notes.bulkDelete(old.map((record) => record!.id))
      return old as NoteRecord[]
    })
  } catch (error) {
    throw failureOf(error)
  }
}
