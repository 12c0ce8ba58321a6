/**
 * The sentence over each chart: a code with the facts it needs, read from what the filter leaves.
 * A finding that no longer holds gives way to the next weaker one, at last to a neutral title, so
 * that no title says what its chart does not show. The words are in the message files.
 */
import { THEMES } from '../model.ts'
import type { OverviewSummary, UnitRow } from './summary.ts'

export interface Title {
  code: string
  facts: Record<string, string | number>
}

const title = (code: string, facts: Title['facts'] = {}): Title => ({ code, facts })

/** A finding about all tasks that are shown, as long as there are any. */
const orNeutral = (code: string, { tasks }: OverviewSummary) =>
  tasks.now ? title(code, { n: tasks.now }) : title('neutral')

/** Targets with a figure that reaches them, and without any figure. */
export const reached = ({ verdicts: v }: OverviewSummary) => v.exceeded.now + v.met.now
export const silent = ({ verdicts: v }: OverviewSummary) => v.claimed.now + v.unreported.now

export function headline(summary: OverviewSummary): Title {
  const tasks = summary.tasks.now
  const n = summary.targets.now
  if (!tasks) return title('nothing', { all: summary.tasks.all })
  if (!n) return title('untargeted', { tasks })
  const facts = {
    n,
    reached: reached(summary),
    missed: summary.verdicts.missed.now,
    silent: silent(summary),
  }
  return title(facts.missed ? 'all' : facts.silent ? 'noneMissed' : 'allReached', facts)
}

export function checkTitle(summary: OverviewSummary): Title {
  const n = summary.targets.now
  if (!n) return orNeutral('none', summary)
  const facts = { n, comparable: summary.comparable.now, silent: silent(summary) }
  return title(!facts.silent ? 'answered' : facts.comparable ? 'shares' : 'silent', facts)
}

export function wordingTitle({ statuses, tasks }: OverviewSummary): Title {
  const n = tasks.now
  const unstated = statuses.unstated.now
  const done = statuses.done.now
  if (!n) return title('neutral')
  if (unstated > n / 3 && !done) return title('unstatedOnly', { n, unstated })
  if (unstated > n / 3) return title('unstated', { n, unstated, done })
  return title('done', { n, done })
}

export function crossingTitle({ crossing, statusTargets }: OverviewSummary): Title {
  const n = statusTargets.done.now
  const hollow = crossing.done.claimed.now + crossing.done.unreported.now
  const quiet = crossing.unstated.exceeded.now
  if (n && hollow && quiet) return title('both', { n, hollow, quiet })
  if (n && hollow) return title('hollow', { n, hollow })
  if (quiet) return title('quiet', { n: statusTargets.unstated.now, quiet })
  if (n) return title('answered', { n })
  return title('neutral')
}

export function ratioTitle({ reach, targets }: OverviewSummary): Title {
  const { compared: n, half, equal, short } = reach
  if (!n) return targets.now ? title('none', { n: targets.now }) : title('neutral')
  if (half && equal) return title('halfEqual', { n, half, equal })
  if (half) return title('half', { n, half })
  return title('met', { n, met: n - short })
}

/** Shown units, most tasks first. */
function leaders(units: readonly UnitRow[]): UnitRow[] {
  return units.filter(({ tasks }) => tasks.now).toSorted((a, b) => b.tasks.now - a.tasks.now)
}

export function loadTitle({ units, tasks: all }: OverviewSummary): Title {
  const [first, second, third] = leaders(units)
  if (!first) return title('neutral')
  const n = first.tasks.now
  const alike = units.filter(({ tasks }) => tasks.now === n).length
  const bare = (row: UnitRow) => row.tasks.now - row.withTarget.now
  if (n === all.now) return title('only', { unit: first.unit, n, bare: bare(first) })
  if (second?.tasks.now !== n)
    return bare(first)
      ? title('one', { unit: first.unit, n, bare: bare(first) })
      : title('oneFull', { unit: first.unit, n })
  if (third?.tasks.now === n) return title(n < 2 ? 'each' : 'many', { units: alike, n })
  const facts = { first: first.unit, second: second.unit, n, bare: bare(first) }
  return bare(first) && bare(first) === bare(second)
    ? title('two', facts)
    : title('twoPlain', facts)
}

/** Fewer targets than this say nothing about a unit's habit of answering. */
const ENOUGH_TARGETS = 3

export function silenceTitle(summary: OverviewSummary): Title {
  const { units } = summary
  const [first] = units
    .filter(({ targets, silent: none }) => targets.now >= ENOUGH_TARGETS && none.now)
    .toSorted((a, b) => b.silent.now - a.silent.now || a.targets.now - b.targets.now)
  if (first)
    return title('unit', { unit: first.unit, n: first.targets.now, silent: first.silent.now })
  const without = units.filter(({ silent: none }) => none.now).length
  if (without) return title('spread', { n: silent(summary), units: without })
  return title(units.some(({ targets }) => targets.now) ? 'none' : 'neutral')
}

export function gridTitle({ units, themes, tasks }: OverviewSummary): Title {
  const led = leaders(units)
  const rows = led.slice(0, 10)
  // Where all tasks are of one theme, that most of a unit's are is no finding.
  const [theme, other] = THEMES.filter((each) => themes[each].now)
  if (theme && !other && led.length > 1)
    return title('theme', { theme, n: tasks.now, units: led.length })
  const peak = (row: UnitRow) => Math.max(...row.themes.map(({ now }) => now))
  const spread = (row: UnitRow) => row.themes.filter(({ now }) => now).length
  const dense = rows
    .filter((row) => row.tasks.now >= 5 && peak(row) / row.tasks.now >= 0.6)
    .toSorted((a, b) => peak(b) - peak(a))[0]
  const wide = rows
    .filter((row) => row !== dense && spread(row) >= 5)
    .toSorted((a, b) => spread(b) - spread(a))[0]
  const denseFacts = dense && {
    unit: dense.unit,
    n: dense.tasks.now,
    count: peak(dense),
    theme: THEMES[dense.themes.findIndex(({ now }) => now === peak(dense))] ?? '',
  }
  const wideFacts = wide && { wide: wide.unit, total: wide.tasks.now, themes: spread(wide) }
  if (denseFacts && wideFacts) return title('both', { ...denseFacts, ...wideFacts })
  if (denseFacts) return title('dense', denseFacts)
  if (wideFacts) return title('wide', wideFacts)
  const shown = THEMES.filter((each) => themes[each].now).length
  return led.length
    ? title('spread', { n: tasks.now, units: led.length, themes: shown })
    : title('neutral')
}

export function monthTitle(summary: OverviewSummary): Title {
  const { months, dated } = summary
  if (!dated.now) return orNeutral('none', summary)
  const most = Math.max(...months.map(({ tasks }) => tasks.now))
  const top = months.filter(({ tasks }) => tasks.now === most)
  const facts = { n: dated.now, count: most, month: top[0]?.month ?? 0 }
  return title(dated.now > 2 && top.length === 1 ? 'most' : 'spread', facts)
}

export function pairTitle(summary: OverviewSummary): Title {
  const { pairs, joint, tasks } = summary
  const ranked = pairs
    .filter((pair) => pair.tasks.now)
    .toSorted((a, b) => b.tasks.now - a.tasks.now)
  const [first, second] = ranked
  if (!first) return orNeutral('none', summary)
  if (first.tasks.now > 1 && first.tasks.now !== second?.tasks.now)
    return title('pair', { first: first.units[0], second: first.units[1], n: first.tasks.now })
  return title('joint', { n: tasks.now, joint: joint.now })
}

export function documentTitle(summary: OverviewSummary): Title {
  const { documents, documented, tasks } = summary
  if (!documented.now) return orNeutral('none', summary)
  const repeated = documents.filter((document) => document.tasks.now > 1).length
  const facts = { n: tasks.now, documented: documented.now, repeated }
  return title(['named', 'once'][repeated] ?? 'repeated', facts)
}
