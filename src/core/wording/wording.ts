import type { Cue, DateMention, Row, Status, Theme } from '../model.ts'
import { readDates } from './dates.ts'
import { readDocuments } from './documents.ts'
import { cueType, eventsOf, type Event } from './events.ts'
import { countFigures } from './figures.ts'
import { fold, unfold } from './plain.ts'
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
  row.paragraphs.forEach((paragraph, para) => {
    const plain = fold(paragraph.text)
    for (const event of eventsOf(plain.text)) {
      events.push(event)
      if (!event.cue) continue
      const { start, end } = unfold(plain, event.start, event.end)
      const quote = paragraph.text.slice(start, end)
      cues.push({ start, end, quote, type: cueType(event.kind), para })
    }
  })
  const texts = row.paragraphs.map((paragraph) => paragraph.text)
  return {
    cues,
    status: readStatus(fold(row.task).text, events),
    documents: readDocuments(texts),
    dates: readDates(row.paragraphs),
    theme: readTheme(row).theme,
    figures: countFigures(texts),
  }
}
