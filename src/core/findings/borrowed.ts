import type { Finding, Target, Task } from '../model.ts'
import { normaliseMetric } from '../quantities/metric.ts'
import { readQuantities } from '../quantities/quantities.ts'
import { terms } from '../wording/overlap.ts'
import { placeOf, type Passage } from './passages.ts'
import {
  fits,
  indexFigures,
  pairsOf,
  type Asked,
  type Figure,
  type Stated,
  type StatedIndex,
} from './stated.ts'

/**
 * Figures of other rows that could answer a target without an answer of its own: same dimension, and
 * most of the metric's words in the clause before the figure. Only looked up by the rarest words of the
 * metric, so that the work stays near-linear.
 */
export function findBorrowed(tasks: Task[], passages: readonly Passage[]): Finding[] {
  const open = tasks.flatMap((task, index) =>
    task.targets.flatMap((target, i) => (isOpen(target) ? [{ task, index, target, i }] : [])),
  )
  if (!open.length) return []
  const figures = indexFigures(passages, wantedBy(open.map(({ target }) => target.metric)))
  const offers = new Map<string, Stated[]>()
  return open.flatMap(({ task, index, target, i }) => {
    const { metric, kind } = target
    const dimension = readQuantities(target.quote)[0]?.dimension ?? null
    const asked = `${kind} ${dimension} ${metric}`
    let offered = offers.get(asked)
    if (!offered) offers.set(asked, (offered = offersFor({ metric, kind, dimension }, figures)))
    const best = offered.find(({ passage }) => passage.task !== index)
    if (!best) return []
    const { passage, figure } = best
    const { value, unit, high, start: from, end: to } = figure.quantity
    const { para, folded, start: at } = passage
    const source = tasks[passage.task]!
    const { start, end, quote } = placeOf(source, para, folded, at + from, at + to)
    const answer = { start, end, quote, value, high, unit, para, key: source.key }
    return [{ kind: 'borrowed' as const, key: task.key, target: i, metric, answer }]
  })
}

function isOpen(target: Target): boolean {
  return target.actual === null && (target.verdict === 'unreported' || target.verdict === 'claimed')
}

/** The pairs of letters by which figures are looked up. */
function wantedBy(metrics: string[]): Set<number> {
  const wanted = new Set<number>()
  for (const metric of new Set(metrics)) {
    for (const pair of pairsOf(metric)) wanted.add(pair)
    for (const pair of terms(metric)) wanted.add(pair)
  }
  return wanted
}

/** The figures near enough to what is asked, best first. */
function offersFor(asked: Asked, { byPair }: StatedIndex): Stated[] {
  const pairs = [...pairsOf(asked.metric)]
  if (pairs.length < 2) return []
  // The rarer a pair, the more it tells.
  const weights = pairs.map((pair) => 1 / Math.sqrt(1 + (byPair.get(pair)?.length ?? 0)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const letters = [...new Set(normaliseMetric(asked.metric))]
  /** Share of the metric's words that a figure is told of: pairs by their weight, and letters. */
  const likeness = (figure: Figure): number => {
    if (!fits(figure, asked)) return 0
    const { pairs: told, words } = figure
    let byPairs = 0
    for (let i = 0; i < pairs.length; i++) if (told.has(pairs[i]!)) byPairs += weights[i]!
    let byLetters = 0
    for (const letter of letters) if (words.includes(letter)) byLetters++
    return (byPairs / total + byLetters / letters.length) / 2
  }
  const rarest = pairs
    .flatMap((pair) => (byPair.has(pair) ? [byPair.get(pair)!] : []))
    .toSorted((a, b) => a.length - b.length)
    .slice(0, RAREST)
  // A figure told in many places is scored once.
  const scores = new Map<Figure, number>()
  const near: Stated[] = []
  for (const stated of rarest.flat()) {
    const { figure } = stated
    let score = scores.get(figure)
    if (score === undefined) scores.set(figure, (score = likeness(figure)))
    if (score > ENOUGH) near.push(stated)
  }
  return near.toSorted((a, b) => scores.get(b.figure)! - scores.get(a.figure)!)
}

const RAREST = 4
/** Share of the metric's words (pairs by rarity, and letters) to be found; below it nothing is offered. */
const ENOUGH = 0.55
