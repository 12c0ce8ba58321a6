import type { Diagnostic, Repair, Row } from '../model.ts'
import type { Line, Page } from '../readers/page.ts'
import type { ColumnKind } from './columns.ts'
import { diagnoseRows } from './diagnostics.ts'
import { Ledger } from './ledger.ts'
import type { ColumnReading, RowDraft } from './row-draft.ts'
import { settleRows } from './settle.ts'
import { readStream } from './stream.ts'

export interface Understanding {
  rows: Row[]
  columns: ColumnReading[]
  /** Kinds the reader chose in the preview, by `"table:column"`. */
  changes: Record<string, ColumnKind>
  diagnostics: Diagnostic[]
  repairs: Repair[]
  /** Lines before the first row: where title, place and date are looked for. */
  head: string[]
}

/** From tables and lines to rows. */
export function understand(
  page: Page,
  undo: readonly string[],
  changes: Understanding['changes'],
): Understanding {
  const ledger = new Ledger(undo)
  const head: string[] = []
  const drafts: RowDraft[] = []
  for (const block of page.blocks) {
    if (block.kind === 'text') drafts.push(...readLines(block.lines, ledger, head))
  }
  const { rows, numbered } = settleRows(drafts)
  return {
    rows,
    columns: [],
    changes,
    diagnostics: diagnoseRows(rows, numbered),
    repairs: ledger.repairs,
    head,
  }
}

function readLines(lines: readonly Line[], ledger: Ledger, head: string[]): RowDraft[] {
  const { drafts } = readStream(lines, ledger)
  const first = drafts[0]?.lines[0] ?? Infinity
  for (const line of lines) {
    if (line.line >= first || head.length >= 80) break
    if (line.text) head.push(line.text)
  }
  return drafts
}
