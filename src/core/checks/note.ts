import type { Answer, Basis, Candidate, Reason } from '../model.ts'
import { unitOf } from '../quantities/units.ts'

interface Decided {
  actual: Answer | null
  reason: Reason
  basis: Basis | null
}

/** Why a figure near the goal was not taken, for readers of the data; other codes need no note. */
const NOT_TAKEN: Record<string, string> = {
  unitsDiffer: 'is in another unit',
  levelNotRate: 'is a level, not a growth rate',
  rateNotLevel: 'is a growth rate, not a level',
  levelNotChange: 'is a level, not an increase',
  changeNotLevel: 'is an increase, not a level',
  totalNotAdded: 'is a total, not what the year added',
  addedNotTotal: 'is what the year added, not the total',
  planned: 'is planned',
  otherBase: 'is reckoned from another year',
  degreeNotShare: 'is how far the task is done',
  earlierYear: 'is of an earlier year',
  nextYear: 'is planned for next year',
  classSize: 'only names the class of things',
  underWay: 'is still under way',
  startedOnly: 'is only begun',
  partOnly: 'is only a part',
  stepOnly: 'is only a step on the way',
  partsNotAdded: 'is one of several parts the report does not add up',
  otherScope: 'is of another scope',
  narrowerArea: 'is of one district',
}

const SAID: Record<string, string> = {
  completionExceeded: 'completion rate',
  completionMet: 'completion rate',
  completionMissed: 'completion rate',
  marginExceeded: 'lead over the goal; the level itself is not given',
  marginMissed: 'lag behind the goal; the level itself is not given',
  claimedBlanket: 'the whole task is said to be done; no figure of its own',
  claimedOwn: 'said to be done; no figure',
  claimedRepeated: "repeats the task's own number",
  saidMissed: 'no figure; the report itself says it was not reached',
}

/**
 * The reason of a verdict in English, where it is not plain from goal and figure; else empty. `unit`: that
 * of the goal.
 */
export function noteOf(
  unit: string,
  candidates: readonly Candidate[],
  { actual, reason, basis }: Decided,
): string {
  const notes = [SAID[reason.code] ?? '']
  if (actual) notes.push(conversion(unit, actual))
  if (basis?.months && basis.months < 12) notes.push(`${basis.months}-month figure`)
  const near = candidates[0]
  if (reason.code === 'onlyCandidates' && near && NOT_TAKEN[near.reason.code])
    notes.push(`${near.answer.quote} ${NOT_TAKEN[near.reason.code]}`)
  return notes.filter(Boolean).join('; ')
}

/** 119.3万吨 = 23.86亿斤, where the report counts in another unit of the same thing. */
function conversion(unit: string, { value, unit: given }: Answer): string {
  const [to, from] = [unitOf(unit), unitOf(given)]
  if (!to || !from || to.dimension !== from.dimension || to.factor === from.factor) return ''
  const bare = (written: string) => written.replace(/^[十百千万亿]+/, '')
  if (to.dimension === 'percent' || bare(unit) === bare(given)) return ''
  return `${value}${given} = ${Number(((value * from.factor) / to.factor).toPrecision(6))}${unit}`
}
