import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { amend } from '../core/notes/amend.ts'
import { type NoteRecord, taskNoteId } from '../core/notes/record.ts'
import { forgetBinned, loadNotes, saveNotes } from './notes.ts'
import { openDatabase } from './open.ts'

const LIMIT = 5000

/** A note put into the bin at `deleted`. */
function binned(key: string, deleted: number): NoteRecord {
  const about = { kind: 'task', dataset: 'd', key, label: '', target: null } as const
  const empty = { id: taskNoteId('d', key), ...about, versions: [] }
  return amend(empty, { text: key, deleted }, { session: 'a', now: deleted, seen: {} })
}

it('forgets what lay in the bin for its term, but not what was taken out since it was read', async () => {
  const db = await openDatabase({}, 'bin')
  const [old, young, restored] = [binned('1', 1000), binned('2', 6000), binned('3', 1000)]
  await saveNotes([old!, young!, restored!], 'a', db)
  const ids = (await loadNotes(undefined, db)).map(({ id }) => id)
  const other = { session: 'b', now: 9000, seen: { a: 1 } }
  await saveNotes([amend(restored!, { deleted: null }, other)], 'b', db)
  expect((await forgetBinned(ids, LIMIT, db)).map(({ key }) => key)).toEqual(['1'])
  expect((await loadNotes(undefined, db)).map(({ key }) => key)).toEqual(['2', '3'])
})
