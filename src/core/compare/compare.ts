import type { Dataset, DatasetInfo } from '../model.ts'
import { type CarryOver, carryOver } from './carry-over.ts'
import { type MetricAliases, type MetricRow, metricRows } from './metrics.ts'
import { type OutcomeRow, outcomesByTheme, outcomesByUnitKind, outcomesInAll } from './outcomes.ts'

/** Everything the compare page shows of two or more datasets, in the order they were given. */
export interface Comparison {
  heads: (DatasetInfo & { rules: string })[]
  all: OutcomeRow
  themes: OutcomeRow[]
  unitKinds: OutcomeRow[]
  metrics: MetricRow[]
  /** Changed list: tasks of the earlier dataset in the later one; null unless the first two share a place. */
  carried: { from: string; to: string; tasks: CarryOver[] } | null
}

/**
 * @param aliases the reader's corrections to which metrics are the same
 */
export function compareDatasets(datasets: Dataset[], aliases: MetricAliases = {}): Comparison {
  return {
    heads: datasets.map((d) => ({ ...d.dataset, rules: d.rules })),
    all: outcomesInAll(datasets),
    themes: outcomesByTheme(datasets).filter((row) => row.outcomes.some((o) => o.tasks)),
    unitKinds: outcomesByUnitKind(datasets),
    metrics: metricRows(datasets, aliases),
    carried: carriedOver(datasets),
  }
}

function carriedOver(datasets: Dataset[]): Comparison['carried'] {
  const [a, b] = pairOfYears(datasets)
  if (!a || !b) return null
  return { from: a.dataset.id, to: b.dataset.id, tasks: carryOver(a.tasks, b.tasks) }
}

/** The first two datasets of one place, the earlier year first. */
function pairOfYears(datasets: Dataset[]): Dataset[] {
  for (const [i, a] of datasets.entries()) {
    const b = datasets.slice(i + 1).find((d) => d.dataset.place === a.dataset.place)
    if (b) return [a, b].toSorted((x, y) => (x.dataset.year ?? 0) - (y.dataset.year ?? 0))
  }
  return []
}
