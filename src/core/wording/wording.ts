import type { Cue, DateMention, Row, Status, Theme } from '../model.ts'
import { readDates } from './dates.ts'
import { readDocuments } from './documents.ts'
import { cueType, eventsOf } from './events.ts'
import { countFigures } from './figures.ts'
import { fold, unfoldSpan } from '../quantities/fold.ts'
import { readStatus } from './status.ts'
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
export function readWording(row: Row): Wording {
  const folded = row.paragraphs.map((paragraph) => fold(paragraph.text))
  const events = folded.map((plain) => eventsOf(plain.text))
  const { status, fulfilling } = readStatus(fold(row.task).text, events.flat())
  const cues = folded.flatMap((plain, para) =>
    events[para]!.filter(({ cue }) => cue).map((event): Cue => {
      const { start, end } = unfoldSpan(plain, event.start, event.end)
      // A start that is all the task asks for is done.
      const type = fulfilling.has(event) ? 'done' : cueType(event.kind)
      return { start, end, quote: plain.source.slice(start, end), type, para }
    }),
  )
  return {
    cues,
    status,
    documents: readDocuments(row.paragraphs.map((paragraph) => paragraph.text)),
    dates: readDates(folded),
    theme: readTheme(row).theme,
    figures: countFigures(folded),
  }
}
