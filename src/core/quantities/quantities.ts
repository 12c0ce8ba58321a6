import type { Span } from '../model.ts'
import { fold, unfoldSpan, type Folded } from './fold.ts'
import { isNameNumber, quotedRanges, type Range } from './names.ts'
import { readPiece, unitFactor, type Piece } from './piece.ts'
import { readRank } from './rank.ts'
import type { Dimension } from './units.ts'
import { readWordedQuantity } from './worded.ts'

/** A number with its unit. Offsets are those of the text it was read from (folded or original). */
export interface Quantity extends Span {
  /** As written: 8.5 of 8.5万人. */
  value: number
  /** Upper end of a range (8—10家). */
  high: number | null
  /** As written, with its magnitude: 万人. */
  unit: string
  dimension: Dimension
  /** Unit as a bare word: 人. */
  name: string
  /** Value and upper end in the base unit of the dimension (元, m, m², kg, %, one). */
  base: number
  baseHigh: number | null
  /** 余, 多 after the number: a little over what is written. */
  over: boolean
  /** 一座, 一个: a count of one, often mere grammar. */
  weak: boolean
}

/** What a letter may begin: 0 nothing, 1 a digit, 2 a Chinese numeral, 3 a quantity said in words. */
const STARTS = new Uint8Array(0x10000)
for (const letter of '0123456789') STARTS[letter.charCodeAt(0)] = 1
for (const letter of '零〇一二两三四五六七八九十') STARTS[letter.charCodeAt(0)] = 2
for (const letter of '翻半清归百千万未没无') STARTS[letter.charCodeAt(0)] = 3
const BETWEEN = '-~至到'

/** Every quantity of a text, in order, at its place in that text. Names, dates and ordinals are none. */
export function readQuantities(source: string): Quantity[] {
  const folded = fold(source)
  return scanQuantities(folded).map((quantity) => ({
    ...quantity,
    ...unfoldSpan(folded, quantity.start, quantity.end),
  }))
}

/**
 * The same with offsets into the folded text, for rules that read on from there; at most `most` of them.
 */
export function scanQuantities(folded: Folded, most = Infinity): Quantity[] {
  const { text } = folded
  const found: Quantity[] = []
  let quoted: Range[] | null = null
  let inside = 0
  for (let at = 0; at < text.length && found.length < most;) {
    const start = STARTS[text.charCodeAt(at)]!
    if (start === 0) {
      at++
      continue
    }
    quoted ??= quotedRanges(text)
    while (inside < quoted.length && quoted[inside]!.end <= at) inside++
    const quote = quoted[inside] && quoted[inside]!.start <= at ? quoted[inside]! : null
    const worded = start === 1 && text[at + 1] !== '成' ? null : readWordedQuantity(text, at)
    if (worded) {
      if (!quote || isWhatIsQuoted(worded, quote)) found.push(asWritten(folded, worded))
      at = worded.end
      continue
    }
    if (start === 3) {
      at++
      continue
    }
    const read = readPlain(text, at, quote)
    if (read.quantity) found.push(asWritten(folded, read.quantity))
    at = Math.max(read.end, at + 1)
  }
  return found
}

/** “零填埋” and “动态清零” are goals in quotation marks; “污水零直排区” is a name. */
const isWhatIsQuoted = ({ base, end }: Quantity, quote: Range) => base === 0 && end >= quote.end - 1

/** The unit in the letters of the original: 億元, ％. */
function asWritten(folded: Folded, quantity: Quantity): Quantity {
  const { unit, end } = quantity
  const { text, source, offsets } = folded
  const from = end - unit.length
  if (text === source || unit === '' || !text.startsWith(unit, from)) return quantity
  let written = ''
  for (let i = from; i < end; i++) written += source[offsets ? offsets[i]! : i]!
  if (written !== unit) quantity.unit = written
  return quantity
}

function readPlain(
  text: string,
  at: number,
  quote: Range | null,
): { quantity: Quantity | null; end: number } {
  const rank = readRank(text, at)
  if (rank) return { quantity: quote ? null : rank, end: rank.end }
  const first = readPiece(text, at)
  if (!first) return { quantity: null, end: at + 1 }
  let { end } = first
  let second: Piece | null = null
  if (
    end < text.length &&
    BETWEEN.includes(text[end]!) &&
    text[at - 1] !== '从' &&
    text[at - 1] !== '由'
  ) {
    let next = end + 1
    while (text[next] === text[end] && next - end < 3) next++
    second = readPiece(text, next)
    const fits =
      second &&
      !second.bare &&
      (first.bare || first.dimension === second.dimension || first.dimension === 'plain')
    if (second && !fits && first.bare) {
      // 2021-2025年, 3-5号: the second number says what both are.
      const name = isNameNumber(text, next, second.end, second, null)
      if (name || second.bare) return { quantity: null, end: second.end }
    }
    if (
      !fits ||
      second!.value * second!.factor < first.value * (first.bare ? second!.factor : first.factor)
    )
      second = null
  }
  const last = second ?? first
  if (second) end = second.end
  if (last.bare) {
    // 填埋量为0: a bare zero is a result.
    const zero =
      !second &&
      first.value === 0 &&
      /[为是到]/.test(text[at - 1] ?? '') &&
      /^(?:[,。;、)]|$)/.test(text.slice(end, end + 1))
    if (zero) return { quantity: zeroAt(at, end), end }
    const ratio = !second && RATIO.test(text.slice(Math.max(0, at - 24), at))
    return { quantity: ratio ? ratioAt(at, end, first.value) : null, end }
  }
  if (isNameNumber(text, at, end, last, quote)) return { quantity: null, end }
  // 增长-3.2%
  const negative =
    !second &&
    first.dimension === 'percent' &&
    text[at - 1] === '-' &&
    /[长速率为降幅额比]/.test(text[at - 2] ?? '')
  if (negative) first.value = -first.value
  const factor =
    first.bare || first.dimension === 'plain'
      ? first.bare
        ? last.factor
        : first.factor * (last.dimension === 'plain' ? 1 : unitFactor(last))
      : first.factor
  const value =
    second && !first.bare && first.factor !== last.factor
      ? (first.value * first.factor) / last.factor
      : first.value
  return {
    quantity: {
      start: negative ? at - 1 : at,
      end,
      value,
      high: second ? second.value : null,
      unit: last.unit,
      dimension: last.dimension,
      name: last.name,
      base: first.value * factor,
      baseHigh: second ? second.value * second.factor : null,
      over: first.over || last.over,
      weak: first.chinese && first.value === 1 && last.name !== '倍',
    },
    end,
  }
}

/** 城乡居民收入比缩小到2.3: a ratio or coefficient is a bare number. */
const RATIO =
  /(?:收入比|之比|倍差|系数|综合指数|容积率|(?:亿元|万车|百万吨|万人)[^,。;、]{0,16}(?:死亡率|事故率|发生率))(?:由\d[\d.]{0,5})?[^,。;、\d]{0,8}$/

const zeroAt = (start: number, end: number) => ratioAt(start, end, 0)

function ratioAt(start: number, end: number, value: number): Quantity {
  return {
    start,
    end,
    value,
    high: null,
    unit: '',
    dimension: 'plain',
    name: '',
    base: value,
    baseHigh: null,
    over: false,
    weak: false,
  }
}
