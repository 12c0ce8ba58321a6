import type { Line } from '../readers/page.ts'
import { type ColumnKind, columnKind } from './columns.ts'
import { loneNumber } from './numbers.ts'
import { halfWidth } from './texts.ts'

/** A header found in running lines: `from` to `to` (exclusive) are indexes of lines. */
export interface LineHeader {
  from: number
  to: number
  names: string[]
  kinds: ColumnKind[]
  /** All names stood on one line, so that rows may stand on one line too. */
  inline: boolean
}

/** Finds the next header at or after a line: names one a line, or all on one line parted by blanks. */
export function findLineHeader(lines: readonly Line[], start: number): LineHeader | null {
  for (let i = start; i < lines.length; i++) {
    const text = (lines[i] as Line).text
    if (text.length > 120) continue
    const header = inlineHeader(text, i) ?? (text.length <= 24 ? stackedHeader(lines, i) : null)
    if (header) return header
  }
  return null
}

function inlineHeader(text: string, at: number): LineHeader | null {
  const names = mendNames(halfWidth(text).trim().split(/\s+/))
  if (names.length < 3 || names.length > 12) return null
  const kinds = names.map((name) => columnKind(name) ?? 'unknown')
  return isHeader(kinds) ? { from: at, to: at + 1, names, kinds, inline: true } : null
}

/** “序 号” in a header printed with blanks falls into two: put such halves together. */
function mendNames(pieces: readonly string[]): string[] {
  const out: string[] = []
  for (const piece of pieces) {
    const previous = out.at(-1)
    if (previous && previous.length === 1 && piece.length === 1)
      out[out.length - 1] = previous + piece
    else out.push(piece)
  }
  return out
}

function stackedHeader(lines: readonly Line[], at: number): LineHeader | null {
  const names: string[] = []
  const kinds: ColumnKind[] = []
  let i = at
  while (i < lines.length && names.length < 12) {
    const one = (lines[i] as Line).text
    const next = lines[i + 1]?.text ?? ''
    const joined = one + next
    const both = joined.length <= 12 && !/\d/.test(joined) ? columnKind(joined) : null
    const halves =
      one.length <= 2 &&
      next.length <= 2 &&
      both !== null &&
      both !== 'unknown' &&
      !areTwoColumns(one, next)
    const kind = isShortName(one) && !halves ? columnKind(one) : null
    if (kind && kind !== 'unknown') {
      names.push(one)
      kinds.push(kind)
      i++
      continue
    }
    if (!both || both === 'unknown') break
    names.push(joined)
    kinds.push(both)
    i += 2
  }
  // 项目 above 措施 names the number where numbers follow.
  if (!kinds.includes('no') && kinds.indexOf('task') === 0 && kinds.lastIndexOf('task') > 0)
    if (loneNumber(lines[i]?.text ?? '') !== null) kinds[0] = 'no'
  // A title that reads like a column (某市重点任务表) stands above the number, and its column comes later.
  const titled = kinds[1] === 'no' && kinds.lastIndexOf(kinds[0] as ColumnKind) > 0
  const from = titled ? at + 1 : at
  if (titled) {
    names.shift()
    kinds.shift()
  }
  return isHeader(kinds) ? { from, to: i, names, kinds, inline: false } : null
}

/** 序号 above 任务, 任务 above 单位: two short names of different columns, not the halves of one. */
function areTwoColumns(one: string, next: string): boolean {
  const own = (text: string) => {
    const kind = columnKind(text)
    if (kind === null || kind === 'unknown' || kind === 'other') return null
    return kind === 'support' ? 'lead' : kind
  }
  const [first, second] = [own(one), own(next)]
  return first !== null && second !== null && first !== second
}

/** Short enough for a column's name; a note in brackets after it may be longer. */
function isShortName(text: string): boolean {
  const name = text.replace(/[（(].*$/, '')
  return name.length > 0 && name.length <= (name === text ? 14 : 10) && !/\d/.test(name)
}

/** A header names the task or the report, and at least two columns that matter. */
export function isHeader(kinds: readonly ColumnKind[]): boolean {
  const told = new Set(kinds.filter((kind) => kind !== 'unknown' && kind !== 'other'))
  if (told.size < 2 || kinds.filter((kind) => kind === 'unknown').length > kinds.length / 2)
    return false
  return told.has('task')
    ? told.has('report') || told.has('lead') || told.has('no')
    : told.has('report') && (told.has('no') || told.has('lead'))
}
