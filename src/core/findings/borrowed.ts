import type { Finding, Target, Task } from '../model.ts'
import { fold } from '../quantities/fold.ts'
import { normaliseMetric } from '../quantities/metric.ts'
import { scanQuantities } from '../quantities/quantities.ts'
import { terms } from '../wording/overlap.ts'
import { placeOf, type Passages } from './passages.ts'
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
export function findBorrowed(tasks: Task[], { all }: Passages): Finding[] {
  const open: { task: Task; index: number; target: Target; i: number }[] = []
  for (const [index, task] of tasks.entries())
    for (const [i, target] of task.targets.entries())
      if (isOpen(target)) open.push({ task, index, target, i })
  if (!open.length) return []
  const figures = indexFigures(all, wantedBy(open.map(({ target }) => nameOf(target))))
  const offers = new Map<string, Stated[]>()
  return open.flatMap(({ task, index, target, i }) => {
    const kind = target.kind
    const metric = nameOf(target)
    const dimension = scanQuantities(fold(target.quote), 1)[0]?.dimension ?? null
    const asked = `${kind} ${dimension} ${metric}`
    let offered = offers.get(asked)
    if (!offered) offers.set(asked, (offered = offersFor({ metric, kind, dimension }, figures)))
    // What the row's own report says too has been weighed already.
    const best = offered.find(
      ({ passage }) =>
        !passage.phrase.passages.slice(0, MOST_PLACES).some(({ task }) => task === index),
    )
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

/** What is to be delivered, without the word that says so: 发放信用贷款 is told as 提供信用贷. */
function nameOf({ metric }: Target): string {
  return metric.replace(DELIVER, '')
}

const DELIVER =
  /^(?:发放|投放|提供|新增|新建|完成|建成|实现|建设|培育|引进|争取|开展|推进|组织|举办|安排|投入)+(?=.{4})/
/** Places of a phrase looked at for one in the row itself. */
const MOST_PLACES = 50

/** The pairs of letters by which figures are looked up. */
function wantedBy(metrics: string[]): Set<number> {
  const wanted = new Set<number>()
  for (const metric of new Set(metrics)) {
    for (const pair of pairsOf(metric).list) wanted.add(pair)
    for (const pair of terms(metric).list) wanted.add(pair)
  }
  return wanted
}

/** The figures near enough to what is asked, best first. */
function offersFor(asked: Asked, { byPair }: StatedIndex): Stated[] {
  const pairs = pairsOf(asked.metric).list
  if (pairs.length < 2) return []
  // The rarer a pair, the more it tells.
  const weights = pairs.map((pair) => 1 / Math.sqrt(1 + (byPair.get(pair)?.length ?? 0)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const letters = [...new Set(normaliseMetric(asked.metric))]
  /** Share of the metric's words that a figure is told of: pairs by their weight, and letters. */
  const likeness = (figure: Figure): number => {
    if (!fits(figure, asked) || !sameLevel(figure.words, asked.metric)) return 0
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

/** 市级 enterprises answer no question after 省级 ones. */
function sameLevel(words: string, metric: string): boolean {
  const asked = LEVEL.exec(metric)
  return !asked || words.includes(asked[0]) || !LEVEL.test(words)
}

const LEVEL = /国家级|省级|市级|县级|区级|镇级|村级/
const RAREST = 4
/** Share of the metric's words (pairs by rarity, and letters) to be found; below it nothing is offered. */
const ENOUGH = 0.55
