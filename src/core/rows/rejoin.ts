import type { Ledger } from './ledger.ts'
import type { RowDraft } from './row-draft.ts'
import { isEnded, visualWidth } from './texts.ts'

/** Offers to the ledger that line `i` goes on from the one before; false if they are to stay apart. */
export type Mend = (before: string, next: string, i: number) => boolean

/** Each join as a mend of its own. `lineOf` gives the source line of the i-th of the lines joined. */
export const mendLines =
  (ledger: Ledger, lineOf: (i: number) => number): Mend =>
  (before, next, i) =>
    ledger.mend(
      'line-joined',
      [lineOf(i - 1), lineOf(i)],
      `${before.slice(-12)} / ${next.slice(0, 12)}`,
      joinLines(before, next).slice(-40),
    )

/** Two halves of a broken line: a blank only between Latin words. */
export function joinLines(a: string, b: string): string {
  return /[a-z,]$/.test(a) && /^[A-Za-z]/.test(b) ? `${a} ${b}` : a + b
}

/** A task broken over lines is one text; a line that ends a sentence keeps its break. */
export function joinTask(lines: readonly string[], mend: Mend): string {
  return lines.reduce(
    (a, b, i) => (!a || !b ? a + b : isEnded(a) || !mend(a, b, i) ? `${a}\n${b}` : joinLines(a, b)),
    '',
  )
}

/** A line that begins one of several points (一是…… （2）…… ③……) begins a paragraph. */
const RE_POINT = /^(?:[一二三四五六七八九十]是|[（(]?\d{1,2}[)）、]|\d{1,2}[.．](?!\d)|[①-⑳])/

/** Puts broken lines together again; a line that ends a sentence short of the edge ends its paragraph. */
export function unwrap(
  lines: readonly string[],
  mend: Mend,
  isFull: (line: string) => boolean = () => false,
): string[] {
  const out: string[] = []
  let full = false
  lines.forEach((line, i) => {
    const previous = out.at(-1)
    const goesOn = previous !== undefined && (!isEnded(previous) || (full && !RE_POINT.test(line)))
    if (goesOn && mend(previous, line, i)) out[out.length - 1] = joinLines(previous, line)
    else out.push(line)
    full = isFull(line)
  })
  return out
}

/** Unwraps the reports of all rows; the widest of their lines show where the column's edge was. */
export function unwrapReports(drafts: readonly RowDraft[], ledger: Ledger): void {
  const lines = drafts.flatMap((draft) => draft.paragraphs.map((paragraph) => paragraph.text))
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  const widest = lines.reduce((most, line) => Math.max(most, visualWidth(line)), 0)
  const reaches = (line: string) => line.length >= longest || visualWidth(line) >= widest
  // Only a line that stops there in mid-sentence shows that it is an edge.
  const edged = lines.some((line) => reaches(line) && !isEnded(line))
  // Where every sentence that ends inside a report ends its line short of the edge, a paragraph is one
  // sentence, and one that ends at the edge ends its paragraph too.
  const short = drafts.reduce(
    (sum, { paragraphs }) =>
      sum +
      paragraphs
        .slice(0, -1)
        .filter(
          ({ text }) => /.[。！？]$/.test(text) && !reaches(text) && visualWidth(text) < widest - 2,
        ).length,
    0,
  )
  const single = short > 1 && !lines.some((line) => /[。！？][^”’」』）)]/.test(line))
  // A mark may hang over the edge, so that lines without one stop a character short of it.
  const isFull = (line: string) =>
    edged &&
    !(single && /[。！？]$/.test(line)) &&
    (reaches(line) || (/[；;]$/.test(line) && visualWidth(line) >= widest - 2))
  unwrapEach(drafts, ledger, isFull)
}

/**
 * Unwraps the few broken lines of a table whose other cells fit their column: every report ends its last
 * sentence, and the lines that stop in mid-sentence reach the widest.
 */
export function unwrapFew(drafts: readonly RowDraft[], ledger: Ledger): void {
  let widest = 0
  let ended = 0
  const broken: string[] = []
  for (const { paragraphs } of drafts) {
    paragraphs.forEach(({ text }, i) => {
      widest = Math.max(widest, visualWidth(text))
      if (isEnded(text)) ended += i === paragraphs.length - 1 ? 1 : 0
      else if (i < paragraphs.length - 1) broken.push(text)
    })
    if (widest > WIDEST_CELL) return
  }
  if (broken.length === 0 || drafts.length < 4 || ended < drafts.length * 0.95) return
  if (broken.some((text) => visualWidth(text) < Math.max(16, widest - 3))) return
  unwrapEach(drafts, ledger, () => false)
}

/** Wider columns are whole paragraphs, columns of the page counted (a Chinese character takes two). */
const WIDEST_CELL = 80

function unwrapEach(
  drafts: readonly RowDraft[],
  ledger: Ledger,
  isFull: (line: string) => boolean,
): void {
  for (const draft of drafts) {
    const { paragraphs, places } = draft
    if (paragraphs.length < 2) continue
    const unit = paragraphs[0]?.unit ?? null
    if (paragraphs.some((paragraph) => paragraph.unit !== unit)) continue
    const texts = paragraphs.map((paragraph) => paragraph.text)
    const mend = mendLines(ledger, (i) => places?.[i] ?? draft.lines[0])
    draft.paragraphs = unwrap(texts, mend, isFull).map((text) => ({ text, unit }))
  }
}
