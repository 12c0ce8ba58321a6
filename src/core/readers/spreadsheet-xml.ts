import { visible } from '../rows/texts.ts'
import { Grid } from './grid.ts'
import { walkMarkup } from './markup.ts'
import type { Block, Cell, Page } from './page.ts'

/**
 * Reads the sheets of such a workbook: cells may name their column (Index) and span (MergeAcross,
 * MergeDown). Hidden rows and columns are left out, unless a filter hides them.
 */
export function readSpreadsheetXml(source: string, encoding: string): Page {
  const unseen = { rows: 0, columns: 0, filtered: 0 }
  const sheets: Sheet[] = []
  let sheet = new Sheet('')
  let text: string | null = null
  let inData = false
  let span: [number, number] = [1, 1]
  walkMarkup(source, true, {
    open(tag, raw) {
      const a = (key: string) => raw[`ss:${key}`] ?? raw[key]
      const number = (key: string) => Math.max(0, Math.min(100_000, Number(a(key)) || 0))
      switch (local(tag)) {
        case 'Worksheet':
          sheets.push((sheet = new Sheet(a('Name') ?? '')))
          break
        case 'Column':
          sheet.column(number('Index'), number('Span'), a('Hidden') === '1')
          break
        case 'Row':
          sheet.row(number('Index'), a('Hidden') === '1')
          break
        case 'Cell':
          sheet.grid.skipTo(number('Index') - 1)
          span = [number('MergeDown') + 1, number('MergeAcross') + 1]
          text = ''
          break
        case 'Data':
          inData = true
          break
        case 'AutoFilterColumn':
          sheet.filtered = true
          break
        default:
      }
    },
    text(chunk) {
      if (inData && text !== null) text += chunk
    },
    close(tag) {
      switch (local(tag)) {
        case 'Data':
          inData = false
          break
        case 'Cell':
          if (text !== null)
            sheet.grid.add(
              { text: visible(text.replace(/\r\n?/g, '\n')).trim(), line: sheet.line },
              span[0],
              span[1],
            )
          text = null
          break
        default:
      }
    },
  })
  const blocks = sheets.map((one): Block => ({
    kind: 'table',
    table: { rows: one.shown(unseen), name: one.name },
  }))
  return { format: 'xlsx', encoding, blocks, hidden: unseen }
}

/** One sheet while it is read. */
class Sheet {
  readonly grid = new Grid()
  readonly name: string
  /** The row being read, 1-based. */
  line = 0
  filtered = false
  private columns = 0
  private readonly hiddenRows = new Set<number>()
  private readonly hiddenColumns = new Set<number>()

  constructor(name: string) {
    this.name = name
  }

  column(index: number, span: number, hidden: boolean): void {
    const first = (index || this.columns + 1) - 1
    this.columns = first + span + 1
    if (hidden) for (let c = first; c < Math.min(this.columns, 200); c++) this.hiddenColumns.add(c)
  }

  row(index: number, hidden: boolean): void {
    const wanted = Math.min(index || this.line + 1, this.line + 1000)
    for (; this.line < wanted; this.line++) this.grid.beginRow()
    if (hidden) this.hiddenRows.add(this.line - 1)
  }

  /** The rows a person sees, or would without the filter; what is left out is counted into `unseen`. */
  shown(unseen: { rows: number; columns: number; filtered: number }): Cell[][] {
    const all = this.grid.finish().rows
    const told = [...this.hiddenRows].filter((at) => all[at]?.some((cell) => cell.text)).length
    if (this.filtered) unseen.filtered += told
    else unseen.rows += told
    const rows = this.filtered ? all : all.filter((_, at) => !this.hiddenRows.has(at))
    if (this.hiddenColumns.size === 0) return rows
    unseen.columns += [...this.hiddenColumns].filter((c) => all.some((row) => row[c]?.text)).length
    return rows.map((row) => row.filter((_, c) => !this.hiddenColumns.has(c)))
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)
