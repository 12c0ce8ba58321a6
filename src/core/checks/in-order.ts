import { readNumeral } from '../quantities/numerals.ts'
import type { Fit } from './pairing.ts'

const LIST =
  /(?:^|[,。;:、])(?:上述|以上|前述|这|该)?([两二三四五六七八九]|\d)(?:项|个|大|类)(?:主要|核心|重点|约束性|预期性)?(?:指标|目标|任务)[^,。;\d]{0,8}分别[^,。;\d]{0,6}$/

/** How sure a figure is whose place in such a list is the goal's in the task. */
const SURE = 0.95

/** 两项指标分别为93.1%、58%: a list that only counts its things gives the task's goals their figures in order. */
export function dealInOrder(fits: readonly Fit[][]): void {
  const replies = fits[0]?.map(({ reply }) => reply) ?? []
  replies.forEach(({ mention, para }, first) => {
    const m = /分别/.test(mention.clauseHead) ? LIST.exec(mention.clauseHead) : null
    if (!m || readNumeral(m[1]!, 0)?.value !== fits.length) return
    const group = replies.slice(first, first + fits.length)
    const whole = group.every(
      (one) =>
        one.para === para &&
        one.role === 'figure' &&
        one.mention.frame.clause === mention.frame.clause,
    )
    if (!whole || group.length < fits.length) return
    fits.forEach((row, i) =>
      group.forEach((_, k) => {
        const one = row[first + k]!
        if (k !== i) one.blocked ??= 'taken'
        else if (one.blocked !== 'unitsDiffer') Object.assign(one, { score: SURE, blocked: null })
      }),
    )
  })
}
