import type { Judgements } from './types.ts'

/** How many targets and wordings the reader judged, otherwise than the rules or the same. */
export function countJudged(judgements: readonly Judgements[]): number {
  return judgements.reduce(
    (sum, { verdicts, added, status }) =>
      sum + Object.keys(verdicts).length + added.length + (status === null ? 0 : 1),
    0,
  )
}
