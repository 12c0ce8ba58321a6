import type { Fit } from './pairing.ts'

/** Plans and results of one thing are of one size: within a third of the plan is likely it. */
const NEAR_SIZE = 0.35
/** Beyond 3.3 times, either way, it is likely something else. */
const FAR_SIZE = 1.2
const NEAR_GAIN = 0.08
const FAR_LOSS = 0.12
/** A report follows the order of the plan; what a figure loses that stands at the other end. */
const ORDER_LOSS = 0.05

/**
 * What speaks for or against a figure besides its words: its size beside the goal's, and its place in the
 * report beside the goal's place in the task. Words decide; these settle what words leave open.
 */
export function weighCircumstance(fits: Fit[][]): void {
  const goals = fits.length
  for (const [i, row] of fits.entries()) {
    for (const [k, one] of row.entries()) {
      if (one.blocked !== null || one.score === 0) continue
      one.score = Math.max(0, one.score + sizeGain(one))
      if (goals > 1 && row.length > 1)
        one.score -= ORDER_LOSS * Math.abs(i / (goals - 1) - k / (row.length - 1)) * one.score
    }
  }
}

function sizeGain({ asked, reply }: Fit): number {
  const { base, dimension } = asked.goal.mention.quantity
  if (reply.role !== 'figure' || dimension === 'percent' || base <= 0 || reply.quantity.base <= 0)
    return 0
  const apart = Math.abs(Math.log(reply.quantity.base / base))
  return apart <= (reply.sums ? FAR_SIZE : NEAR_SIZE) ? NEAR_GAIN : apart > FAR_SIZE ? -FAR_LOSS : 0
}
