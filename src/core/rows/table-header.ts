import type { Cell, Table } from '../readers/page.ts'
import { type ColumnKind, columnKind, taskRank } from './columns.ts'
import { kindOf } from './latin-kind.ts'
import { isHeader } from './line-header.ts'
import { loneNumber } from './numbers.ts'
import { isSentence } from './unit-names.ts'
import { unitCost } from './units.ts'

export interface TableHeader {
  /** First row of data. */
  to: number
  /** First row of the header. */
  from: number
  names: string[]
  kinds: ColumnKind[]
}

/** Rows looked at for a header: title and filling-in rows above it are few. */
const MAX_SEARCH = 60

/** Finds the header of a table at or after a row; a header of two rows is read as one. */
export function findTableHeader(
  table: Table,
  start: number,
  search = MAX_SEARCH,
): TableHeader | null {
  for (let r = start; r < Math.min(table.rows.length, start + search); r++) {
    const row = table.rows[r] as Cell[]
    if (row.length < 2) continue
    const names = row.map((cell) => cell.text)
    if (names.some((name) => name.length > 40) || new Set(row).size < 2) continue
    const kinds = areIdentifiers(names)
      ? identified(table, r, names)
      : names.map((name) => (name ? columnKind(name) : 'unknown') ?? 'unknown')
    const told = names.filter(Boolean).length
    const open = kinds.filter((kind, i) => names[i] && kind === 'unknown').length
    if (
      told < 2 ||
      (open * 2 >= told && told - open < 3) ||
      !isHeader(kinds.filter((_, i) => names[i]))
    )
      continue
    return secondRow(table, r, names, kinds)
  }
  return null
}

/** Rows below a header in Latin letters that must bear it out. */
const SAMPLE = 40

/** Names as a database gives its columns (xh, gzrw, lead_dept), and nothing else. */
const areIdentifiers = (names: readonly string[]) =>
  names.every((name) => /^[A-Za-z_]{1,40}$/.test(name)) && new Set(names).size === names.length

function identified({ rows }: Table, at: number, names: readonly string[]): ColumnKind[] {
  const below = rows.slice(at + 1, at + 1 + SAMPLE)
  return names.map((name, c) =>
    kindOf(name, below.map((row) => row[c]?.text ?? '').filter(Boolean)),
  )
}

/** 责任单位 above 牵头单位 | 配合单位: the lower names are the finer ones. */
function secondRow(table: Table, at: number, names: string[], kinds: ColumnKind[]): TableHeader {
  const header: TableHeader = { from: at, to: at + 1, names, kinds }
  const upper = table.rows[at] as Cell[]
  const lower = table.rows[at + 1]
  if (!lower) return header
  let fresh = 0
  for (const [c, cell] of lower.entries()) {
    if (!cell.text || cell === upper[c]) continue
    if (cell.text.length > 14 || /\d/.test(cell.text)) return header
    if (cell.text.length > 4 && isSentence(cell.text)) return header
    const kind = columnKind(cell.text)
    if (
      kind === null ||
      (kind === 'unknown' && upper[c] !== upper[c + 1] && upper[c] !== upper[c - 1])
    )
      return header
    if (kind !== 'unknown' || upper[c]?.text) fresh++
  }
  const anySpan = lower.some((cell, c) => cell.text && cell === upper[c])
  const anyEmpty = lower.some((cell) => !cell.text)
  if (fresh === 0 || !(anySpan || anyEmpty)) return header
  for (const [c, cell] of lower.entries()) {
    if (!cell.text || cell === upper[c]) continue
    const kind = columnKind(cell.text)
    names[c] = names[c] ? `${names[c]} ${cell.text}` : cell.text
    if (kind && kind !== 'unknown') kinds[c] = kind
  }
  header.to = at + 2
  return header
}

/** Whether a row prints the header once more (a new page). */
export function repeatsHeader(row: readonly Cell[], header: TableHeader): boolean {
  const squeeze = (text: string) => text.replace(/\s+/g, '')
  const lastOf = (text: string) => text.trimEnd().at(-1)
  let told = 0
  let same = 0
  for (const [c, cell] of row.entries()) {
    if (!cell.text) continue
    told++
    const name = header.names[c] ?? ''
    // The last letters tell nearly all cells from a name, at no cost.
    if (lastOf(name) !== lastOf(cell.text)) continue
    if (squeeze(name).endsWith(squeeze(cell.text)) && columnKind(cell.text) !== null) same++
  }
  return told >= 2 && same >= told - (told > 4 ? 1 : 0)
}

/**
 * Settles what names alone leave open, by what the columns hold: one number column, one task column (the
 * finer one), units where a column is full of names, a report where none is named.
 */
export function settleKinds(table: Table, header: TableHeader): ColumnKind[] {
  const kinds = [...header.kinds]
  const rows = table.rows.slice(header.to, header.to + 300)
  const column = (c: number) =>
    rows.map((row) => row[c]).filter((cell): cell is Cell => !!cell?.text)
  const distinct = (c: number) => new Set(column(c)).size
  keepFirst(kinds, 'no')
  const reports = indexes(kinds, 'report')
  const told = reports.filter((c) => !areFigures(column(c)))
  if (told.length > 0) for (const c of reports) if (!told.includes(c)) kinds[c] = 'other'
  if (!kinds.includes('no') && indexes(kinds, 'task').length > 1) {
    const numbers = indexes(kinds, 'task').find((c) =>
      column(c).every((cell) => loneNumber(cell.text) !== null),
    )
    if (numbers !== undefined && column(numbers).length > 0) kinds[numbers] = 'no'
  }
  const tasks = indexes(kinds, 'task')
  if (tasks.length > 1) {
    const most = Math.max(...tasks.map(distinct))
    const best = tasks
      .filter((c) => distinct(c) * 2 > most || most === 0)
      .reduce((a, b) => (taskRank(header.names[b] ?? '') > taskRank(header.names[a] ?? '') ? b : a))
    for (const c of tasks)
      if (c !== best)
        kinds[c] =
          distinct(c) * 2 <= most
            ? 'category'
            : c < best && distinct(c) < distinct(best)
              ? 'category'
              : 'other'
  }
  const open = () => kinds.flatMap((kind, c) => (kind === 'unknown' ? [c] : []))
  if (!kinds.includes('lead')) {
    const names = [...open(), ...indexes(kinds, 'support')].find((c) => areUnits(column(c)))
    if (names !== undefined) kinds[names] = 'lead'
  }
  const longest = () => {
    const scored = open()
      .map((c) => ({ c, mean: meanLength(column(c)) }))
      .filter(({ mean }) => mean >= 4)
    return scored.length ? scored.reduce((a, b) => (b.mean > a.mean ? b : a)).c : undefined
  }
  if (!kinds.includes('report')) {
    const c = longest()
    if (c !== undefined) kinds[c] = 'report'
  }
  if (!kinds.includes('task')) {
    const c = longest()
    if (c !== undefined) kinds[c] = 'task'
  }
  return kinds
}

/** A header for a table without one, from what its columns hold; null where it is no table of tasks. */
export function inferHeader(table: Table): TableHeader | null {
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width < 3 || width > 12 || table.rows.length < 2) return null
  // Titles and notes stand alone in their row.
  const rows = table.rows.filter((row) => row.filter((cell) => cell.text).length > 1)
  const cells = (c: number) =>
    rows.map((row) => row[c]).filter((cell): cell is Cell => !!cell?.text)
  const kinds: ColumnKind[] = Array.from({ length: width }, () => 'unknown')
  const enough = Math.max(2, rows.length * 0.6)
  for (let c = 0; c < width; c++) {
    const column = cells(c)
    if (
      !kinds.includes('no') &&
      column.length >= enough &&
      column.every((cell) => /^\d{1,4}[.、]?$/.test(cell.text))
    )
      kinds[c] = 'no'
    else if (areUnits(column)) kinds[c] = kinds.includes('lead') ? 'support' : 'lead'
  }
  if (!kinds.includes('lead')) return null
  const texts = kinds.flatMap((kind, c) =>
    kind === 'unknown' && meanLength(cells(c)) >= 5 ? [c] : [],
  )
  if (texts.length < 2) return null
  kinds[texts[0] as number] = 'task'
  kinds[texts[1] as number] = 'report'
  return { from: 0, to: 0, names: kinds.map(() => ''), kinds }
}

function areUnits(cells: readonly Cell[]): boolean {
  if (cells.length === 0) return false
  const named = cells.filter((cell) => unitCost(cell.text.split('\n')) < 0.9).length
  return named / cells.length >= 0.7
}

/** Shares, scores, signs and single words of state: the cells of 完成进度 beside those of 完成情况. */
const RE_FIGURE =
  /^(?:[\d０-９.．]+\s*[%％分]?|[^\u4e00-\u9fffA-Za-z\d０-９]{1,3}|(?:已|未|基本|正在|部分|超额)?(?:完成|达标|推进|推进中|进行中|滞后|正常|超期|办结)|[红黄绿蓝]灯?|是|否)$/

/** Whether nearly all cells of a column are such. */
export function areFigures(cells: readonly Cell[]): boolean {
  const figures = cells.filter((cell) => RE_FIGURE.test(cell.text)).length
  return cells.length > 0 && figures / cells.length >= 0.8
}

const indexes = (kinds: readonly ColumnKind[], wanted: ColumnKind) =>
  kinds.flatMap((kind, c) => (kind === wanted ? [c] : []))

function keepFirst(kinds: ColumnKind[], wanted: ColumnKind): void {
  for (const c of indexes(kinds, wanted).slice(1)) kinds[c] = 'other'
}

function meanLength(cells: readonly Cell[]): number {
  return cells.length ? cells.reduce((sum, cell) => sum + cell.text.length, 0) / cells.length : 0
}
