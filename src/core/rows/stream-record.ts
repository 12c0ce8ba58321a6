import type { Line } from '../readers/page.ts'
import { alignLines } from './align.ts'
import type { ColumnKind } from './columns.ts'
import type { Ledger } from './ledger.ts'
import { emptyDraft, type RowDraft } from './row-draft.ts'
import { isEnded } from './texts.ts'
import { readUnits } from './units.ts'
import { type Ditto, isDitto } from './ditto.ts'
import { joinTask, mendLines } from './rejoin.ts'

/** A line, or a part of one where cells stand side by side; `spaced` = it follows another on its line. */
export interface Piece extends Line {
  spaced?: boolean
}

/** Lines as pieces: cut at blanks where the header stood on one line, else whole. */
export function toPieces(lines: readonly Line[], inline: boolean): Piece[] {
  if (!inline) return [...lines]
  return lines.flatMap(({ text, line }) =>
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((part, i) => ({ text: part, line, spaced: i > 0 })),
  )
}

/** Columns after the number: as their names tell (`kinds`), and as the reader has them read (`meant`). */
export interface StreamColumns {
  kinds: readonly ColumnKind[]
  meant: readonly ColumnKind[]
  names: readonly string[]
}

/** Gives the pieces of one record to the columns and reads each column's part. */
export function buildDraft(
  record: readonly Piece[],
  { kinds, meant, names }: StreamColumns,
  wrapped: boolean,
  ledger: Ledger,
  ditto: Ditto,
): RowDraft {
  const draft = emptyDraft(null, 0, 0)
  let latest: string[] = []
  let groups = 0
  for (const part of alignLines(
    record.map((piece) => piece.text),
    kinds,
    wrapped,
  )) {
    const kind = meant[part.column] as ColumnKind
    const pieces = record.slice(part.from, part.to)
    const lines = rejoin(pieces)
    const [first] = lines
    if (kind === 'task') {
      const lineOf = (i: number) => lines[i]?.line ?? 0
      const task =
        lines.length === 1
          ? (first as Line).text
          : joinTask(lines.map(textOf), mendLines(ledger, lineOf))
      draft.task = draft.task ? `${draft.task}\n${task}` : task
      if (!wrapped && lines.length > 1 && isEnded((first as Line).text))
        draft.above = pieces[0]?.line ?? 0
    } else if (kind === 'lead' || kind === 'support') {
      latest = readUnits(
        sameAbove(lines, part.column, ditto) ?? lines.map(textOf).join('\n'),
        ledger,
        lines.map((one) => one.line),
      )
      groups++
      draft.units.push(...latest.filter((unit) => !draft.units.includes(unit)))
    } else if (kind === 'report') {
      const only = latest.length === 1 ? (latest[0] as string) : null
      const above = sameAbove(lines, part.column, ditto)
      const told = above?.split('\n').map((text) => ({ text, line: first?.line ?? 0 })) ?? lines
      const places = (draft.places ??= [])
      for (const { text, line } of told) {
        draft.paragraphs.push({ text, unit: only })
        places.push(line)
      }
    } else if (kind === 'category') draft.category = lines.map(textOf).join('')
    else draft.extra[names[part.column] ?? kind] = lines.map(textOf).join('\n')
  }
  if (groups < 2) for (const paragraph of draft.paragraphs) paragraph.unit = null
  return draft
}

const textOf = (line: Line) => line.text

/** What stands above a cell that says no more than 同上; null for any other. */
function sameAbove(lines: readonly Line[], column: number, ditto: Ditto): string | null {
  const [only] = lines
  if (only && lines.length === 1 && isDitto(only.text))
    return ditto.read(column, only.text, only.line)
  ditto.keep(column, lines)
  return null
}

/** Pieces of one line together again. */
function rejoin(pieces: readonly Piece[]): readonly Line[] {
  if (!pieces.some((piece) => piece.spaced)) return pieces
  const lines: Line[] = []
  for (const { text, line, spaced } of pieces) {
    const last = lines.at(-1)
    if (spaced && last) last.text += ` ${text}`
    else lines.push({ text, line })
  }
  return lines
}
