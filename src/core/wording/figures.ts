import { insideOf, readTitles } from './titles.ts'
import { scanQuantities, type Quantity } from '../quantities/quantities.ts'
import type { Folded } from '../quantities/fold.ts'

/**
 * How many distinct quantities the paragraphs state. The same value of the same thing told twice is
 * one; a bare 一座 or 一个 and numbers inside titles are none.
 */
export function countFigures(paragraphs: Folded[]): number {
  const seen = new Set<string>()
  for (const folded of paragraphs) {
    const inTitle = insideOf(readTitles(folded.text))
    for (const quantity of scanQuantities(folded)) {
      if (quantity.weak || inTitle(quantity.start) || isDate(folded.text, quantity)) continue
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
