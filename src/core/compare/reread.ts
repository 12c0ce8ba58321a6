import type { Task } from '../model.ts'

/** What a new reading of the same document changes, task by task. */
export interface Reread {
  added: Task[]
  removed: Task[]
  /** The document's own words differ. */
  text: { before: Task; after: Task }[]
  /** The words are the same, the rules read them differently. */
  reading: { before: Task; after: Task }[]
  same: number
}

const words = (t: Task) => JSON.stringify([t.task, t.units, t.paragraphs.map((p) => p.text)])
const reading = (t: Task) =>
  JSON.stringify([t.status, t.theme, t.targets.map((x) => [x.quote, x.verdict, x.actual?.quote])])

/** Compares by key, so a task that changed its number is one removed and one added. */
export function reread(before: Task[], after: Task[]): Reread {
  const old = new Map(before.map((t) => [t.key, t]))
  const out: Reread = { added: [], removed: [], text: [], reading: [], same: 0 }
  for (const task of after) {
    const was = old.get(task.key)
    old.delete(task.key)
    if (!was) out.added.push(task)
    else if (words(was) !== words(task)) out.text.push({ before: was, after: task })
    else if (reading(was) !== reading(task)) out.reading.push({ before: was, after: task })
    else out.same++
  }
  out.removed = [...old.values()]
  return out
}
