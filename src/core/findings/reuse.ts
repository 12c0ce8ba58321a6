import type { Finding, Task } from '../model.ts'
import { shared } from '../wording/overlap.ts'
import { placeOf, type Passage, type Passages, type Phrase } from './passages.ts'

/**
 * Passages and figures that stand in the reports of several tasks. A passage is a run of clauses equal
 * but for spaces and width; a figure is one with at least three digits, told of the same thing in other
 * words.
 */
export function findReuse(tasks: Task[], { all, phrases }: Passages): Finding[] {
  const byFigure = new Map<string, Passage[]>()
  const keys = phrases.map((phrase) => (DIGITS.test(phrase.words) ? figuresIn(phrase) : NONE))
  for (const passage of all)
    for (const key of keys[passage.phrase.index]!) push(byFigure, key, passage)
  const told = new Map<Phrase, readonly Passage[]>()
  for (const phrase of phrases) {
    if (phrase.words.length < SHORTEST || phrase.passages.length < 2) continue
    const places = phrase.passages.slice(0, MOST_PLACES)
    if (inSeveral(places)) told.set(phrase, places)
  }
  return [...sentences(tasks, all, told), ...figures(tasks, byFigure, told)]
}

/** Clauses shorter than this are set phrases, not passages. */
const SHORTEST = 12
/** A reader needs no more places than this to see that a passage is told everywhere. */
const MOST_PLACES = 50
const DIGITS = /\d\.?\d\.?\d/
const NONE: readonly string[] = []

function push(map: Map<string, Passage[]>, key: string, passage: Passage): void {
  const known = map.get(key)
  if (!known) map.set(key, [passage])
  else if (known.length < MOST_PLACES) known.push(passage)
}

function inSeveral(passages: readonly Passage[]): boolean {
  return passages.some(({ task }) => task !== passages[0]!.task)
}

/** Runs of neighbouring clauses that stand in the same places are one passage. */
function* sentences(
  tasks: Task[],
  passages: readonly Passage[],
  told: Map<Phrase, readonly Passage[]>,
): Generator<Finding> {
  const joined = new Set<Phrase>()
  for (const [phrase, places] of told) {
    if (joined.has(phrase)) continue
    let last = places
    for (;;) {
      const next: Phrase | undefined = followerOf(last[0]!, passages)?.phrase
      const following = next && !joined.has(next) ? told.get(next) : undefined
      if (!next || following?.length !== places.length) break
      if (!last.every((one, i) => followerOf(one, passages) === following[i])) break
      last = following
      joined.add(next)
    }
    const found = places.map((one, i) =>
      placeOf(tasks[one.task]!, one.para, one.folded, one.start, last[i]!.end),
    )
    yield { kind: 'reuse', what: 'sentence', text: found[0]!.quote, places: found }
  }
}

/** The next clause of the same paragraph. */
function followerOf(one: Passage, passages: readonly Passage[]): Passage | undefined {
  const next = passages[one.index + 1]
  return next?.folded === one.folded ? next : undefined
}

/** Figures of the same size and unit in clauses that share content, where the clauses differ. */
function* figures(
  tasks: Task[],
  byFigure: Map<string, Passage[]>,
  told: Map<Phrase, readonly Passage[]>,
): Generator<Finding> {
  const seen = new Set<string>()
  for (const [key, passages] of byFigure) {
    if (!inSeveral(passages)) continue
    const { phrase } = passages[0]!
    const same = passages.filter((one) => shared(phrase.terms, one.phrase.terms) >= SAME_THING)
    if (!inSeveral(same)) continue
    // Told in full as a passage already.
    if (same.every((one) => one.phrase === phrase && told.has(phrase))) continue
    const places = same.map((one) => {
      const { start, end } = one.phrase.quantities.find((figure) => figureKey(figure) === key)!
      const { task, para, folded } = one
      return placeOf(tasks[task]!, para, folded, one.start + start, one.start + end)
    })
    // One clause with several figures is one finding.
    const signature = same.map(({ index }) => index).join()
    if (seen.has(signature)) continue
    seen.add(signature)
    yield { kind: 'reuse', what: 'figure', text: places[0]!.quote, places }
  }
}

/** Content pairs two clauses share before their equal figures are taken for one. */
const SAME_THING = 3

function figuresIn({ quantities }: Phrase): string[] {
  return quantities
    .filter((quantity) => digitsOf(quantity.value) >= 3 && quantity.dimension !== 'time')
    .map(figureKey)
}

function figureKey(quantity: { base: number; dimension: string }): string {
  return `${quantity.base} ${quantity.dimension}`
}

/** Telling digits: 4297 has four, 1000 one, 0.72 two. */
function digitsOf(value: number): number {
  // A whole number below 100 has no more: most figures are that.
  if (value >= 0 && value < 100 && Number.isInteger(value)) return 2
  return String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length
}
