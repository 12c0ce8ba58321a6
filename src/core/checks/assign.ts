import { fit, isPartByLevel, THRESHOLD, type Asked, type Fit, type Setting } from './pairing.ts'
import type { ReasonCode } from './reason-codes.ts'
import type { Reply } from './replies.ts'

/** What was decided for one goal, with everything else that was considered, best first. */
export interface Assignment {
  asked: Asked
  chosen: Fit | null
  others: { fit: Fit; why: ReasonCode }[]
}

/** No goal is held against more figures than this, so that a hostile line stays bounded work. */
const MOST_REPLIES = 400
/** Figures worth showing as considered. */
const SHOWN = 0.34
const MOST_SHOWN = 6

/** Gives each goal the figure that fits best, each figure to one goal only. */
export function assign(asked: Asked[], replies: Reply[], setting: Setting): Assignment[] {
  const near = replies.slice(0, MOST_REPLIES)
  const fits = asked.map((one) => near.map((reply) => fit(one, reply, setting)))
  for (const row of fits) weighCompletion(row)
  const open = fits.flat().filter((one) => one.blocked === null && one.score >= THRESHOLD)
  open.sort(
    (a, b) => b.score - a.score || a.asked.index - b.asked.index || a.reply.start - b.reply.start,
  )
  const chosen = new Map<number, Fit>()
  const used = new Map<string, Fit>()
  // Figures first; degrees of completion only where no figure answers.
  for (const completion of [false, true]) {
    for (const one of open) {
      if ((one.reply.role === 'completion') !== completion && !asksCompletion(one)) continue
      if (chosen.has(one.asked.index)) continue
      const place = placeOf(one.reply)
      if (used.has(place) && !sharesFigure(used.get(place)!, one)) continue
      if (isPartByLevel(one.asked, one.reply, near)) {
        one.blocked = 'partsNotAdded'
        continue
      }
      chosen.set(one.asked.index, one)
      used.set(place, one)
    }
  }
  return asked.map((one, i) => ({
    asked: one,
    chosen: chosen.get(one.index) ?? null,
    others: considered(fits[i]!, chosen.get(one.index) ?? null, used),
  }))
}

const placeOf = (reply: Reply) =>
  `${reply.para}:${reply.quantity.start}:${reply.quantity.end}:${reply.role === 'part' ? 'part' : ''}:${reply.mention.dealt ?? ''}`

/** Two goals of one size for one thing (两项均…) may share a figure only where the text deals it to both. */
function sharesFigure(taken: Fit, one: Fit): boolean {
  return (
    taken.asked.goal.mention.dealt !== null &&
    taken.asked.goal.mention.quantity.start === one.asked.goal.mention.quantity.start &&
    one.reply.mention.dealt === null &&
    false
  )
}

const asksCompletion = (one: Fit) =>
  /率|进度/.test(one.asked.goal.metric) &&
  one.reply.role === 'completion' &&
  one.asked.goal.mention.quantity.dimension === 'percent'

/**
 * A stated degree of completion says which figure is meant: of 8 added and 60 in all, 完成率100% of a
 * goal of 60 means the 60. Figures that agree gain, others of the same goal lose.
 */
function weighCompletion(row: Fit[]): void {
  const goal = row[0]?.asked.goal.mention.quantity
  if (!goal || goal.base === 0 || goal.dimension === 'percent') return
  for (const rate of row) {
    if (rate.reply.role !== 'completion') continue
    const { quantity, mention } = rate.reply
    const share = quantity.base / 100
    const agrees = (one: Fit) =>
      Math.abs(one.reply.quantity.base / goal.base - share) <= 0.006 * Math.max(1, share)
    const beside = row.filter(
      (one) =>
        one.reply.role === 'figure' &&
        one.reply.para === rate.reply.para &&
        one.blocked !== 'unitsDiffer' &&
        one.reply.mention.frame.sentence === mention.frame.sentence &&
        one.reply.start < mention.start,
    )
    if (!beside.some((one) => agrees(one))) continue
    for (const one of beside) {
      if (agrees(one)) {
        one.score = Math.min(1, one.score + 0.25)
        if (one.blocked === 'totalNotAdded' || one.blocked === 'planned') one.blocked = null
      } else one.score = Math.max(0, one.score - 0.2)
    }
  }
}

function considered(
  row: Fit[],
  chosen: Fit | null,
  used: Map<string, Fit>,
): { fit: Fit; why: ReasonCode }[] {
  const shown: { fit: Fit; why: ReasonCode }[] = []
  for (const one of row.toSorted((a, b) => b.score - a.score)) {
    if (shown.length >= MOST_SHOWN || one.score < SHOWN) break
    if (one === chosen || (one.blocked === 'unitsDiffer' && one.score < THRESHOLD)) continue
    const taken = used.get(placeOf(one.reply))
    const why: ReasonCode =
      one.blocked ??
      (taken && taken.asked !== one.asked ? 'taken' : one.score < THRESHOLD ? 'weak' : 'better')
    shown.push({ fit: one, why })
  }
  return shown
}
