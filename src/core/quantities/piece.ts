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
  const { value, chinese } = numeral
  let { end } = numeral
  let over = isMore(text, end)
  if (over) end++
  const unitAt = end
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
      unit = readUnit(text, end)
    }
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
