import { type Dataset, THEMES, type Task, VERDICTS, type Verdict } from '../model.ts'
import { unitKind } from './unit-kinds.ts'

/** Outcomes of one dataset within one theme or kind of unit. */
export interface Outcome {
  dataset: string
  tasks: number
  targets: number
  verdicts: Record<Verdict, number>
}

export interface OutcomeRow {
  name: string
  outcomes: Outcome[]
}

function count(dataset: string, tasks: Task[]): Outcome {
  const verdicts = Object.fromEntries(VERDICTS.map((v) => [v, 0])) as Record<Verdict, number>
  for (const task of tasks) for (const target of task.targets) verdicts[target.verdict]++
  const targets = tasks.reduce((sum, t) => sum + t.targets.length, 0)
  return { dataset, tasks: tasks.length, targets, verdicts }
}

const compare = (datasets: Dataset[], name: string, has: (task: Task) => boolean): OutcomeRow => ({
  name,
  outcomes: datasets.map((d) => count(d.dataset.id, d.tasks.filter(has))),
})

/** Each dataset as a whole. */
export const outcomesInAll = (datasets: Dataset[]): OutcomeRow => compare(datasets, '', () => true)

/** One row a theme, in the themes' order. */
export const outcomesByTheme = (datasets: Dataset[]): OutcomeRow[] =>
  THEMES.map((theme) => compare(datasets, theme, (t) => t.theme === theme))

/** One row a kind of unit that stands in at least two of the datasets, the busiest first. */
export function outcomesByUnitKind(datasets: Dataset[]): OutcomeRow[] {
  const kinds = new Map<string, Set<string>>()
  for (const d of datasets)
    for (const task of d.tasks)
      for (const unit of task.units) {
        const kind = unitKind(unit)
        kinds.set(kind, (kinds.get(kind) ?? new Set()).add(d.dataset.id))
      }
  return [...kinds]
    .filter(([, ids]) => ids.size > 1)
    .map(([kind]) => compare(datasets, kind, (t) => t.units.some((u) => unitKind(u) === kind)))
    .toSorted((a, b) => load(b) - load(a) || (a.name < b.name ? -1 : 1))
}

const load = (row: OutcomeRow) => row.outcomes.reduce((sum, o) => sum + o.tasks, 0)
