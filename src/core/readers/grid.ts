import { type Cell, type Table, Unreadable } from './page.ts'

const EMPTY: Cell = Object.freeze({ text: '', line: 0 })
/** Spans beyond these are a broken or hostile file; no table of tasks is so wide or merged so far. */
const MAX_COLUMNS = 200
const MAX_ROWSPAN = 2000
/** Places filled by spans, for a whole table: keeps a file of giant spans from growing without bound. */
const MAX_FILLED = 2_000_000
/** Places of a whole table, the empty ones counted. */
const MAX_PLACES = 10_000_000

/** Lays cells out in rows and columns; a spanning cell stands in each of its places as one object. */
export class Grid {
  private readonly rows: (Cell | undefined)[][] = []
  private at = -1
  private column = 0
  private filled = 0

  beginRow(): void {
    this.at++
    this.column = 0
    this.rows[this.at] ??= []
  }

  add(cell: Cell, rowspan = 1, colspan = 1): void {
    if (this.at < 0) this.beginRow()
    const row = this.rows[this.at] as (Cell | undefined)[]
    while (row[this.column]) this.column++
    if (this.column >= MAX_COLUMNS) return
    const right = Math.min(MAX_COLUMNS, this.column + Math.max(1, colspan))
    const bottom = this.at + Math.min(MAX_ROWSPAN, Math.max(1, rowspan))
    for (let r = this.at; r < bottom && this.filled < MAX_FILLED; r++) {
      const target = (this.rows[r] ??= [])
      for (let c = this.column; c < right; c++) {
        if (!target[c]) {
          target[c] = cell
          this.filled++
        }
      }
    }
    this.column = right
  }

  /** The row goes on at `column` (0-based); what lies before stays empty, or a span's from above. */
  skipTo(column: number): void {
    this.column = Math.max(this.column, column)
  }

  /** Continues the cell above (Word's vertical merge); an empty cell where there is none. */
  repeatAbove(colspan = 1): Cell {
    const row = this.rows[this.at] as (Cell | undefined)[]
    while (row[this.column]) this.column++
    const above = this.rows[this.at - 1]?.[this.column] ?? { text: '', line: 0 }
    this.add(above, 1, colspan)
    return above
  }

  /** The table, every row filled up to its own width; rows that only spans reached are cut. */
  finish(name?: string): Table {
    const used = this.rows.slice(0, this.at + 1)
    if (used.reduce((sum, row) => sum + row.length, 0) > MAX_PLACES)
      throw new Unreadable('too-large')
    const rows = used.map((row) => Array.from(row, (cell) => cell ?? EMPTY))
    return name === undefined ? { rows } : { rows, name }
  }
}
