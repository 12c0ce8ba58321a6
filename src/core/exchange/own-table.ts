import type { DatasetInfo, Paragraph, Row } from '../model.ts'
import { EXAMPLE, NO_UNIT, SOURCE_COLUMN, TARGET_COLUMNS, TASK_COLUMNS } from './columns.ts'
import { unguardFormula } from './csv.ts'

/** Titles that only our own task tables have side by side. */
const OWN = ['填报单位', '进度表述', '核对结果', '台账编号', '规则版本']

/** Titles that only our table of targets has: one row a target, without the tasks' own texts. */
const OWN_TARGETS = TARGET_COLUMNS.map(({ title }) => title)

/** Whether a table is our export of targets, from which the tasks cannot be had again. */
export function isTargetsTable(grid: readonly (readonly string[])[]): boolean {
  const head = grid[0]?.map((cell) => cell.replace(/^\uFEFF/, '').trim())
  return head !== undefined && OWN_TARGETS.every((title) => head.includes(title))
}

const lines = (cell: string) => (cell === '' ? [] : cell.split('\n'))

/** A number is stored as text in a cell; the printed form decides. */
const readNo = (cell: string) => (/^[1-9]\d{0,8}$/.test(cell) ? Number(cell) : cell)

export interface OwnTable {
  rows: Row[]
  info: DatasetInfo
}

/**
 * Reads back a task table this program wrote (CSV or sheet): the rows and what they say of their dataset
 * exactly as they were. Derived columns are left out, since the rules read them again.
 * @param grid cells of the table, head first, formula guards still on
 * @returns null where the table is not one of ours
 */
export function readOwnTable(grid: string[][]): OwnTable | null {
  const head = grid[0]?.map((cell) => cell.replace(/^\uFEFF/, '').trim())
  if (!head || !OWN.every((title) => head.includes(title))) return null
  const place = new Map(TASK_COLUMNS.map((c) => [c.name, head.indexOf(c.title)]))
  const text = (cell = '') => unguardFormula(cell.replace(/\r\n?/g, '\n'))
  const reader = (cells: string[]) => (name: string) => text(cells[place.get(name) ?? -1])
  const further = [...head.entries()].filter(([, title]) => title.startsWith(SOURCE_COLUMN))
  const extraOf = (cells: string[]) =>
    further
      .map(([i, title]) => [title.slice(SOURCE_COLUMN.length), text(cells[i])] as const)
      .filter(([, value]) => value !== '')
  const body = grid.slice(1).filter((cells) => cells.some((cell) => cell !== ''))
  return {
    rows: body.map((cells) => readRow(reader(cells), extraOf(cells))),
    info: readInfo(reader(body[0] ?? [])),
  }
}

function readRow(cell: (name: string) => string, extra: (readonly [string, string])[]): Row {
  const units = cell('report_units').split('\n')
  const paragraphs: Paragraph[] = lines(cell('report')).map((text, i) => ({
    text,
    unit: units[i] && units[i] !== NO_UNIT ? units[i] : null,
  }))
  const category = cell('category')
  return {
    no: readNo(cell('no')),
    task: cell('task'),
    units: cell('units') ? cell('units').split('、') : [],
    paragraphs,
    ...(category ? { category } : {}),
    ...(extra.length ? { extra: Object.fromEntries(extra) } : {}),
  }
}

function readInfo(cell: (name: string) => string): DatasetInfo {
  return {
    id: cell('dataset') || 'dataset',
    title: cell('title'),
    place: cell('place'),
    year: Number(cell('year')) || null,
    published: cell('published') || null,
    source: cell('source') || null,
    ...(cell('example') === EXAMPLE ? { example: true } : {}),
  }
}
