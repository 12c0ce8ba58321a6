import { matchesOf } from '../text/matches.ts'
import type { Folded } from '../quantities/fold.ts'
import type { Quantity } from '../quantities/quantities.ts'
import type { Reading } from '../reading.ts'
import { readMentions, type Mention } from './mentions.ts'
import { ReplyWords } from './reply-words.ts'
import { COMPLETION } from './vocabulary.ts'

/**
 * What a figure of the report says: a plain figure · a degree of completion (完成率102%) · a lead over or
 * lag behind the goal (优于目标14.6个百分点) · a part of a whole (36个中有26个, 全覆盖).
 */
export type ReplyRole = 'figure' | 'completion' | 'margin' | 'part'

/** A figure of the report that may answer a target. Offsets are into the folded paragraph. */
export interface Reply {
  para: number
  mention: Mention
  quantity: Quantity
  role: ReplyRole
  start: number
  end: number
  words: ReplyWords
  /** 40个(2022年新建成20个): says of the figure before it which part is this year's. */
  refines: boolean
  /** 共计16家: the sum of figures before it in the sentence, added by the text itself. */
  sums: boolean
  /** What the sentence goes on to say after the figure. */
  after: string
}

/** A report folded once, with all its figures. */
export interface Report {
  paragraphs: Folded[]
  replies: Reply[]
}

/** A bound for hostile texts, as for the figures themselves. */
const MOST_REPLIES = 500

const COVERED =
  /(?<!未)(?:实现|达到|基本)?(?:全面覆盖|全覆盖)|(?<!未)(?:实现|达到)全(?:部)?(?:通达|联通|接入|联网|达标|入网|参保|通水|通电|通车|整改|配备)(?=[,。;、)]|$)/g
const PART_OF = /中,?(?:已?有|已)?$/
/** 10个断面9个达标: of so many things so many that reach what is asked. */
const PART_BEHIND = /^[\u4e00-\u9fff]{2,24}$/
const REACHES = /^(?:全部|均|已)?(?:达标|合格|达到|优良|通过|实现)/
const MARGIN =
  /(?:优于|高于|超出|超过|超|好于|低于|落后|差)[^,。;]{0,12}(?:目标|任务|计划|考核)[^,。;]{0,6}$/

/** All figures of the report's paragraphs, in order. */
export function readReport(report: readonly Reading[]): Report {
  const replies: Reply[] = []
  for (const [para, reading] of report.entries())
    for (const one of readReplies(reading, para)) replies.push(one)
  return { paragraphs: report.map(({ folded }) => folded), replies }
}

function readReplies(reading: Reading, para: number): Reply[] {
  const { text } = reading
  const replies: Reply[] = []
  for (const mention of readMentions(reading)) {
    replies.push(replyOf(text, mention, para, roleOf(text, mention)))
    const part = partOf(text, mention, para)
    if (part) replies.push(part)
  }
  for (const match of matchesOf(COVERED, text)) {
    if (replies.length >= MOST_REPLIES) break
    replies.push(coverOf(text, match.index, match.index + match[0].length, para))
  }
  return replies
}

function replyOf(text: string, mention: Mention, para: number, role: ReplyRole): Reply {
  const refines = isRefinement(text, mention)
  // 累计完成投资7.8亿元,其中本年完成4.6亿元: the year's part is of what the whole is of.
  const shared = refines ? `${mention.previous!.head} ${mention.head}` : null
  return {
    para,
    mention,
    quantity: mention.quantity,
    role,
    start: mention.start,
    end: mention.end,
    words: new ReplyWords(mention, shared),
    after: text.slice(mention.end, Math.min(mention.frame.sentenceEnd, mention.end + 60)),
    refines,
    sums: isSum(mention),
  }
}

const THIS_YEAR =
  /^,其中,?(?:今年|本年度?|当年|年内|\d{4}年)[^,、。;]{0,8}$|^\((?:其中,?)?(?:今年|本年|当年|年内|\d{4}年|其中)?[^()、]{0,4}(?:新|今年|本年)[^(),、]{0,8}$/

function isRefinement(text: string, mention: Mention): boolean {
  const { previous, quantity } = mention
  if (
    !previous ||
    previous.quantity.name !== quantity.name ||
    quantity.base >= previous.quantity.base
  )
    return false
  return (
    quantity.start - previous.end < 24 && THIS_YEAR.test(text.slice(previous.end, quantity.start))
  )
}

function isSum({ previous, quantity, frame, before, head }: Mention): boolean {
  if (!previous || previous.frame.sentence !== frame.sentence) return false
  if (previous.quantity.name !== quantity.name || quantity.base <= previous.quantity.base)
    return false
  if (/(?:共计|合计|总计)$/.test(before) && head.length <= 6) return true
  // 春季1.08万人次,秋季1.13万人次,全年共资助2.21万人次: the numbers prove the sum.
  const first = previous.previous?.quantity
  if (first?.name !== quantity.name || !/共|全年/.test(head + before)) return false
  return Math.abs(first.base + previous.quantity.base - quantity.base) <= 1e-6 * quantity.base
}

function roleOf(text: string, mention: Mention): ReplyRole {
  const { quantity, tail } = mention
  if (quantity.dimension === 'point' || quantity.dimension === 'percent') {
    if (
      MARGIN.test(text.slice(Math.max(mention.frame.clause, quantity.start - 24), quantity.start))
    )
      return 'margin'
  }
  if (quantity.dimension !== 'percent') return 'figure'
  if (
    COMPLETION.test(
      /[^,;。]{0,14}$/.exec(text.slice(Math.max(0, quantity.start - 14), quantity.start))![0],
    ) ||
    // 电价降低10%的任务: the goal repeated, no degree of it.
    (mention.change === null && /^的?(?:年度|全年)?(?:任务|目标|计划)/.test(tail))
  )
    return 'completion'
  // 已进场施工,完成60%: done without saying what is the row's degree of completion.
  if (
    /(?:^|[,;。]|建设|改造|工程|任务)(?:目前|现|截至目前|已|总体|整体|累计|共|约)*完成(?:了|约)?$/.test(
      text.slice(Math.max(0, quantity.start - 16), quantity.start),
    ) &&
    /^(?:左右|以上)?(?:$|[(,。;])/.test(text.slice(quantity.end, quantity.end + 4))
  )
    return 'completion'
  // 80%(新区实验幼儿园进度滞后): a bare share is the row's degree of completion.
  const bare =
    text.slice(0, quantity.start).length === 0 && /^(?:$|[(,。;])/.test(text.slice(mention.end))
  return bare ? 'completion' : 'figure'
}

/** 36个乡镇污水厂中有26个完成提标: 72.2 %. */
function partOf(text: string, mention: Mention, para: number): Reply | null {
  const whole = mention.previous
  if (!whole || whole.frame.sentence !== mention.frame.sentence) return null
  const { quantity } = mention
  if (
    whole.quantity.dimension !== quantity.dimension ||
    whole.quantity.name !== quantity.name ||
    quantity.base >= whole.quantity.base
  )
    return null
  const between = text.slice(whole.quantity.end, quantity.start)
  const behind = PART_BEHIND.test(between) && REACHES.test(mention.tail)
  if (between.length > 24 || !(PART_OF.test(between) || behind)) return null
  const share = Math.round((quantity.base / whole.quantity.base) * 1000) / 10
  // 7个断面中6个达标,占85.7%: the text says the share itself.
  if (mention.next?.quantity.dimension === 'percent' && mention.next.quantity.base === share)
    return null
  const made: Quantity = {
    ...quantity,
    start: whole.quantity.start,
    value: share,
    unit: '%',
    name: '%',
    dimension: 'percent',
    base: share,
    high: null,
    baseHigh: null,
  }
  const ownText = whole.head + between + mention.tail.slice(0, 16)
  return {
    ...replyOf(text, mention, para, 'part'),
    quantity: made,
    start: whole.quantity.start,
    end: quantity.end,
    words: new ReplyWords(mention, ownText),
  }
}

/** 重点场所已实现全覆盖: 100 %. */
function coverOf(text: string, start: number, end: number, para: number): Reply {
  const from = Math.max(0, start - 40)
  const near = text.slice(from, start)
  let cut = near.length - 1
  while (cut >= 0 && !'。;,、:'.includes(near[cut]!)) cut--
  const head = near.slice(cut + 1)
  const quantity: Quantity = {
    start,
    end,
    value: 100,
    high: null,
    unit: '%',
    dimension: 'percent',
    name: '%',
    base: 100,
    baseHigh: null,
    over: false,
    weak: false,
  }
  const frame = {
    sentence: from,
    clause: from + cut + 1,
    segment: from + cut + 1,
    segmentEnd: end,
    clauseEnd: end,
    sentenceEnd: end,
  }
  const mention: Mention = {
    clauseHead: head,
    quantity,
    frame,
    start,
    end,
    head,
    tail: text.slice(start, end),
    context: near.slice(0, cut + 1),
    heading: '',
    before: '',
    after: '',
    change: null,
    level: false,
    added: false,
    total: false,
    attributive: false,
    previous: null,
    next: null,
    dealt: null,
  }
  return { ...replyOf(text, mention, para, 'part'), start, end }
}
