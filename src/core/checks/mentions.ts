import type { Folded } from '../quantities/fold.ts'
import { scanQuantities, type Quantity } from '../quantities/quantities.ts'
import { framesAt, type Frame } from './clauses.ts'
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
const REACH = 60
const CONTEXT = 100

const PEEL = new RegExp(
  `(?:${AT_LEAST}|${AT_MOST}|大约|约|将近|接近|近|不足|不到|为|是|在|了|至|到|共计|合计|总计|累计|共|再|各|均|都|力争|争取|预计|已|要|将|仅|只|有|又|完成|实现|平均|年均|分别|稳定在|保持在|维持在|稳定|保持|维持|总|全部|确保|比上年|较上年|同比|实际|每人每年|每人每月|每年|每月)$`,
)
const AFTER = /^(?:及以上|以上|左右|上下|及以下|以下|以内|之内|之间|区间|之上)/
const CHANGE = new RegExp(`(?:(${CHANGE_UP})|(${CHANGE_DOWN}))(?:率|率为|速度)?$`)
const VERB = new RegExp(DELIVER)
/** 压减一般性支出5%: the verb of change stands before what changes. */
const CUT = /^(?:[\u4e00-\u9fff]{0,2})?(?:压减|削减|减少|缩减)/
const HEADING = /^[^,。;:]{2,24}:/
const CONJOINED = /^(?:和|及|以及|与|并|[,、]|且)/

/** No row of a real table has this many figures in one text; more would be a hostile line. */
const MOST_QUANTITIES = 400

/** All figures of a text with their surroundings, in order. */
export function readMentions(folded: Folded): Mention[] {
  const { text } = folded
  const quantities = scanQuantities(folded, MOST_QUANTITIES)
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
  const quantity = quantities[i]!
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
  const level = /^(?:到|至)/.test(before) || (/(?:到|至)$/.test(before) && !!change)
  const head = level ? subjectOfRange(previous, frame) + core : core
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
    start:
      quantity.start - quoteReach(before, change && !level ? change[0] : change ? change[0] : ''),
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
      (quantity.unit === '番'
        ? 'up'
        : !change && !level && quantity.dimension === 'percent' && CUT.test(head)
          ? 'down'
          : change && !level
            ? change[1]
              ? 'up'
              : 'down'
            : null),
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

/** Takes comparators and auxiliaries off the end of the words before a number. */
/** 补助标准由120元提高到200元: the figure reached is said of what the figure left was said of. */
function subjectOfRange(previous: Mention | null, frame: Frame): string {
  if (previous?.frame.clause !== frame.clause) return ''
  const from = /(?:由|从)[^,;。]{0,8}$/.exec(previous.clauseHead)
  return from ? previous.clauseHead.slice(0, from.index) : ''
}

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
  const among = /(?:中|里|之中)$/.test(mention.tail)
  if (next.frame.clause !== frame.clause && !among) return false
  if (next.quantity.dimension === 'count' && !/中|有|建成|完成|完工|开工/.test(mention.tail))
    return false
  if (
    /[\u4e00-\u9fff]{2}/.test(mention.head.replaceAll(/全[市省区县国]|其中|共|截至|目前|今年/g, ''))
  )
    return false
  const between = text.slice(quantity.end, Math.min(next.quantity.start, quantity.end + 40))
  return /^[\u4e00-\u9fffA-Za-z“”‘’"]{2}/.test(between) && PREDICATE.test(between.slice(2))
}

const DEALT = /^(.*?)(分别|(?<![人户平亩年地村校单日月])均|(?<![首成])都)(.*)$/

/** A、B分别增长5%和6% · A、B均减少2%: says for each figure, or each thing, what is measured. */
function dealOut(text: string, mentions: Mention[]): Mention[] {
  const out: Mention[] = []
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!
    const from = Math.max(mention.frame.clause, mention.quantity.start - REACH)
    const clause = text.slice(from, mention.quantity.start)
    const found = /分别|均|都/.test(clause) ? DEALT.exec(clause) : null
    const startsHere =
      found &&
      (mention.previous === null || mention.previous.quantity.end <= from + found[1]!.length)
    if (!found || !startsHere) {
      out.push(mention)
      continue
    }
    const things = conjuncts(found[1]!)
    if (found[2] === '分别') {
      let group = [mention]
      while (
        group.length < things.length &&
        mentions[i + group.length]?.frame.clause === mention.frame.clause
      )
        group.push(mentions[i + group.length]!)
      if (things.length < 2 || group.length !== things.length) {
        out.push(mention)
        continue
      }
      const same = group.every((one) => one.quantity.dimension === mention.quantity.dimension)
      for (const [k, one] of group.entries()) {
        out.push({
          ...one,
          dealt: things[k]!,
          change: one.change ?? (same ? mention.change : null),
          level: one.level || (same && mention.level),
          added: one.added || mention.added,
        })
      }
      const again = mentions.slice(i + group.length, i + 2 * group.length)
      if (
        again.length === group.length &&
        again.every((one) => continues(one, group[0]!, again[0]!))
      ) {
        for (const [k, one] of again.entries()) out.push({ ...one, dealt: things[k]! })
        i += again.length
      }
      i += group.length - 1
    } else if (
      things.length >= 2 &&
      found[2] !== '各' &&
      mention.quantity.dimension === 'percent' &&
      mention.next?.frame.clause !== mention.frame.clause
    ) {
      for (const thing of things) out.push({ ...mention, dealt: thing + found[3]! })
    } else out.push(mention)
  }
  return out
}

/** …分别达到4.2万元和2.1万元,增长6.8%和8.5%: a second list in the order of the first. */
function continues(one: Mention, first: Mention, again: Mention): boolean {
  return (
    one.frame.sentence === first.frame.sentence &&
    one.frame.clause === again.frame.clause &&
    one.quantity.dimension === again.quantity.dimension &&
    one.head.replaceAll(/同比|分别|实际|名义/g, '').length <= 4
  )
}

/** 城镇和农村居民收入 → [城镇居民收入, 农村居民收入]: parts, the shared end given to each. */
function conjuncts(words: string): string[] {
  // 城乡居民收入分别: one word for the two.
  const both = /^(.*)城乡([^、和与及]{2,})$/.exec(words)
  if (both) return [`${both[1]}城镇${both[2]}`, `${both[1]}农村${both[2]}`]
  const parts = words.split(/、|和|与|以及|及/).filter((part) => part.length >= 2)
  if (parts.length < 2) return parts
  const last = parts[parts.length - 1]!
  // 生产安全事故起数、死亡人数: the second is of the same event.
  const event = /^(.{2,})(?:起数|宗数|次数)$/.exec(parts[0]!)?.[1]
  if (event)
    return parts.map((part) =>
      part.endsWith('人数') && !part.includes(event) ? event + part : part,
    )
  return parts.map((part) =>
    part === last || part.length >= last.length ? part : part + last.slice(part.length),
  )
}
