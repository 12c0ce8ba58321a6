import type { Finding, Place, Task } from '../model.ts'
import type { Folded } from '../quantities/fold.ts'
import type { Quantity } from '../quantities/quantities.ts'
import { placeOf } from './passages.ts'

export type Audit = Extract<Finding, { kind: 'audit' }>

/** A report paragraph as the calculations read it. */
export interface Reading {
  task: Task
  para: number
  folded: Folded
  quantities: Quantity[]
  planned: Planned[]
}

/** A quantity of the task text. */
export interface Planned {
  quantity: Quantity
  place: Place
}

export function audit(
  reading: Reading,
  code: string,
  agrees: boolean | null,
  sum: string,
  places: Place[],
): Audit {
  return { kind: 'audit', key: reading.task.key, code, agrees, sum, places }
}

export function placeIn({ task, para, folded }: Reading, quantity: Quantity): Place {
  return placeOf(task, para, folded, quantity.start, quantity.end)
}

export function say({ value, unit }: Quantity): string {
  return `${value}${unit}`
}
