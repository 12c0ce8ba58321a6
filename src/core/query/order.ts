/** Sorting and grouping: each sort key's order is found once, then only filtered. */
import type { Task } from '../model.ts'
import type { Bits } from './bits.ts'
import { hasBit } from './bits.ts'
import type { Column, Columns } from './columns.ts'
import type { Group, GroupKey, SortKey, TaskNotes } from './types.ts'

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

function rankOf(
  key: Exclude<SortKey, 'relevance' | 'no'>,
  tasks: readonly Task[],
  columns: Columns,
  notes: ReadonlyMap<number, TaskNotes>,
): Float64Array {
  const rank = new Float64Array(tasks.length)
  if (key === 'unit') {
    const { values } = columns.unit
    const collator = new Intl.Collator('zh-Hans-CN')
    const names = values.toSorted(collator.compare)
    const place = new Map(names.map((name, at) => [name, at]))
    tasks.forEach((task, i) => (rank[i] = place.get(task.units[0] ?? '') ?? Infinity))
  } else if (key === 'theme' || key === 'status' || key === 'verdict') {
    firstIds(columns[key], rank)
  } else if (key === 'ratio') {
    tasks.forEach((task, i) => {
      rank[i] = Math.min(...task.targets.map((target) => target.ratio ?? Infinity))
    })
  } else if (key === 'figures') {
    tasks.forEach((task, i) => (rank[i] = task.figures))
  } else {
    tasks.forEach((_, i) => (rank[i] = notes.get(i)?.edited ?? Infinity))
  }
  return rank
}

/** Display place of each task's first value; those without one come last. */
function firstIds(column: Column, rank: Float64Array): void {
  for (let i = 0; i < rank.length; i++) {
    const from = column.offsets[i] as number
    let least = Infinity
    for (let at = from; at < (column.offsets[i + 1] as number); at++) {
      least = Math.min(least, column.ids[at] as number)
    }
    rank[i] = least
  }
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
  const without = values.length
  const sizes = new Uint32Array(without + 1)
  for (const task of order) {
    const from = offsets[task] as number
    const to = offsets[task + 1] as number
    if (from === to) (sizes[without] as number)++
    for (let at = from; at < to; at++) (sizes[ids[at] as number] as number)++
  }
  const groups: Group[] = []
  const cursor = new Uint32Array(without + 1)
  let length = 0
  sizes.forEach((size, value) => {
    cursor[value] = length
    if (size) groups.push({ value: values[value] ?? '', start: length, length: size })
    length += size
  })
  const grouped = new Uint32Array(length)
  const place = (value: number, task: number) => {
    grouped[cursor[value] as number] = task
    cursor[value] = (cursor[value] as number) + 1
  }
  for (const task of order) {
    const from = offsets[task] as number
    const to = offsets[task + 1] as number
    if (from === to) place(without, task)
    for (let at = from; at < to; at++) place(ids[at] as number, task)
  }
  return { order: grouped, groups }
}
