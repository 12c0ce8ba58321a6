import type { Cell, Line, Table } from '../readers/page.ts'
import { isPageMark, isTail } from './furniture.ts'
import type { LineHeader } from './line-header.ts'
import { loneNumber } from './numbers.ts'
import { visualWidth } from './texts.ts'
import { unitCost } from './units.ts'
import { joinLines } from './rejoin.ts'

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
  const body = withoutHeaders(lines, header).filter(
    (line) => line.text && !isPageMark(line.text) && !isTail(line.text),
  )
  const laid = body.map((line) => ({ line: line.line, segments: segmentsOf(line) }))
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
  const rows: Cell[][] = [
    header.names.map((text) => ({ text, line: (lines[header.from] as Line).line })),
  ]
  let row: Cell[] | null = null
  for (const { line, segments } of laid) {
    const placed = segments.map((segment) => ({ ...segment, column: columnOf(segment.at, lefts) }))
    if (
      placed.length === 1 &&
      loneNumber(segments[0]?.text ?? '') !== null &&
      placed[0]?.column !== number
    )
      continue
    if (
      row === null ||
      placed.some(({ column, text }) => column === number && loneNumber(text) !== null)
    ) {
      row = header.names.map(() => ({ text: '', line }))
      rows.push(row)
    }
    for (const { column, text } of placed) {
      const cell = row[column] as Cell
      cell.text = cell.text ? `${cell.text}\n${text}` : text
    }
  }
  return { rows: rows.map((cells) => cells.map(unbroken(edgesOf(rows)))) }
}

/** The lines below the header, less those that print it again: its line and, where a name was broken, the next. */
function withoutHeaders(lines: readonly Line[], header: LineHeader): Line[] {
  const squeeze = (line: Line | undefined) => (line?.text ?? '').replace(/\s+/g, '')
  const first = squeeze(lines[header.from])
  const second = squeeze(lines[header.to])
  const broken = second.length > 0 && second.length <= 4 && !/[\d０-９]/.test(second)
  const out: Line[] = []
  for (let i = header.to; i < lines.length; i++) {
    const repeats = i > header.to && squeeze(lines[i]) === first
    if (repeats && broken && squeeze(lines[i + 1]) === second) i++
    if (!repeats) out.push(lines[i] as Line)
  }
  return out
}

interface Edge {
  width: number
  length: number
}

/** The widest and the longest line of each column: there the page broke its cells. */
function edgesOf(rows: readonly (readonly Cell[])[]): Edge[] {
  const edges = (rows[0] ?? []).map(() => ({ width: 0, length: 0 }))
  for (const row of rows)
    row.forEach(({ text }, c) => {
      const edge = edges[c]
      if (!edge) return
      for (const line of text.split('\n')) {
        edge.width = Math.max(edge.width, visualWidth(line))
        edge.length = Math.max(edge.length, line.length)
      }
    })
  return edges
}

/** A cell whose lines go on where one reached the edge of the column without ending a sentence or a name there. */
function unbroken(edges: readonly Edge[]) {
  return (cell: Cell, column: number): Cell => {
    const edge = edges[column]
    if (!edge || !cell.text.includes('\n') || edge.width < 8) return cell
    const lines = cell.text.split('\n')
    // Names parted by marks need no breaks between them: a break is one of the page.
    const marked = /[、，]/.test(cell.text)
    const out = [lines[0] as string]
    for (let i = 1; i < lines.length; i++) {
      const [before, next] = [lines[i - 1] as string, lines[i] as string]
      const goesOn =
        /^[，。、；：！？）”》]/.test(next) ||
        ((visualWidth(before) >= edge.width - 2 || before.length >= edge.length - 1) &&
          !/[。！？!?]$/.test(before) &&
          (unitCost([before]) > 0 || unitCost([next]) === Infinity || marked))
      if (goesOn) out[out.length - 1] = joinLines(out.at(-1) as string, next)
      else out.push(next)
    }
    return { ...cell, text: out.join('\n') }
  }
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
