import type { Dataset } from '../model.ts'
import type { Cell, Column } from './columns.ts'

/** A spreadsheet runs a cell that begins like this as a formula (OWASP: CSV injection). */
const RE_FORMULA = /^[=+\-@\t\r]/
const RE_GUARDED = /^'(?=[=+\-@\t\r'])/
const RE_QUOTE = /[",\r\n]/

/** Guards a text cell with an apostrophe, reversibly: a text that begins with one before such a sign gets another. */
export const guardFormula = (text: string) =>
  RE_FORMULA.test(text) || RE_GUARDED.test(text) ? `'${text}` : text

/** Takes the guard away again. */
export const unguardFormula = (text: string) => (RE_GUARDED.test(text) ? text.slice(1) : text)

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = guardFormula(value)
  return RE_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows of cells as CSV (RFC 4180, CRLF) with a BOM, without which Excel reads UTF-8 as GBK. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Records as CSV with Chinese column titles. */
export function toCsv<T>(records: T[], columns: Column<T>[], dataset: Dataset): string {
  const titles = columns.map((c) => c.title)
  return csvText([titles, ...records.map((r) => columns.map((c) => c.value(r, dataset)))])
}
