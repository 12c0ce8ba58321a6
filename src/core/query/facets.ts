/**
 * Filtering and counting. Values chosen in a facet widen it, facets narrow each other, excluded values
 * remove. A value's count is what choosing it would show: its own facet's choice is left out,
 * everything else holds.
 */
import type { Bits } from './bits.ts'
import { addBits, allBits, dropBits, keepBits, listOf, noBits, setBit } from './bits.ts'
import type { Column, Columns } from './columns.ts'
import { FACETS } from './facet-table.ts'
import type { Facet, FacetCount, Filter } from './types.ts'

export interface Filtered {
  /** Tasks shown: as a set, and as a list in the document's order. */
  bits: Bits
  list: Uint32Array
  counts: Partial<Record<Facet, Uint32Array>>
}

/** What one facet asks: to be among these tasks, or not to be. */
interface Test {
  facet: Facet
  exclude: boolean
  bits: Bits
}

/**
 * `base` holds the tasks the search lets through (null = all). Counts are made for `facets`. Sets are
 * put together by words of 32 tasks; only tasks that are shown, or would be but for one facet, are
 * counted one by one.
 */
export function filterAndCount(
  columns: Columns,
  tasks: number,
  filter: Pick<Filter, 'include' | 'exclude'>,
  base: Bits | null,
  facets: readonly Facet[] = FACETS,
): Filtered {
  const tests = testsOf(columns, tasks, filter)
  const passing = (left: Test | null) => {
    const bits = base ? base.slice() : allBits(tasks)
    for (const test of tests) {
      if (test === left) continue
      if (test.exclude) dropBits(bits, test.bits)
      else keepBits(bits, test.bits)
    }
    return bits
  }
  const bits = passing(null)
  const list = listOf(bits)
  const whole = list.length === tasks

  const counts: Filtered['counts'] = {}
  for (const facet of facets) {
    const column = columns[facet]
    const count = whole ? column.totals.slice() : countValues(column, list)
    for (const test of tests) {
      if (test.facet !== facet) continue
      const but = passing(test)
      dropBits(but, bits)
      const others = countValues(column, listOf(but))
      if (test.exclude) {
        // An excluded value shows how many tasks its exclusion keeps out.
        for (const value of filter.exclude[facet] ?? []) {
          const at = column.values.indexOf(value)
          if (at >= 0) count[at] = others[at] as number
        }
      } else others.forEach((more, at) => (count[at] = (count[at] as number) + more))
    }
    counts[facet] = count
  }
  return { bits, list, counts }
}

function testsOf(
  columns: Columns,
  tasks: number,
  filter: Pick<Filter, 'include' | 'exclude'>,
): Test[] {
  const tests: Test[] = []
  for (const exclude of [false, true]) {
    for (const facet of FACETS) {
      const chosen = (exclude ? filter.exclude : filter.include)[facet]
      if (!chosen?.length) continue
      const bits = noBits(tasks)
      for (const value of chosen) {
        const at = columns[facet].values.indexOf(value)
        if (at >= 0) addBits(bits, bitsOf(columns[facet], at, tasks))
      }
      tests.push({ facet, exclude, bits })
    }
  }
  return tests
}

/** Sets of the values that were chosen before, by column: choosing goes back and forth. */
const made = new WeakMap<Column, Map<number, Bits>>()
const MOST_KEPT = 256

function bitsOf(column: Column, value: number, tasks: number): Bits {
  const kept = made.get(column) ?? new Map<number, Bits>()
  made.set(column, kept)
  const known = kept.get(value)
  if (known) return known
  const bits = noBits(tasks)
  const { ids, offsets } = column
  for (let task = 0; task < tasks; task++) {
    const end = offsets[task + 1] as number
    for (let at = offsets[task] as number; at < end; at++) {
      if (ids[at] === value) setBit(bits, task)
    }
  }
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(value, bits)
  return bits
}

/** How many tasks of a list have each value. */
function countValues(column: Column, list: Uint32Array): Uint32Array {
  const { ids, offsets, single, values } = column
  const count = new Uint32Array(values.length)
  if (single) {
    for (const task of list) (count[ids[task] as number] as number)++
    return count
  }
  for (const task of list) {
    const end = offsets[task + 1] as number
    for (let at = offsets[task] as number; at < end; at++) {
      ;(count[ids[at] as number] as number)++
    }
  }
  return count
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
