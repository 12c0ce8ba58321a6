import type { Quantity } from '../quantities/quantities.ts'
import type { Reading } from '../reading.ts'
import { insideOf } from './titles.ts'

/**
 * How many distinct quantities the paragraphs state. The same value of the same thing told twice is
 * one; a bare 一座 or 一个 and numbers inside titles are none.
 */
export function countFigures(report: readonly Reading[]): number {
  const seen = new Set<string>()
  for (const { text, titles, quantities } of report) {
    const inTitle = insideOf(titles)
    for (const quantity of quantities) {
      if (quantity.weak || inTitle(quantity.start) || isDate(text, quantity)) continue
      seen.add(`${quantity.base} ${quantity.baseHigh} ${quantity.dimension} ${quantity.name}`)
    }
  }
  return seen.size
}

/** 7月1日, 113年10月: the day or year of a date, no length of time. */
function isDate(text: string, quantity: Quantity): boolean {
  if (quantity.dimension !== 'time') return false
  if (quantity.name === '日') return text[quantity.start - 1] === '月'
  return quantity.name === '年' && quantity.value > 100
}
