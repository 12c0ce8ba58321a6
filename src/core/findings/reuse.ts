import type { Finding, Task } from '../model.ts'
import { scanQuantities } from '../quantities/quantities.ts'
import { fold } from '../quantities/fold.ts'
import { shared, terms } from '../wording/overlap.ts'
import { passagesOf, placeOf, type Passage } from './passages.ts'

/**
 * Passages and figures that stand in the reports of several tasks. A passage is a run of clauses equal
 * but for spaces and width; a figure is one with at least three digits, told of the same thing in other
 * words.
 */
export function findReuse(tasks: Task[]): Finding[] {
  const byWords = new Map<string, Passage[]>()
  const byFigure = new Map<string, Passage[]>()
  // Clauses come again and again in a large collection: each wording is read once.
  const keysOf = new Map<string, string[]>()
  for (const passage of passagesOf(tasks)) {
    const { words } = passage
    if (words.length >= SHORTEST) push(byWords, words, passage)
    if (!DIGITS.test(words)) continue
    let keys = keysOf.get(words)
    if (!keys) keysOf.set(words, (keys = figuresIn(words)))
    for (const key of keys) push(byFigure, key, passage)
  }
  const told = new Map<string, Passage[]>()
  for (const [words, passages] of byWords) if (tasksOf(passages).size > 1) told.set(words, passages)
  return [...sentences(tasks, told), ...figures(tasks, byFigure, told)]
}

/** Clauses shorter than this are set phrases, not passages. */
const SHORTEST = 12
/** A reader needs no more places than this to see that a passage is told everywhere. */
const MOST_PLACES = 50
const DIGITS = /\d\.?\d\.?\d/

function push(map: Map<string, Passage[]>, key: string, passage: Passage): void {
  const known = map.get(key)
  if (!known) map.set(key, [passage])
  else if (known.length < MOST_PLACES) known.push(passage)
}

function tasksOf(passages: Passage[]): Set<number> {
  return new Set(passages.map(({ task }) => task))
}

/** Runs of neighbouring clauses that stand in the same places are one passage. */
function* sentences(tasks: Task[], told: Map<string, Passage[]>): Generator<Finding> {
  const at = new Map<string, string>()
  for (const [words, passages] of told)
    for (const passage of passages) at.set(spot(passage, 0), words)
  const joined = new Set<string>()
  for (const [words, passages] of told) {
    if (joined.has(words)) continue
    const ends = passages.map((passage) => passage.end)
    for (let step = 1; ; step++) {
      const next = at.get(spot(passages[0]!, step))
      const following = next && !joined.has(next) ? told.get(next)! : null
      if (!following || following.length !== passages.length) break
      if (!passages.every((passage, i) => spot(passage, step) === spot(following[i]!, 0))) break
      following.forEach((passage, i) => (ends[i] = passage.end))
      joined.add(next!)
    }
    const places = passages.map((passage, i) =>
      placeOf(tasks[passage.task]!, passage.para, passage.folded, passage.start, ends[i]!),
    )
    yield { kind: 'reuse', what: 'sentence', text: places[0]!.quote, places }
  }
}

function spot({ task, para, clause }: Passage, step: number): string {
  return `${task} ${para} ${clause + step}`
}

/** Figures of the same size and unit in clauses that share content, where the clauses differ. */
function* figures(
  tasks: Task[],
  byFigure: Map<string, Passage[]>,
  told: Map<string, Passage[]>,
): Generator<Finding> {
  const seen = new Set<string>()
  for (const [key, passages] of byFigure) {
    const first = passages[0]!
    const about = terms(first.words)
    const same = passages.filter((passage) => shared(about, terms(passage.words)) >= SAME_THING)
    if (tasksOf(same).size < 2) continue
    // Told in full as a passage already.
    if (same.every((passage) => told.has(passage.words) && passage.words === first.words)) continue
    const places = same.flatMap((passage) => {
      const quantity = scanQuantities(fold(passage.words)).find((one) => figureKey(one) === key)
      if (!quantity) return []
      const { start, end } = quantity
      const offset = passage.start
      return [
        placeOf(tasks[passage.task]!, passage.para, passage.folded, offset + start, offset + end),
      ]
    })
    // One clause with several figures is one finding.
    const signature = same.map((passage) => spot(passage, 0)).join()
    if (places.length < 2 || seen.has(signature)) continue
    seen.add(signature)
    yield { kind: 'reuse', what: 'figure', text: places[0]!.quote, places }
  }
}

/** Content pairs two clauses share before their equal figures are taken for one. */
const SAME_THING = 3

function figuresIn(words: string): string[] {
  return scanQuantities(fold(words))
    .filter((quantity) => digitsOf(quantity.value) >= 3 && quantity.dimension !== 'time')
    .map(figureKey)
}

function figureKey(quantity: { base: number; dimension: string }): string {
  return `${quantity.base} ${quantity.dimension}`
}

/** Telling digits: 4297 has four, 1000 one, 0.72 two. */
function digitsOf(value: number): number {
  return String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length
}
