/** The reader's notes as search, facets and charts need them: one record a task. */
import type { Task } from '../model.ts'
import type { TaskNotes } from '../query/types.ts'
import { locate } from './anchor.ts'
import type { Anchor, Note } from './record.ts'
import { isBlank, placesOf } from './record.ts'

/**
 * Groups the live notes of one dataset by task. `taskOf` is asked only for tasks with a judgement on a
 * target, which is found by its words; without it such judgements are left out.
 */
export function toTaskNotes(
  notes: Iterable<Note>,
  dataset: string,
  taskOf?: (key: string) => Task | undefined,
): TaskNotes[] {
  const byKey = new Map<string, TaskNotes>()
  for (const note of notes) {
    if (note.dataset !== dataset || note.kind === 'view' || note.kind === 'match' || !isLive(note))
      continue
    const { body } = note
    let entry = byKey.get(note.key)
    if (!entry) byKey.set(note.key, (entry = emptyTaskNotes(note.key)))
    entry.starred ||= body.starred
    for (const tag of body.tags) if (!entry.tags.includes(tag)) entry.tags.push(tag)
    const marked = placesOf(body).map(({ exact }) => exact)
    const words = [body.text, body.todo, ...marked].filter(Boolean).join('\n')
    if (words) entry.text = entry.text ? `${entry.text}\n${words}` : words
    if (note.kind !== 'task' || body.text) entry.count++
    if (body.due && !body.done && (!entry.due || body.due < entry.due)) entry.due = body.due
    entry.edited = Math.max(entry.edited, note.edited)
    if (note.kind === 'judgement') judge(entry, note, taskOf)
  }
  return [...byKey.values()]
}

/** True if a note says something and does not lie in the bin. */
export function isLive(note: Note): boolean {
  return note.body.deleted === null && !isBlank(note.body)
}

/** Index of the derived target an anchor names: the same words at the same place, else overlapping. */
export function targetIndex(
  task: Pick<Task, 'task' | 'paragraphs' | 'targets'>,
  anchor: Anchor,
): number {
  const same = task.targets.findIndex((t) => t.start === anchor.start && t.quote === anchor.exact)
  if (same >= 0) return same
  const found = locate(task, anchor)
  if (!found || found.para !== null) return -1
  return task.targets.findIndex((t) => t.start < found.end && found.start < t.end)
}

function judge(entry: TaskNotes, note: Note, taskOf?: (key: string) => Task | undefined): void {
  if (!note.target) {
    entry.status = note.body.status
    return
  }
  const { verdict, targetWords, answerWords } = note.body
  const task = verdict ? taskOf?.(note.key) : undefined
  if (!verdict || !task) return
  const index = targetIndex(task, note.target)
  if (index >= 0) {
    entry.verdicts[index] = verdict
    if (targetWords ?? answerWords) entry.reworded.push(index)
  } else if (verdict !== 'none') {
    const found = locate(task, targetWords ?? note.target)
    if (found?.para !== null) return
    const { start, end } = found
    entry.added.push({ start, end, quote: task.task.slice(start, end), verdict })
  }
}

function emptyTaskNotes(key: string): TaskNotes {
  return {
    key,
    starred: false,
    tags: [],
    text: '',
    count: 0,
    due: null,
    edited: 0,
    verdicts: {},
    reworded: [],
    added: [],
    status: null,
  }
}
