/** Do 10,000 notes stay quick: kept, read, told to the search, searched? */
import Dexie from 'dexie'
import type { Dataset } from '../../src/core/model.ts'
import { resolve } from '../../src/core/notes/merge.ts'
import { toTaskNotes } from '../../src/core/notes/task-notes.ts'
import type { NoteRecord } from '../../src/core/notes/record.ts'
import { taskNoteId } from '../../src/core/notes/record.ts'
import { emptyFilter, emptyQuery } from '../../src/core/query/address.ts'
import { Engine } from '../../src/core/query/engine.ts'
import { loadNotes, saveNotes } from '../../src/storage/notes.ts'
import { randomFrom } from '../corpus.ts'
import type { Figure } from '../result.ts'
import { once, onceAsync, timeOf } from './measure.ts'

const NOTES = 10_000

export async function notes(dataset: Dataset): Promise<Figure[]> {
  const figures: Figure[] = []
  const add = (what: string, value: number) =>
    figures.push({ question: 'notes', what, who: `${NOTES} notes`, value, unit: 'ms' })
  const records = write(dataset)
  add('keep all at once', await onceAsync(() => saveNotes(records, 'bench')))
  const one = records[NOTES >> 1] as NoteRecord
  add('keep one', await onceAsync(() => saveNotes([one], 'bench')))
  let read: NoteRecord[] = []
  add('read all', await onceAsync(async () => (read = await loadNotes())))
  const own = toTaskNotes(read.map(resolve), dataset.dataset.id)
  add(
    'gather by task',
    timeOf(() => toTaskNotes(read.map(resolve), dataset.dataset.id)),
  )
  const engine = new Engine(dataset, '2022-12-31')
  for (const _ of engine.prepare());
  add(
    'tell the search',
    once(() => engine.setNotes(own)),
  )
  const filter = { ...emptyFilter(), q: '跟进' }
  add(
    'search a word of them, all counts',
    timeOf(() => engine.query({ ...emptyQuery(), filter })),
  )
  const starred = { ...emptyFilter(), include: { starred: ['1'] } }
  add(
    'filter by star, all counts',
    timeOf(() => engine.query({ ...emptyQuery(), filter: starred })),
  )
  await Dexie.delete('taizhang')
  return figures
}

/** A note on each of so many tasks, in the record's own form. */
function write(dataset: Dataset): NoteRecord[] {
  const random = randomFrom(7)
  return Array.from({ length: NOTES }, (_, seq): NoteRecord => {
    const task = dataset.tasks[seq % dataset.tasks.length]!
    const body = {
      text: `${random() < 0.1 ? '跟进：' : ''}${task.paragraphs[0]?.text.slice(0, 60) ?? ''}`,
      tags: random() < 0.3 ? ['重点'] : [],
      starred: random() < 0.2,
    }
    return {
      id: taskNoteId(dataset.dataset.id, task.key),
      kind: 'task',
      dataset: dataset.dataset.id,
      key: task.key,
      label: task.task.slice(0, 20),
      target: null,
      versions: [{ session: 'bench', seq, clock: {}, at: seq, began: seq, body }],
    }
  })
}
