/** Sorting and grouping: each sort key's order is found once, then only filtered. */
import type { Task } from '../model.ts'
import type { Bits } from './bits.ts'
import { hasBit } from './bits.ts'
import type { Column, Columns } from './columns.ts'
import { FACET_TABLE, FACETS } from './facet-table.ts'
import type { Facet, Group, GroupKey, SortKey, TaskNotes } from './types.ts'

const OWN = FACETS.filter((facet) => FACET_TABLE[facet].own)
/** Names of kept orders that follow from the notes: all with the reader's verdicts, and by these keys. */
export const OF_NOTES = new RegExp(`^(own |edited|${OWN.join('|')})`)

/** The document's own order. */
export function naturalOrder(tasks: number): Uint32Array {
  const order = new Uint32Array(tasks)
  for (let i = 0; i < tasks; i++) order[i] = i
  return order
}

/** All tasks by one key: equals stay in the document's order, tasks without a value come last either way. */
export function sortedTasks(
  key: Exclude<SortKey, 'relevance'>,
  descending: boolean,
  tasks: readonly Task[],
  columns: Columns,
  notes: ReadonlyMap<number, TaskNotes>,
): Uint32Array {
  const order = naturalOrder(tasks.length)
  if (key === 'no') return descending ? order.reverse() : order
  const rank = rankOf(key, tasks, columns, notes)
  if (descending) rank.forEach((value, i) => (rank[i] = value === Infinity ? Infinity : -value))
  return order.sort((a, b) => (rank[a] as number) - (rank[b] as number) || a - b)
}

/** What is sorted as a number of its own; all else by its place in the facet. Due is a date, not its week. */
const NUMBERS: Partial<Record<SortKey, (task: Task, note?: TaskNotes) => number>> = {
  ratio: ({ targets }) => Math.min(...targets.map((target) => target.ratio ?? Infinity)),
  figures: ({ figures }) => figures,
  edited: (_, note) => note?.edited ?? Infinity,
  due: (_, note) => (note?.due ? Date.parse(note.due) : Infinity),
}

function rankOf(
  key: Exclude<SortKey, 'relevance' | 'no'>,
  tasks: readonly Task[],
  columns: Columns,
  notes: ReadonlyMap<number, TaskNotes>,
): Float64Array {
  const number = NUMBERS[key]
  if (number) return Float64Array.from(tasks, (task, i) => number(task, notes.get(i)))
  const facet = key as Facet
  return FACET_TABLE[facet].fixed ? leastPlaces(columns[facet]) : firstNames(columns[facet])
}

/** Display place of each task's least value. */
function leastPlaces({ ids, offsets }: Column): Float64Array {
  const rank = new Float64Array(offsets.length - 1).fill(Infinity)
  for (let i = 0; i < rank.length; i++) {
    for (let at = offsets[i] as number; at < (offsets[i + 1] as number); at++) {
      rank[i] = Math.min(rank[i] as number, ids[at] as number)
    }
  }
  return rank
}

/** Place of each task's first name (the unit that leads, the tag shown first) among the names in order. */
function firstNames({ values, ids, offsets }: Column): Float64Array {
  const { compare } = new Intl.Collator('zh-Hans-CN')
  const place = new Uint32Array(values.length)
  values
    .map((_, id) => id)
    .sort((a, b) => compare(values[a] as string, values[b] as string))
    .forEach((id, at) => (place[id] = at))
  return Float64Array.from({ length: offsets.length - 1 }, (_, i) => {
    const from = offsets[i] as number
    return from < (offsets[i + 1] as number) ? (place[ids[from] as number] as number) : Infinity
  })
}

/** Keeps what is shown of an order. */
export function keepShown(order: Uint32Array, shown: Bits, matched: number): Uint32Array {
  const out = new Uint32Array(matched)
  let size = 0
  for (const task of order) if (hasBit(shown, task)) out[size++] = task
  return out
}

/** Cuts an order into groups by a facet's display order; a task stands in each of its groups, the groupless last under ''. */
export function groupOrder(
  order: Uint32Array,
  key: GroupKey,
  columns: Columns,
): { order: Uint32Array; groups: Group[] } {
  if (key === 'none') return { order, groups: [] }
  const { values, ids, offsets } = columns[key]
  const { whole } = FACET_TABLE[key]
  const wholeId = whole === undefined ? -1 : values.indexOf(whole)
  const without = values.length
  const eachPlace = (visit: (value: number, task: number) => void) => {
    for (const task of order) {
      const from = offsets[task] as number
      const to = offsets[task + 1] as number
      if (from === to) visit(without, task)
      for (let at = from; at < to; at++) if (ids[at] !== wholeId) visit(ids[at] as number, task)
    }
  }
  const sizes = new Uint32Array(without + 1)
  eachPlace((value) => (sizes[value] as number)++)
  const groups: Group[] = []
  const cursor = new Uint32Array(without + 1)
  let length = 0
  sizes.forEach((size, value) => {
    cursor[value] = length
    if (size) groups.push({ value: values[value] ?? '', start: length, length: size })
    length += size
  })
  const grouped = new Uint32Array(length)
  eachPlace((value, task) => {
    grouped[cursor[value] as number] = task
    cursor[value] = (cursor[value] as number) + 1
  })
  return { order: grouped, groups }
}
