import { append } from './append.ts'
import type { Cell, Line, Table } from '../readers/page.ts'
import { type ColumnKind, columnKind } from './columns.ts'
import { isHeading, isTail } from './furniture.ts'
import type { Ledger } from './ledger.ts'
import { rowNumber } from './numbers.ts'
import type { ColumnReading, RowDraft } from './row-draft.ts'
import { type Heading, RowBuilder } from './row-builder.ts'
import { sectionUnits } from './section-units.ts'
import {
  findTableHeader,
  inferHeader,
  repeatsHeader,
  settleKinds,
  type TableHeader,
} from './table-header.ts'
import { isEnded } from './texts.ts'

export interface TableReading {
  drafts: RowDraft[]
  columns: ColumnReading[]
  header: TableHeader
  /** Over its last rows: a table that goes on from this one goes on below it. */
  heading: Heading
}

/**
 * Reads one table: finds its header (or takes over that of the table it goes on from), then its rows.
 * `above` is the line of text over it. Null where it is no table of tasks.
 */
export function readTable(
  table: Table,
  index: number,
  previous: TableReading | null,
  above: Line | undefined,
  changes: Readonly<Record<string, ColumnKind>>,
  ledger: Ledger,
): TableReading | null {
  const found = findTableHeader(table, 0)
  const header = found
    ? { ...found, kinds: settleKinds(table, found) }
    : (goOn(table, previous?.header) ?? inferHeader(table))
  if (!header) return null
  header.kinds.forEach((_, c) => {
    const chosen = changes[`${index}:${c}`]
    if (chosen) header.kinds[c] = chosen
  })
  if (!header.kinds.includes('task') && !header.kinds.includes('report')) return null
  const columns = header.kinds.map((kind, column) => ({
    table: index,
    column,
    name: header.names[column] ?? '',
    kind,
  }))
  const row = table.rows[header.from - 1]?.find((cell) => cell.text)
  const over = row ? { ...row, heading: true } : above
  const heading = (over ? overUnits(over, header, ledger) : previous && unitsOf(previous)) ?? {}
  return { columns, header, ...readBody(table, header, heading, ledger) }
}

const unitsOf = ({ heading }: TableReading): Heading => ({ units: heading.units })

/** The units that a heading names, over a table that has no column of them. */
function overUnits(
  { text, line, heading }: Line,
  { kinds }: TableHeader,
  ledger: Ledger,
): Heading | null {
  if (kinds.includes('lead') || kinds.includes('support')) return null
  const units = sectionUnits(text, ledger, line, heading)
  return units && { units }
}

/** A table after a page break prints no header again: same width, and no names of its own columns. */
function goOn(table: Table, previous: TableHeader | undefined): TableHeader | null {
  if (!previous || namesColumns(table)) return null
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width !== previous.kinds.length) return null
  return { ...previous, from: 0, to: 0 }
}

/** Whether a table begins with a header, though not one of tasks: 序号 | 单位 | 联系人 | 电话. */
function namesColumns({ rows }: Table): boolean {
  const first = rows.find((row) => new Set(row.filter((cell) => cell.text)).size > 1)
  const kinds = first?.filter((cell) => cell.text).map((cell) => columnKind(cell.text)) ?? []
  return kinds[0] === 'no' && kinds.every((kind) => kind !== null && kind !== 'unknown')
}

function readBody(
  table: Table,
  first: TableHeader,
  above: Heading,
  ledger: Ledger,
): Pick<TableReading, 'drafts' | 'heading'> {
  let header = first
  let builder = new RowBuilder(header, ledger)
  const drafts: RowDraft[] = []
  let heading = above
  for (let r = header.to; r < table.rows.length; r++) {
    const row = table.rows[r] as Cell[]
    const filled = [...new Set(row)].filter((cell) => cell.text)
    if (filled.length === 0) continue
    const line = (filled[0] as Cell).line
    if (repeatsHeader(row, header)) {
      if (
        ledger.mend('header-skipped', [line, line], filled.map((cell) => cell.text).join(' / '), '')
      )
        continue
    }
    const changed = filled.length >= 3 ? findTableHeader(table, r, 1) : null
    if (changed) {
      append(drafts, builder.finish())
      header = { ...changed, kinds: settleKinds(table, changed) }
      builder = new RowBuilder(header, ledger)
      r = header.to - 1
      continue
    }
    const field = fieldOf(filled, row, header)
    if (field) {
      builder.addField(field.kind, field.text, line)
      continue
    }
    const words = headingOf(row, filled, header)
    if (words === 'skip') {
      ledger.mend('furniture-skipped', [line, line], (filled[0] as Cell).text, '')
      continue
    }
    if (words !== null) {
      heading = {
        ...heading,
        ...(overUnits({ text: words, line, heading: true }, header, ledger) ?? { category: words }),
      }
      continue
    }
    builder.add(row, heading)
  }
  append(drafts, builder.finish())
  return { drafts, heading }
}

/** A row below that of its task which names the one field it holds: 完成情况：…… across the columns. */
function fieldOf(
  filled: readonly Cell[],
  row: readonly Cell[],
  { kinds }: TableHeader,
): { kind: 'lead' | 'support' | 'report'; text: string } | null {
  const told = filled.filter((cell) => kinds[row.indexOf(cell)] !== 'no')
  const [only] = told
  if (!only || told.length > 1 || kinds[row.indexOf(only)] !== 'task') return null
  const m = /^[【[]?([一-龥]{2,8})[】\]]?\s*[：:]\s*/.exec(only.text)
  const kind = m && columnKind(m[1] as string)
  if (!m || (kind !== 'report' && kind !== 'lead' && kind !== 'support')) return null
  return { kind, text: only.text.slice(m[0].length) }
}

/** Who filled the table in, below its last row: 填表人：张三 | 审核人：李四. */
const RE_SIGNED = /^(?:填[表报制]|制表|审核|复核|审批|经办|联系)(?:人|单位|时间|日期|电话)?\s*[：:]/

/** A row that sums the others up, named in front or where the task would stand. */
const RE_SUM = /^(?:合计|总计|小计|共计|平均(?:得分|分值?|值)|总(?:得)?分)[：:]?$/

/** A row that is a category heading gives its text, a footnote or sum gives 'skip', any other null. */
function headingOf(
  row: readonly Cell[],
  filled: readonly Cell[],
  header: TableHeader,
): string | 'skip' | null {
  const { kinds } = header
  const of = (kind: ColumnKind) => row[kinds.indexOf(kind)]
  const [only] = filled
  if (filled.length === 1 && only) {
    const places = row.flatMap((cell, c) => (cell === only ? [c] : []))
    const kind = kinds[places[0] as number]
    if (isTail(only.text) || /^(?:注|备注|说明|填表|合计|总计|小计)/.test(only.text)) return 'skip'
    const wide = places.length >= Math.max(2, row.length - 1)
    if (wide || kind === 'no' || kind === 'category') {
      return only.text.length <= 60 && !(isEnded(only.text) && !isHeading(only.text))
        ? only.text
        : 'skip'
    }
    if (kind === 'task' && (isHeading(only.text) || !isEnded(only.text)) && only.text.length <= 40)
      return only.text
    return null
  }
  if (RE_SUM.test((of('no')?.text || only?.text || '').replace(/\s/g, ''))) return 'skip'
  const no = of('no')
  if (only && !/[\d０-９]/.test(of('no')?.text ?? '') && RE_SIGNED.test(only.text)) return 'skip'
  const empty = !of('lead')?.text && !of('report')?.text
  if (
    no?.text &&
    empty &&
    kinds.includes('report') &&
    typeof rowNumber(no.text) === 'number' &&
    !/\d|[０-９]/.test(no.text)
  ) {
    return [no.text, of('task')?.text].filter(Boolean).join('、')
  }
  return null
}
