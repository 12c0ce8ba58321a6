import { THEMES, VERDICTS, type Task } from '../model.ts'
import { add, distinct, largestFirst, noShare, shares } from './share.ts'
import type { OverviewSummary, UnitRow } from './summary.ts'

/** Units beyond this many are left to the units page, which asks for all. */
const UNITS_LIMIT = 300

/** Load and outcome of the `most` largest units; a joint task counts once for each of its units. */
export function countUnits(
  tasks: readonly Task[],
  isShown: (index: number) => boolean,
  most = UNITS_LIMIT,
): Pick<OverviewSummary, 'units' | 'unitCount'> {
  const rows = new Map<string, UnitRow>()
  const theme = new Map(THEMES.map((name, place) => [name, place]))
  tasks.forEach((task, index) => {
    const now = isShown(index)
    for (const unit of distinct(task.units)) {
      let row = rows.get(unit)
      if (!row) rows.set(unit, (row = emptyRow(unit)))
      add(row.tasks, now)
      if (task.targets.length) add(row.withTarget, now)
      add(row.themes[theme.get(task.theme)!]!, now)
      for (const { verdict } of task.targets) {
        add(row.targets, now)
        add(row.verdicts[verdict], now)
        if (verdict === 'claimed' || verdict === 'unreported') add(row.silent, now)
      }
    }
  })
  const ranked = largestFirst([...rows.values()], (row) => row.tasks)
  return { units: ranked.slice(0, most), unitCount: ranked.length }
}

function emptyRow(unit: string): UnitRow {
  return {
    unit,
    tasks: noShare(),
    withTarget: noShare(),
    verdicts: shares(VERDICTS),
    targets: noShare(),
    silent: noShare(),
    themes: THEMES.map(() => noShare()),
  }
}
