/** What a list row shows of a match: marks in the task text, and the liveliest stretch of the report. */
import type { Task } from '../model.ts'
import { findHits } from './fold.ts'
import type { TaskListItem } from './types.ts'

const LENGTH = 90

/** Spans are offsets into the source text of the task or of paragraph `para`. */
export function listItem(task: Task, index: number, terms: readonly string[]): TaskListItem {
  if (terms.length === 0) return { index, task, taskHits: [], snippet: null }
  return { index, task, taskHits: findHits(task.task, terms), snippet: bestSnippet(task, terms) }
}

/** The window of some 90 characters that holds the most different words, the earliest of such. */
function bestSnippet(task: Task, terms: readonly string[]): TaskListItem['snippet'] {
  let best: TaskListItem['snippet'] = null
  let bestScore = 0
  task.paragraphs.forEach(({ text }, para) => {
    const hits = findHits(text, terms)
    for (const [start] of hits) {
      const from = sentenceStart(text, start)
      const to = Math.min(text.length, from + LENGTH)
      const inside = hits.filter(([a, b]) => a >= from && b <= to)
      const different = new Set(inside.map(([a, b]) => text.slice(a, b))).size
      const score = different * 100 + inside.length
      if (inside.length > 0 && score > bestScore) {
        bestScore = score
        best = { para, start: from, end: to, hits: inside }
      }
    }
  })
  return best
}

/** Begin at the clause the hit stands in, if that is near; else a little before the hit. */
function sentenceStart(text: string, hit: number): number {
  const near = Math.max(0, hit - 24)
  for (let at = hit - 1; at >= near; at--) {
    if ('。；;！？!?\n'.includes(text[at] as string)) return at + 1
  }
  return near === 0 ? 0 : Math.max(0, hit - 12)
}
