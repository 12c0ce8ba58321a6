/** How long does one keystroke take, from the text typed to the ids of all tasks that hold it? */
import type { Dataset } from '../../src/core/model.ts'
import type { Figure } from '../result.ts'
import { onceAsync, timeOf } from './measure.ts'
import { QUERIES } from './queries.ts'
import type { Searcher, SearcherName } from './searchers.ts'
import { SEARCHERS, textOf } from './searchers.ts'

let searcher: Searcher | null = null

/** Builds one searcher and keeps it; the caller weighs the page before and after. */
export async function buildSearcher(name: SearcherName, dataset: Dataset): Promise<Figure> {
  const value = await onceAsync(async () => (searcher = await SEARCHERS[name](dataset)))
  return { question: 'ready', what: 'index built', who: name, value, unit: 'ms' }
}

/** Asks every query; what differs from a plain look into every text is said beside the time. */
export async function askSearcher(
  name: SearcherName,
  right: Record<string, number>,
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name: what, q } of QUERIES) {
    const asked = searcher as Searcher
    const first = asked.find(q)
    const found = (await first).length
    const value =
      first instanceof Promise ? await timeAsync(() => asked.find(q)) : timeOf(() => asked.find(q))
    const expected = right[q] ?? found
    const missed = expected - found
    const note = missed > 0 ? `misses ${missed}` : missed < 0 ? `${-missed} wrong` : undefined
    figures.push({ question: 'search', what: `${what} ${q}`, who: name, value, unit: 'ms', note })
  }
  return figures
}

async function timeAsync(call: () => unknown): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 5; i++) times.push(await onceAsync(async () => call()))
  return times.toSorted((a, b) => a - b)[2] as number
}

/** How many tasks hold each query, by looking into every text for every word. */
export function countHits(dataset: Dataset): Record<string, number> {
  const texts = dataset.tasks.map(textOf)
  const holding = (q: string) =>
    texts.filter((text) => q.split(' ').every((word) => text.includes(word))).length
  return Object.fromEntries(QUERIES.map(({ q }) => [q, holding(q)]))
}
