import type { Finding, Task } from '../model.ts'
import { readRow, type RowReading } from '../reading.ts'
import type { Audit } from './account.ts'
import { auditTask } from './audit.ts'
import { findBorrowed } from './borrowed.ts'
import { Passages } from './passages.ts'
import { findReuse } from './reuse.ts'

/**
 * Findings across rows, offered to the reader and never a verdict: figures that other rows state for an
 * unanswered target, passages and figures told for several tasks, and the report's own arithmetic done
 * again. Near-linear in the length of all texts.
 */
export function findFindings(tasks: Task[]): Finding[] {
  const rows = new FindingRows()
  for (const task of tasks) rows.add(task, readRow(task))
  return rows.findings()
}

/** Takes from each row what findings need of it, so that no reading outlives its row. */
export class FindingRows {
  private readonly tasks: Task[] = []
  private readonly passages = new Passages()
  private readonly audits: Audit[] = []

  add(task: Task, reading: RowReading): void {
    this.passages.add(this.tasks.length, reading.report)
    this.audits.push(...auditTask(task, reading))
    this.tasks.push(task)
  }

  findings(): Finding[] {
    const { tasks, passages, audits } = this
    return [...findBorrowed(tasks, passages), ...findReuse(tasks, passages), ...audits]
  }
}
