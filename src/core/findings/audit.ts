import type { Task } from '../model.ts'
import { fold } from '../quantities/fold.ts'
import { readQuantities, scanQuantities } from '../quantities/quantities.ts'
import { auditRates } from './audit-rates.ts'
import { auditDifferences, auditParts, auditTotals } from './audit-sums.ts'
import type { Audit } from './reading.ts'

/**
 * The report's own arithmetic done again. Codes: `rate` (so many of so many planned is the stated rate),
 * `implied-plan` (a stated rate implies a plan printed nowhere), `parts` (parts listed against the whole
 * that was planned), `total` (parts against their stated total), `difference` (two rates and the gap
 * stated between them). Nothing is judged where the printed digits leave room.
 */
export function auditTask(task: Task): Audit[] {
  if (!task.paragraphs.some(({ text }) => SUMS.test(text))) return []
  const planned = readQuantities(task.task)
    .slice(0, MOST_PLANNED)
    .map((quantity) => {
      const { start, end } = quantity
      const quote = task.task.slice(start, end)
      return { quantity, place: { key: task.key, para: null, start, end, quote } }
    })
  return task.paragraphs.flatMap((paragraph, para) => {
    if (!SUMS.test(paragraph.text)) return []
    const folded = fold(paragraph.text)
    const reading = { task, para, folded, quantities: scanQuantities(folded), planned }
    return [
      ...auditRates(reading),
      ...auditParts(reading),
      ...auditTotals(reading),
      ...auditDifferences(reading),
    ]
  })
}

/** Words without which no calculation below applies: a quick way past most reports. */
const SUMS = /率|计划|任务|共计|合计|总计|续建|改建|扩建|百分点/

/** Figures of a task that calculations are tried with. */
const MOST_PLANNED = 40
