import { readNumeral } from './numerals.ts'
import type { Quantity } from './quantities.ts'

const RANKED = /(?:居|列|位|名|排|次|升至|升到|全[省市国区县]|全球|世界|为|是)$/
const RANK_END = /^(?:[,。;、)]|$|左右|以内|行列|方阵)/

/** 第4位, 前三, 列第6: a place in an order. 第六届 and 前三季度 are none. */
export function readRank(text: string, at: number): Quantity | null {
  const sign = text[at - 1]
  if (sign !== '第' && sign !== '前') return null
  if (sign === '前' && /[目提之以年日月此期]/.test(text[at - 2] ?? '')) return null
  const numeral = readNumeral(text, at)
  if (!numeral) return null
  const rest = text.slice(numeral.end, numeral.end + 4)
  const counted = /^(?:位|名(?!称|单|师))/.test(rest)
  // 第一方阵 is a group, no place in it.
  const ends =
    RANK_END.test(rest) &&
    !(sign === '第' && /^(?:行列|方阵)/.test(rest)) &&
    (sign === '前' || RANKED.test(text.slice(Math.max(0, at - 3), at - 1)))
  if (!counted && !ends) return null
  const end = numeral.end + (counted ? 1 : 0)
  return {
    start: at - 1,
    end,
    value: numeral.value,
    high: null,
    unit: '位',
    dimension: 'rank',
    name: '位',
    base: numeral.value,
    baseHigh: null,
    over: false,
    weak: false,
  }
}
