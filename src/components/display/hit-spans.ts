import type { TaskListItem } from '../../core/query/types.ts'
import type { MarkSpan } from './mark-span.ts'

/** The words searched for, as marks of a text that begins at `from`. */
export const hitSpans = (spans: readonly [number, number][], from = 0): MarkSpan[] =>
  spans.map(([start, end]) => ({ kind: 'hit', start: start - from, end: end - from }))

/** The stretch of the report that shows a match; null where the report has none. */
export function snippetOf({ snippet, task }: TaskListItem) {
  if (!snippet) return null
  const text = task.paragraphs[snippet.para]?.text.slice(snippet.start, snippet.end) ?? ''
  return { text, spans: hitSpans(snippet.hits, snippet.start) }
}
