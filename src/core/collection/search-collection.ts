import { fold } from '../query/fold.ts'
import {
  BLOCK,
  type IndexDirectory,
  type IndexedTask,
  gramOf,
  readBlock,
  readPostings,
  searchText,
  shardName,
  textName,
} from './index-files.ts'
import { intersect } from './postings.ts'

/** Grams looked up for one word: enough to narrow it, few enough to stay cheap. */
const GRAMS_A_WORD = 3

export interface CollectionHit {
  dataset: string
  task: IndexedTask
}

export interface CollectionResult {
  hits: CollectionHit[]
  /** Tasks that hold every gram looked up: the number of hits, or a little more where a word is long. */
  candidates: number
  /** True where `candidates` is the exact number of hits. */
  exact: boolean
  /** Where to go on from for more hits; null at the end. */
  next: number | null
}

/** Fetches a file of the index by its name. */
export type Fetch = (name: string) => Promise<Uint8Array>

/**
 * Searches a published collection by fetching only what the query needs: the shards of its grams and
 * the texts of the hits shown. Every hit is checked against its text.
 * @param query words separated by white space; each must occur, as written, anywhere in a task
 */
export async function searchCollection(
  directory: IndexDirectory,
  fetch: Fetch,
  query: string,
  { from = 0, limit = 10 } = {},
): Promise<CollectionResult> {
  const words = query.split(/\s+/).map(fold).filter(Boolean)
  const none: CollectionResult = { hits: [], candidates: 0, exact: true, next: null }
  if (!words.length) return none
  const grams = [...new Set(words.flatMap((word) => gramsOf(directory, word)))]
  const lists = await Promise.all(
    grams.map(async (gram) => {
      const shard = shardOf(directory, gram)
      return shard < 0 ? new Uint32Array() : readPostings(await fetch(shardName(shard)), gram)
    }),
  )
  const [shortest, ...others] = lists.toSorted((a, b) => a.length - b.length)
  const candidates = others.reduce(intersect, shortest!)
  const exact = words.every((word) => word.length <= 2)
  const hits: CollectionHit[] = []
  const blocks = new Map<string, IndexedTask[]>()
  let at = from
  for (; at < candidates.length && hits.length < limit; at++) {
    const number = candidates[at]!
    const name = textName(number)
    if (!blocks.has(name)) blocks.set(name, readBlock(await fetch(name)))
    const task = blocks.get(name)![number % BLOCK]
    if (!task) continue
    const text = searchText(task)
    if (words.every((word) => text.includes(word)))
      hits.push({ dataset: datasetOf(directory, number), task })
  }
  return { hits, candidates: candidates.length, exact, next: at < candidates.length ? at : null }
}

/** The grams of a word that lie in the smallest files: rare ones narrow most and cost least. */
function gramsOf(directory: IndexDirectory, word: string): number[] {
  if (word.length === 1) return [word.charCodeAt(0) * 0x10000]
  const size = (gram: number) => directory.shards[shardOf(directory, gram)]?.bytes ?? 0
  return Array.from({ length: word.length - 1 }, (_, i) => gramOf(word, i))
    .toSorted((a, b) => size(a) - size(b))
    .slice(0, GRAMS_A_WORD)
}

/** The last entry that begins at or before a number; -1 where none does. */
function lastFrom(count: number, first: (index: number) => number, number: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (first(middle) <= number) low = middle + 1
    else high = middle
  }
  return low - 1
}

const shardOf = ({ shards }: IndexDirectory, gram: number) =>
  lastFrom(shards.length, (i) => shards[i]!.first, gram)

const datasetOf = ({ datasets }: IndexDirectory, task: number) =>
  datasets[lastFrom(datasets.length, (i) => datasets[i]!.first, task)]!.id
