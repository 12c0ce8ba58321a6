import { otherBaseYear } from './base-year.ts'
import { coverage } from './likeness.ts'
import type { Mention } from './mentions.ts'
import { ALL_BUT, isOfEarlierYear, isPlanned, LAST_YEARS, YEARS_ON_END } from './other-times.ts'
import type { Asked, Setting } from './pairing.ts'
import type { ReasonCode } from './reason-codes.ts'
import type { Reply } from './replies.ts'
import {
  perHeadConflict,
  scopeConflict,
  scopesOf,
  sharesDiffer,
  subArea,
  wholeForPart,
} from './scope.ts'
import { BUILDS, startedOfWhole, UNDERTAKE } from './stages.ts'
import { isBaseline, isThreshold } from './threshold.ts'
import type { Goal } from './targets.ts'
import { saysPerHead } from './units-block.ts'
import { NEGATED, NEXT_YEAR, PLAN_TAIL, STAGE_END, STAGE_START } from './vocabulary.ts'

/** 培育“法律明白人”1.2万名 asks what the year brings; 总数达1.9万名 is all there are. */
const DELIVERED = /培育|培养|培训|引进|认定|获批|招聘|招引|签约|创建/
const STOCK = /总数|总量|保有量|存量|在册|(?:发展|壮大|增加|扩大)到$/

/** 不合格率 is the other side of 合格率. */
const OPPOSITE = /(?:不|未|非)(?:[\u4e00-\u9fff]{1,3})率/

/** Words of a step on the way or of a list of hopefuls: no result yet. */
const STEP =
  /申报|推荐|入围|获受理|已受理|在审|培育\)|培育库|培育名单|后备|储备库|报会|报审|(?:提交|递交|提出)[^,。;]{0,8}申请|辅导备案|拟上市|招标|候选|待批|公示/

/** 16000元 beside 每人每年16000元: a total would be of another size. */
function ofOneSize(goal: Goal, { quantity }: Reply): boolean {
  const ratio = quantity.base / goal.mention.quantity.base
  return goal.mention.quantity.unit === quantity.unit && ratio > 0.3 && ratio < 3
}

function aboutTheSame(asked: Asked, reply: Reply): boolean {
  const forth = coverage(asked.features, [{ text: reply.words.own, weight: 1 }])
  return (
    forth >= 0.5 ||
    // 新增就业2317人,其中城镇862人: the part's one word is the goal's.
    (reply.words.main.text.length > 1 &&
      coverage(reply.words.main, [{ text: asked.features.text, weight: 1 }]) >= 0.6)
  )
}

/** 3家正在建设 · 两家推进缓慢: said of a figure, that it is not there yet. */
const UNFINISHED = /^[^,]{0,8}(?:正在|在建|尚在|仍在|缓慢|滞后|停滞|停工)/

/** 完成口袋公园选址10个: a step that is counted before anything is built. */
const GROUNDWORK =
  /(?:选址|勘察|勘测|测绘|摸底|立项|可研|施工图设计|初步设计|初设|招标|征拆|征地|土建|桩基|路基|设备安装)$/
/** 16个村创建方案已通过评审: what is counted is the plan of the thing. */
const OF_PLANS =
  /^[^,;。]{0,14}(?:方案|规划|可研|初步设计|设计|选址|申报|申报材料)(?:已|均|全部|正|通过|完成|编制|获)/

/** 其中2个完成主体工程: a building's shell stands, no more. */
const OF_SHELL = /^(?:已)?(?:完成)?主体(?:工程|结构|施工)*(?:完工|完成|封顶)?(?=[,;。]|$)/

/** 累计8600座,其中今年新建3210座: the part is the year's own. */
const OF_THE_YEAR = /今年|本年|当年|年内|\d{4}年|新建|新增/

/**
 * 312个省级重点项目完成投资…: of a goal to carry out 300 of just these, the class is the answer; where it
 * repeats the goal's number it only names it.
 */
function isWholeClass({ goal, features }: Asked, { mention, quantity, words }: Reply): boolean {
  return (
    mention.attributive &&
    UNDERTAKE.test(goal.mention.head) &&
    goal.mention.quantity.base !== quantity.base &&
    coverage(features, [{ text: words.own, weight: 1 }]) >= 0.6
  )
}

/** 清零, 零发生: none left or none happened. */
export const isNone = ({ base, unit }: Reply['quantity']) => base === 0 && unit === ''

const isWhom = ({ quantity: { dimension, name }, tail }: Mention) =>
  dimension === 'person' ||
  dimension === 'visit' ||
  name === '户' ||
  /^[\u4e00-\u9fff]{0,6}(?:居民|群众|职工|人口|农民)/.test(tail)
const reachesOnly = ({ clauseHead }: Mention) => /涉及|惠及|受益|带动|服务/.test(clauseHead)

/**
 * 3个公寓项目竣工,共提供房源528套 of a goal for 500套: the sentence goes on to count in the goal's own
 * measure word, and this number is of another order.
 */
const countsLarger = ({ quantity, next, frame }: Mention, { mention: { quantity: asked } }: Goal) =>
  asked.dimension === 'count' &&
  quantity.name !== asked.name &&
  asked.base > 30 * quantity.base &&
  next?.frame.sentence === frame.sentence &&
  next.quantity.name === asked.name

/** 排查问题213个,整改210个 of a goal to put 200 right: what was found is not what was done. */
const FOUND = /^(?:共|累计|全年|全市|已)*(?:排查|摸排|发现|收集|梳理|受理|接收|征集)/
const RIGHTS = /整治|整改|解决|化解|处置|治理|消除|办结/
const isFoundOnly = ({ head, next, quantity, frame }: Mention, goal: Goal) =>
  FOUND.test(head) &&
  RIGHTS.test(goal.mention.head) &&
  !FOUND.test(goal.mention.head) &&
  next?.frame.sentence === frame.sentence &&
  next.quantity.name === quantity.name

/** 累计完成投资7.8亿元,其中本年4.6亿元: the part is the year's, which the plan asked for. */
const isRefined = ({ next, quantity }: Mention) =>
  next?.quantity.name === quantity.name && /^其中,?(?:今年|本年度?|当年|年内)/.test(next.clauseHead)

/** 重点人群签约率: a share among some of those the goal speaks of. */
const NARROWED =
  /重点(?:人群|对象|行业|企业|领域|地区|区域|路段|场所)|试点(?:地区|乡镇|村|县|区)|主城区|中心城区/

/** 尚未开工3个; but of a goal to 取消 things the figure of 取消 is the answer. */
function isDenied(words: string, goalHead: string): boolean {
  const word = NEGATED.exec(words)?.[0]
  return word !== undefined && !goalHead.includes(word)
}

/** Whether the words around the figure say that it is no answer. */
export function wordsBlock(asked: Asked, reply: Reply, setting: Setting): ReasonCode | null {
  const { goal } = asked
  const { mention } = reply
  const words = mention.head + mention.before
  const state = mention.tail.slice(0, 24)
  if (reply.role !== 'completion' && PLAN_TAIL.test(mention.after + mention.tail)) return 'repeated'
  if (isPlanned(mention, reply) || ALL_BUT.test(reply.after)) return 'planned'
  if (isOfEarlierYear(mention, reply, setting)) return 'earlierYear'
  if (LAST_YEARS.test(reply.after)) return 'earlierYear'
  if (YEARS_ON_END.test(mention.context + mention.clauseHead) && !setting.spansYears())
    return 'otherScope'
  if (isBaseline(mention)) return 'baseline'
  if (mention.change !== null && otherBaseYear(goal.mention, mention, setting.years))
    return 'otherBase'
  if (NEXT_YEAR.test(mention.head.slice(-24)) || NEXT_YEAR.test(mention.context.slice(-20)))
    return 'nextYear'
  if (
    isDenied(words.slice(-10), goal.mention.head) ||
    /^(?:未(?!就业|来|成年|婚|满)|尚未|没有|不再)/.test(state)
  )
    return 'denied'
  if ((mention.attributive || isThreshold(mention)) && reply.role === 'figure') {
    if (!isWholeClass(asked, reply)) return 'classSize'
  }
  if (UNFINISHED.test(state)) return 'underWay'
  if (/(?:另有|其余|剩余)$/.test(words) && !STAGE_END.test(state) && !aboutTheSame(asked, reply))
    return 'underWay'
  if (/(?:在建|正在[\u4e00-\u9fff]{2,6}|尚余)$/.test(words)) return 'underWay'
  if (OPPOSITE.test(asked.text) !== OPPOSITE.test(reply.words.text)) return 'otherScope'
  // 甲、乙各100名: so many of each, no whole.
  if (/各(?:新?[建增设])?$/.test(words) && !/各|每/.test(goal.mention.clauseHead)) return 'partOnly'
  const scope = scopeConflict(asked.scopes, reply.words.scopes)
  if (scope) return 'otherScope'
  // 全市完成612亿元,为年计划的108%: the degree is of what was named before it.
  if (reply.role === 'completion' && reply.words.bare)
    if (scopeConflict(asked.scopes, scopesOf(mention.context.slice(-30)))) return 'otherScope'
  const place = subArea(mention.clauseHead, setting.task)
  if (place) return 'narrowerArea'
  if (wholeForPart(goal.mention.clauseHead, mention.clauseHead)) return 'otherScope'
  // 总投资233亿元 tells how big the projects are, not what was spent.
  if (/总投资(?:额)?$/.test(mention.head) && !/总投资/.test(asked.text)) return 'classSize'
  if (/限额以上|限上/.test(mention.clauseHead) && !/限额以上|限上/.test(setting.task))
    return 'otherScope'
  if (mention.quantity.dimension === 'percent') {
    if (sharesDiffer(goal.mention.head, mention.head)) return 'otherScope'
    const part = NARROWED.exec(mention.clauseHead)?.[0]
    if (part && !setting.task.includes(part)) return 'otherScope'
  }
  // 清退企业80家 asks how many went; 清零 says how many are left.
  if (isNone(reply.quantity) && goal.mention.quantity.base !== 0 && !goal.lowerIsBetter)
    return 'levelNotChange'
  const counted = goal.kind === 'count' || goal.kind === 'amount'
  if (counted && reply.role === 'figure') {
    if (
      !ofOneSize(goal, reply) &&
      perHeadConflict(
        asked.text + goal.mention.clauseHead,
        saysPerHead(reply.quantity) ? `每人${reply.words.text}` : reply.words.text,
        mention.context,
      )
    )
      return 'otherScope'
    if (goal.mention.added && mention.total && !mention.added) return 'totalNotAdded'
    if (/累计/.test(words) && isRefined(mention) && !/累计/.test(goal.mention.clauseHead))
      return 'totalNotAdded'
    if (
      !goal.mention.level &&
      !goal.mention.total &&
      STOCK.test(words) &&
      DELIVERED.test(goal.mention.head)
    )
      return 'totalNotAdded'
    if (
      (goal.mention.level || goal.mention.total) &&
      !goal.mention.added &&
      mention.added &&
      !mention.total &&
      !mention.level
    )
      return 'addedNotTotal'
    const whole = mention.previous
    if (
      whole?.attributive &&
      whole.frame.sentence === mention.frame.sentence &&
      whole.quantity.name === mention.quantity.name &&
      whole.quantity.base !== goal.mention.quantity.base &&
      // 52个排污口完成整治45个: of all there are, those done.
      !STAGE_END.test(mention.head) &&
      !(mention.head.length >= 4 && aboutTheSame(asked, reply))
    )
      return 'partOnly'
    if (
      /其中/.test(mention.clauseHead) &&
      !/其中/.test(goal.mention.clauseHead) &&
      !reply.refines &&
      !(reply.words.main.telling <= 1 && OF_THE_YEAR.test(mention.clauseHead)) &&
      !(reply.words.bare && STAGE_END.test(mention.head)) &&
      !(reply.words.main.telling <= 1 && whole?.quantity.base === goal.mention.quantity.base) &&
      !aboutTheSame(asked, reply)
    )
      return 'partOnly'
    if (
      STEP.test(mention.head.slice(-8) + (/^[^,。;]{0,30}/.exec(reply.after)?.[0] ?? '')) &&
      !STEP.test(asked.text)
    )
      return 'stepOnly'
    if (isFoundOnly(mention, goal)) return 'stepOnly'
    if (countsLarger(mention, goal)) return 'classSize'
    // 改造小区,涉及居民1.84万户: whom it reaches is not what is built.
    if (isWhom(mention) && !isWhom(goal.mention) && reachesOnly(mention)) return 'otherScope'
    if (GROUNDWORK.test(mention.head) && !GROUNDWORK.test(goal.mention.head)) return 'stepOnly'
    if (OF_SHELL.test(mention.tail) && !/主体/.test(asked.text)) return 'stepOnly'
    if (OF_PLANS.test(mention.tail) && !/方案|规划|设计/.test(asked.text)) return 'stepOnly'
    if (startedOfWhole(mention, asked)) return 'startedOnly'
    const goalWords = goal.mention.head + goal.mention.before + goal.mention.tail.slice(0, 8)
    const stateWords = words + state
    if (
      STAGE_START.test(stateWords) &&
      !STAGE_END.test(stateWords) &&
      (STAGE_END.test(goalWords) || BUILDS.test(goal.mention.head)) &&
      !STAGE_START.test(goalWords)
    )
      return 'startedOnly'
  }
  return null
}
