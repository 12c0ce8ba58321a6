import { REACH, type Mention } from './mentions.ts'
import { AND } from './vocabulary.ts'

const DEALT =
  /^(.*?)(分别|(?<![人户平亩年地村校单日月])均|(?<![首成])都|各(?=(?:新建|建成|新增|建设|创建|打造|培育)?$))(.*)$/

/** A、B分别增长5%和6% · A、B均减少2%: says for each figure, or each thing, what is measured. */
export function dealOut(text: string, mentions: Mention[]): Mention[] {
  const out: Mention[] = []
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!
    const from = Math.max(mention.frame.clause, mention.quantity.start - REACH)
    const clause = text.slice(from, mention.quantity.start)
    const found = /分别|均|都|各/.test(clause) ? DEALT.exec(clause) : null
    const startsHere =
      found &&
      (mention.previous === null || mention.previous.quantity.end <= from + found[1]!.length)
    if (!found || !startsHere) {
      out.push(mention)
      continue
    }
    const own = conjuncts(found[1]!.replace(FROM, '').replace(/^(?:将|把)/, ''))
    const earlier =
      found[2] === '分别' && own.length < 2 ? figuresBefore(found[1]!, mentions, i) : null
    const things = earlier ?? own
    if (found[2] === '分别') {
      let group = [mention]
      while (
        group.length < things.length &&
        mentions[i + group.length]?.frame.clause === mention.frame.clause
      )
        group.push(mentions[i + group.length]!)
      if (things.length >= 2 && isOneForAll(group)) {
        for (const thing of things) out.push({ ...mention, dealt: thing + ownWords(found[3]!) })
        continue
      }
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
      (found[2] === '各' ? isOfEach(mention, things) : isOfAll(mention))
    ) {
      for (const thing of things) out.push({ ...mention, dealt: thing + ownWords(found[3]!) })
    } else out.push(mention)
  }
  return out
}

/** 口袋公园、健身场地各20个: so many of each thing; 甲县、乙县各2个 says where, not of what. */
const isOfEach = ({ quantity }: Mention, things: readonly string[]) =>
  quantity.dimension === 'count' && !things.some((thing) => PLACE.test(thing))
const PLACE = /[省市县区乡镇村校局所院]$/

/** A、B均减少2%: one rate, the last figure of its clause. */
const isOfAll = ({ quantity, next, frame }: Mention) =>
  quantity.dimension === 'percent' && next?.frame.clause !== frame.clause

/** 及时受理率、按期办结率均达99%: the word for the bound is no part of the names. */
const ownWords = (words: string) =>
  words.replace(/(?:达到?|保持在?|控制在|稳定在|为|不低于|超过?|至少)+$/, '')

/** 补差水平从每人每月564元、261元分别提高到…: where the figures came from is no part of the names. */
const FROM = /(?:由|从)[^由从]{0,10}\d.*$/

/** 化学需氧量、氨氮排放量要分别下降2%: one rate given to each of the things. */
const isOneForAll = (group: readonly Mention[]) =>
  group.length === 1 && group[0]!.quantity.dimension === 'percent' && group[0]!.change !== null

/**
 * 发生事故21起,死亡19人,同比分别下降8.7%和5%: the rates are those of the figures before them, as many as
 * there are rates. Null where words of its own stand before 分别 or the figures do not match in number.
 */
function figuresBefore(words: string, mentions: Mention[], at: number): string[] | null {
  if (words.replaceAll(COMPARED, '') !== '') return null
  const { frame, quantity } = mentions[at]!
  let count = 1
  while (mentions[at + count]?.frame.clause === frame.clause) count++
  const before = mentions.slice(Math.max(0, at - count), at)
  if (count < 2 || before.length < count) return null
  const fit = before.every(
    (one) =>
      one.frame.sentence === frame.sentence &&
      one.frame.clause !== frame.clause &&
      one.quantity.dimension !== quantity.dimension,
  )
  if (!fit) return null
  const subject = before[0]!.head
  return before.map(({ head, tail }, k) => {
    const own = head + tail.replace(/^[,、;]/, '')
    return k > 0 && head.length <= 4 ? subject + own : own
  })
}

const COMPARED = /同比|比上年|较上年|较去年|比去年|环比|,|、/g

/** …分别达到4.2万元和2.1万元,增长6.8%和8.5%: a second list in the order of the first. */
function continues(one: Mention, first: Mention, again: Mention): boolean {
  return (
    one.frame.sentence === first.frame.sentence &&
    one.frame.clause === again.frame.clause &&
    one.quantity.dimension === again.quantity.dimension &&
    (one.level || one.head.replaceAll(/同比|分别|实际|名义/g, '').length <= 4)
  )
}

/** Ends of names that a list gives once for all its parts: 二氧化硫、氮氧化物排放量. */
const SHARED_END =
  /(?:年均|平均)?(?:排放总?量|浓度|使用量|增加值|总?产值|总?产量|(?:人均)?(?:可支配)?收入|(?:人均)?(?:财政)?补助标准|[低特]保标准|覆盖率|普及率|利用率|合格率|死亡率|毛?入[学园]率|参保率|可靠率|满意[率度])$/

/** 城镇和农村居民收入 → [城镇居民收入, 农村居民收入]: parts, the shared end given to each. */
function conjuncts(words: string): string[] {
  // 城乡居民收入分别: one word for the two.
  const both = /^(.*)城乡([^、和与及]{2,})$/.exec(words)
  if (both) return [`${both[1]}城镇${both[2]}`, `${both[1]}农村${both[2]}`]
  const parts = words
    .replace(/(?:要|将|应)$/, '')
    .split(AND)
    .filter((part) => part.length >= 2)
  if (parts.length < 2) return parts
  const last = parts[parts.length - 1]!
  // 生产安全事故起数、死亡人数: the second is of the same event.
  const event = /^(.{2,})(?:起数|宗数|次数)$/.exec(parts[0]!)?.[1]
  if (event)
    return parts.map((part) =>
      part.endsWith('人数') && !part.includes(event) ? event + part : part,
    )
  const shared = SHARED_END.exec(last)?.[0]
  return parts.map((part) => {
    if (part === last || part.length >= last.length) return part
    return shared !== undefined && !SHARED_END.test(part)
      ? part + shared
      : part + last.slice(part.length)
  })
}
