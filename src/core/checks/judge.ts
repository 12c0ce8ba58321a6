import type { Operator, Verdict } from '../model.ts'
import type { Quantity } from '../quantities/quantities.ts'

/** A figure in base units, with the way its words lean. */
export interface Level {
  low: number
  high: number
  /** 1: a little more than written (余, 多, 超过) · -1: a little less (近, 不足) · 0: as written. */
  lean: -1 | 0 | 1
}

/**
 * How far a figure may lie from an approximate goal (左右, 约) and still be met, as a share of the goal:
 * 7 % 左右 is met by 6.9 %, 5 % 左右 is exceeded by 5.4 %. The middle of what annotators accepted.
 */
export const NEAR = 0.05
/** The same under the lenient reading. */
export const NEAR_LENIENT = 0.1

const same = (a: number, b: number) =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

/** Compares a figure with a goal, both in one unit. `fall`: less is better though the goal names no bound. */
export function judge(
  op: Operator,
  goal: { base: number; baseHigh: number | null },
  actual: Level,
  fall: boolean,
  near = NEAR,
): Verdict {
  switch (op) {
    case '<=':
      return compare(-actual.high, -goal.base, -actual.lean)
    case 'range': {
      const top = goal.baseHigh ?? goal.base
      const within =
        (actual.low > goal.base || same(actual.low, goal.base)) &&
        (actual.low < top || same(actual.low, top))
      if (within) return 'met'
      return actual.low > top === !fall ? 'exceeded' : 'missed'
    }
    case '~': {
      const off = Math.abs(actual.low - goal.base)
      if (off <= near * Math.abs(goal.base) + 1e-9) return 'met'
      return actual.low > goal.base === !fall ? 'exceeded' : 'missed'
    }
    case '=':
      return same(actual.low, goal.base) ? 'met' : 'missed'
    default:
      return compare(actual.low, goal.base, actual.lean)
  }
}

function compare(actual: number, goal: number, lean: number): Verdict {
  if (same(actual, goal)) return lean > 0 ? 'exceeded' : lean < 0 ? 'missed' : 'met'
  return actual > goal ? 'exceeded' : 'missed'
}

/** The figure of a report as a level. `before`: comparators in front of it. */
export function levelOf(quantity: Quantity, before: string): Level {
  const more = quantity.over || /(?:超过|超出|突破|高于|大于|多于|逾|超|破)$/.test(before)
  const less = /(?:近|接近|将近|不足|不到|低于)$/.test(before)
  return {
    low: quantity.base,
    high: quantity.baseHigh ?? quantity.base,
    lean: more ? 1 : less ? -1 : 0,
  }
}
