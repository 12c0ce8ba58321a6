import type { Task } from '../../core/model.ts'
import type { About, Anchor, NoteKind } from '../../core/notes/record.ts'

/** What a new note says of the task it is on, so that it can be read when the dataset is gone. */
export function aboutTask(
  dataset: string,
  task: Task,
  kind: NoteKind = 'task',
  target: Anchor | null = null,
): About {
  return { kind, dataset, key: task.key, label: task.task.slice(0, 60), target }
}
