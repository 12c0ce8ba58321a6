import type { Target } from '../model.ts'
import { normaliseMetric } from '../quantities/metric.ts'
import type { Quantity } from '../quantities/quantities.ts'
import { Pairs, terms } from '../wording/overlap.ts'
import type { Passage, Phrase } from './passages.ts'

/** One figure of some clause, with the words it is told of. */
export interface Figure {
  quantity: Quantity
  pairs: Pairs
  words: string
  /** Those of its pairs that are looked for. */
  known: number[]
  /** A change is told of it: 增长9%. */
  moves: boolean
}

export interface Stated {
  passage: Passage
  figure: Figure
}

/** The figures that are told of something wanted, by each wanted pair of their words. */
export interface StatedIndex {
  byPair: Map<number, Stated[]>
}

/** No pair leads to more figures than this, so that work stays near-linear in a large collection. */
const MOST_LOOKED_AT = 400

export function indexFigures(passages: readonly Passage[], wanted: Set<number>): StatedIndex {
  const index: StatedIndex = { byPair: new Map() }
  const figures: Figure[][] = []
  for (const passage of passages) {
    const { phrase } = passage
    for (const figure of (figures[phrase.index] ??= readFigures(phrase, wanted))) {
      const stated = { passage, figure }
      for (const pair of figure.known) {
        const list = index.byPair.get(pair)
        if (!list) index.byPair.set(pair, [stated])
        else if (list.length < MOST_LOOKED_AT) list.push(stated)
      }
    }
  }
  return index
}

/** The figures of a clause whose words name something wanted. */
function readFigures(phrase: Phrase, wanted: Set<number>): Figure[] {
  const { words: clause } = phrase
  if (!NUMBER.test(clause) || !some(terms(clause), wanted)) return NONE
  const found: Figure[] = []
  let from = 0
  for (const quantity of phrase.quantities) {
    const { start, end, dimension } = quantity
    const before = clause.slice(Math.max(from, start - REACH), start)
    from = end
    if (/[由从][^,]{0,8}$/.test(before)) continue
    const words = `${before},${dimension === 'count' ? clause.slice(end, end + NOUN) : ''}`
    const pairs = pairsOf(words)
    const known = pairs.list.filter((pair) => wanted.has(pair))
    const moves = dimension === 'percent' && MOVE.test(clause.slice(Math.max(0, start - 6), start))
    if (known.length > 1) found.push({ quantity, pairs, words, known, moves })
  }
  return found
}

const NONE: Figure[] = []
const NUMBER = /[\d一二三四五六七八九十百]/
const MOVE = /增长|增速|下降|降低|上升|减少|增幅/
/** Characters before a figure, and after a counted one, that can name what it measures. */
const REACH = 24
const NOUN = 8

const some = ({ list }: Pairs, wanted: Set<number>) => list.some((pair) => wanted.has(pair))

/** What a target without an answer asks for. */
export interface Asked extends Pick<Target, 'metric' | 'kind'> {
  dimension: Quantity['dimension'] | null
}

/** Same dimension; a growth rate answers only a growth rate. */
export function fits({ quantity, moves }: Figure, { dimension, kind }: Asked): boolean {
  if (quantity.dimension !== dimension || quantity.weak) return false
  return dimension !== 'percent' || moves === (kind === 'rate')
}

/** Content pairs of a metric in its normal spelling. */
export function pairsOf(text: string): Pairs {
  const found = new Pairs()
  for (const part of text.split(',')) terms(normaliseMetric(part), found)
  return found
}
