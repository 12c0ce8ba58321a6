import type { Line } from '../readers/page.ts'
import type { Ledger } from './ledger.ts'

/** Words and marks that stand for what the cell above says. */
const RE_DITTO = /^[（(]?(?:同上|同前|[〃″])[）)]?[。.]?$|^〃{2,3}$/

/** What is repeated in row after row must not grow a file without bound. */
const LONGEST = 2000

/** Whether a cell says no more than “the same as above”. */
export const isDitto = (text: string) => text.length <= 5 && RE_DITTO.test(text)

/** Reads 同上 as what stands above it in its column, a mend the reader can undo. */
export class Ditto {
  private readonly above = Object.create(null) as Record<string | number, string | readonly Line[]>
  private readonly ledger: Ledger

  constructor(ledger: Ledger) {
    this.ledger = ledger
  }

  /** Remembers the lines of a cell for the one below it. */
  keep(column: string | number, lines: readonly Line[]): void {
    this.above[column] = lines
  }

  /** The text of a cell, or that of the cell above in the same column. `line` is its source line. */
  read(column: string | number, text: string, line: number): string {
    if (text.length > 5 || !RE_DITTO.test(text)) {
      this.above[column] = text
      return text
    }
    const kept = this.above[column]
    const above = typeof kept === 'object' ? kept.map((one) => one.text).join('\n') : kept
    const mended =
      above && above.length <= LONGEST && this.ledger.mend('same-above', [line, line], text, above)
    return mended ? above : text
  }
}
