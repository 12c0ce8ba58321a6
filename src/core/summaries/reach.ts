/** How much of a target was reached, on one scale for all metrics. */
import type { Target, Task } from '../model.ts'
import type { TargetMark } from './summary.ts'

/** Words beside a reported figure that make it less than exact. */
const APPROXIMATE = /左右|大约|约|近|超|余|多|以上/

const COMPARABLE = new Set(['exceeded', 'met', 'missed'])

/** Whether there is a figure to compare: a verdict that a reader gave, or words alone, bring none. */
export function isComparable(target: Target): boolean {
  return COMPARABLE.has(target.verdict) && target.actual !== null
}

/** Less is better: by the metric's nature (失业率) or by the wording (控制在 5% 以内). */
export function isTurned(target: Target): boolean {
  return target.lowerIsBetter || target.op === '<='
}

/**
 * actual ÷ target, or target ÷ actual where less is better, so that 1 is always "just met" and more
 * is always better. Null where there is no comparable figure or the quotient says nothing (a target
 * of nought, a fall where a rise was asked for counts as 0).
 */
export function reachOf(target: Target): number | null {
  const { ratio } = target
  if (!isComparable(target) || ratio === null || !Number.isFinite(ratio)) return null
  const reach = isTurned(target) ? (ratio > 0 ? 1 / ratio : null) : Math.max(0, ratio)
  // Conversions between units leave dust: 120000000 元 is 1.2 亿元.
  return reach !== null && Math.abs(reach - 1) < 1e-9 ? 1 : reach
}

/** A unit as it follows its number: `70%`, `22 个`. */
const unitAfter = (unit: string) => (/^[%‰]/.test(unit) ? unit : ` ${unit}`)

function printed(value: number, high: number | null | undefined): string {
  if (Number.isNaN(value)) return ''
  return high === null || high === undefined ? `${value}` : `${value}–${high}`
}

/** One target as a mark; where the answer is in another unit, both carry their own. */
export function markOf(task: Task, index: number, shown: boolean, noted: boolean): TargetMark {
  const target = task.targets[index]!
  const { actual } = target
  const same = !actual || actual.unit === target.unit
  return {
    key: task.key,
    no: task.no,
    target: index,
    verdict: target.verdict,
    metric: target.metric,
    goal: printed(target.value, target.high) + (same ? '' : unitAfter(target.unit)),
    answer: actual ? printed(actual.value, actual.high) + (same ? '' : unitAfter(actual.unit)) : '',
    unit: same ? target.unit : '',
    reach: reachOf(target),
    turned: isTurned(target),
    approximate: actual !== null && APPROXIMATE.test(actual.quote),
    shown,
    noted,
  }
}
