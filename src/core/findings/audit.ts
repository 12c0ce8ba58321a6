import type { Task } from '../model.ts'
import { quoteOf } from '../quantities/fold.ts'
import type { RowReading } from '../reading.ts'
import { auditRates } from './audit-rates.ts'
import { auditDifferences, auditParts, auditTotals } from './audit-sums.ts'
import type { Audit } from './account.ts'

/**
 * The report's own arithmetic done again. Codes: `rate` (so many of so many planned is the stated rate),
 * `implied-plan` (a stated rate implies a plan printed nowhere), `parts` (parts listed against the whole
 * that was planned), `total` (parts against their stated total), `difference` (two rates and the gap
 * stated between them). Nothing is judged where the printed digits leave room.
 */
export function auditTask(task: Task, { task: plan, report }: RowReading): Audit[] {
  const summed = report.map(({ folded }) => SUMS.test(folded.source))
  if (!summed.includes(true)) return []
  const planned = plan.quantities.slice(0, MOST_PLANNED).map((quantity) => {
    const { start, end, quote } = quoteOf(plan.folded, quantity.start, quantity.end)
    return { quantity, place: { key: task.key, para: null, start, end, quote } }
  })
  return report.flatMap((reading, para) => {
    if (!summed[para]) return []
    const { folded, quantities } = reading
    const account = { task, para, folded, quantities, planned }
    return [
      ...auditRates(account),
      ...auditParts(account),
      ...auditTotals(account),
      ...auditDifferences(account),
    ]
  })
}

/** Words without which no calculation below applies: a quick way past most reports. */
const SUMS = /率|计划|任务|共计|合计|总计|续建|改建|扩建|百分点/

/** Figures of a task that calculations are tried with. */
const MOST_PLANNED = 40
