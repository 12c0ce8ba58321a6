import { columnKind } from '../rows/columns.ts'
import { loneNumber } from '../rows/numbers.ts'
import type { Cell } from './page.ts'

/**
 * A table copied out of a browser has its cells parted by tabs, and one that spans rows (类别) stands in
 * the first of them only: the rows below have fewer cells. Gives them what they share with the row above:
 * the columns before their number, or the categories right behind it. In place; rows of any other look
 * stay as they are.
 */
export function restoreMerged(rows: Cell[][], names: readonly Cell[]): void {
  const kinds = names.map(({ text }) => columnKind(text))
  const number = kinds.indexOf('no')
  const behind = kinds.findIndex((kind, c) => c > number && kind !== 'category')
  // Where the last column may stay empty, a short row lacks that.
  const after = kinds.at(-1) === 'report' ? behind - number - 1 : 0
  if (number < 0 || (number === 0 && after < 1)) return
  let above: readonly Cell[] | null = null
  for (const row of rows) {
    const lacks = names.length - row.length
    if (above && lacks > 0 && lacks === number && isNumber(row[0]))
      row.unshift(...above.slice(0, number))
    else if (above && lacks > 0 && lacks === after && isNumber(row[number]))
      row.splice(number + 1, 0, ...above.slice(number + 1, behind))
    if (row.length === names.length && isNumber(row[number])) above = row
  }
}

const isNumber = (cell: Cell | undefined) => cell !== undefined && loneNumber(cell.text) !== null
