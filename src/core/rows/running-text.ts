import { append } from './append.ts'
import type { ColumnKind } from './columns.ts'
import type { Line } from '../readers/page.ts'
import { readLabelled } from './labelled.ts'
import { readLayout } from './layout-columns.ts'
import { Ledger } from './ledger.ts'
import type { ColumnReading, RowDraft } from './row-draft.ts'
import { readStream } from './stream.ts'
import { readTable } from './table.ts'

/**
 * Reads lines of text: as a table flattened to lines, or as paragraphs and cards with labelled fields.
 * Both are tried; the reading whose rows are more complete is kept, with its own mends.
 */
export function readRunningText(
  lines: readonly Line[],
  ledger: Ledger,
  table = 0,
  changes: Readonly<Record<string, ColumnKind>> = {},
): { drafts: RowDraft[]; columns: ColumnReading[] } {
  const undo = ledger.undo
  const asTable = new Ledger(undo)
  const asFields = new Ledger(undo)
  const chosen = (c: number) => changes[`${table}:${c}`]
  const stream = readStream(lines, asTable, chosen)
  const filled = completeness(stream.drafts)
  const complete =
    stream.header !== null && stream.drafts.length > 2 && filled === stream.drafts.length * 2
  const labelled = complete ? [] : readLabelled(lines, asFields)
  const layout = stream.header?.inline
    ? readLayout(
        lines.filter((line) => line.text),
        stream.header,
      )
    : null
  if (layout) {
    const asLayout = new Ledger(undo)
    const read = readTable(layout, table, null, undefined, changes, asLayout)
    if (
      read &&
      completeness(read.drafts) >= Math.max(completeness(stream.drafts), completeness(labelled))
    ) {
      append(ledger.repairs, asLayout.repairs)
      return { drafts: read.drafts, columns: read.columns }
    }
  }
  const fields = completeness(labelled)
  if (fields > filled || (fields > 0 && fields === filled && !stream.header)) {
    append(ledger.repairs, asFields.repairs)
    return { drafts: labelled, columns: [] }
  }
  append(ledger.repairs, asTable.repairs)
  const columns = (stream.header?.names ?? []).map((name, column) => ({
    table,
    column,
    name,
    kind: chosen(column) ?? stream.header?.kinds[column] ?? 'unknown',
  }))
  return { drafts: stream.drafts, columns: stream.drafts.length ? columns : [] }
}

/** How many cells of the rows are filled; a row without task or without both others counts against. */
function completeness(drafts: readonly RowDraft[]): number {
  let sum = 0
  for (const { task, units, paragraphs } of drafts) {
    sum += task
      ? (units.length ? 1 : 0) +
        (paragraphs.length ? 1 : 0) -
        (units.length || paragraphs.length ? 0 : 1)
      : -1
  }
  return sum
}
