import { normaliseMetric } from '../quantities/metric.ts'
import { coverage } from './likeness.ts'
import type { Fit } from './pairing.ts'

/**
 * A stated degree of completion says which figure is meant: of 8 added and 60 in all, 完成率100% of a
 * goal of 60 means the 60. Figures that agree gain, others of the same goal lose.
 */
export function weighCompletion(row: Fit[]): void {
  const goal = row[0]?.asked.goal.mention.quantity
  if (!goal || goal.base === 0 || goal.dimension === 'percent') return
  for (const rate of row) {
    const { quantity, mention } = rate.reply
    const share = quantity.base / 100
    if (rate.reply.role !== 'completion') {
      // 已清偿1.71亿元,清欠率71.2%: a rate that is just what the figure before it makes of the goal.
      if (quantity.name === '%' && mention.head.endsWith('率')) provedByRate(row, rate, share)
      continue
    }
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
        const proved = share !== 1 && mention.previous?.quantity === one.reply.quantity
        one.score = Math.max(one.score + 0.25, proved ? PROVED : 0)
        if (one.blocked === 'totalNotAdded' || one.blocked === 'planned') one.blocked = null
      } else one.score = Math.max(0, one.score - 0.2)
    }
  }
}

/** What a figure scores whose ratio to the goal the report itself states. */
const PROVED = 0.6

function provedByRate(row: Fit[], rate: Fit, share: number): void {
  const goal = rate.asked.goal.mention.quantity
  // A round rate agrees with much by chance.
  if (share === 1 || Number.isInteger(rate.reply.quantity.value)) return
  for (const one of row) {
    if (one.reply.mention.quantity !== rate.reply.mention.previous?.quantity) continue
    if (one.blocked === 'unitsDiffer' || one.reply.para !== rate.reply.para) continue
    if (Math.abs(one.reply.quantity.base / goal.base - share) <= 6e-4)
      one.score = Math.max(one.score, PROVED)
  }
}

/**
 * 一号线:累计形象进度30%;二号线:形象进度45%: degrees of several things, each in a sentence of its own, are
 * no degree of the whole.
 */
export function passOverDegreesOfParts(row: Fit[]): void {
  const degrees = row.filter(({ reply }) => reply.role === 'completion')
  if (degrees.length < 2) return
  for (const one of degrees) {
    const { mention, para, quantity } = one.reply
    const apart = degrees.some(
      ({ reply }) =>
        reply.quantity.base !== quantity.base &&
        (reply.para !== para || reply.mention.frame.sentence !== mention.frame.sentence),
    )
    const named = coverage(one.asked.features, [
      { text: normaliseMetric(mention.heading + mention.context + mention.head), weight: 1 },
    ])
    if (apart && named < NAMED) one.blocked ??= 'partsNotAdded'
  }
}

const NAMED = 0.4
