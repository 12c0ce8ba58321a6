import type { Dataset, Target, Task } from '../model.ts'
import { normaliseMetric } from '../quantities/metric.ts'
import { unitOf } from '../quantities/units.ts'

/** What is done to the thing measured, which changes from document to document. */
const RE_DEED =
  /^(?:实现|完成|新增|新建|建成|新认定|培育|引进|推进|实施|保持|达到|市级)+|(?:同比|预期|目标|任务|达到|总量|总额)+$/g
const RE_INCREMENT = /新增|新建|新认定|增加|净增/
const RE_SIGNS = /[^\p{L}\p{N}]/gu

/**
 * What is measured, in one spelling and without the deed, with how: an increment is told apart from a
 * level, an amount of money from one of length.
 */
export function metricKey(target: Target): string {
  const plain = normaliseMetric(target.metric.normalize('NFKC')).replace(RE_SIGNS, '')
  const bare = plain || target.metric
  const core = bare.replace(RE_DEED, '')
  const step = RE_INCREMENT.test(bare) ? '+' : ''
  const measure =
    target.kind === 'amount' ? (unitOf(target.unit)?.dimension ?? 'amount') : target.kind
  return `${step}${core || bare}|${measure}`
}

export const sameMetric = (a: Target, b: Target) => metricKey(a) === metricKey(b)

/** A target where it stands. */
export interface MetricCell {
  dataset: string
  task: Task
  target: Target
}

/** One metric across datasets: the cells are shown side by side, with how they were matched. */
export interface MetricRow {
  key: string
  /** The longest name among the cells. */
  name: string
  cells: MetricCell[]
  /** `rule` = same normalised name; `reader` = put together or parted by the reader. */
  by: 'rule' | 'reader'
}

/** The reader's corrections: metric key → the key it is to be read as ('' = matches nothing). */
export type MetricAliases = Record<string, string>

/** Metrics that stand in at least two of the datasets, those in most datasets first. */
export function metricRows(datasets: Dataset[], aliases: MetricAliases = {}): MetricRow[] {
  const rows = new Map<string, MetricRow>()
  for (const d of datasets)
    for (const task of d.tasks)
      for (const target of task.targets) {
        const own = metricKey(target)
        const key = aliases[`${d.dataset.id}/${own}`] ?? own
        if (key === '') continue
        const row = rows.get(key) ?? { key, name: '', cells: [], by: 'rule' }
        if (key !== own) row.by = 'reader'
        if (target.metric.length > row.name.length) row.name = target.metric
        row.cells.push({ dataset: d.dataset.id, task, target })
        rows.set(key, row)
      }
  const spread = (row: MetricRow) => new Set(row.cells.map((c) => c.dataset)).size
  return [...rows.values()]
    .filter((row) => spread(row) > 1)
    .toSorted((a, b) => spread(b) - spread(a) || (a.name < b.name ? -1 : 1))
}
