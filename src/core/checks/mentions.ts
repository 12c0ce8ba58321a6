import type { Quantity } from '../quantities/quantities.ts'
import type { Dimension } from '../quantities/units.ts'
import type { Reading } from '../reading.ts'
import { framesAt, type Frame } from './clauses.ts'
import { dealOut } from './deal-out.ts'
import { ADDED, AT_LEAST, AT_MOST, CHANGE_DOWN, CHANGE_UP, DELIVER, TOTAL } from './vocabulary.ts'

/** A quantity with the words around it that say what is measured and how. Offsets are folded. */
export interface Mention {
  quantity: Quantity
  frame: Frame
  /** Shortest stretch with number, unit, comparator and adjoining change word. */
  start: number
  end: number
  /** Words before the number back to the last figure or separator, comparators peeled off. */
  head: string
  /** Words after it up to the next figure or separator, comparator left out. */
  tail: string
  /** Words of the same sentence before `head`: the subject an elliptic figure leans on. */
  context: string
  /** Heading of the paragraph (公共停车位建设:…), if it has one. */
  heading: string
  /** Words of its clause before the number, as they stand. */
  clauseHead: string
  /** Comparators peeled from before the number, nearest last. */
  before: string
  /** Comparator right after: 以上, 左右, 以内 … */
  after: string
  change: 'up' | 'down' | null
  /** 提高到, 降至: the number is a level reached, whatever verb of change stands before. */
  level: boolean
  added: boolean
  total: boolean
  /** Number and noun name a class that another figure is said of: 150个重点项目完成投资265亿元. */
  attributive: boolean
  previous: Mention | null
  next: Mention | null
  /** What is measured where the text deals it out: A、B分别…, A、B均…. */
  dealt: string | null
}

/** Words are looked for this far from a number, so that work stays linear in the text. */
export const REACH = 60
const CONTEXT = 100

const PEEL = new RegExp(
  `(?:${AT_LEAST}|${AT_MOST}|大约|(?<![签预节违履])约|将近|接近|近|不足|不到|为|是|在|了|至|到|共计|合计|总计|累计|共|再|各|均|都|力争|争取|预计|已|要|将|仅|只|有|又|完成|实现|平均|年均|分别|稳定在|保持在|维持在|稳定|保持|维持|总|全部|确保|比上年|较上年|同比|实际|每人每年|每人每月|每年|每月)$`,
)
const AFTER = /^(?:及以上|以上|左右|上下|及以下|以下|以内|之内|之间|区间|之上)/
const CHANGE = new RegExp(
  `(?:(${CHANGE_UP})|(${CHANGE_DOWN}))(?:率|率为|速度|比例|幅度|目标|预期目标)?$`,
)
const VERB = new RegExp(DELIVER)
/** 压减一般性支出5%: the verb of change stands before what changes. */
const CUT =
  /^(?:[\u4e00-\u9fff]{2,6}(?:带头|率先|均|共))?(?:今年|全年|年内|力争|继续|再|进一步|平均|将|要)*(?:压减|削减|减少|缩减|降低|压降|压缩)/
const HEADING = /^[^,。;:]{2,24}:/
const CONJOINED = /^(?:和|及|以及|与|并|[,、]|且)/

/** No row of a real table has this many figures in one text; more would be a hostile line. */
const MOST_QUANTITIES = 400

/** All figures of a text with their surroundings, in order. */
export function readMentions(reading: Reading): Mention[] {
  const { text } = reading
  if (reading.quantities.length === 0) return []
  const quantities = reading.quantities.slice(0, MOST_QUANTITIES).filter((one) => !isAge(text, one))
  const frames = framesAt(text, quantities)
  const heading = HEADING.exec(text.slice(0, 26))?.[0].slice(0, -1) ?? ''
  const mentions: Mention[] = []
  let previous: Mention | null = null
  for (let i = 0; i < quantities.length; i++) {
    const mention = readMention(text, quantities, frames, i, heading, previous)
    if (previous) previous.next = mention
    mentions.push(mention)
    previous = mention
  }
  for (const mention of mentions) mention.attributive = isAttributive(text, mention)
  return dealOut(text, mentions)
}

function readMention(
  text: string,
  quantities: Quantity[],
  frames: Frame[],
  i: number,
  heading: string,
  previous: Mention | null,
): Mention {
  const quantity = asGrowth(text, quantities[i]!)
  const frame = frames[i]!
  const last = quantities[i - 1]
  const headStart = Math.max(frame.clause, last?.end ?? 0, quantity.start - REACH)
  let raw = text.slice(headStart, quantity.start)
  if (last && last.end === headStart) {
    raw = raw.replace(AFTER, '')
    // 3所小学、2所初中: what stands before the 、 belongs to the figure before.
    raw = CONJOINED.test(raw) ? raw.replace(CONJOINED, '') : raw.slice(raw.indexOf('、') + 1)
  }
  const next = quantities[i + 1]
  const tailEnd = Math.min(
    frame.segmentEnd,
    next && frames[i + 1]!.segment === frame.segment ? next.start : frame.segmentEnd,
    quantity.end + REACH,
  )
  const rawTail = text.slice(quantity.end, tailEnd)
  const after = AFTER.exec(rawTail)?.[0] ?? ''
  const { core, before } = peel(raw)
  const moved = CHANGE.exec(core.slice(-8))
  // 巩固提升31个基地: with a count, 提升 and 扩大 are deeds, not rises.
  const change =
    moved && /[新净再]增$/.test(core) && quantity.dimension !== 'percent'
      ? null
      : moved && quantity.dimension === 'count' && /提升|扩大|加大|升/.test(moved[0])
        ? null
        : moved
  const level = /^(?:到|至(?!少|多))/.test(before) || (/(?:到|至)$/.test(before) && !!change)
  const head = level
    ? subjectOfRange(previous, frame) + core
    : isClassBound(previous, frame, raw, quantity)
      ? text.slice(previous!.quantity.start - reachBack(previous!), quantity.start - before.length)
      : core
  // 增长6.8%和8.5%: the second figure shares the words of the first.
  const shared =
    raw === '' &&
    previous !== null &&
    last!.end > frame.clause &&
    last!.dimension === quantity.dimension
      ? previous
      : null
  const inherits =
    previous !== null &&
    previous.added &&
    previous.frame.clause === frame.clause &&
    !VERB.test(head)
  const own = head + before
  const scope = own + rawTail.slice(after.length, after.length + 4)
  return {
    quantity,
    frame,
    start: quantity.start - quoteReach(before, change?.[0] ?? ''),
    end: quantity.end + after.length,
    head,
    tail: rawTail.slice(after.length),
    context: text.slice(Math.max(frame.sentence, headStart - CONTEXT), headStart),
    heading,
    clauseHead: text.slice(Math.max(frame.clause, quantity.start - REACH), quantity.start),
    before,
    after,
    change:
      shared?.change ??
      (change && !level
        ? change[1]
          ? 'up'
          : 'down'
        : level || quantity.dimension !== 'percent'
          ? null
          : directionSaid(quantity, head, rawTail.slice(after.length))),
    level: shared?.level ?? level,
    added:
      ADDED.test(scope) ||
      (change !== null && !level && quantity.dimension !== 'percent') ||
      (inherits && !TOTAL.test(scope)),
    total: TOTAL.test(own),
    attributive: false,
    previous,
    next: null,
    dealt: null,
  }
}

/** A change said otherwise than right before the number: 翻一番, 压减支出5%, 保持8%的增速. */
function directionSaid({ unit, name }: Quantity, head: string, tail: string): 'up' | 'down' | null {
  if (unit === '番' || name === '倍' || /^的?(?:增速|增幅|增长)/.test(tail)) return 'up'
  return CUT.test(head) ? 'down' : null
}

/** 65岁以上老年人: an age says whom it is about and measures nothing; a life expectancy does. */
const isAge = (text: string, { name, start }: Quantity) =>
  name.endsWith('岁') && !/寿命[^,;。]{0,6}$/.test(text.slice(Math.max(0, start - 10), start))

/** 是上年的2.3倍, 增长1.3倍: growth by 130 %, so that it compares with 翻一番 and with rates. */
function asGrowth(text: string, quantity: Quantity): Quantity {
  if (quantity.name !== '倍') return quantity
  const before = text.slice(Math.max(0, quantity.start - 12), quantity.start)
  const multiple = /(?:上年|去年|同期|\d{4}年|年初|期初)的?(?:近|约|超)?$/.test(before)
  if (
    !multiple &&
    !/(?:增长|增加|提高|扩大|提升|上升|增)(?:了|近|约|超|超过|不低于)?$/.test(before)
  )
    return quantity
  const growth = (value: number) => (multiple ? value - 1 : value) * 100
  const baseHigh = quantity.high === null ? null : growth(quantity.high)
  return { ...quantity, dimension: 'percent', base: growth(quantity.value), baseHigh }
}

/**
 * 年收入10万元以上的村占比90%, 10亿元以上项目30个, 营收超10亿元企业5家: the first number says which villages,
 * projects or firms, within what is measured.
 */
function isClassBound(
  previous: Mention | null,
  frame: Frame,
  raw: string,
  { dimension }: Quantity,
): boolean {
  if (previous?.frame.segment !== frame.segment || previous.frame.clause !== frame.clause)
    return false
  const bounded = /以上|以下|以内/.test(previous.after)
  if (dimension === 'count' && CLASS_BY.has(previous.quantity.dimension))
    return (
      (bounded || /[超过]$/.test(previous.before)) &&
      /^的?[\u4e00-\u9fff“”]{0,8}$/.test(raw) &&
      !VERB.test(raw)
    )
  return bounded && /^(?:的[\u4e00-\u9fff]|[\u4e00-\u9fff]{1,6}(?:占比|比例|比重|占|率))/.test(raw)
}

const CLASS_BY = new Set<Dimension>(['money', 'dollar', 'euro', 'area', 'power'])

const reachBack = ({ head, before }: Mention) => head.length + before.length

/** 补助标准由120元提高到200元: the figure reached is said of what the figure left was said of. */
function subjectOfRange(previous: Mention | null, frame: Frame): string {
  if (previous?.frame.clause !== frame.clause) return ''
  const from = /(?:由|从)[^,;。]{0,8}$/.exec(previous.clauseHead)
  return from ? previous.clauseHead.slice(0, from.index) : ''
}

/** Takes comparators and auxiliaries off the end of the words before a number. */
function peel(raw: string): { core: string; before: string } {
  let core = raw
  for (let turn = 0; turn < 6; turn++) {
    const match = PEEL.exec(core.slice(-8))
    if (!match) break
    core = core.slice(0, core.length - match[0].length)
  }
  return { core, before: raw.slice(core.length) }
}

/** How far before the number its quote begins: adjoining comparator and change word, no auxiliaries. */
function quoteReach(before: string, change: string): number {
  if (change) return before.length + change.length
  const bound =
    /(?:不低于|不少于|不小于|至少|超过|超出|突破|高于|大于|不超过|不高于|低于|控制在|约|近)(?:为|在)?$/.exec(
      before,
    )
  return bound ? bound[0].length : 0
}

const PREDICATE =
  /完成|实现|达|投资|产值|水质|占|为|新增|收入|覆盖|签约|到位|比例|中|有|建成|完工|开工/

function isAttributive(text: string, mention: Mention): boolean {
  const { next, quantity, frame } = mention
  if (!next || next.frame.sentence !== frame.sentence || quantity.dimension !== 'count')
    return false
  // 12座车站主体封顶6座: a number that runs on to a smaller one of its unit is the whole.
  if (
    next.frame.segment === frame.segment &&
    next.quantity.name === quantity.name &&
    next.quantity.base < quantity.base &&
    /^[\u4e00-\u9fff]{5,}$/.test(text.slice(quantity.end, next.quantity.start))
  )
    return true
  const among = /(?:中|里|之中)$/.test(mention.tail)
  if (next.frame.clause !== frame.clause && !among) return false
  if (next.quantity.dimension === 'count' && !/中|有|建成|完成|完工|开工/.test(mention.tail))
    return false
  if (
    /[\u4e00-\u9fff]{2}/.test(
      mention.head.replaceAll(/全[市省区县国]|其中|共|截至|目前|今年|年底前|完成/g, ''),
    )
  )
    return false
  const between = text.slice(quantity.end, Math.min(next.quantity.start, quantity.end + 40))
  return /^[\u4e00-\u9fffA-Za-z“”‘’"]{2}/.test(between) && PREDICATE.test(between.slice(2))
}
