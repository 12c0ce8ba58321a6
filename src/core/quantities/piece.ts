import { readNumeral } from './numerals.ts'
import { readMagnitude, readUnit, type Dimension } from './units.ts'

/** One number with the words that belong to it; a quantity is one of these, or two for a range. */
export interface Piece {
  end: number
  value: number
  unit: string
  name: string
  dimension: Dimension
  factor: number
  over: boolean
  chinese: boolean
  bare: boolean
}

/** Number, 余 or 多, magnitude, unit: 1200余万元. `bare`: a number and nothing else. */
export function readPiece(text: string, at: number): Piece | null {
  const numeral = readNumeral(text, at)
  if (!numeral) return null
  const { chinese } = numeral
  let { end, value } = numeral
  let over = isMore(text, end)
  if (over) end++
  let unitAt = end
  let unit = readUnit(text, end)
  let magnitude = 1
  let mended = false
  if (!unit && !(chinese && text[end] === '百')) {
    const scale = readMagnitude(text, end)
    if (scale) {
      magnitude = scale.factor
      end = scale.end
      if (isMore(text, end)) {
        over = mended = true
        end++
      }
      // 1万2千户, 1万3,206户: thousands after ten thousands, the whole being one number.
      const rest = magnitude === 1e4 && !mended ? THOUSANDS.exec(text.slice(end, end + 6)) : null
      if (rest) {
        end += rest[0].length
        value = value * 1e4 + (rest[1] ? Number(rest[1]) * 1000 : Number(rest[2]!.replace(',', '')))
        magnitude = 1
        unitAt = end
      }
      unit = readUnit(text, end)
    }
  }
  // 11分36秒
  const seconds = unit?.name.startsWith('分')
    ? SECONDS.exec(text.slice(unit.end, unit.end + 4))
    : null
  if (unit && seconds) {
    end = unit.end + seconds[0].length
    value += Math.round((Number(seconds[1]) / 60) * 1e4) / 1e4
    const minutes = { name: '分钟', dimension: 'time', factor: 1 / 1440 } as const
    return { value, over, chinese, end, unit: minutes.name, ...minutes, bare: false }
  }
  if (unit) {
    end = unit.end
    if (text[end] === '(') end = alsoEnd(text, end)
    const written = text.slice(unitAt, end)
    const { name, dimension } = unit
    const whole = mended ? written.replace(/[余多]/, '') : written
    return {
      value,
      over,
      chinese,
      end,
      unit: whole,
      name,
      dimension,
      factor: magnitude * unit.factor,
      bare: false,
    }
  }
  if (magnitude >= 1e4) {
    const whole = mended ? text.slice(unitAt, end - 1) : text.slice(unitAt, end)
    return {
      value,
      over,
      chinese,
      end,
      unit: whole,
      name: '',
      dimension: 'plain',
      factor: magnitude,
      bare: false,
    }
  }
  return {
    value,
    over,
    chinese,
    end: numeral.end,
    unit: '',
    name: '',
    dimension: 'plain',
    factor: 1,
    bare: true,
  }
}

const THOUSANDS = /^(?:(\d)千(?![瓦米克伏])|(\d,?\d{3})(?![\d,.年]))/

const SECONDS = /^(\d{1,2})秒/

const isMore = (text: string, at: number) => text[at] === '余' || text[at] === '多'

/** 5000套(间): a second counting word in brackets belongs to the unit. */
function alsoEnd(text: string, at: number): number {
  const close = text.slice(at, at + 4).indexOf(')') + at
  if (close < at) return at
  return readUnit(text, at + 1)?.end === close ? close + 1 : at
}

/** Size of the unit alone in base units, without its magnitude. */
export const unitFactor = (piece: Piece) =>
  piece.factor / (readMagnitude(piece.unit, 0)?.factor ?? 1)
