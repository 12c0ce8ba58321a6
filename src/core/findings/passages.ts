import type { Place, Task } from '../model.ts'
import { fold, unfoldSpan, type Folded } from '../quantities/fold.ts'
import { splitClauses } from '../wording/clauses.ts'

/** A clause of a report, at its place. */
export interface Passage {
  /** Index of the task. */
  task: number
  para: number
  /** Which clause of the paragraph. */
  clause: number
  /** Offsets into the folded paragraph. */
  start: number
  end: number
  /** The folded words. */
  words: string
  folded: Folded
}

/** Every clause of every report, in order. */
export function* passagesOf(tasks: Task[]): Generator<Passage> {
  for (let task = 0; task < tasks.length; task++) {
    const { paragraphs } = tasks[task]!
    for (let para = 0; para < paragraphs.length; para++) {
      const folded = fold(paragraphs[para]!.text)
      const clauses = splitClauses(folded.text)
      for (let clause = 0; clause < clauses.length; clause++) {
        const { start, end } = clauses[clause]!
        const words = folded.text.slice(start, end)
        yield { task, para, clause, start, end, words, folded }
      }
    }
  }
}

/** The place of a stretch of a folded paragraph, as the reader sees it. */
export function placeOf(
  task: Task,
  para: number,
  folded: Folded,
  start: number,
  end: number,
): Place {
  const span = unfoldSpan(folded, start, end)
  return { key: task.key, para, ...span, quote: folded.source.slice(span.start, span.end) }
}
