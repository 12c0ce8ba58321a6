import { append } from './append.ts'
import { isTargetsTable, readOwnTable } from '../exchange/own-table.ts'
import type { DatasetInfo, Diagnostic, Repair, Row } from '../model.ts'
import {
  type Block,
  type Cell,
  type Line,
  type Page,
  type Table,
  Unreadable,
} from '../readers/page.ts'
import { type ColumnKind, columnKind } from './columns.ts'
import { diagnoseRows, doubt } from './diagnostics.ts'
import { LONGEST } from './labels.ts'
import { Ledger } from './ledger.ts'
import { readRecords } from './records.ts'
import type { ColumnReading, RowDraft } from './row-draft.ts'
import { readRunningText } from './running-text.ts'
import { settleRows } from './settle.ts'
import { readTable, type TableReading } from './table.ts'
import { findTableHeader } from './table-header.ts'

export interface Understanding {
  rows: Row[]
  columns: ColumnReading[]
  /** Kinds the reader chose in the preview, by `"table:column"`. */
  changes: Record<string, ColumnKind>
  diagnostics: Diagnostic[]
  repairs: Repair[]
  /** Lines before the first row: where title, place and date are looked for. */
  head: string[]
  /** What a table of the app's own exports says of its dataset. */
  info?: DatasetInfo
}

/** From tables and lines to rows. Lines count as a table only where the document has no real one. */
export function understand(
  page: Page,
  undo: readonly string[],
  changes: Understanding['changes'],
): Understanding {
  const ledger = new Ledger(undo)
  const blocks = page.blocks.flatMap((block) => unfold(block, 0))
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    const grid = block.table.rows.map((row) => row.map((c) => c.text))
    if (isTargetsTable(grid) && blocks.length === 1) throw new Unreadable('targets-only')
    const own = readOwnTable(grid)
    if (own)
      return {
        rows: own.rows,
        columns: [],
        changes,
        diagnostics: [],
        repairs: [],
        head: [],
        info: own.info,
      }
  }
  const columns: ColumnReading[] = []
  const drafts: RowDraft[] = []
  const head: string[] = []
  let previous: TableReading | null = null
  let above: Line | undefined
  const tooLong: Line[] = []
  let index = 0
  for (const block of blocks) {
    if (block.kind === 'records') {
      const read = readRecords(block.records, index++, changes, ledger)
      append(drafts, read.drafts)
      append(columns, read.columns)
    } else if (block.kind === 'table') {
      const read: TableReading | null = readTable(
        flatten(block.table),
        index++,
        previous,
        above,
        changes,
        ledger,
      )
      if (!read) addHead(head, tableLines(block.table))
      else {
        if (!previous) addHead(head, cellsInOrder(block.table.rows.slice(0, read.header.from)))
        const last = drafts.at(-1)
        const [first] = read.drafts
        if (last && first && previous && isRest(first) && sameColumns(previous, read)) {
          takeIn(last, first)
          read.drafts.shift()
        }
        previous = read
        above = undefined
        append(drafts, read.drafts)
        append(columns, read.columns)
      }
    } else {
      above = block.lines.findLast(({ text }) => text) ?? above
      if (!previous) addHead(head, block.lines)
    }
  }
  if (drafts.length === 0) {
    const lines = blocks.flatMap((block) =>
      block.kind === 'table' ? tableLines(block.table) : block.kind === 'text' ? block.lines : [],
    )
    const long = lines.filter(({ text }) => text.length > LONGEST)
    const read = readRunningText(lines, ledger, index, changes)
    if (read.drafts.length === 0 && long.length > 0)
      throw new Unreadable('too-large', { what: 'line' })
    tooLong.push(...long.slice(0, 100))
    append(drafts, read.drafts)
    append(columns, read.columns)
    const first = drafts[0]?.lines[0] ?? Infinity
    head.length = 0
    addHead(
      head,
      lines.filter((line) => line.line < first),
    )
  }
  ledger.repairs.sort((a, b) => a.lines[0] - b.lines[0])
  const { rows, numbered, doubts } = settleRows(drafts)
  placeRepairs(ledger.repairs, rows)
  const unknown = columns
    .filter(({ kind, name }) => kind === 'unknown' && name)
    .map(({ name, column, table }) =>
      doubt('info', 'unknown-column', `未识别的列“${name}”，内容保留为附加信息。`, {
        name,
        column,
        table,
      }),
    )
  const unsearched = tooLong.map(({ text, line }) =>
    doubt(
      'warning',
      'long-line',
      `第 ${line} 行有 ${text.length} 字，过长，没有在其中查找任务。`,
      { chars: text.length },
      undefined,
      line,
    ),
  )
  return {
    rows,
    columns,
    changes,
    diagnostics: [...unsearched, ...unknown, ...doubts, ...diagnoseRows(rows, numbered)],
    repairs: ledger.repairs,
    head,
  }
}

/** What a page break cut off a row: a report, perhaps units, below cells that say nothing. */
const isRest = ({ no, task, paragraphs }: RowDraft) =>
  (no === null || no === '') && !task && paragraphs.length > 0

const sameColumns = (a: TableReading, b: TableReading) =>
  a.header.kinds.join() === b.header.kinds.join()

function takeIn(row: RowDraft, rest: RowDraft): void {
  row.units = [...new Set([...row.units, ...rest.units])]
  row.paragraphs.push(...rest.paragraphs)
  row.lines[1] = Math.max(row.lines[1], rest.lines[1])
  row.above = rest.lines[0]
}

/** Says of each mend which row it went into: the last one that begins at or before its first line. */
function placeRepairs(repairs: Repair[], rows: readonly Row[]): void {
  const placed = rows.filter((row) => row.lines).sort((a, b) => firstLine(a) - firstLine(b))
  for (const repair of repairs) {
    let low = 0
    let high = placed.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (firstLine(placed[middle]) <= repair.lines[0]) low = middle + 1
      else high = middle
    }
    const row = placed[low - 1]
    if (row && repair.lines[0] <= (row.lines?.[1] ?? 0)) repair.no = row.no
  }
}

const firstLine = (row: Row | undefined) => row?.lines?.[0] ?? 0

/** A layout table gives way to what it holds; a table of tasks stays whole, with tables inside its cells. */
function unfold(block: Block, depth: number): Block[] {
  if (block.kind !== 'table' || depth > 12) return [block]
  const { table } = block
  const nested = table.rows.some((row) => row.some((cell) => cell.tables))
  if (!nested || findTableHeader(table, 0)) return [block]
  const out: Block[] = []
  for (const cell of new Set(table.rows.flat())) {
    if (cell.text) out.push({ kind: 'text', lines: cellLines(cell) })
    for (const table of cell.tables ?? []) out.push(...unfold({ kind: 'table', table }, depth + 1))
  }
  return out
}

/** Tables inside the cells of a table of tasks are part of what the cell says, a line a row. */
function flatten(table: Table): Table {
  for (const row of table.rows) {
    for (const cell of row) {
      if (!cell.tables) continue
      const inner = cell.tables.flatMap((one) =>
        one.rows.map((cells) =>
          [...new Set(cells)]
            .map((c) => c.text)
            .filter(Boolean)
            .join(' '),
        ),
      )
      cell.text = [cell.text, ...inner].filter(Boolean).join('\n')
      delete cell.tables
    }
  }
  return table
}

const cellLines = (cell: Cell): Line[] =>
  cell.text.split('\n').map((text) => ({ text, line: cell.line }))

/** The cells of a table that is none of tasks, as lines in reading order; a row of name and value as “name：value”. */
function tableLines(table: Table): Line[] {
  const pairs = table.rows
    .map((row) => [...new Set(row)])
    .filter((cells) => cells.some((cell) => cell.text))
  if (pairs[0]?.filter((cell) => cell.text).length === 1) pairs.shift()
  if (pairs.length > 0 && pairs.every(isPairs)) {
    return pairs.flatMap((cells) =>
      cells.flatMap((cell, i) =>
        i % 2
          ? []
          : [
              { text: `${cell.text.replace(/[：:]$/, '')}：`, line: cell.line },
              ...cellLines(cells[i + 1] as Cell),
            ],
      ),
    )
  }
  return cellsInOrder(table.rows)
}

/** Each cell once, in reading order. */
function cellsInOrder(rows: readonly (readonly Cell[])[]): Line[] {
  return [...new Set(rows.flat())].flatMap((cell) => (cell.text ? cellLines(cell) : []))
}

const isPairs = (cells: readonly Cell[]) =>
  cells.length > 0 &&
  cells.length % 2 === 0 &&
  cells.every((cell, i) => i % 2 === 1 || isFieldName(cell.text))

function isFieldName(text: string): boolean {
  const kind = columnKind(text)
  return kind !== null && kind !== 'unknown'
}

function addHead(head: string[], lines: readonly Line[]): void {
  for (const { text } of lines) {
    if (head.length >= 80) return
    if (text) head.push(text.slice(0, 300))
  }
}
