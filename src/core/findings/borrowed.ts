import type { Finding, Target, Task } from '../model.ts'
import { normaliseMetric } from '../quantities/metric.ts'
import { readQuantities } from '../quantities/quantities.ts'
import { terms } from '../wording/overlap.ts'
import { placeOf, type Passage } from './passages.ts'
import {
  fits,
  indexFigures,
  pairsOf,
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
  const metrics = new Set(open.map(({ target }) => target.metric))
  const figures = indexFigures(passages, wantedBy(metrics))
  const sought = new Map([...metrics].map((metric) => [metric, seek(metric, figures)]))
  return open.flatMap(({ task, index, target, i }) => {
    const best = bestFigure(target, sought.get(target.metric)!, index)
    if (!best) return []
    const { passage, figure } = best
    const { value, unit, high, start: from, end: to } = figure.quantity
    const { para, folded, start: at } = passage
    const source = tasks[passage.task]!
    const { start, end, quote } = placeOf(source, para, folded, at + from, at + to)
    const answer = { start, end, quote, value, high, unit, para, key: source.key }
    return [{ kind: 'borrowed' as const, key: task.key, target: i, metric: target.metric, answer }]
  })
}

function isOpen(target: Target): boolean {
  return target.actual === null && (target.verdict === 'unreported' || target.verdict === 'claimed')
}

/** The pairs of letters by which figures are looked up. */
function wantedBy(metrics: Set<string>): Set<number> {
  const wanted = new Set<number>()
  for (const metric of metrics) {
    for (const pair of pairsOf(metric)) wanted.add(pair)
    for (const pair of terms(metric)) wanted.add(pair)
  }
  return wanted
}

/** What is looked for where a metric is: its letters, its pairs with their weights, and the figures to look at. */
interface Sought {
  letters: string[]
  pairs: number[]
  /** The rarer a pair, the more it tells. */
  weights: number[]
  total: number
  candidates: Stated[][]
  /** A figure told in many places is scored once. */
  scores: Map<Figure, number>
}

function seek(metric: string, { byPair }: StatedIndex): Sought {
  const pairs = [...pairsOf(metric)]
  const weights = pairs.map((pair) => 1 / Math.sqrt(1 + (byPair.get(pair)?.length ?? 0)))
  return {
    letters: [...new Set(normaliseMetric(metric))],
    pairs,
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    candidates: pairs
      .flatMap((pair) => (byPair.has(pair) ? [byPair.get(pair)!] : []))
      .toSorted((a, b) => a.length - b.length)
      .slice(0, RAREST),
    scores: new Map(),
  }
}

function bestFigure(target: Target, sought: Sought, own: number): Stated | null {
  if (sought.pairs.length < 2) return null
  const dimension = readQuantities(target.quote)[0]?.dimension ?? null
  let best: Stated | null = null
  let top = ENOUGH
  for (const list of sought.candidates) {
    for (const stated of list) {
      const { passage, figure } = stated
      if (passage.task === own || !fits(target, dimension, figure)) continue
      let score = sought.scores.get(figure)
      if (score === undefined) sought.scores.set(figure, (score = likeness(sought, figure)))
      if (score <= top) continue
      top = score
      best = stated
    }
  }
  return best
}

/** Share of the metric's words that the figure is told of: pairs by their weight, and letters. */
function likeness({ pairs, weights, total, letters }: Sought, figure: Figure): number {
  let byPairs = 0
  for (let i = 0; i < pairs.length; i++) if (figure.pairs.has(pairs[i]!)) byPairs += weights[i]!
  let byLetters = 0
  for (const letter of letters) if (figure.words.includes(letter)) byLetters++
  return (byPairs / total + byLetters / letters.length) / 2
}

const RAREST = 4
/** Share of the metric's words (pairs by rarity, and letters) to be found; below it nothing is offered. */
const ENOUGH = 0.55
