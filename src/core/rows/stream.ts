import type { Line } from '../readers/page.ts'
import { alignLines } from './align.ts'
import type { ColumnKind } from './columns.ts'
import { isHeading, isPageMark, isTail } from './furniture.ts'
import type { Ledger } from './ledger.ts'
import { findLineHeader, type LineHeader } from './line-header.ts'
import { type Candidate, chooseChain, loneNumber } from './numbers.ts'
import type { RowDraft } from './row-draft.ts'
import { halfWidth } from './texts.ts'
import { unitCost, readUnits } from './units.ts'
import { isHardWrapped, joinTask, unwrap } from './wrapping.ts'

const DEFAULT: ColumnKind[] = ['no', 'task', 'lead', 'report']

/**
 * Reads a table that was flattened to lines: a header of one name a line (or all on one), then rows
 * whose cells stand on lines of their own. Returns no drafts where the lines hold no such table.
 */
export function readStream(
  all: readonly Line[],
  ledger: Ledger,
): { drafts: RowDraft[]; header: LineHeader | null } {
  const lines = all.filter((line) => line.text !== '')
  const header = findLineHeader(lines, 0)
  const body = withoutRepeats(lines.slice(header ? header.to : 0), header, ledger)
  const starts = findStarts(body, header)
  if (starts.length < (header ? 1 : 3)) return { drafts: [], header }
  const kinds = header?.kinds ?? DEFAULT
  const names = header?.names ?? []
  const wrapped = isHardWrapped(body.map((line) => line.text))
  const after = kinds.slice(kinds.indexOf('no') + 1)
  const drafts: RowDraft[] = []
  let category: string | undefined
  starts.forEach((start, index) => {
    const end = starts[index + 1]?.at ?? body.length
    let record = body.slice(start.at + (start.rest === null ? 1 : 0), end)
    if (start.rest !== null && record[0])
      record = [{ ...record[0], text: start.rest }, ...record.slice(1)]
    if (start.printed)
      ledger.mend('number-joined', [start.line, start.line], start.printed, String(start.value))
    record = dropPageNumbers(record, wrapped, ledger)
    if (index === starts.length - 1) record = cutTail(record, ledger)
    let following: string | undefined
    while (record.length > 1 && isHeading((record.at(-1) as Line).text))
      following = (record.pop() as Line).text
    const draft = buildDraft(
      record,
      after,
      names.slice(names.length - after.length),
      wrapped,
      ledger,
    )
    draft.no = start.value
    draft.lines = [start.line, record.at(-1)?.line ?? start.line]
    if (category) draft.category = category
    drafts.push(draft)
    if (following) category = following
  })
  return { drafts, header }
}

interface Start extends Candidate {
  line: number
  /** What follows the number on its own line; null where the number stands alone. */
  rest: string | null
  /** The number as printed, where blanks inside it had to be closed. */
  printed: string | null
}

function findStarts(body: readonly Line[], header: LineHeader | null): Start[] {
  const lone: Start[] = []
  const led: Start[] = []
  body.forEach(({ text, line }, at) => {
    const value = loneNumber(text)
    const next = body[at + 1]?.text
    if (value !== null) {
      const cost =
        next === undefined ? 3 : loneNumber(next) !== null ? 0.8 : unitCost([next]) === 0 ? 1.5 : 0
      lone.push({
        value,
        at,
        cost,
        line,
        rest: null,
        printed: /\d\s+\d/.test(text.trim()) ? text.trim() : null,
      })
      return
    }
    const m = /^[（(]?(\d{1,4})(?:[)）.、．]\s*(?!\d)|\s+)(?=\S)/.exec(halfWidth(text.slice(0, 12)))
    if (m)
      led.push({
        value: Number(m[1]),
        at,
        cost: 0,
        line,
        rest: text.slice(m[0].length).trim(),
        printed: null,
      })
  })
  const alone = chooseChain(lone) as Start[]
  const inline = chooseChain(led) as Start[]
  if (inline.length > alone.length && (header?.inline || alone.length < 2)) return inline
  return alone
}

/** Drops page marks and the header where it is printed again on a further page. */
function withoutRepeats(lines: readonly Line[], header: LineHeader | null, ledger: Ledger): Line[] {
  const names = header ? (header.inline ? [header.names.join('')] : header.names) : []
  const squeeze = (text: string) => text.replace(/\s+/g, '')
  const out: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    if (isPageMark(line.text) && loneNumber(line.text) === null) {
      if (ledger.mend('furniture-skipped', [line.line, line.line], line.text, '')) continue
    }
    if (names.length && squeeze(line.text) === squeeze(names[0] as string)) {
      const same = names.every((name, k) => squeeze(lines[i + k]?.text ?? '') === squeeze(name))
      const last = lines[i + names.length - 1]
      if (
        same &&
        last &&
        ledger.mend('header-skipped', [line.line, last.line], names.join(' / '), '')
      ) {
        i += names.length - 1
        continue
      }
    }
    out.push(line)
  }
  return out
}

/** A lone number inside a wrapped record is the number of a page. */
function dropPageNumbers(record: Line[], wrapped: boolean, ledger: Ledger): Line[] {
  if (!wrapped) return record
  return record.filter(
    ({ text, line }) =>
      loneNumber(text) === null || !ledger.mend('furniture-skipped', [line, line], text, ''),
  )
}

/** After the last row come links, imprint and counters of the page; they are no report. */
function cutTail(record: Line[], ledger: Ledger): Line[] {
  const at = record.findIndex((line, i) => i > 0 && isTail(line.text))
  if (at < 0) return record
  const tail = record.slice(at)
  const first = tail[0] as Line
  const last = tail.at(-1) as Line
  const before = tail
    .slice(0, 5)
    .map((line) => line.text)
    .join(' / ')
  return ledger.mend('furniture-skipped', [first.line, last.line], before, '')
    ? record.slice(0, at)
    : record
}

function buildDraft(
  record: readonly Line[],
  kinds: readonly ColumnKind[],
  names: readonly string[],
  wrapped: boolean,
  ledger: Ledger,
): RowDraft {
  const texts = record.map((line) => line.text)
  const draft: RowDraft = {
    no: null,
    task: '',
    units: [],
    paragraphs: [],
    extra: {},
    lines: [0, 0],
  }
  let latest: string[] = []
  let groups = 0
  for (const part of alignLines(texts, kinds, wrapped)) {
    const kind = kinds[part.column] as ColumnKind
    const lines = texts.slice(part.from, part.to)
    const line = record[part.from]?.line ?? 0
    if (kind === 'task')
      draft.task = draft.task ? `${draft.task}\n${joinTask(lines)}` : joinTask(lines)
    else if (kind === 'lead' || kind === 'support') {
      latest = readUnits(lines.join('\n'), ledger, line)
      groups++
      draft.units.push(...latest.filter((unit) => !draft.units.includes(unit)))
    } else if (kind === 'report') {
      const only = latest.length === 1 ? (latest[0] as string) : null
      for (const text of wrapped ? unwrap(lines) : lines)
        draft.paragraphs.push({ text, unit: only })
    } else {
      const name = names[part.column] ?? kind
      draft.extra[name] = lines.join('\n')
      if (kind === 'category') draft.category = lines.join('')
    }
  }
  if (groups < 2) for (const paragraph of draft.paragraphs) paragraph.unit = null
  return draft
}
