import { columnKind } from '../rows/columns.ts'
import { loneNumber } from '../rows/numbers.ts'
import type { Cell } from './page.ts'

/**
 * A table copied out of a browser has its cells parted by tabs, and one that spans rows (类别 before the
 * number) stands in the first of them only: the rows below have one cell less and begin with their number.
 * Gives them the cells they share with the row above. In place; rows of any other look stay as they are.
 */
export function restoreMerged(rows: Cell[][], names: readonly Cell[]): void {
  const number = names.findIndex(({ text }) => columnKind(text) === 'no')
  if (number < 1) return
  let above: readonly Cell[] | null = null
  for (const row of rows) {
    const isShort = row.length === names.length - number && isNumber(row[0])
    if (isShort && above) row.unshift(...above.slice(0, number))
    if (row.length === names.length && isNumber(row[number])) above = row
  }
}

const isNumber = (cell: Cell | undefined) => cell !== undefined && loneNumber(cell.text) !== null
