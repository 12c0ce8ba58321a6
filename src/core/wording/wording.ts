import type { Cue, DateMention, Row, Status, Theme } from '../model.ts'
import { readDates } from './dates.ts'
import { readDocuments } from './documents.ts'
import { cueType, eventsOf, type Event } from './events.ts'
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
  const events: Event[] = []
  const cues: Cue[] = []
  const folded = row.paragraphs.map((paragraph) => fold(paragraph.text))
  folded.forEach((plain, para) => {
    for (const event of eventsOf(plain.text)) {
      events.push(event)
      if (!event.cue) continue
      const { start, end } = unfoldSpan(plain, event.start, event.end)
      const quote = plain.source.slice(start, end)
      cues.push({ start, end, quote, type: cueType(event.kind), para })
    }
  })
  return {
    cues,
    status: readStatus(fold(row.task).text, events),
    documents: readDocuments(row.paragraphs.map((paragraph) => paragraph.text)),
    dates: readDates(folded),
    theme: readTheme(row).theme,
    figures: countFigures(folded),
  }
}
