import type { Dataset, Target, Task } from '../model.ts'

/** Words around the thing measured that change from document to document: verbs, scopes, firmness. */
const RE_AROUND =
  /^(?:力争|争取|实现|完成|确保|全年|年度|年内|全市|全省|全县|全区|我市|本市|市级|新增|新建|建成|新认定|培育|引进|推进|累计|计划|实施|保持|达到)+|(?:同比|预期|目标|任务|以上|左右|达到|总量|总额)+$/g
const RE_INCREMENT = /新增|新建|新认定|增加|净增/
const RE_SIGNS = /[^\p{L}\p{N}]/gu

/** What is measured, without the words around it; an increment is told apart from a level. */
export function metricKey(target: Target): string {
  const bare = target.metric.normalize('NFKC').replace(RE_SIGNS, '')
  const core = bare.replace(RE_AROUND, '')
  const step = RE_INCREMENT.test(bare) ? '+' : ''
  return `${step}${core || bare}|${target.kind}`
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
