import { Grid } from './grid.ts'
import { restoreMerged } from './merged-lead.ts'
import type { Cell, Page } from './page.ts'
import { columnKind } from '../rows/columns.ts'
import { isHeader } from '../rows/line-header.ts'
import { isEnded, visible } from '../rows/texts.ts'

/**
 * Reads CSV or TSV: quoted cells may hold the delimiter, line breaks and doubled quotes. A quote that is
 * never closed counts as an ordinary character, so that one stray mark does not swallow the file.
 * Own code rather than a library because each cell keeps the line it began on.
 */
export function readDelimited(source: string, delimiter: string, encoding: string): Page {
  const text = visible(source)
  const grid = new Grid()
  const lastQuote = text.lastIndexOf('"')
  let at = 0
  let line = 1
  let fresh = true
  while (at < text.length) {
    if (fresh) grid.beginRow()
    const began = line
    let value: string
    const start = skipBlanks(text, at, delimiter)
    const quoted = text[start] === '"' ? closeQuote(text, start + 1, delimiter, lastQuote) : -1
    if (quoted >= 0) {
      value = text.slice(start + 1, quoted).replaceAll('""', '"')
      line += countBreaks(value)
      at = quoted + 1
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
        at++
    } else {
      const from = at
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
        at++
      value = text.slice(from, at)
    }
    grid.add({ text: value.replace(/\r\n?/g, '\n').trim(), line: began })
    fresh = text[at] !== delimiter
    if (fresh) {
      if (text[at] === '\r' && text[at + 1] === '\n') at++
      line++
    }
    at++
  }
  const table = grid.finish()
  if (delimiter === '\t') {
    const names = table.rows.slice(0, 12).find((row) => isNamed(row.map((cell) => cell.text)))
    if (names) restoreMerged(table.rows, names)
    joinBrokenCells(table.rows)
    // Rows that were broken have their length only now.
    if (names) restoreMerged(table.rows, names)
  }
  return {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding,
    blocks: [{ kind: 'table', table }],
  }
}

/**
 * A table copied from Word keeps the breaks inside its cells: the line then ends before all columns are
 * there, or a sentence without any tab follows a whole row. Both belong to the row above. In place.
 */
function joinBrokenCells(rows: Cell[][]): void {
  const header = rows.slice(0, 12).find((row) => isNamed(row.map((cell) => cell.text)))
  const width = header?.length ?? mode(rows.map((row) => row.length))
  if (width < 3) return
  let to = 0
  for (const row of rows) {
    const above = rows[to - 1]
    const told = above?.some((cell) => cell.text) && row.some((cell) => cell.text)
    const fits =
      told &&
      above &&
      above.length > 1 &&
      above.length < width &&
      above.length + row.length - 1 <= width
    const sentence =
      told && above?.length === width && row.length === 1 && isEnded(row[0]?.text ?? '')
    const last = above?.at(-1)
    const first = row[0]
    if (above && last && first && (fits || sentence) && !/^\d{1,4}$/.test(first.text)) {
      above[above.length - 1] = { ...last, text: `${last.text}\n${first.text}` }
      above.push(...row.slice(1))
    } else rows[to++] = row
  }
  rows.length = to
}

function skipBlanks(text: string, at: number, delimiter: string): number {
  let i = at
  while (text[i] === ' ' && delimiter !== ' ') i++
  return text[i] === '"' ? i : at
}

/** Where the quoted cell that began at `from` closes; -1 where it never does. */
function closeQuote(text: string, from: number, delimiter: string, last: number): number {
  if (last < from) return -1
  for (let i = text.indexOf('"', from); i >= 0; i = text.indexOf('"', i + 1)) {
    if (text[i + 1] === '"') {
      i++
      continue
    }
    const next = text[i + 1]
    if (next === undefined || next === delimiter || next === '\n' || next === '\r' || next === ' ')
      return i
  }
  return -1
}

function countBreaks(value: string): number {
  let count = 0
  for (let i = value.indexOf('\n'); i >= 0; i = value.indexOf('\n', i + 1)) count++
  return count
}

const DELIMITERS = ['\t', ',', ';', '|']

/** Whether cells are the names of a table's columns, so that uneven rows below them matter less. */
function isNamed(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.replace(/^\s*"|"\s*$/g, '').trim()).filter(Boolean)
  if (names.length < 3 || names.length > 40 || names.some((name) => name.length > 24)) return false
  return isHeader(names.map((name) => columnKind(name) ?? 'unknown'))
}

/** Which delimiter the first lines agree on, or null. A header or three even lines are needed. */
export function findDelimiter(text: string): string | null {
  const head = text.slice(0, 20_000)
  for (const line of head.split(/\r\n?|\n/, 12)) {
    const parted = DELIMITERS.find((one) => isNamed(line.split(one)))
    if (parted) return parted
  }
  let best: string | null = null
  let most = 0
  for (const delimiter of DELIMITERS) {
    const counts = quotedCounts(head, delimiter)
    if (counts.length === 0) continue
    const usual = mode(counts.filter((n) => n > 0))
    if (usual === 0 || (delimiter !== '\t' && usual < 2)) continue
    const even = counts.filter((n) => n === usual).length
    const score = (even / counts.length) * Math.min(usual, 6) * (delimiter === '\t' ? 1.5 : 1)
    if (
      even >= Math.min(3, Math.max(2, counts.length - 2)) &&
      even / counts.length > 0.4 &&
      score > most
    ) {
      most = score
      best = delimiter
    }
  }
  return best
}

/**
 * A text whose lines are nearly all cut by runs of blanks into the same number of columns, three or
 * more, the first a running number: the same text with tabs. Null for any other.
 */
export function spacedColumns(text: string): string | null {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim())
  const cut = (line: string) => line.trim().split(/[ \u3000]{2,}/)
  const counts = lines.map((line) => cut(line).length)
  const usual = mode(counts.filter((count) => count > 2))
  const rows = lines.filter(
    (line, i) => counts[i] === usual && /^\s*[\d０-９]{1,4}[.、．]?\s/.test(line),
  )
  if (usual < 3 || rows.length < 3 || rows.length < lines.length * 0.8) return null
  return text.replace(/^[ \u3000]+/gm, '').replace(/[ \u3000]{2,}/g, '\t')
}

/** How often the delimiter stands outside quotes in each record of the text. */
function quotedCounts(text: string, delimiter: string): number[] {
  const counts: number[] = []
  let count = 0
  let quoted = false
  let length = 0
  for (const c of text) {
    if (c === '"') quoted = !quoted
    if (c === delimiter && !quoted) count++
    if (c === '\n' && !quoted) {
      if (length > 1) counts.push(count)
      count = 0
      length = 0
    } else if (c !== '\r') length++
  }
  if (length > 1 && counts.length < 4) counts.push(count)
  return counts
}

function mode(values: readonly number[]): number {
  const tally = new Map<number, number>()
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1)
  return [...tally].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0] as number
}
