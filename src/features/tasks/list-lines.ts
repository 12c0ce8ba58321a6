import type { Group, QueryResult } from '../../core/query/types.ts'

/** A line of the list: the head of a group, or the task at a place of the order. */
export type ListLine = { group: Group } | { place: number; index: number }

/** Lines of a result without building them: what stands in line n, and where a place stands. */
export interface Lines {
  length: number
  at(line: number): ListLine | null
  lineOf(place: number): number
}

/** Groups stand above their first task; a result without groups is its order alone. */
export function linesOf({ order, groups }: Pick<QueryResult, 'order' | 'groups'>): Lines {
  /** Number of groups whose head lies at or before a line, found by halving. */
  const headsUpTo = (line: number) => {
    let low = 0
    let high = groups.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (groups[middle]!.start + middle <= line) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    length: order.length + groups.length,
    at(line) {
      const heads = headsUpTo(line)
      const group = groups[heads - 1]
      if (group && group.start + heads - 1 === line) return { group }
      const place = line - heads
      const index = order[place]
      return index === undefined ? null : { place, index }
    },
    lineOf(place) {
      const before = groups.filter(({ start }) => start <= place).length
      return place + before
    },
  }
}
