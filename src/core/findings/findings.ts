import type { Finding, Task } from '../model.ts'
import { readRow } from '../reading.ts'
import { auditTask } from './audit.ts'
import { findBorrowed } from './borrowed.ts'
import { collectPassages } from './passages.ts'
import { findReuse } from './reuse.ts'

/**
 * Findings across rows, offered to the reader and never a verdict: figures that other rows state for an
 * unanswered target, passages and figures told for several tasks, and the report's own arithmetic done
 * again. `readings` are those of the tasks' texts. Near-linear in the length of all texts.
 */
export function findFindings(tasks: Task[], readings = tasks.map(readRow)): Finding[] {
  const { passages, phrases } = collectPassages(readings)
  return [
    ...findBorrowed(tasks, passages),
    ...findReuse(tasks, passages, phrases),
    ...tasks.flatMap((task, i) => auditTask(task, readings[i]!)),
  ]
}
