/** What every reader hands on: the document as tables and lines of text, before any column is understood. */

export type Format =
  | 'text'
  | 'html'
  | 'csv'
  | 'tsv'
  | 'xlsx'
  | 'docx'
  | 'markdown'
  | 'json'
  | 'dataset'

/** One line of text with its place (1-based) in the source. */
export interface Line {
  text: string
  line: number
  /** Columns of blanks before the text, where the source keeps its layout by blanks. */
  indent?: number
  /** The source marks the line as a heading (# in Markdown, <h2>). */
  heading?: boolean
  /** The source sets the line apart from what it says above (a note in italics below a rule). */
  aside?: boolean
}

/**
 * One cell. `text` has a line break where the source shows one. A cell that spans several rows or
 * columns stands in each of its places as the same object, so that `===` tells "merged" from "equal".
 */
export interface Cell {
  text: string
  line: number
  /** Tables inside the cell: a layout table holds the real one so. */
  tables?: Table[]
}

export interface Table {
  rows: Cell[][]
  /** Name of the sheet, where there is one. */
  name?: string
}

export type Block =
  | { kind: 'table'; table: Table }
  | { kind: 'text'; lines: Line[] }
  /** Objects of a JSON array, keys not yet understood. */
  | { kind: 'records'; records: Record<string, unknown>[] }

/**
 * What a workbook holds but does not show: hidden rows, columns and sheets are left out, filtered rows
 * are read. `unread` = cells beyond what one file may hold.
 */
export interface Hidden {
  rows: number
  columns: number
  filtered: number
  sheets?: number
  unread?: number
}

export interface Page {
  format: Format
  /** null for formats that carry their own (XLSX, DOCX). */
  encoding: string | null
  blocks: Block[]
  /** Title the file states about itself (HTML title, meta), weaker than one printed in the text. */
  title?: string
  hidden?: Hidden
}

/** Why a file cannot be read at all; carried to the reader as a diagnostic, never thrown past `ingest`. */
export class Unreadable extends Error {
  readonly code: string
  readonly facts: Record<string, string | number>
  constructor(code: string, facts: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.facts = facts
  }
}
