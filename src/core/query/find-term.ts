/** Which tasks hold a folded string: exact, at any length, with or without the index. */
import type { Bits } from './bits.ts'
import { setBit } from './bits.ts'
import type { Corpus } from './corpus.ts'
import type { Grams } from './grams.ts'

/** Task indexes, ascending. */
export function findTerm(corpus: Corpus, grams: Grams | null, term: string): Uint32Array {
  if (!term) return new Uint32Array(0)
  if (!grams) return scan(corpus, term)
  if (term.length <= 2) return grams.postings(term) ?? new Uint32Array(0)
  const candidates = candidatesFor(grams, term)
  const tasks = corpus.starts.length - 1
  return candidates.length * 8 > tasks
    ? leap(corpus, term, candidates)
    : candidates.filter((task) => holds(corpus, task, term))
}

/** Adds the tasks that hold the term to a set. */
export function addTerm(corpus: Corpus, grams: Grams | null, term: string, bits: Bits): void {
  if (grams && (term.length === 1 || term.length === 2)) grams.addTo(bits, term)
  else for (const task of findTerm(corpus, grams, term)) setBit(bits, task)
}

/** Whether task holds the term. */
export function holds(corpus: Corpus, task: number, term: string): boolean {
  return corpus.text.slice(corpus.starts[task], corpus.starts[task + 1]).includes(term)
}

/** The plain way: one pass over the joined text, leaping to the next task after each hit. */
function scan(corpus: Corpus, term: string): Uint32Array {
  const { text, starts } = corpus
  const found: number[] = []
  let task = 0
  let at = text.indexOf(term)
  while (at >= 0) {
    task = taskAt(starts, at, task)
    found.push(task)
    at = text.indexOf(term, starts[task + 1])
  }
  return Uint32Array.from(found)
}

/** The task a text offset falls in, at or after `from`: doubling steps, then halving. */
function taskAt(starts: Uint32Array, offset: number, from: number): number {
  let step = 1
  let low = from
  while (low + step < starts.length && (starts[low + step] as number) <= offset) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, starts.length - 1)
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle
  }
  return low
}

/** Tasks holding every pair of the term; the rarest pairs decide, three of them are enough. */
function candidatesFor(grams: Grams, term: string): Uint32Array {
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < term.length; i++) pairs.add(term.slice(i, i + 2))
  const rarest = [...pairs]
    .map((pair) => ({ pair, count: grams.count(pair) }))
    .toSorted((a, b) => a.count - b.count)
  if (rarest[0]?.count === 0) return new Uint32Array(0)
  let candidates = grams.postings(rarest[0]?.pair ?? '') ?? new Uint32Array(0)
  for (const { pair, count } of rarest.slice(1, 3)) {
    // Checking a few tasks' text is cheaper than decoding a long list.
    if (candidates.length * 20 < count) break
    candidates = intersect(candidates, grams.postings(pair) ?? new Uint32Array(0))
  }
  return candidates
}

function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const out = new Uint32Array(Math.min(a.length, b.length))
  let size = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] as number
    const right = b[j] as number
    if (left === right) {
      out[size++] = left
      i++
      j++
    } else if (left < right) i++
    else j++
  }
  return out.slice(0, size)
}

/** For many candidates: search on from each candidate, and skip those the next hit lies beyond. */
function leap(corpus: Corpus, term: string, candidates: Uint32Array): Uint32Array {
  const { text, starts } = corpus
  const out = new Uint32Array(candidates.length)
  let size = 0
  let at = -1
  for (const task of candidates) {
    const start = starts[task] as number
    if (at < start) {
      at = text.indexOf(term, start)
      if (at < 0) break
    }
    if (at < (starts[task + 1] as number)) out[size++] = task
  }
  return out.slice(0, size)
}
