/** A dataset as the reader judged it, for counts that were asked to take their word. */
import type { Dataset } from '../model.ts'
import { judgedTasks } from '../query/judged.ts'
import type { Note } from './record.ts'
import { toTaskNotes } from './task-notes.ts'

/** The same object where none of the notes judges a task of it. */
export function judgedDataset(dataset: Dataset, notes: readonly Note[]): Dataset {
  const { tasks } = dataset
  const places = new Map(tasks.map(({ key }, index) => [key, index]))
  const own = toTaskNotes(notes, dataset.dataset.id, (key) => tasks[places.get(key) ?? -1])
  const byIndex = new Map(
    own.flatMap((note) => {
      const index = places.get(note.key)
      return index === undefined ? [] : [[index, note] as const]
    }),
  )
  const judged = judgedTasks(tasks, byIndex)
  return judged === tasks ? dataset : { ...dataset, tasks: [...judged] }
}
