import type { Line } from '../readers/page.ts'
import type { Ledger } from './ledger.ts'
import type { RowDraft } from './row-draft.ts'
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

/** Puts broken lines together again; a line that ends a sentence short of the edge ends its paragraph. */
export function unwrap(
  lines: readonly string[],
  isFull: (line: string) => boolean = () => false,
): string[] {
  const out: string[] = []
  let full = false
  for (const line of lines) {
    const previous = out.at(-1)
    if (previous === undefined || (isEnded(previous) && !full)) out.push(line)
    else out[out.length - 1] = joinLines(previous, line)
    full = isFull(line)
  }
  return out
}

/** Unwraps the reports of all rows; the widest of their lines show where the column's edge was. */
export function unwrapReports(drafts: readonly RowDraft[]): void {
  const lines = drafts.flatMap((draft) => draft.paragraphs.map((paragraph) => paragraph.text))
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  const widest = lines.reduce((most, line) => Math.max(most, visualWidth(line)), 0)
  const reaches = (line: string) => line.length >= longest || visualWidth(line) >= widest
  // Only a line that stops there in mid-sentence shows that it is an edge.
  const edged = lines.some((line) => reaches(line) && !isEnded(line))
  const isFull = (line: string) => edged && reaches(line)
  for (const draft of drafts) {
    const unit = draft.paragraphs[0]?.unit ?? null
    if (draft.paragraphs.some((paragraph) => paragraph.unit !== unit)) continue
    const texts = draft.paragraphs.map((paragraph) => paragraph.text)
    draft.paragraphs = unwrap(texts, isFull).map((text) => ({ text, unit }))
  }
}

/** Two halves of a broken line: a blank only between Latin words. */
export function joinLines(a: string, b: string): string {
  return /[a-z,]$/.test(a) && /^[A-Za-z]/.test(b) ? `${a} ${b}` : a + b
}

/** A task broken over lines is one text; a line that ends a sentence keeps its break. */
export function joinTask(lines: readonly string[]): string {
  return lines.reduce(
    (a, b) => (!a || !b ? a + b : isEnded(a) ? `${a}\n${b}` : joinLines(a, b)),
    '',
  )
}

/**
 * Puts the lines of a page together: a line goes on in the next where it stops in mid-sentence, or ends
 * at the edge of the page. `begins` says which lines begin something of their own.
 */
export function unwrapPage(
  lines: readonly Line[],
  begins: (line: Line) => boolean,
  ledger: Ledger,
): Line[] {
  const widths = lines.map((line) => visualWidth(line.text))
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
