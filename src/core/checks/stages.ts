/** Begun and finished: which of a sentence's figures is of things done. */
import type { Mention } from './mentions.ts'
import type { Asked } from './pairing.ts'
import { STAGE_END, STAGE_START } from './vocabulary.ts'

/** Verbs that ask for work on things, not for things finished. */
export const UNDERTAKE = /^(?:[\u4e00-\u9fff]{0,4}[,;])?(?:实施|推进|安排|谋划|滚动实施|组织实施)/

/**
 * 120个全部开工,其中85个已完工 · 开工412户、竣工371户: the sentence itself tells begun from finished, so
 * the finished answer.
 */
export function startedOfWhole(mention: Mention, asked: Asked): boolean {
  const { head, tail, quantity, next, frame } = mention
  if (STAGE_START.test(asked.text) || UNDERTAKE.test(asked.goal.mention.head) || next === null)
    return false
  if (next.frame.sentence !== frame.sentence || next.quantity.name !== quantity.name) return false
  const ofWhole =
    STAGE_START.test(tail) &&
    !STAGE_END.test(tail) &&
    /其中/.test(next.clauseHead) &&
    STAGE_END.test(next.tail)
  // 新建18所,其中16所已建成: the plan said again, then what came of it.
  const planned =
    quantity.base === asked.goal.mention.quantity.base &&
    next.quantity.base < quantity.base &&
    !STAGE_END.test(head + tail) &&
    next.clauseHead.startsWith('其中') &&
    STAGE_END.test(next.tail)
  // 18条道路中,13条已完工: so many of the plan's own.
  const ofPlan =
    quantity.base === asked.goal.mention.quantity.base &&
    next.quantity.base < quantity.base &&
    /(?:中|里|之中)$/.test(tail) &&
    STAGE_END.test(next.tail)
  // 4个站主体完工,其中2个已投入执勤
  const ofShell =
    /^[^均全]*主体/.test(tail.slice(0, 14)) &&
    !/均|全部/.test(tail) &&
    next.clauseHead.startsWith('其中')
  return (
    planned ||
    ofPlan ||
    ofShell ||
    ofWhole ||
    (/(?:开工|动工|启动)$/.test(head) && STAGE_ENDS_HEAD.test(next.head))
  )
}

/** To build is not to begin to; 建设 in the name of a thing asks for nothing. */
export const BUILDS = /(?<!开工|续)(?:新建|建设)$|^新建/
const STAGE_ENDS_HEAD = /(?:完工|建成|竣工|投用|交付|通车)$/
