import type { ColumnKind } from './columns.ts'

/** A row while it is being read: what the columns hold, before names are parted and numbers settled. */
export interface RowDraft {
  /** 序号 as printed; null where the source gives none. */
  no: number | string | null
  task: string
  units: string[]
  paragraphs: { text: string; unit: string | null }[]
  /** The source line of each paragraph, where broken lines may have to be put together. */
  places?: number[]
  category?: string
  extra: Record<string, string>
  lines: [number, number]
  /** Line of a text that was given to this row, or to the one above, without being sure of it. */
  above?: number
}

/** How one column of a table was understood: shown in the import preview, changed there by the reader. */
export interface ColumnReading {
  /** Which table of the document, 0-based. */
  table: number
  /** Position, 0-based. */
  column: number
  name: string
  kind: ColumnKind
}

export function emptyDraft(no: RowDraft['no'], first: number, last: number): RowDraft {
  return {
    no,
    task: '',
    units: [],
    paragraphs: [],
    extra: {},
    lines: [first, Math.max(first, last)],
  }
}
