import type { Line } from '../readers/page.ts'
import type { Ledger } from './ledger.ts'
import { joinLines } from './rejoin.ts'
import { isEnded, isOpen, visualWidth } from './texts.ts'
import { unitCost } from './units.ts'

/** Longest line a page copied from a PDF has; a longer one shows that lines are whole paragraphs. */
const WIDEST = 60

/**
 * Whether lines were broken at the edge of a page or column, as in text copied from a PDF: none is
 * long, many stop in mid-sentence before a line that goes on, and those stop at the same few widths.
 */
export function isHardWrapped(
  lines: readonly string[],
  begins: (text: string) => boolean = () => false,
): boolean {
  let long = 0
  const broken: string[] = []
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as string
    if (line.length > WIDEST) return false
    if (line.length < 8) continue
    long++
    const next = lines[i + 1] as string
    if (
      !isEnded(line) &&
      next.length > 1 &&
      !/^[\d０-９]{1,3}$/.test(next) &&
      !begins(next) &&
      unitCost([line]) > 0 &&
      unitCost([next]) > 0
    )
      broken.push(line)
  }
  if (long < 4 || broken.length / long <= 0.25) return false
  return (
    Math.max(
      sameWidth(broken, (line) => line.length),
      sameWidth(broken, visualWidth),
    ) >= 0.65
  )
}

/**
 * Whether lines go on from the edge of a page: nearly every line that begins nothing of its own (an
 * indented paragraph, an item, a field) follows one that reached the edge.
 */
export function goesOnFromEdge(lines: readonly Line[], begins: (line: Line) => boolean): boolean {
  const widths = lines.map(({ text, indent = 0 }) => indent + visualWidth(text))
  const edge = widths.reduce((most, width) => Math.max(most, width), 0)
  if (edge < 40 || edge > 2 * WIDEST) return false
  let begun = 0
  let goOn = 0
  let atEdge = 0
  lines.forEach((line, i) => {
    if (begins(line)) begun++
    else if (begun > 0) {
      goOn++
      if ((widths[i - 1] as number) >= edge - 4) atEdge++
    }
  })
  return begun >= lines.length * 0.25 && goOn >= 4 && atEdge >= goOn * 0.8
}

/** Share of the lines that have one of the three commonest widths (or one less: a mark may not end a line). */
function sameWidth(lines: readonly string[], width: (line: string) => number): number {
  const tally = new Map<number, number>()
  for (const line of lines) tally.set(width(line), (tally.get(width(line)) ?? 0) + 1)
  let covered = 0
  for (let k = 0; k < 3 && tally.size; k++) {
    const [most] = [...tally.keys()].sort((a, b) => near(tally, b) - near(tally, a))
    covered += near(tally, most as number)
    for (const at of [most as number, (most as number) - 1]) tally.delete(at)
  }
  return covered / lines.length
}

const near = (tally: ReadonlyMap<number, number>, at: number) =>
  (tally.get(at) ?? 0) + (tally.get(at - 1) ?? 0)

/**
 * Puts the lines of a page together: a line goes on in the next where it stops in mid-sentence, or ends
 * at the edge of the page. `begins` says which lines begin something of their own.
 */
export function unwrapPage(
  lines: readonly Line[],
  begins: (line: Line) => boolean,
  ledger: Ledger,
): Line[] {
  const widths = lines.map(({ text, indent = 0 }) => indent + visualWidth(text))
  const edge = widths.reduce((most, width) => Math.max(most, width), 0) - 3
  const out: Line[] = []
  let lastWidth = 0
  lines.forEach((line, i) => {
    const previous = out.at(-1)
    const goesOn =
      previous &&
      (isOpen(previous.text.slice(-80)) ||
        (!begins(line) && (!isEnded(previous.text) || lastWidth >= edge)))
    const joined = goesOn ? joinLines(previous.text, line.text) : ''
    if (
      goesOn &&
      ledger.mend(
        'line-joined',
        [line.line - 1, line.line],
        `${previous.text.slice(-12)} / ${line.text.slice(0, 12)}`,
        joined.slice(-40),
      )
    ) {
      out[out.length - 1] = { text: joined, line: previous.line }
    } else out.push(line)
    lastWidth = widths[i] as number
  })
  return out
}
