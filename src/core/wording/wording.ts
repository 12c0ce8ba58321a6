import type { Cue, DateMention, Row, Status, Target, Theme, Verdict } from '../model.ts'
import { readDates } from './dates.ts'
import { readDocuments } from './documents.ts'
import { cueType, eventsOf } from './events.ts'
import { countFigures } from './figures.ts'
import { fold, unfoldSpan } from '../quantities/fold.ts'
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
  const { status, fulfilling } = readStatus(task.text, events.flat(), outcomesOf(targets))
  const cues = report.flatMap(({ folded }, para) =>
    events[para]!.filter(({ cue }) => cue).map((event): Cue => {
      const { start, end } = unfoldSpan(folded, event.start, event.end)
      // A start that is all the task asks for is done.
      const type = fulfilling.has(event) ? 'done' : cueType(event.kind)
      return { start, end, quote: folded.source.slice(start, end), type, para }
    }),
  )
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
