import type { Finding, Place, Task } from '../model.ts'
import type { Folded } from '../quantities/fold.ts'
import type { Quantity } from '../quantities/quantities.ts'
import { placeOf } from './passages.ts'

export type Audit = Extract<Finding, { kind: 'audit' }>

/** A report paragraph as the calculations read it. */
export interface Account {
  task: Task
  para: number
  folded: Folded
  quantities: readonly Quantity[]
  planned: Planned[]
}

/** A quantity of the task text. */
export interface Planned {
  quantity: Quantity
  place: Place
}

export function audit(
  account: Account,
  code: string,
  agrees: boolean | null,
  sum: string,
  places: Place[],
): Audit {
  return { kind: 'audit', key: account.task.key, code, agrees, sum, places }
}

export function placeIn({ task, para, folded }: Account, quantity: Quantity): Place {
  return placeOf(task, para, folded, quantity.start, quantity.end)
}

export function say({ value, unit }: Quantity): string {
  return `${value}${unit}`
}
