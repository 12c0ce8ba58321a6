import { type Cell, type Line, type Page } from './page.ts'
import { Grid } from './grid.ts'
import { toLines } from './text.ts'

const RE_ROW = /^[│┃║].*[│┃║]$/
const RE_RULE = /^[─-╿][\s─-╿]*$/

/** Whether a text draws the frame of its tables in box characters: │序号│工作任务│. */
export function isFramed(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n')
  return lines.filter((line) => RE_ROW.test(line.trim())).length >= 3
}

/**
 * Reads tables drawn in box characters, and all else as lines. Where rules part every row from the next,
 * what stands between two of them and has no first cell of its own goes on with the cells above it.
 */
export function readFramed(source: string, encoding: string): Page {
  const page: Page = { format: 'text', encoding, blocks: [] }
  let text: Line[] = []
  let rows: Cell[][] = []
  let rules = 0
  const flushText = () => {
    if (text.length) page.blocks.push({ kind: 'text', lines: text })
    text = []
  }
  const flushRows = () => {
    const grid = new Grid()
    for (const row of rules > 3 ? joined(rows) : rows) {
      grid.beginRow()
      for (const cell of row) grid.add(cell)
    }
    if (rows.length) page.blocks.push({ kind: 'table', table: grid.finish() })
    rows = []
    rules = 0
  }
  for (const line of toLines(source)) {
    if (RE_ROW.test(line.text)) {
      flushText()
      rows.push(cellsOf(line))
    } else if (RE_RULE.test(line.text)) {
      rules++
      rows.push([])
    } else if (line.text) {
      flushRows()
      text.push(line)
    }
  }
  flushRows()
  flushText()
  return page
}

const cellsOf = ({ text, line }: Line): Cell[] =>
  text
    .slice(1, -1)
    .split(/[│┃║]/)
    .map((cell) => ({ text: cell.trim(), line }))

/** Rows whose lines are put together, a rule (no cells) between each. */
function joined(rows: readonly Cell[][]): Cell[][] {
  const out: Cell[][] = []
  let open: Cell[] = []
  for (const row of rows) {
    if (open.length > 0 && row.length === open.length && !row[0]?.text)
      for (const [c, { text }] of row.entries()) {
        const cell = open[c] as Cell
        if (text) cell.text += cell.text ? `\n${text}` : text
      }
    else out.push((open = row))
  }
  return out
}
