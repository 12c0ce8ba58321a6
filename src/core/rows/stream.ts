import type { Line } from '../readers/page.ts'
import type { ColumnKind } from './columns.ts'
import { cutTail, isHeading, isPageMark, runningHeads } from './furniture.ts'
import type { Ledger } from './ledger.ts'
import { findLineHeader, type LineHeader } from './line-header.ts'
import { takeBracketUnits } from './bracket-units.ts'
import { type Candidate, chineseOrdinal, chooseChain, loneNumber } from './numbers.ts'
import type { RowDraft } from './row-draft.ts'
import { halfWidth, isEnded } from './texts.ts'
import { sectionUnits } from './section-units.ts'
import { buildDraft, toPieces } from './stream-record.ts'
import { readUnnumbered } from './stream-unnumbered.ts'
import { unitCost } from './units.ts'
import { Ditto } from './ditto.ts'
import { unwrapFew, unwrapReports } from './rejoin.ts'
import { isHardWrapped } from './wrapping.ts'

const DEFAULT: ColumnKind[] = ['no', 'task', 'lead', 'report']

/**
 * Reads a table that was flattened to lines: a header of one name a line (or all on one), then rows
 * whose cells stand on lines of their own. Returns no drafts where the lines hold no such table.
 */
export function readStream(
  all: readonly Line[],
  ledger: Ledger,
  chosen: (column: number) => ColumnKind | undefined = () => undefined,
): { drafts: RowDraft[]; header: LineHeader | null } {
  const lines = all.filter((line) => line.text !== '')
  const header = findLineHeader(lines, 0)
  const body = withoutRepeats(
    lines.slice(header ? header.to : 0),
    header,
    lines[(header?.from ?? 0) - 1]?.text,
    ledger,
  )
  const starts = findStarts(body, header, ledger)
  const wrapped = isHardWrapped(body.map((line) => line.text))
  if (header && !header.kinds.includes('no')) {
    return { drafts: readUnnumbered(body, header.kinds, wrapped, ledger), header }
  }
  if (starts.length < (header ? 1 : 3)) return { drafts: [], header }
  const kinds = header?.kinds ?? DEFAULT
  const meant = kinds.map((kind, c) => chosen(c) ?? kind)
  const columns = afterNumber(kinds, meant, header?.names ?? [])
  const chapter = lines
    .slice(0, header?.from ?? 0)
    .reduce((last, line) => chapterOf(line.text) ?? last, 0)
  const drafts: RowDraft[] = []
  const ditto = new Ditto(ledger)
  const unitless = !kinds.includes('lead') && !kinds.includes('support')
  const above = unitless ? lines[(header?.from ?? 0) - 1] : undefined
  let units = above ? sectionUnits(above.text, ledger, above.line) : null
  let category = columns.leading ? body[(starts[0] as Start).at - 1]?.text : undefined
  starts.forEach((start, index) => {
    const end = starts[index + 1]?.at ?? body.length
    let record = body.slice(start.at + (start.rest === null ? 1 : 0), end)
    if (start.rest !== null && record[0])
      record = [{ ...record[0], text: start.rest }, ...record.slice(1)]
    if (start.printed)
      ledger.mend('number-joined', [start.line, start.line], start.printed, String(start.value))
    record = dropPageNumbers(record, wrapped, ledger)
    if (index === starts.length - 1) {
      record = cutTail(record, ledger)
      const next = record.findIndex((line) => chapter && chapterOf(line.text) === chapter + 1)
      if (next > 0) record = record.slice(0, next)
    }
    let following: string | undefined
    const last = record.at(-1)
    const next = unitless && last ? sectionUnits(last.text, ledger, last.line) : null
    if (next) record = record.slice(0, -1)
    for (let heading = headingAtEnd(record); heading; heading = headingAtEnd(record)) {
      following = heading.text
      record = record.slice(0, -heading.lines)
    }
    const pieces = toPieces(record, header?.inline ?? false)
    const draft = buildDraft(pieces, columns, wrapped, ledger, ditto)
    draft.no = start.value
    draft.lines = [start.line, record.at(-1)?.line ?? start.line]
    if (columns.leading) {
      following ??= draft.category
      delete draft.category
    }
    if (category && !draft.category) draft.category = category
    if (units && draft.units.length === 0) draft.units = [...units]
    if (next) units = next
    drafts.push(draft)
    if (following) category = following
  })
  if (!header && drafts.every((draft) => draft.units.length === 0))
    drafts.forEach((draft) => takeBracketUnits(draft, ledger))
  if (wrapped) unwrapReports(drafts, ledger)
  else unwrapFew(drafts, ledger)
  return { drafts, header }
}

/** The number of a chapter of the text around the table: 2 for 二、具体情况. */
const chapterOf = (text: string) =>
  isHeading(text)
    ? chineseOrdinal(/^([一二三四五六七八九十]{1,3})\s*、/.exec(text)?.[1] ?? '')
    : null

/** A category heading at the end of a record belongs to the rows after it: 二、民生保障, or 二 above 民生保障. */
function headingAtEnd(record: readonly Line[]): { text: string; lines: number } | null {
  const [before, last] = [record.at(-2)?.text, record.at(-1)?.text]
  if (record.length < 2 || last === undefined) return null
  if (isHeading(last)) return { text: last, lines: 1 }
  const pair =
    record.length > 2 &&
    before !== undefined &&
    chineseOrdinal(before) !== null &&
    last.length <= 20 &&
    !isEnded(last)
  return pair ? { text: `${before}、${last}`, lines: 2 } : null
}

/**
 * The columns that follow the number, with the category column moved to the end where it leads: its
 * cell stands before the number, so at the end of the lines of the row above.
 */
function afterNumber(
  kinds: readonly ColumnKind[],
  meant: readonly ColumnKind[],
  names: readonly string[],
) {
  const at = kinds.indexOf('no') + 1
  const leading = kinds.slice(0, at).includes('category')
  return {
    kinds: [...kinds.slice(at), ...(leading ? (['category'] as const) : [])],
    meant: [...meant.slice(at), ...(leading ? (['category'] as const) : [])],
    names: names.slice(at),
    leading,
  }
}

interface Start extends Candidate {
  line: number
  /** What follows the number on its own line; null where the number stands alone. */
  rest: string | null
  /** The number as printed, where blanks inside it had to be closed. */
  printed: string | null
}

function findStarts(body: readonly Line[], header: LineHeader | null, ledger: Ledger): Start[] {
  const first = header?.kinds[header.kinds.indexOf('no') + 1]
  const unitsFirst = first === 'lead' || first === 'support'
  const lone: Start[] = []
  const led: Start[] = []
  body.forEach(({ text, line }, at) => {
    const value = loneNumber(text)
    const next = body[at + 1]?.text
    const printed = value !== null && /\d\s+\d/.test(text) ? text : null
    if (printed && ledger.refuses('number-joined', line)) {
      ledger.mend('number-joined', [line, line], printed, String(value))
      return
    }
    if (value !== null) {
      const cost =
        next === undefined
          ? 3
          : loneNumber(next) !== null
            ? 0.8
            : !unitsFirst && unitCost([next]) === 0
              ? 1.5
              : 0
      lone.push({
        value,
        at,
        cost,
        line,
        rest: null,
        printed,
      })
      return
    }
    const code = text.charCodeAt(0)
    if (
      !(
        (code >= 48 && code <= 57) ||
        (code >= 0xff10 && code <= 0xff19) ||
        code === 40 ||
        code === 0xff08
      )
    )
      return
    const m = /^[（(]?(\d{1,4})(?:[)）.、．](?:\s+|(?!\d))|[.．](?=\d)|\s+)(?=\S)/.exec(
      halfWidth(text.slice(0, 12)),
    )
    if (m)
      led.push({
        value: Number(m[1]),
        at,
        cost:
          (/^[.．]\d/.test(text.slice((m[1] as string).length)) ? 0.6 : 0) +
          (at > 0 && unitCost([(body[at - 1] as Line).text]) === 0 ? 0.5 : 0),
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

/** Drops page marks, and the header (with the title above it) where it is printed again on a further page. */
function withoutRepeats(
  lines: readonly Line[],
  header: LineHeader | null,
  title: string | undefined,
  ledger: Ledger,
): Line[] {
  const names = header?.names ?? []
  const squeeze = (text: string) => text.replace(/\s+/g, '')
  const printed = squeeze(names.join(''))
  const heads = runningHeads(lines.map((line) => line.text))
  const out: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    if (heads.has(line.text) || (isPageMark(line.text) && loneNumber(line.text) === null)) {
      if (ledger.mend('furniture-skipped', [line.line, line.line], line.text, '')) continue
    }
    if (printed && line.text[0] === printed[0] && line.text.length <= 80) {
      // The names may be broken over more lines here than in the header above, or over fewer.
      let told = squeeze(line.text)
      let to = i
      while (told.length < printed.length && printed.startsWith(told) && to + 1 < lines.length)
        told += squeeze((lines[++to] as Line).text)
      const last = lines[to]
      if (
        told === printed &&
        last &&
        ledger.mend('header-skipped', [line.line, last.line], names.join(' / '), '')
      ) {
        i = to
        const above = out.at(-1)
        if (
          above &&
          above.text === title &&
          ledger.mend('furniture-skipped', [above.line, above.line], title, '')
        )
          out.pop()
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
