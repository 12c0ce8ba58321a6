/** Rows of units, as three charts share them: which ones, in which order. */
import type { Share, UnitRow } from '../core/summaries/summary.ts'
import type { Context } from './figure.ts'

/**
 * The units a chart has room for. While the filter does not speak of units, those with most of what
 * is shown; once it does, the order of the whole dataset holds, so that the chart that made the
 * filter keeps its marks, and every chosen unit has a row.
 */
export function rankUnits(
  { summary, filter }: Pick<Context, 'summary' | 'filter'>,
  measure: (row: UnitRow) => Share,
  limit: number,
): UnitRow[] {
  const chosen = filter.include.unit ?? []
  const own = chosen.length > 0 || !summary.filtered
  const rows = summary.units
    .filter((row) => measure(row).all > 0)
    .toSorted((a, b) =>
      own
        ? measure(b).all - measure(a).all
        : measure(b).now - measure(a).now || measure(b).all - measure(a).all,
    )
  const first = rows.slice(0, limit)
  const late = rows.slice(limit).filter(({ unit }) => chosen.includes(unit))
  return [...first.slice(0, Math.max(0, limit - late.length)), ...late]
}
