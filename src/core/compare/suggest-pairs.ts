/** Which two datasets are worth comparing, before the reader has chosen any. */
import type { DatasetInfo } from '../model.ts'

export interface SuggestedPair {
  /** years: one place, two years in a row; places: two places in one year. */
  kind: 'years' | 'places'
  /** Ids, the earlier year or the earlier on the shelf first. */
  ids: [string, string]
}

type Item = Pick<DatasetInfo, 'id' | 'place' | 'year' | 'example'>

/**
 * At most `most` pairs, two years of one place before two places in one year, each kind in the order of
 * `items`; an invented place is paired with invented ones only. With one dataset chosen, pairs of that one alone. Grows with the number of items.
 */
export function suggestPairs(items: readonly Item[], chosen: string | null, most: number) {
  const dated = items.filter((item) => item.place && item.year !== null)
  const years = [...gathered(dated, ({ place }) => place).values()].flatMap((ones) =>
    neighbours(ones.toSorted((a, b) => a.year! - b.year!)).filter(([a, b]) => a.year !== b.year),
  )
  const sort = ({ year, example }: Item) => `${year}${example ? ' invented' : ''}`
  const places = [...gathered(dated, sort).values()].flatMap((ones) => {
    const middle = ones.findIndex(({ id }) => id === chosen)
    if (middle < 0) return neighbours(ones).filter(([a, b]) => a.place !== b.place)
    return ones
      .filter(({ place }) => place !== ones[middle]!.place)
      .map((other): [Item, Item] => [ones[middle]!, other])
  })
  const pairs = (kind: SuggestedPair['kind'], found: [Item, Item][]): SuggestedPair[] =>
    found
      .map(([a, b]): SuggestedPair => ({ kind, ids: [a.id, b.id] }))
      .filter(({ ids }) => chosen === null || ids.includes(chosen))
  return [...pairs('years', years), ...pairs('places', places)].slice(0, most)
}

function gathered<K>(items: Item[], keyOf: (item: Item) => K): Map<K, Item[]> {
  const groups = new Map<K, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function neighbours(items: Item[]): [Item, Item][] {
  return items.slice(1).map((item, i) => [items[i]!, item])
}
