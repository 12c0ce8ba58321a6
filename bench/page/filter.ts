/** How long does it take to filter by three facets and to count every value of each? */
import crossfilter from 'crossfilter2'
import { STATUSES, THEMES } from '../../src/core/model.ts'
import type { Dataset } from '../../src/core/model.ts'
import { buildTaskColumns, buildNoteColumns } from '../../src/core/query/columns.ts'
import { countedOf, reckon } from '../../src/core/query/reckoning.ts'
import type { Columns } from '../../src/core/query/columns.ts'
import { facetCounts, filterAndCount } from '../../src/core/query/facets.ts'
import type { Figure } from '../result.ts'
import { once, timeOf } from './measure.ts'

type Three = { unit: string[]; theme: string[]; status: string[] }
const FACETS = ['unit', 'theme', 'status'] as const
const question = 'filter'

export function filter(dataset: Dataset): Figure[] {
  const { tasks } = dataset
  const figures: Figure[] = []
  const add = (who: string, what: string, value: number) =>
    figures.push({ question, what, who, value, unit: 'ms' })

  let columns = {} as Columns
  add(
    '台账',
    'build',
    once(() => {
      columns = {
        ...buildTaskColumns(tasks),
        ...buildNoteColumns(tasks.length, new Map(), '2022-12-31'),
        ...countedOf(reckon(tasks)),
      }
    }),
  )
  const units = columns.unit.values
  // Two choices that alternate, so that every step is a real change.
  const steps: Three[] = [
    { unit: units.slice(0, 3), theme: [THEMES[1], THEMES[4]], status: ['done', 'unstated'] },
    { unit: units.slice(0, 4), theme: [THEMES[1], THEMES[4]], status: ['done', 'unstated'] },
  ]
  let turn = 0
  const next = () => steps[turn++ & 1] as Three

  const ours = (facets?: typeof FACETS) => () =>
    facetCounts(
      columns,
      filterAndCount(columns, tasks.length, { include: next(), exclude: {} }, null, facets).counts,
    )
  add('台账', 'three facets', timeOf(ours(FACETS)))
  add('台账', 'all ten facets', timeOf(ours()))

  const floor = floorOf(columns, tasks.length)
  add(
    'floor',
    'three facets',
    timeOf(() => floor(next())),
  )

  addCrossfilter(dataset, steps, add)
  add(
    'plain objects',
    'three facets',
    timeOf(() => plain(dataset, next())),
  )
  return figures
}

/** The least work a careful hand-written loop can do: one pass over three typed columns. */
function floorOf({ unit, theme, status }: Columns, size: number) {
  const unitCounts = new Uint32Array(unit.values.length)
  const themeCounts = new Uint32Array(theme.values.length)
  const statusCounts = new Uint32Array(status.values.length)
  const chosen = (values: string[], wanted: string[]) =>
    Uint8Array.from(values, (value) => (wanted.includes(value) ? 1 : 0))
  const themeOf = Uint8Array.from(theme.ids)
  const statusOf = Uint8Array.from(status.ids)
  const { offsets, ids } = unit
  return (filter: Three) => {
    unitCounts.fill(0)
    themeCounts.fill(0)
    statusCounts.fill(0)
    const unitChosen = chosen(unit.values, filter.unit)
    const themeChosen = chosen(theme.values, filter.theme)
    const statusChosen = chosen(status.values, filter.status)
    let matched = 0
    for (let i = 0; i < size; i++) {
      let unitPasses = 0
      const from = offsets[i]!
      const to = offsets[i + 1]!
      for (let at = from; at < to; at++) unitPasses |= unitChosen[ids[at]!]!
      const themePasses = themeChosen[themeOf[i]!]!
      const statusPasses = statusChosen[statusOf[i]!]!
      const passes = unitPasses + themePasses + statusPasses
      if (passes < 2) continue
      if (passes === 3) matched++
      if (passes === 3 || !unitPasses) for (let at = from; at < to; at++) unitCounts[ids[at]!]!++
      if (passes === 3 || !themePasses) themeCounts[themeOf[i]!]!++
      if (passes === 3 || !statusPasses) statusCounts[statusOf[i]!]!++
    }
    return matched
  }
}

function addCrossfilter(
  dataset: Dataset,
  steps: Three[],
  add: (who: string, what: string, value: number) => void,
) {
  const who = 'crossfilter2'
  const build = () => {
    const data = crossfilter(dataset.tasks)
    const unit = data.dimension((task) => task.units as unknown as string, true)
    const theme = data.dimension((task) => task.theme)
    const status = data.dimension((task) => task.status)
    const groups = [unit.group(), theme.group(), status.group()]
    return { unit, theme, status, groups }
  }
  let made = build()
  add(
    who,
    'build',
    once(() => (made = build())),
  )
  const { unit, theme, status, groups } = made
  const within = (wanted: string[]) => (value: unknown) => wanted.includes(value as string)
  const read = () => groups.map((group) => group.all().length)
  const [first, second] = steps as [Three, Three]
  theme.filterFunction(within(first.theme))
  status.filterFunction(within(first.status))
  let turn = 0
  add(
    who,
    'three facets',
    timeOf(() => {
      unit.filterFunction(within((turn++ & 1 ? first : second).unit))
      return read()
    }),
  )
}

function plain({ tasks }: Dataset, filter: Three): Map<string, number>[] {
  const counts = FACETS.map(() => new Map<string, number>())
  for (const status of STATUSES) counts[2]!.set(status, 0)
  for (const task of tasks) {
    const values = [task.units, [task.theme], [task.status]]
    const passes = values.map((list, f) => list.some((value) => filter[FACETS[f]!].includes(value)))
    values.forEach((list, f) => {
      if (!passes.every((pass, other) => pass || other === f)) return
      for (const value of list) counts[f]!.set(value, (counts[f]!.get(value) ?? 0) + 1)
    })
  }
  return counts
}
