import type { Paragraph, Row } from '../model.ts'
import { TASK_COLUMNS } from './columns.ts'
import { unguardFormula } from './csv.ts'

const titleOf = (name: string) => TASK_COLUMNS.find((c) => c.name === name)!.title

/** Titles that only our own task tables have side by side. */
const OWN = ['填报单位', '进度表述', '核对结果', '台账编号', '规则版本']

const lines = (cell: string) => (cell === '' ? [] : cell.split('\n'))

/** A number is stored as text in a cell; the printed form decides. */
const readNo = (cell: string) => (/^[1-9]\d{0,8}$/.test(cell) ? Number(cell) : cell)

/**
 * Reads back a task table this program wrote (CSV or sheet): the rows exactly as they were, the derived
 * columns left out, since the rules read them again.
 * @param grid cells of the table, head first, formula guards still on
 * @returns null where the table is not one of ours
 */
export function readOwnTable(grid: string[][]): { rows: Row[]; id: string | null } | null {
  const head = grid[0]?.map((cell) => cell.replace(/^\uFEFF/, '').trim())
  if (!head || !OWN.every((title) => head.includes(title))) return null
  const column = (name: string) => head.indexOf(titleOf(name))
  const at = Object.fromEntries(
    ['no', 'task', 'units', 'report', 'report_units', 'category', 'dataset'].map((n) => [
      n,
      column(n),
    ]),
  )
  const rows: Row[] = []
  for (const cells of grid.slice(1)) {
    const cell = (name: string) => unguardFormula((cells[at[name]!] ?? '').replace(/\r\n?/g, '\n'))
    if (cells.every((c) => c === '')) continue
    const units = cell('report_units').split('\n')
    const paragraphs: Paragraph[] = lines(cell('report')).map((text, i) => ({
      text,
      unit: units[i] || null,
    }))
    const row: Row = {
      no: readNo(cell('no')),
      task: cell('task'),
      units: cell('units') ? cell('units').split('、') : [],
      paragraphs,
    }
    if (cell('category')) row.category = cell('category')
    rows.push(row)
  }
  return { rows, id: grid[1]?.[at.dataset!] || null }
}
