import type { Mention } from './mentions.ts'

/** Words before a name that belong to the sentence: 要, 把, 其中, 力争 … */
const LEAD =
  /^(?:力争|争取|确保|努力|计划|预计|其中|其余|并|且|要|将|把|使|让|再(?!生|制造|就业|贷款|利用|保险|融资|担保)|继续|进一步|全年|年内|年底前|今年|总体|抓好|做好|完成|实施|实现|,)+/
/** Words after it that do: 综合考核进入全省前5位, 在上年基础上再降1%. */
const TRAIL =
  /(?:要|继续|为|的|再|在上年基础上|[比较](?:上年|去年|\d{4}年)|动态|全[省市国区县]|进入|保持|稳定|突破|实现|分别)+$/
const MOVED =
  /(?<![净新再])(?:[人户年月]均|月|实际|同比|再|要|都|各|分别)*(?:增长|增加|提高|提升|上升|扩大|下降|降低|减少|压减|压缩|缩短|回落|缩小|上涨|上调)(?:率|到|至)?$/
/** Deeds that a plan's lists begin with; none of them begins the name of a thing. */
const VERB_FIRST =
  /^(?:新增|新建|新开工|新认定|新创|开工建设|开工|建设|建成|改造|改建|扩建|续建|打造|培育|引进|组建|创建|完成|实施|净增|发放|安排|投入|淘汰|解决|打通|提供|开展|推出|取消|整治|治理|改扩建|修复|办理|新设|招聘|巩固提升)+/
const SHARE_WORD = /率|比|占|盖度|程度/
const PREDICATE = /^(?:达|实现|完成|纳入|通|接入|符合|建立|开展|配备|落实|交付|覆盖|参加|参与)/
/** Names that say nothing without the goal before: 占GDP比重, 总数. */
const DEPENDENT = /^(?:占|总数|总量|比上年|较上年|增长|增速|其中$|(?:年度)?投资$)/

/**
 * What a goal measures, as a person would name it: the noun, without words of the sentence around it and
 * without the change asked of it; of things listed after one verb each has the verb. `before`: the name
 * of the goal before.
 */
export function nameOf(
  metric: string,
  quote: string,
  mention: Mention,
  before: string | null,
): string {
  const zero = zeroOf(mention, quote)
  if (zero !== null) return zero
  const { quantity, tail, change } = mention
  const bare = metric.replace(LEAD, '')
  // 实施项目: two letters alone are no name.
  const lead =
    bare.length >= 3 || !/(?:完成|实施|实现)/.test(metric)
      ? trimmed(bare, metric)
      : metric.replace(/^计划/, '')
  const still =
    quantity.dimension === 'count'
      ? trimmed(lead.replace(/(?:净增|新增|增加)$/, ''), lead)
      : trimmed(lead.replace(MOVED, ''), lead)
  const bareName = still.replace(TRAIL, '')
  // PM2.5平均浓度降至38: what it shall do is no part of its name.
  const name = trimmed(mention.level ? bareName.replace(/[降升增减]$/, '') : bareName, still)
  if (before !== null && DEPENDENT.test(name)) return dependent(name, before)
  if (quantity.dimension === 'percent' && !SHARE_WORD.test(name) && change === null) {
    const said = /^[\u4e00-\u9fff“”]{2,14}/.exec(tail)?.[0] ?? ''
    if (PREDICATE.test(said)) return name + said
  }
  if (tail.startsWith(name)) return ofCounted(name, mention, before)
  return withVerb(name, mention, before)
}

const trimmed = (words: string, otherwise: string) => (words.length >= 2 ? words : otherwise)

/** 增加值增长9%,占GDP比重提高到48% → 增加值占GDP比重; 比上年增加… of the sum named before. */
function dependent(name: string, before: string): string {
  const owner = before.replace(VERB_FIRST, '')
  const own = name.replace(/^(?:比上年|较上年|增长|增速)+/, '')
  return trimmed(owner, before) + own
}

/** 10处路口实施渠化改造 → 路口实施渠化改造; 打通民生路等4条断头路 → 打通断头路. */
function ofCounted(name: string, mention: Mention, before: string | null): string {
  const { head, tail } = mention
  if (name.length <= 2) {
    const said = /^[\u4e00-\u9fff“”]{3,14}/.exec(tail)?.[0]
    if (said) return said
  }
  const verb = /等(?:地|处)?$/.test(head) ? VERB_FIRST.exec(head)?.[0] : undefined
  if (verb !== undefined) return verb + name
  return withVerb(name, mention, before)
}

/** 改造老旧小区125个、棚户区3344户: the verb the list began with. */
function withVerb(name: string, { previous, frame }: Mention, before: string | null): string {
  const listed = previous?.frame.clause === frame.clause && previous.frame.segment !== frame.segment
  if (!listed || before === null || VERB_FIRST.test(name)) return name
  return (VERB_FIRST.exec(before)?.[0] ?? '') + name
}

/** 零填埋: what there shall be none of, with its owner where the words name one. */
function zeroOf({ head }: Mention, quote: string): string | null {
  const none = /^[“‘"]?零[”’"]?([^的].{1,3})$/.exec(quote)?.[1]
  if (none === undefined) return null
  return (
    head
      .replaceAll(/[“”‘’"]/g, '')
      .replace(LEAD, '')
      .replace(VERB_FIRST, '') + none
  )
}
