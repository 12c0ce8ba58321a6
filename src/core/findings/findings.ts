import type { Finding, Task } from '../model.ts'
import { auditTask } from './audit.ts'
import { findBorrowed } from './borrowed.ts'
import { findReuse } from './reuse.ts'

/**
 * Findings across rows, offered to the reader and never a verdict: figures that other rows state for an
 * unanswered target, passages and figures told for several tasks, and the report's own arithmetic done
 * again. Near-linear in the length of all texts.
 */
export function findFindings(tasks: Task[]): Finding[] {
  return [...findBorrowed(tasks), ...findReuse(tasks), ...tasks.flatMap((task) => auditTask(task))]
}
