import { append } from './append.ts'
import { takeBracketUnits } from './bracket-units.ts'
import type { ColumnKind } from './columns.ts'
import type { Marked } from './labelled-starts.ts'
import type { Ledger } from './ledger.ts'
import { rowNumber } from './numbers.ts'
import type { RowDraft } from './row-draft.ts'
import { readUnits, unitCost } from './units.ts'
import type { Ditto } from './ditto.ts'
import { joinTask, mendLines } from './rejoin.ts'

interface Field {
  kind: ColumnKind
  name: string
  lines: string[]
  line: number
}

/** Fills a row from the lines of one item: unlabelled text first is the task, each label begins a field. */
export function fillItem(
  draft: RowDraft,
  body: readonly Marked[],
  ledger: Ledger,
  ditto: Ditto,
): void {
  const fields = readFields(body)
  if (!fields.some((field) => field.kind === 'report')) partReport(fields)
  for (const { kind, name, lines, line } of fields) {
    const printed = lines.join('\n')
    const read = kind === 'lead' || kind === 'support' || kind === 'report'
    const text = read ? ditto.read(name, printed, line) : printed
    if (kind === 'no') draft.no = rowNumber(text) ?? draft.no
    else if (kind === 'task')
      draft.task = joinTask(
        [draft.task, ...lines].filter(Boolean),
        mendLines(ledger, () => line),
      )
    else if (kind === 'lead' || kind === 'support') addUnits(draft, readUnits(text, ledger, line))
    else if (kind === 'report')
      append(
        draft.paragraphs,
        (text === printed ? lines : text.split('\n')).map((one) => ({ text: one, unit: null })),
      )
    else if (kind === 'category') draft.category = text
    else draft.extra[name] = text
  }
  if (draft.units.length === 0) takeBracketUnits(draft, ledger)
  if (draft.paragraphs.length === 0 && draft.units.length > 0) takeRest(draft, fields)
}

/** Lines below the units that are no names are the report, where none is labelled. */
function partReport(fields: Field[]): void {
  const last = fields.at(-1)
  if (!last || (last.kind !== 'lead' && last.kind !== 'support')) return
  const at = last.lines.findIndex((text, i) => i > 0 && unitCost([text]) === Infinity)
  if (at < 0) return
  fields.push({ kind: 'report', name: '', lines: last.lines.splice(at), line: last.line })
}

function addUnits(draft: RowDraft, units: readonly string[]): void {
  draft.units.push(...units.filter((unit) => !draft.units.includes(unit)))
}

/** The number or bullet of a label: （1）, ②, ▶. */
const RE_MARK_ONLY =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、]|[①-⑳]|[▶►▸●■◆◇▲△★☆※•·○◎→√✓☑✅*#-])+$/u

function readFields(body: readonly Marked[]): Field[] {
  const fields: Field[] = []
  let field: Field = { kind: 'task', name: '', lines: [], line: body[0]?.line ?? 0 }
  fields.push(field)
  let outer: Field | null = null
  for (const { text, line, labels, cut } of body) {
    let at = 0
    let fresh = true
    const put = (raw: string, closes: boolean) => {
      const piece = (closes ? raw.replace(/[\s；;，,|｜、]+$/, '') : raw).trim()
      if (!piece || RE_MARK_ONLY.test(piece)) return
      if (fresh || field.lines.length === 0) field.lines.push(piece)
      else field.lines[field.lines.length - 1] += piece
      fresh = false
    }
    for (const label of labels) {
      if (label.at < at) continue
      if (outer) {
        const close = closing(text, at)
        if (close >= 0 && close <= label.at) {
          put(text.slice(at, close), true)
          field = outer
          outer = null
          fresh = false
          put(text.slice(close + 1, label.at), true)
        } else put(text.slice(at, label.at), true)
      } else put(text.slice(at, label.at), !label.bracket && text[label.at] !== '【')
      if (label.bracket) outer = field.kind === 'lead' || field.kind === 'support' ? outer : field
      field = { kind: label.kind, name: label.name, lines: [], line }
      fields.push(field)
      fresh = true
      at = label.end
    }
    if (outer) {
      const close = closing(text, at)
      if (close >= 0) {
        put(text.slice(at, close), true)
        field = outer
        outer = null
        fresh = false
        at = close + 1
      }
    }
    put(text.slice(at), cut === true)
  }
  return fields.filter((one) => one.lines.length > 0)
}

/** Where the bracket that was opened before `from` closes; brackets inside it are passed over. */
function closing(text: string, from: number): number {
  let depth = 1
  for (let i = from; i < text.length; i++) {
    const c = text[i] as string
    if (c === '（' || c === '(') depth++
    else if ((c === '）' || c === ')') && --depth === 0) return i
  }
  return -1
}

/** Where the report carries no label, it is what stands in the lines after the first of the task. */
function takeRest(draft: RowDraft, fields: readonly Field[]): void {
  const task = fields.find((field) => field.kind === 'task')
  if (!task || task.lines.length < 2) return
  draft.task = task.lines[0] as string
  draft.paragraphs = task.lines.slice(1).map((text) => ({ text, unit: null }))
}
