import type { ReasonCode } from './reason-codes.ts'
import type { Reply } from './replies.ts'
import type { Goal } from './targets.ts'
import type { Quantity } from '../quantities/quantities.ts'
import type { Mention } from './mentions.ts'
import { STAGE_END } from './vocabulary.ts'

/** Whether the two can be compared at all, by dimension and by what kind of number each is. */
export function unitsBlock(goal: Goal, reply: Reply): ReasonCode | null {
  const asked = goal.mention
  const given = reply.mention
  const a = asked.quantity.dimension
  const b = reply.quantity.dimension
  if (reply.role === 'completion') {
    // 筛查率80% is not answered by 完成率101.3%, but all of something (100%) is.
    const asksDegree =
      /完成率|完成比例|进度|工程量|工作量|达产率|[开完竣]工率/.test(goal.metric + asked.head) ||
      /任务|计划|目标/.test(asked.tail) ||
      asked.before.endsWith('完成') ||
      // 建成率81.3% of a goal that three quarters 建成: the share of those that did what was asked.
      goalsOwnDeed(asked, given)
    return a !== 'percent' || asksDegree || asked.quantity.base === 100 ? null : 'degreeNotShare'
  }
  if (reply.role === 'margin') return a === 'percent' || a === b ? null : 'unitsDiffer'
  if (asked.quantity.base === 0 && /增长/.test(asked.tail + goal.quote) && given.change) return null
  if (asked.quantity.base === 0) return reply.quantity.base === 0 || a === b ? null : 'unitsDiffer'
  // 收入比2.08:1 of a goal of 2.1
  if (a === 'plain' && reply.quantity.name === ':1') return null
  const counted = (d: string) => d === 'count' || d === 'plain'
  const people = (d: string) => d === 'person' || d === 'plain' || d === 'visit'
  // 7230名老年人 · 接种7230例: a case is a person.
  const cases = a === 'person' && reply.quantity.name === '例'
  if (!(a === b || (counted(a) && counted(b)) || (people(a) && people(b)) || cases))
    return 'unitsDiffer'
  if (
    a === 'count' &&
    b === 'count' &&
    unlikeCounts(bareUnit(asked.quantity.name), bareUnit(reply.quantity.name))
  )
    return 'unitsDiffer'
  if (
    asked.quantity.unit.includes('/') !== reply.quantity.unit.includes('/') &&
    a !== 'concentration' &&
    !(
      PER_HEAD_UNIT.test(asked.quantity.unit + reply.quantity.unit) && STANDARD.test(goal.metric)
    ) &&
    // 4.6批次/千人 of a goal of 每千人4批次
    !isPerHead(asked, reply) &&
    // 核增产能360万吨/年: a capacity is so much a year, said or not.
    !(
      /\/[年天日]$/.test(asked.quantity.unit + reply.quantity.unit) && /产能|能力/.test(goal.metric)
    )
  )
    return 'unitsDiffer'
  if (a === 'percent') {
    const rate = goal.kind === 'rate'
    const saysRate =
      given.change !== null ||
      /增速|增幅|涨幅|降幅|增长|下降|同比/.test(reply.words.text) ||
      /增速|增幅|涨幅|降幅/.test(given.clauseHead)
    if (rate && !saysRate && !/增速|增幅|涨幅/.test(goal.metric)) return 'levelNotRate'
    if (!rate && given.change !== null && reply.role === 'figure') return 'rateNotLevel'
    return null
  }
  if (asked.change && !given.change && !given.added && !LESSENS.test(given.head))
    return 'levelNotChange'
  if (!asked.change && given.change && !asked.added && !LESSENS.test(goal.metric + asked.head))
    return 'changeNotLevel'
  return null
}

/** Whether a unit is so much for each: 元/人, 批次/千人. */
export const saysPerHead = ({ unit, name }: Quantity) =>
  PER_HEAD_UNIT.test(unit) || SO_MANY.test(name)

const SO_MANY = /\/([千万百]?[人户])$/

/** 批次 of 批次/千人. */
const bareUnit = (name: string) => name.replace(/\/.*$/, '')

function isPerHead({ quantity, head }: Mention, { quantity: said }: Reply): boolean {
  const people = SO_MANY.exec(said.name)?.[1]
  return people !== undefined && !quantity.unit.includes('/') && head.includes(`每${people}`)
}

const goalsOwnDeed = (asked: Mention, { head }: Mention) => {
  const deed = /([\u4e00-\u9fff]{2})率$/.exec(head)?.[1]
  return deed !== undefined && STAGE_END.test(deed) && (asked.head + asked.tail).includes(deed)
}

/** 标准提高到2100元/人月 of a goal of 每人每月2100元: the standard says whose it is, the unit may or not. */
const PER_HEAD_UNIT = /^[^/]*元\/?(?:人|月|年|户)/
const STANDARD = /标准|补差|补贴|补助|保障金|养老金|待遇/

/** Deeds that make less of a thing: so many taken away is what they ask for. */
const LESSENS = /减|降|压|脱贫|退出|淘汰|化解|清退|消化|取消|关闭/

const TIMES_DONE = new Set(['场', '次', '场次', '期', '批', '批次', '班次', '航班', '架次', '车次'])
/** What happens is not built: 起 and 宗 count cases. */
const CASES = new Set(['起', '宗', '例'])
const THINGS = new Set(['处', '座', '所', '家', '条', '台', '辆', '套', '栋', '间'])
const MONEY_LIKE = new Set(['笔', '单'])

/** 场 and 次 count events, 家 and 个 count things; a figure of one kind does not answer the other. */
function unlikeCounts(a: string, b: string): boolean {
  return (
    TIMES_DONE.has(a) !== TIMES_DONE.has(b) ||
    MONEY_LIKE.has(a) !== MONEY_LIKE.has(b) ||
    (CASES.has(a) !== CASES.has(b) && THINGS.has(CASES.has(a) ? b : a))
  )
}
