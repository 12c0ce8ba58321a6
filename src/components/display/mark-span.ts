import type { Span } from '../../core/model.ts'

/**
 * A stretch of document text that is drawn as a mark. `hit` (search words) is drawn as well but is no
 * evidence; all others appear as `mark[data-kind]`.
 */
export interface MarkSpan extends Span {
  kind: 'target' | 'actual' | 'cue' | 'document' | 'note' | 'hit'
  /** Evidence stays whole (0) where a highlight (1) or a search hit (2) crosses it. */
  rank?: number
  /** Index of the target, shared by both ends of an evidence pair. */
  pair?: number
  letter?: string
  wash?: 1 | 2 | 3
  /** False for a target that no figure answers: its underline is dashed. */
  answered?: boolean
  /** Id of what says more about it: a verdict card, a note. */
  describedBy?: string
  /** Id of the reader's record, for a highlight and for words of a judgement. */
  note?: string
  /** The reader's own words for an end of the pair: what target or answer should be. */
  words?: 'target' | 'answer'
}
