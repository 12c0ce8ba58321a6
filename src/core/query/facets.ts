/**
 * Filtering and counting in one pass. Values chosen in a facet widen it, facets narrow each other,
 * excluded values remove. A value's count is what choosing it would show: its own facet's choice is
 * left out, everything else holds.
 */
import type { Column, Columns } from './columns.ts'
import { FACETS } from './columns.ts'
import type { Facet, FacetCount, Filter } from './types.ts'

export interface Filtered {
  /** 1 where the task is shown. */
  shown: Uint8Array
  matched: number
  counts: Partial<Record<Facet, Uint32Array>>
}

interface Test {
  facet: Facet
  column: Column
  /** 1 for each value that satisfies (include) or offends (exclude). */
  named: Uint8Array
  exclude: boolean
}

/**
 * `base` is 1 for the tasks the search lets through (null = all). Counts are made for `facets`.
 * Work: tasks × (chosen facets + counted facets), no matter how many values are chosen.
 */
export function filterAndCount(
  columns: Columns,
  tasks: number,
  filter: Pick<Filter, 'include' | 'exclude'>,
  base: Uint8Array | null,
  facets: readonly Facet[] = FACETS,
): Filtered {
  const tests = testsOf(columns, filter)
  // Which one test a task fails: 0 none, test number + 1, or 255 for more than one.
  const fails = new Uint8Array(tasks)
  if (base) for (let i = 0; i < tasks; i++) fails[i] = base[i] ? 0 : 255
  tests.forEach((test, number) => applyTest(test, fails, number + 1))

  const shown = new Uint8Array(tasks)
  let matched = 0
  for (let i = 0; i < tasks; i++) {
    if (fails[i] === 0) {
      shown[i] = 1
      matched++
    }
  }
  const counts: Filtered['counts'] = {}
  for (const facet of facets) {
    const own = tests.findIndex((test) => test.facet === facet && !test.exclude) + 1
    const excluding = tests.findIndex((test) => test.facet === facet && test.exclude) + 1
    const column = columns[facet]
    const whole = tests.length === 0 && !base
    const count = whole ? column.totals.slice() : countColumn(column, fails, own)
    if (excluding) {
      // An excluded value shows how many tasks its exclusion keeps out.
      const kept = countColumn(column, fails, excluding)
      const named = (tests[excluding - 1] as Test).named
      named.forEach((on, value) => on && (count[value] = kept[value] as number))
    }
    counts[facet] = count
  }
  return { shown, matched, counts }
}

function testsOf(columns: Columns, filter: Pick<Filter, 'include' | 'exclude'>): Test[] {
  const tests: Test[] = []
  for (const exclude of [false, true]) {
    for (const facet of FACETS) {
      const chosen = (exclude ? filter.exclude : filter.include)[facet]
      if (!chosen?.length) continue
      const column = columns[facet]
      const named = new Uint8Array(column.values.length)
      for (const value of chosen) {
        const at = column.values.indexOf(value)
        if (at >= 0) named[at] = 1
      }
      tests.push({ facet, column, named, exclude })
    }
  }
  return tests
}

function applyTest({ column, named, exclude }: Test, fails: Uint8Array, number: number): void {
  const { ids, offsets, single } = column
  const wanted = exclude ? 0 : 1
  if (single) {
    for (let i = 0; i < fails.length; i++) {
      if (named[ids[i] as number] !== wanted) fails[i] = fails[i] === 0 ? number : 255
    }
    return
  }
  let at = 0
  for (let i = 0; i < fails.length; i++) {
    const end = offsets[i + 1] as number
    let hit = 0
    for (; at < end; at++) hit |= named[ids[at] as number] as number
    if (hit !== wanted) fails[i] = fails[i] === 0 ? number : 255
  }
}

/** Tasks by value among those that fail no test, or only test `own`. */
function countColumn(
  { values, ids, offsets, single }: Column,
  fails: Uint8Array,
  own: number,
): Uint32Array {
  const count = new Uint32Array(values.length)
  if (single) {
    for (let i = 0; i < fails.length; i++) {
      const fail = fails[i]
      if (fail === 0 || fail === own) (count[ids[i] as number] as number)++
    }
    return count
  }
  for (let i = 0; i < fails.length; i++) {
    const fail = fails[i]
    if (fail !== 0 && fail !== own) continue
    const end = offsets[i + 1] as number
    for (let at = offsets[i] as number; at < end; at++) (count[ids[at] as number] as number)++
  }
  return count
}

/** Counts as the page reads them, in the column's display order. */
export function facetCounts(
  columns: Columns,
  counts: Filtered['counts'],
): Record<Facet, FacetCount[]> {
  const out = {} as Record<Facet, FacetCount[]>
  for (const facet of FACETS) {
    const { values, totals } = columns[facet]
    out[facet] = values.map((value, at) => ({
      value,
      count: counts[facet]?.[at] ?? 0,
      total: totals[at] as number,
    }))
  }
  return out
}
