/** How charts put figures into words. */
import type { Share, TargetMark } from '../core/summaries/summary.ts'
import type { Title } from '../core/summaries/titles.ts'
import { THEMES, type Theme } from '../core/model.ts'
import type { Say } from './figure.ts'

/** The sentence of a title; its `n` decides singular or plural. */
export function sentence(say: Say, area: string, { code, facts }: Title): string {
  const { theme } = facts
  const said =
    typeof theme === 'string' && THEMES.includes(theme as Theme)
      ? { ...facts, theme: say(`words.theme.${theme}`) }
      : facts
  return say(`overview.${area}.title.${code}`, said, typeof facts.n === 'number' ? facts.n : 2)
}

/** 1.719 → 172%; near 100 % a decimal more, so that 100.4 % is not called 100 %. */
export function percent(reach: number): string {
  const value = reach * 100
  const near = Math.abs(value - 100) < 3 && value !== 100
  let digits = near ? 1 : 0
  while (near && digits < 3 && Number(value.toFixed(digits)) === 100) digits++
  return `${value.toFixed(digits)}%`
}

/** `≈70%` where the source itself is not exact; '' where there is no quotient. */
export function reachText({ reach, approximate }: TargetMark): string {
  return reach === null ? '' : `${approximate ? '≈' : ''}${percent(reach)}`
}

/** `2500 → 4297 个`; a target without an answer stands alone. */
export function figuresText({ goal, answer, unit }: TargetMark): string {
  const tail = unit && !/^[%‰]/.test(unit) ? ` ${unit}` : unit
  return answer ? `${goal} → ${answer}${tail}` : `${goal}${tail}`
}

/** `5 of 21` in the language at hand, or the one number while nothing is filtered. */
export function shareText(say: Say, share: Share, filtered: boolean): string {
  return filtered ? say('overview.of', { now: share.now, all: share.all }) : `${share.all}`
}

/** Full label of one target: number of the task, metric, figures, verdict, reach. */
export function targetLabel(say: Say, mark: TargetMark): string {
  const reach = reachText(mark)
  const label = say('overview.targetLabel', {
    no: mark.no,
    metric: mark.metric,
    figures: figuresText(mark),
    verdict: say(`words.verdict.${mark.verdict}`) + (reach ? ` ${reach}` : ''),
  })
  return mark.noted ? say('overview.noted', { label }) : label
}
