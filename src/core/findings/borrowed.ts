import type { Finding, Target, Task } from '../model.ts'
import { fold } from '../quantities/fold.ts'
import { normaliseMetric } from '../quantities/metric.ts'
import { readQuantities, scanQuantities, type Quantity } from '../quantities/quantities.ts'
import type { Dimension } from '../quantities/units.ts'
import { terms } from '../wording/overlap.ts'
import { passagesOf, placeOf, type Passage } from './passages.ts'

/** One figure of some report, with the words it is told of. */
interface Stated {
  passage: Passage
  quantity: Quantity
  pairs: Set<number>
  words: string
}

/**
 * Figures of other rows that could answer a target without an answer of its own: same dimension, and
 * most of the metric's words in the clause before the figure. Only looked up by the rarest words of the
 * metric, so that the work stays near-linear.
 */
export function findBorrowed(tasks: Task[]): Finding[] {
  const open = tasks.flatMap((task, index) =>
    task.targets.flatMap((target, i) => (isOpen(target) ? [{ task, index, target, i }] : [])),
  )
  if (!open.length) return []
  const wanted = new Set(
    open.flatMap(({ target }) => [...pairsOf(target.metric), ...terms(target.metric)]),
  )
  const { statements, byPair } = indexFigures(tasks, wanted)
  return open.flatMap(({ task, index, target, i }) => {
    const best = bestFigure(target, index, statements, byPair)
    if (!best) return []
    const { passage, quantity } = best
    const source = tasks[passage.task]!
    const place = placeOf(
      source,
      passage.para,
      passage.folded,
      passage.start + quantity.start,
      passage.start + quantity.end,
    )
    const { start, end, quote } = place
    const { value, unit, high } = quantity
    const answer = { start, end, quote, value, high, unit, para: passage.para, key: source.key }
    return [{ kind: 'borrowed' as const, key: task.key, target: i, metric: target.metric, answer }]
  })
}

function isOpen(target: Target): boolean {
  return target.actual === null && (target.verdict === 'unreported' || target.verdict === 'claimed')
}

/** The figures of all reports that are told of something wanted, by each wanted pair of their words. */
function indexFigures(tasks: Task[], wanted: Set<number>) {
  const statements: Stated[] = []
  const byPair = new Map<number, number[]>()
  // Clauses come again and again in a large collection: each wording is read once.
  const readings = new Map<string, Reading[]>()
  for (const passage of passagesOf(tasks)) {
    if (!NUMBER.test(passage.words)) continue
    let reading = readings.get(passage.words)
    if (!reading) readings.set(passage.words, (reading = readFigures(passage.words, wanted)))
    for (const { known, ...figure } of reading) {
      const at = statements.push({ passage, ...figure }) - 1
      for (const pair of known) {
        const list = byPair.get(pair)
        if (!list) byPair.set(pair, [at])
        else if (list.length < MOST_LOOKED_AT) list.push(at)
      }
    }
  }
  return { statements, byPair }
}

const NUMBER = /[\d一二三四五六七八九十百]/

interface Reading extends Omit<Stated, 'passage'> {
  known: number[]
}

/** The figures of a clause whose words name something wanted. */
function readFigures(clause: string, wanted: Set<number>): Reading[] {
  if (![...terms(clause)].some((pair) => wanted.has(pair))) return []
  const found: Reading[] = []
  let from = 0
  for (const quantity of scanQuantities(fold(clause))) {
    const before = clause.slice(Math.max(from, quantity.start - REACH), quantity.start)
    from = quantity.end
    if (/[由从][^,]{0,8}$/.test(before)) continue
    const after =
      quantity.dimension === 'count' ? clause.slice(quantity.end, quantity.end + NOUN) : ''
    const words = `${before},${after}`
    const pairs = pairsOf(words)
    const known = [...pairs].filter((pair) => wanted.has(pair))
    if (known.length > 1) found.push({ quantity, pairs, words, known })
  }
  return found
}

function bestFigure(
  target: Target,
  own: number,
  statements: Stated[],
  byPair: Map<number, number[]>,
): Stated | null {
  const dimension = dimensionOf(target)
  const pairs = [...pairsOf(target.metric)]
  if (pairs.length < 2) return null
  const weight = (pair: number): number => 1 / Math.sqrt(1 + (byPair.get(pair)?.length ?? 0))
  const letters = [...new Set(normaliseMetric(target.metric))]
  const total = pairs.reduce((sum, pair) => sum + weight(pair), 0)
  const rare = pairs
    .filter((pair) => byPair.has(pair))
    .toSorted((a, b) => byPair.get(a)!.length - byPair.get(b)!.length)
    .slice(0, RAREST)
  const scores = new Map<number, number>()
  for (const pair of rare) {
    for (const at of byPair.get(pair)!) {
      const stated = statements[at]!
      if (stated.passage.task === own || scores.has(at) || !fits(target, dimension, stated))
        continue
      const found = pairs.filter((one) => stated.pairs.has(one))
      const byPairs = found.reduce((sum, one) => sum + weight(one), 0) / total
      const byLetters = letters.filter((one) => stated.words.includes(one)).length / letters.length
      scores.set(at, (byPairs + byLetters) / 2)
    }
  }
  let best: Stated | null = null
  let top = ENOUGH
  for (const [at, score] of scores) {
    if (score <= top) continue
    top = score
    best = statements[at]!
  }
  return best
}

/** Same dimension; a growth rate answers only a growth rate. */
function fits(target: Target, dimension: Dimension | null, { quantity, passage }: Stated): boolean {
  if (quantity.dimension !== dimension || quantity.weak) return false
  if (dimension !== 'percent') return true
  const before = passage.words.slice(Math.max(0, quantity.start - 6), quantity.start)
  return /增长|增速|下降|降低|上升|减少|增幅/.test(before) === (target.kind === 'rate')
}

function dimensionOf(target: Target): Dimension | null {
  return readQuantities(target.quote)[0]?.dimension ?? null
}

/** Content pairs of a metric in its normal spelling. */
function pairsOf(text: string): Set<number> {
  return terms(text.split(',').map(normaliseMetric).join(','))
}

/** Characters before a figure, and after a counted one, that can name what it measures. */
const REACH = 24
const NOUN = 8
const RAREST = 4
const MOST_LOOKED_AT = 400
/** Share of the metric's words (pairs by rarity, and letters) to be found; below it nothing is offered. */
const ENOUGH = 0.55
