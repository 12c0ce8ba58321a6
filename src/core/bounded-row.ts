import type { Diagnostic, Row } from './model.ts'
import { doubt } from './rows/diagnostics.ts'

/** Characters of a task, and of a report, that are read for their meaning; real ones are far shorter. */
const MOST = 12_000

/** The part of a row that is read for targets, answers and wording: nearly always all of it. */
export function boundedRow(row: Row): Row {
  let left = MOST
  if (row.task.length <= MOST && row.paragraphs.every(({ text }) => (left -= text.length) >= 0))
    return row
  left = MOST
  const paragraphs = row.paragraphs.flatMap((paragraph) => {
    const text = paragraph.text.slice(0, left)
    left -= text.length
    return text ? [{ ...paragraph, text }] : []
  })
  return { ...row, task: row.task.slice(0, MOST), paragraphs }
}

/** Says which rows were too long to be read for their meaning as a whole. */
export function diagnoseLength(rows: readonly Row[]): Diagnostic[] {
  return rows.flatMap((row) =>
    boundedRow(row) === row
      ? []
      : [
          doubt(
            'warning',
            'row-too-long',
            `第 ${row.no} 项过长，只核对了前 ${MOST} 字，全文保留。`,
            { no: row.no, most: MOST },
            row.no,
            row.lines?.[0],
          ),
        ],
  )
}
