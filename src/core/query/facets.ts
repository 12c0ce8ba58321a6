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
  /** For each value: the bits that stay set (include: 0 where chosen) or come on (exclude). */
  bits: Uint32Array
  bit: number
  exclude: boolean
}

/**
 * `base` is 1 for the tasks the search lets through (null = all). Counts are made for `facets`.
 * Work: tasks × chosen facets, then counting only tasks that fail at most one of them.
 */
export function filterAndCount(
  columns: Columns,
  tasks: number,
  filter: Pick<Filter, 'include' | 'exclude'>,
  base: Uint8Array | null,
  facets: readonly Facet[] = FACETS,
): Filtered {
  const tests = testsOf(columns, filter)
  if (tests.length === 0 && !base) return unfiltered(columns, tasks, facets)
  // One bit for each test a task fails; tasks the search leaves out fail all.
  const fails = new Uint32Array(tasks)
  if (base) for (let i = 0; i < tasks; i++) fails[i] = (base[i] as number) - 1
  for (const test of tests) applyTest(test, fails)

  const passing = new Uint32Array(tasks)
  const shown = new Uint8Array(tasks)
  let matched = 0
  const almost = tests.map(() => ({ list: new Uint32Array(tasks), size: 0 }))
  for (let i = 0; i < tasks; i++) {
    const bits = fails[i] as number
    if (bits === 0) {
      shown[i] = 1
      passing[matched++] = i
    } else if ((bits & (bits - 1)) === 0) {
      const only = almost[31 - Math.clz32(bits)]
      if (only) only.list[only.size++] = i
    }
  }

  const counts: Filtered['counts'] = {}
  for (const facet of facets) {
    const column = columns[facet]
    const count = new Uint32Array(column.values.length)
    countList(column, passing, matched, count)
    tests.forEach((test, number) => {
      if (test.facet !== facet) return
      const { list, size } = almost[number] as { list: Uint32Array; size: number }
      if (!test.exclude) countList(column, list, size, count)
      else {
        // An excluded value shows how many tasks its exclusion keeps out.
        const kept = new Uint32Array(column.values.length)
        countList(column, list, size, kept)
        test.bits.forEach((bits, value) => bits && (count[value] = kept[value] as number))
      }
    })
    counts[facet] = count
  }
  return { shown, matched, counts }
}

function unfiltered(columns: Columns, tasks: number, facets: readonly Facet[]): Filtered {
  const counts: Filtered['counts'] = {}
  for (const facet of facets) counts[facet] = columns[facet].totals
  return { shown: new Uint8Array(tasks).fill(1), matched: tasks, counts }
}

function testsOf(columns: Columns, filter: Pick<Filter, 'include' | 'exclude'>): Test[] {
  const tests: Test[] = []
  for (const exclude of [false, true]) {
    for (const facet of FACETS) {
      const chosen = (exclude ? filter.exclude : filter.include)[facet]
      if (!chosen?.length) continue
      const column = columns[facet]
      const bit = 1 << tests.length
      const bits = new Uint32Array(column.values.length).fill(exclude ? 0 : bit)
      for (const value of chosen) {
        const at = column.values.indexOf(value)
        if (at >= 0) bits[at] = exclude ? bit : 0
      }
      tests.push({ facet, column, bits, bit, exclude })
    }
  }
  return tests
}

function applyTest({ column, bits, bit, exclude }: Test, fails: Uint32Array): void {
  const { ids, offsets, single } = column
  if (single) {
    for (let i = 0; i < fails.length; i++) {
      fails[i] = (fails[i] as number) | (bits[ids[i] as number] as number)
    }
    return
  }
  let at = 0
  for (let i = 0; i < fails.length; i++) {
    const end = offsets[i + 1] as number
    let failed = exclude ? 0 : bit
    if (exclude) for (; at < end; at++) failed |= bits[ids[at] as number] as number
    else for (; at < end; at++) failed &= bits[ids[at] as number] as number
    fails[i] = (fails[i] as number) | failed
  }
}

/** Adds the tasks of a list to the counts of their values. */
function countList(column: Column, list: Uint32Array, size: number, count: Uint32Array): void {
  const { ids, offsets, single } = column
  if (single) {
    for (let n = 0; n < size; n++) (count[ids[list[n] as number] as number] as number)++
    return
  }
  for (let n = 0; n < size; n++) {
    const task = list[n] as number
    const end = offsets[task + 1] as number
    for (let at = offsets[task] as number; at < end; at++) {
      ;(count[ids[at] as number] as number)++
    }
  }
}

/** Counts as the page reads them, in the column's display order; only of the facets that were counted. */
export function facetCounts(
  columns: Columns,
  counts: Filtered['counts'],
): Record<Facet, FacetCount[]> {
  const out = {} as Record<Facet, FacetCount[]>
  for (const facet of FACETS) {
    const count = counts[facet]
    if (!count) continue
    const { values, totals } = columns[facet]
    out[facet] = values.map((value, at) => ({
      value,
      count: count[at] as number,
      total: totals[at] as number,
    }))
  }
  return out
}
