import type { Cell, Line, Table } from '../readers/page.ts'
import { type ColumnKind, columnKind } from './columns.ts'
import { isHeading, isPageMark, isTail, runningHeads } from './furniture.ts'
import { edgesOf, unbroken } from './layout-cells.ts'
import { type Ends, type LaidLine, layoutRows } from './layout-rows.ts'
import type { LineHeader } from './line-header.ts'
import { loneNumber } from './numbers.ts'
import { isEnded, visualWidth } from './texts.ts'
import { isPossibleName } from './unit-names.ts'

interface Segment {
  text: string
  /** Column of the page it begins in. */
  at: number
}

/**
 * A table drawn with blanks (pdftotext -layout, old e-mails): cells stand under each other in columns of
 * the page and are broken inside them. Null where the lines below the header are not laid out so.
 */
export function readLayout(lines: readonly Line[], header: LineHeader): Table | null {
  const printed = new Set(lines.map(({ line }) => line))
  const heads = runningHeads(lines.map(({ text }) => text))
  const body = withoutHeaders(lines, header).filter(
    ({ text }) => text && !isPageMark(text) && !isTail(text) && !heads.has(text),
  )
  const laid = body.map((line) => ({ line, segments: segmentsOf(line) }))
  const many = laid.filter(
    ({ segments }) => segments.length > 1 || (segments[0]?.at ?? 0) > 2,
  ).length
  if (laid.length < 4 || many < laid.length * 0.6) return null
  const lefts = findLefts(
    laid.flatMap(({ segments }) => segments),
    header.names.length,
  )
  if (!lefts) return null
  const number = header.kinds.indexOf('no')
  const placed = laid.map(({ line, segments }): LaidLine => {
    const pieces = segments.map(({ text, at }) => ({ text, column: columnOf(at, lefts) }))
    return {
      line: line.line,
      pieces,
      numbered: pieces.some(({ text, column }) => column === number && loneNumber(text) !== null),
      heading: pieces.length === 1 && isHeading(line.text),
      gap: !printed.has(line.line - 1),
    }
  })
  // A lone number away from its column is that of a page.
  const told = placed.filter(
    ({ pieces, numbered }) =>
      numbered || pieces.length > 1 || loneNumber(pieces[0]?.text ?? '') === null,
  )
  const names = header.names.map((text) => ({ text, line: (lines[header.from] as Line).line }))
  const rows = layoutRows(told, endsOf(header.kinds, told)).map((row) => cellsOf(row, names.length))
  const edges = edgesOf(rows)
  return { rows: [names, ...rows.map((cells) => cells.map(unbroken(edges)))] }
}

/**
 * What tells that a cell of each column is whole: units are names, tasks and reports end sentences or,
 * where this table ends them without a mark, short of the edge.
 */
function endsOf(kinds: readonly ColumnKind[], lines: readonly LaidLine[]): Ends {
  const ends = new Map<number, (text: string) => boolean>()
  const rows = lines.filter(({ numbered }) => numbered).length
  kinds.forEach((kind, c) => {
    if (kind === 'lead' || kind === 'support') ends.set(c, isPossibleName)
    if (kind !== 'task' && kind !== 'report') return
    const texts = lines.flatMap(({ pieces }) =>
      pieces.flatMap(({ text, column }) => (column === c ? [text] : [])),
    )
    const edge = texts.reduce((most, text) => Math.max(most, visualWidth(text)), 0)
    const marked = texts.filter(isEnded).length >= rows * 0.5
    ends.set(c, marked ? isEnded : (text) => isEnded(text) || visualWidth(text) < edge - 3)
  })
  return ends
}

/** The pieces of the lines of a row under each other, column by column. */
function cellsOf(row: readonly LaidLine[], width: number): Cell[] {
  const cells: Cell[] = Array.from({ length: width }, () => ({ text: '', line: row[0]?.line ?? 0 }))
  for (const { pieces } of row)
    for (const { text, column } of pieces) {
      const cell = cells[column] as Cell
      cell.text = cell.text ? `${cell.text}\n${text}` : text
    }
  return cells
}

/**
 * The lines below the header, less those that print it again: its line and, where a name was broken, the
 * next. What stands between the mark of a page and the header printed again is of the page, too.
 */
function withoutHeaders(lines: readonly Line[], header: LineHeader): Line[] {
  const squeeze = (line: Line | undefined) => (line?.text ?? '').replace(/\s+/g, '')
  const first = squeeze(lines[header.from])
  const second = squeeze(lines[header.to])
  const broken = second.length > 0 && second.length <= 4 && !/[\d０-９]/.test(second)
  // 序 above 号
  const halves = broken && header.names.some((name) => isHalf(name, second))
  const out: Line[] = []
  for (let i = header.to + (halves ? 1 : 0); i < lines.length; i++) {
    const repeats = i > header.to && squeeze(lines[i]) === first
    if (repeats) {
      const mark = out.slice(-3).findLastIndex(({ text }) => isPageMark(text))
      if (mark >= 0) out.length -= out.slice(-3).length - mark
    }
    if (repeats && broken && squeeze(lines[i + 1]) === second) i++
    if (!repeats) out.push(lines[i] as Line)
  }
  return out
}

/** Whether a line ends the name of a column that was broken in the header. */
function isHalf(name: string, rest: string): boolean {
  const kind = columnKind(name + rest)
  return name.length <= 4 && kind !== 'unknown' && kind === columnKind(name)
}

function segmentsOf({ text, indent = 0 }: Line): Segment[] {
  const segments: Segment[] = []
  let at = indent
  let from = 0
  for (const gap of text.matchAll(/[ \t\u3000]{2,}|\u3000/g)) {
    const part = text.slice(from, gap.index)
    if (part) segments.push({ text: part, at })
    at += visualWidth(part + gap[0])
    from = gap.index + gap[0].length
  }
  segments.push({ text: text.slice(from), at })
  return segments
}

/** The left edges of the columns: the places where most cells begin. */
function findLefts(segments: readonly Segment[], wanted: number): number[] | null {
  const tally = new Map<number, number>()
  for (const { at } of segments) tally.set(at, (tally.get(at) ?? 0) + 1)
  const groups: { at: number; count: number }[] = []
  for (const [at, count] of [...tally].sort((a, b) => a[0] - b[0])) {
    const last = groups.at(-1)
    if (last && at - last.at <= 2) last.count += count
    else groups.push({ at, count })
  }
  const best = groups.sort((a, b) => b.count - a.count).slice(0, wanted)
  return best.length === wanted ? best.map((group) => group.at).sort((a, b) => a - b) : null
}

function columnOf(at: number, lefts: readonly number[]): number {
  let column = 0
  for (let c = 1; c < lefts.length; c++) if (at >= (lefts[c] as number) - 2) column = c
  return column
}
