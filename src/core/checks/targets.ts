import type { Operator, TargetKind } from '../model.ts'
import type { Reading } from '../reading.ts'
import { metricOf } from './metric-words.ts'
import { nameOf } from './metric-name.ts'
import { readMentions, type Mention } from './mentions.ts'
import { isBaseline, isThreshold } from './threshold.ts'
import { AT_MOST, CHANGE_DOWN, DELIVER, FALLING } from './vocabulary.ts'

/** A quantified target as read from the task, before any answer is looked for. Offsets are folded. */
export interface Goal {
  mention: Mention
  /** The number as it stands in the folded task. */
  quote: string
  /** The words figures are held against. */
  metric: string
  /** The same as a person would name it. */
  name: string
  op: Operator
  kind: TargetKind
  lowerIsBetter: boolean
  firmness: string[]
}

/** A clause that only names the ground a task stands on: 围绕10条产业链, 依托3个平台. */
const GROUND =
  /^(?:并|以及|和)?(?:围绕|聚焦|锚定|依托|抓住|瞄准|面向|立足|结合|对照|按照|根据|针对|基于|用好|利用(?!外资)|对标|深入贯彻|贯彻|牢固树立)/
const ATTRIBUTE =
  /(?:年产|日产|日处理|日处理能力|总投资|占地|建筑面积|装机|规模|投资|每|长|宽|库容|容量|年处理|面积|人均|注册资本|年营收|营收|产值|收入|年收入)$/
const BASELINE = /(?:由|从|(?<![占之入贷效值同环])比|较)$/
const FIRM =
  /力争|争取|确保|左右|大约|约|以上|不低于|不少于|至少|以内|不超过|控制在|全面|基本|预计|超过|突破|努力/g
const SINGLE_VERB =
  /(?:建成|新建|建设|新增|创建|打造|改造|获批|引进|设立|开工|培育|组建|新设|投用)$/

/** The quantified targets of a task text, in order. */
export function readGoals(reading: Reading): Goal[] {
  const { text } = reading
  const goals: Goal[] = []
  for (const read of readMentions(reading)) {
    if (!isGoal(text, read)) continue
    const whole = isStretch(read, goals.at(-1)?.mention)
      ? stretched(read, goals.at(-1)!.mention)
      : read
    const mention = spends(whole)
      ? { ...whole, added: false }
      : isStock(whole)
        ? { ...whole, level: true }
        : whole
    const metric = metricOf(mention)
    const lowerIsBetter = shouldFall(mention, metric)
    goals.push({
      mention,
      quote: text.slice(mention.start, mention.end),
      metric,
      name: nameOf(
        metric,
        text.slice(mention.start, mention.end),
        mention,
        goals.at(-1)?.name ?? null,
      ),
      op: operatorOf(mention, lowerIsBetter),
      kind: kindOf(mention, metric),
      lowerIsBetter,
      firmness: firmnessOf(text, mention),
    })
  }
  return goals
}

/** 增长6.5%左右,力争7%: a second, firmer or bolder bound for what was just named. */
function isStretch({ head, before, quantity, previous, frame }: Mention, last?: Mention): boolean {
  return (
    last !== undefined &&
    previous?.quantity === last.quantity &&
    last.frame.sentence === frame.sentence &&
    last.quantity.name === quantity.name &&
    /^(?:并|且|全年|奋斗目标|努力|奋力|冲刺)*$/.test(head) &&
    /力争|争取|确保|冲刺|奋斗目标|努力/.test(head + before)
  )
}

const stretched = (mention: Mention, { head, change, level, added, total, dealt }: Mention) => ({
  ...mention,
  head,
  change: mention.change ?? change,
  level,
  added,
  total,
  dealt,
})

/** 规上工业企业突破2000家: without a deed, a count reached is all there are. */
function isStock({ quantity, before, head, added }: Mention): boolean {
  return quantity.dimension === 'count' && /突破|达/.test(before) && !added && !DEED.test(head)
}

const DEED = new RegExp(DELIVER)

function isGoal(text: string, mention: Mention): boolean {
  const { quantity, head, before, after, tail, frame } = mention
  if (mention.attributive) return false
  if (BASELINE.test(head + before) && !mention.change) return false
  if (GROUND.test(text.slice(frame.clause, frame.clause + 12))) return false
  if (quantity.dimension === 'time' && !timeIsGoal(mention)) return false
  if (quantity.weak && !(SINGLE_VERB.test(head + before) && /[座所家条处栋]/.test(quantity.name)))
    return false
  if (isThreshold(mention) || isBaseline(mention)) return false
  if (head === '总投资' && quantity.dimension === 'money') return false
  // 改线工程(18.6公里): says how long the thing is.
  if (text[mention.start - 1] === '(' && text[mention.end] === ')') return false
  if ((head + before).endsWith('每')) return false
  if (
    quantity.dimension !== 'count' &&
    quantity.dimension !== 'percent' &&
    quantity.dimension !== 'visit' &&
    !spends(mention) &&
    /^(?:的[\u4e00-\u9fff]|级)/.test(tail)
  )
    return false
  if (
    ATTRIBUTE.test(head) &&
    !spends(mention) &&
    !mention.change &&
    /^[\u4e00-\u9fff]{2}/.test(tail) &&
    !after
  )
    return false
  if (/^(?:年|期)(?:行动|计划)/.test(tail)) return false
  return true
}

/**
 * 投资3.6亿元新建学校, 设立总规模50亿元的基金: money to be spent or raised; 总投资50亿元的项目 only says how
 * big the project is.
 */
const spends = ({ head, tail }: Mention) =>
  /(?:设立|组建|推出|发行)(?:总|首期)?规模$/.test(head) ||
  (/(?<![总计])投资$/.test(head) &&
    /^(?:用于)?(?:新建|建设|改造|实施|扩建|改建|开展|修建)/.test(tail))

const DONE_WITHIN = /^内?(?:办结|审结|办理完毕|完成审批|出证|送达)/

/** 压缩至3个工作日 is a goal, 提前3个月 and 24小时服务 are not. */
function timeIsGoal({ head, before, after, quantity, tail }: Mention): boolean {
  if (quantity.name.endsWith('天') && /天数/.test(head)) return true
  if (quantity.name === '岁') return /寿命/.test(head)
  if (head.endsWith('受教育年限')) return true
  const words = head + before
  if (/(?:时间|时长|时效|提前量|年限|期限)(?:达到|不少于|不低于|延长(?:到|至))$/.test(words))
    return true
  // 一般业务3个工作日办结
  if (DONE_WITHIN.test(tail)) return true
  if (/提前|连续|每$|为期|全天|\d$/.test(words)) return false
  return SHORTENED.test(words) && (after !== '' || before !== '' || SHORTENED_TO.test(words))
}

const SHORTENED = new RegExp(`(?:${CHANGE_DOWN}|${AT_MOST}|控制|时限|时间)`)
const SHORTENED_TO = new RegExp(`(?:${CHANGE_DOWN})(?:至|到)?$`)
const REDUCES = new RegExp(
  `${CHANGE_DOWN}|化解|淘汰|整治|治理|查处|解决|消除|办结|处置|完成|解除|排查`,
)
const SETTLED = /^(?:全部)?(?:办结|整改|化解|处置|治理|完成|达标|覆盖|落实|销号|清零|解决|消除)/
const FALLS = new RegExp(`(?:${CHANGE_DOWN})(?:率)?$`)
const BOUNDED = new RegExp(AT_MOST)

function shouldFall(mention: Mention, metric: string): boolean {
  if (mention.change === 'down') return false
  const { dimension, base } = mention.quantity
  if (dimension === 'time' && DONE_WITHIN.test(mention.tail)) return true
  if (dimension === 'time' && /达到|不少于|不低于|至少/.test(mention.before)) return false
  if (dimension === 'plain' && base === 0) return true
  // 欠薪线索100%办结: all of them are to be dealt with.
  if (dimension === 'percent' && SETTLED.test(mention.tail)) return false
  const reduces = REDUCES.test(mention.head)
  if (mention.level && FALLS.test(mention.head)) return true
  if (!FALLING.test(metric) && !FALLING.test(mention.head.slice(-8))) return false
  if (mention.change === 'up')
    return /涨|价格/.test(mention.head) && !/生产|收购/.test(mention.head)
  if (
    /降幅|下降率|降低率|处置率|办结率|完成率|达标率|整改率|治理率|化解率|优良|控制率|覆盖率|回收率|处理率|利用率|合格率|审结率|结案率|执结率|破案率|应诉率|成功率|及时率|满意/.test(
      metric,
    )
  )
    return false
  return !reduces
}

function operatorOf(mention: Mention, lowerIsBetter: boolean): Operator {
  const { quantity, before, after, head } = mention
  if (quantity.high !== null) return 'range'
  if (quantity.dimension === 'rank' || (quantity.base === 0 && quantity.dimension === 'plain'))
    return '<='
  if (/左右|上下/.test(after) || /约/.test(before)) return '~'
  if (/以内|之内|以下/.test(after)) return '<='
  if (/以上|之上/.test(after)) return '>='
  if (BOUNDED.test(before)) return '<='
  if (/不低于|不少于|不小于|至少|最少|超过|高于|大于|突破/.test(before)) return '>='
  if (mention.level && FALLS.test(head)) return '<='
  if (
    lowerIsBetter &&
    ['percent', 'concentration', 'time', 'times', 'plain', 'point'].includes(quantity.dimension)
  )
    return '<='
  if (lowerIsBetter && /控制/.test(head)) return '<='
  return '>='
}

function kindOf(mention: Mention, metric: string): TargetKind {
  const { dimension } = mention.quantity
  if (dimension === 'rank') return 'rank'
  if (dimension === 'percent')
    return mention.change !== null || /增速|增幅|涨幅|降幅|增长率/.test(metric) ? 'rate' : 'share'
  if (dimension === 'point') return 'rate'
  if (
    dimension === 'count' ||
    dimension === 'person' ||
    dimension === 'visit' ||
    dimension === 'plain'
  )
    return 'count'
  return 'amount'
}

function firmnessOf(text: string, mention: Mention): string[] {
  const from = Math.max(mention.frame.clause, mention.start - 40)
  const words = text.slice(from, Math.min(mention.frame.clauseEnd, mention.end))
  return [...new Set(words.match(FIRM))]
}
