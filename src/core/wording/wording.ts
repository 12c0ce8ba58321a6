import type { Cue, DateMention, Row, Status, Target, Theme, Verdict } from '../model.ts'
import { readDates } from './dates.ts'
import { readDocuments } from './documents.ts'
import { cueType, eventsOf } from './events.ts'
import { countFigures } from './figures.ts'
import { fold, quoteOf } from '../quantities/fold.ts'
import { readRow } from '../reading.ts'
import { readStatus, type Outcomes } from './status.ts'
import { readTheme } from './theme.ts'

/** What the wording of a row says, apart from its figures. */
export interface Wording {
  cues: Cue[]
  status: Status
  documents: string[]
  dates: DateMention[]
  theme: Theme
  figures: number
}

/** Reads how far the report says a task is, the documents and dates it names, and its theme. */
export function readWording(
  row: Row,
  { task, report } = readRow(row),
  targets: readonly Target[] = [],
): Wording {
  const events = report.map(eventsOf)
  const all = events.length === 1 ? events[0]! : events.flat()
  const { status, fulfilling } = readStatus(task.text, all, outcomesOf(targets))
  const cues: Cue[] = []
  for (const [para, { folded }] of report.entries()) {
    for (const event of events[para]!) {
      if (!event.cue) continue
      const { start, end, quote } = quoteOf(folded, event.start, event.end)
      // A start that is all the task asks for is done.
      const type = fulfilling.has(event) ? 'done' : cueType(event.kind)
      cues.push({ start, end, quote, type, para })
    }
  }
  return {
    cues,
    status,
    documents: readDocuments(row.paragraphs.map((paragraph) => paragraph.text)),
    dates: readDates(report),
    theme: readTheme(row, task.text),
    figures: countFigures(report),
  }
}

/** What was asked in figures, as far as a figure answers it. */
function outcomesOf(targets: readonly Target[]): Outcomes {
  const quotes = (...verdicts: Verdict[]) =>
    targets
      .filter(({ actual, verdict }) => actual && verdicts.includes(verdict))
      .map(({ quote }) => fold(quote).text)
  return { reached: quotes('met', 'exceeded'), missed: quotes('missed') }
}
