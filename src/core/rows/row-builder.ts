import type { Cell } from '../readers/page.ts'
import type { ColumnKind } from './columns.ts'
import type { Ledger } from './ledger.ts'
import { rowNumber } from './numbers.ts'
import type { RowDraft } from './row-draft.ts'
import type { TableHeader } from './table-header.ts'
import { readUnits } from './units.ts'
import { Ditto, isDitto } from './ditto.ts'
import { joinTask, mendLines, unwrap } from './rejoin.ts'
import { isHardWrapped } from './wrapping.ts'

interface Group {
  lead: string[]
  support: string[]
  report: string[]
}
/** What stands over rows: the category they belong to, the units they are owed by. */
export interface Heading {
  category?: string
  units?: readonly string[]
}
interface OpenRow {
  draft: RowDraft
  heading: Heading
  no: Cell | undefined
  task: Cell | undefined
  groups: Group[]
  reports: Set<Cell>
  unitCells: Set<Cell>
}

/** Gathers table rows into task rows: one a row, or one over several (a unit a row, a report a row, merged cells). */
export class RowBuilder {
  private readonly rows: OpenRow[] = []
  private readonly kinds: readonly ColumnKind[]
  private readonly names: readonly string[]
  private readonly ledger: Ledger
  private readonly numbered: boolean
  private readonly ditto: Ditto
  private lastCategory: string | undefined

  constructor(header: TableHeader, ledger: Ledger) {
    this.kinds = header.kinds
    this.names = header.names
    this.ledger = ledger
    this.ditto = new Ditto(ledger)
    this.numbered = header.kinds.includes('no')
  }

  add(row: readonly Cell[], heading: Heading): void {
    this.readDittos(row)
    const at = (kind: ColumnKind) => row[this.kinds.indexOf(kind)]
    const no = at('no')
    const task = at('task')
    const open = this.rows.at(-1)
    const begun = open && this.goesOn(open, no, task)
    this.extend(begun ? open : this.open(no, task, row, heading, open), row)
  }

  /** 同上 under a unit or a report says what stands above it. */
  private readDittos(row: readonly Cell[]): void {
    for (const [c, cell] of row.entries()) {
      const kind = this.kinds[c]
      if (!cell.text || (kind !== 'lead' && kind !== 'support' && kind !== 'report')) continue
      const text = this.ditto.read(c, cell.text, cell.line)
      if (isDitto(cell.text)) cell.text = text
    }
  }

  /** A field of the row begun last, named in a row of its own. */
  addField(kind: 'lead' | 'support' | 'report', text: string, line: number): void {
    const open = this.rows.at(-1)
    if (!open) return
    const group: Group = { lead: [], support: [], report: [] }
    if (kind === 'report') group.report = text.split('\n').filter(Boolean)
    else group[kind] = readUnits(text, this.ledger, line)
    open.groups.push(group)
    open.draft.lines[1] = Math.max(open.draft.lines[1], line)
  }

  private goesOn(open: OpenRow, no: Cell | undefined, task: Cell | undefined): boolean {
    const sameTask = !task?.text || task === open.task || task.text === open.task?.text
    if (!sameTask) return false
    if (!this.numbered) return !task?.text || task === open.task || task.text === open.task?.text
    return !no?.text || no === open.no || no.text === open.no?.text
  }

  private open(
    no: Cell | undefined,
    task: Cell | undefined,
    row: readonly Cell[],
    heading: Heading,
    before: OpenRow | undefined,
  ): OpenRow {
    const filled = row.filter((cell) => cell.text)
    const number = no?.text ? rowNumber(no.text) : this.numbered ? (before?.draft.no ?? null) : null
    const draft: RowDraft = {
      no: number,
      task: joinTask(
        (task?.text ?? '').split('\n'),
        mendLines(this.ledger, () => task?.line ?? 0),
      ),
      units: [],
      paragraphs: [],
      extra: {},
      lines: [filled[0]?.line ?? 0, filled.at(-1)?.line ?? 0],
    }
    const at = this.kinds.indexOf('category')
    const category =
      at >= 0 && row[at]?.text
        ? (row[at] as Cell).text.replace(/\s+/g, '')
        : at >= 0
          ? this.lastCategory
          : undefined
    this.lastCategory = category
    const named = category ?? heading.category
    if (named) draft.category = named
    for (const [c, cell] of row.entries()) {
      const kind = this.kinds[c]
      if (cell.text && (kind === 'other' || kind === 'unknown'))
        draft.extra[this.names[c] || `#${c + 1}`] = cell.text
    }
    const open: OpenRow = {
      draft,
      heading,
      no,
      task,
      groups: [],
      reports: new Set(),
      unitCells: new Set(),
    }
    this.rows.push(open)
    return open
  }

  private extend(open: OpenRow, row: readonly Cell[]): void {
    const cells = (kind: ColumnKind) =>
      distinct(row.filter((cell, c) => this.kinds[c] === kind && cell.text))
    const fresh = (kind: 'lead' | 'support') =>
      cells(kind).filter((cell) => !open.unitCells.has(cell))
    const lead = fresh('lead')
    const support = fresh('support')
    const freshUnits = [...lead, ...support]
    // A row that repeats its task for a further unit repeats the report too.
    const repeats = row.some(
      (cell) => cell !== open.task && cell.text && cell.text === open.task?.text,
    )
    const told = repeats ? new Set([...open.reports].map((cell) => cell.text)) : null
    const freshReports = cells('report').filter(
      (cell) => !open.reports.has(cell) && !told?.has(cell.text),
    )
    for (const cell of freshUnits) open.unitCells.add(cell)
    for (const cell of freshReports) open.reports.add(cell)
    const last = row.findLast((cell) => cell.text)?.line
    if (last) open.draft.lines[1] = Math.max(open.draft.lines[1], last)
    const [report] = freshReports
    const merged = row.some((cell) => cell.text && (cell === open.task || cell === open.no))
    if (report && open.groups.length > 0 && freshUnits.length === 0 && !merged)
      open.draft.above = report.line
    const unitsOf = (cells: readonly Cell[]) =>
      cells.flatMap((cell) => readUnits(cell.text, this.ledger, cell.line))
    open.groups.push({
      lead: unitsOf(lead),
      support: unitsOf(support),
      report: freshReports.flatMap((cell) =>
        cell.text.split('\n').filter((text) => text && !/^[-－—–─/／]+$/.test(text)),
      ),
    })
  }

  finish(): RowDraft[] {
    const wrapped = isWrapped(this.rows)
    return this.rows
      .map(({ draft, heading, groups }) => {
        const pinned = groups.filter((group) => group.lead.length > 0).length > 1
        const all = [...groups.flatMap(({ lead }) => lead), ...groups.flatMap((g) => g.support)]
        draft.units = [...new Set(all.length > 0 ? all : heading.units)]
        for (const { lead, report } of groups) {
          const unit = pinned && lead.length === 1 ? (lead[0] as string) : null
          for (const text of wrapped
            ? unwrap(
                report,
                mendLines(this.ledger, () => draft.lines[0]),
              )
            : report)
            draft.paragraphs.push({ text, unit })
        }
        return draft
      })
      .filter((draft) => draft.task || draft.paragraphs.length > 0)
  }
}

/** Cells broken at their edge: many lines stop in mid-sentence, nearly all of them at the same width. */
function isWrapped(rows: readonly OpenRow[]): boolean {
  const reports: string[][] = []
  for (const { groups } of rows)
    for (const { report } of groups) if (report.length > 1) reports.push(report)
  if (reports.length < 2) return false
  const lines = reports.flat()
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  const inner = reports.flatMap((report) => report.slice(0, -1))
  const full = inner.filter((line) => line.length >= widest * 0.8).length
  return isHardWrapped(lines) && full / inner.length > 0.7
}

const distinct = (cells: readonly Cell[]) => [...new Set(cells)]
