import type { Line } from '../readers/page.ts'
import type { ColumnKind } from './columns.ts'
import { isHeading, cutTail } from './furniture.ts'
import type { Ledger } from './ledger.ts'
import { emptyDraft, type RowDraft } from './row-draft.ts'
import { isEnded } from './texts.ts'
import { readUnits, unitCost } from './units.ts'
import { joinTask, mendLines, unwrap } from './rejoin.ts'

/**
 * Rows of a flattened table that prints no numbers: the lines of units part them. The task is what
 * stands right before the units (one sentence), the report what follows up to the next task; where the
 * units are the last column, each run of units ends a row instead.
 */
export function readUnnumbered(
  body: readonly Line[],
  kinds: readonly ColumnKind[],
  wrapped: boolean,
  ledger: Ledger,
): RowDraft[] {
  const runs = unitRuns(body.map((line) => line.text))
  if (runs.length < 2) return []
  const end = (runs.at(-1) as { from: number }).from
  const lines = [...body.slice(0, end), ...cutTail(body.slice(end), ledger)]
  const order = kinds.filter((kind) => kind === 'task' || kind === 'lead' || kind === 'report')
  if (order[0] !== 'task') return []
  const last = order.at(-1) === 'lead'
  const drafts: RowDraft[] = []
  let category: string | undefined
  runs.forEach((run, i) => {
    const from = last
      ? (runs[i - 1]?.to ?? 0)
      : taskStart(lines, runs[i - 1]?.to ?? 0, run.from, wrapped)
    const next = runs[i + 1]
    const to = last ? run.from : next ? taskStart(lines, run.to, next.from, wrapped) : lines.length
    const head = lines.slice(last ? from : (runs[i - 1]?.to ?? 0), run.from)
    const draft = emptyDraft(
      null,
      lines[from]?.line ?? 0,
      lines[Math.max(run.to, to) - 1]?.line ?? 0,
    )
    const heading = head.findLast((line) => isHeading(line.text))
    if (heading) category = heading.text
    if (category) draft.category = category
    const told = lines.slice(from, run.from).filter((line) => line !== heading)
    const taskLines = last ? told.slice(0, 1) : told
    draft.task = joinTask(taskLines.map(textOf), mendLines(ledger, lineIn(taskLines)))
    draft.units = readUnits(
      lines
        .slice(run.from, run.to)
        .map((line) => line.text)
        .join('\n'),
      ledger,
      lines[run.from]?.line ?? 0,
    )
    const report = (last ? told.slice(1) : lines.slice(run.to, to)).filter(
      (line) => !isHeading(line.text),
    )
    const texts = report.map(textOf)
    draft.paragraphs = (wrapped ? unwrap(texts, mendLines(ledger, lineIn(report))) : texts).map(
      (text) => ({ text, unit: null }),
    )
    if (draft.task) drafts.push(draft)
  })
  return drafts
}

const textOf = (line: Line) => line.text
const lineIn = (lines: readonly Line[]) => (i: number) => lines[i]?.line ?? 0

/** Runs of lines that read as units, at least one line of text apart. */
function unitRuns(texts: readonly string[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (let i = 0; i < texts.length; i++) {
    let to = i
    for (let j = i + 1; j <= Math.min(texts.length, i + 12); j++) {
      const cost = unitCost(texts.slice(i, j))
      if (cost < 0.5) to = j
      else if (cost === Infinity && j > i + 3) break
    }
    if (to > i && i > 0) {
      runs.push({ from: i, to })
      i = to
    }
  }
  return runs
}

/** Where the task before a run of units begins: its last line, and the ones it goes on from. */
function taskStart(
  lines: readonly Line[],
  after: number,
  before: number,
  wrapped: boolean,
): number {
  let at = Math.max(after, before - 1)
  while (wrapped && at - 1 > after && !isEnded((lines[at - 1] as Line).text)) at--
  return at
}
