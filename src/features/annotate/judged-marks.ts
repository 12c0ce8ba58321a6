/** Where the reader's judgements of targets stand: by which card, and in the text. */
import { cardId, pairLetter } from '../../components/display/letters.ts'
import type { MarkSpan } from '../../components/display/mark-span.ts'
import type { Task } from '../../core/model.ts'
import { locate } from '../../core/notes/anchor.ts'
import type { Note } from '../../core/notes/record.ts'
import { targetIndex } from '../../core/notes/task-notes.ts'

/** A highlight or word of a judgement; `para` null = in the task text. */
export type PlacedMark = MarkSpan & { para: number | null }

/**
 * Judgements of targets with the number of their pair: a derived target's own, or the next after those
 * for a target the reader added. `notes` are those of the task, oldest first.
 */
export function judgedTargets(task: Task, notes: readonly Note[]): { note: Note; pair: number }[] {
  let next = task.targets.length
  return notes.flatMap((note) => {
    if (note.kind !== 'judgement' || !note.target) return []
    const index = targetIndex(task, note.target)
    return [{ note, pair: index >= 0 ? index : next++ }]
  })
}

/** The words that the reader says are the right ones; `mine` is added to the pair's letter. */
export function judgedMarks(
  task: Task,
  notes: readonly Note[],
  letters: string,
  mine: string,
): PlacedMark[] {
  return judgedTargets(task, notes).flatMap(({ note, pair }) =>
    (['target', 'answer'] as const).flatMap((words): PlacedMark[] => {
      const anchor = note.body[`${words}Words`]
      const found = anchor && locate(task, anchor)
      if (!found) return []
      const { para, start, end } = found
      const letter = `${pairLetter(pair, letters)}·${mine}`
      const more = { note: note.id, words, pair, letter, describedBy: cardId(pair) }
      return [{ kind: 'note', rank: 1, para, start, end, ...more }]
    }),
  )
}
