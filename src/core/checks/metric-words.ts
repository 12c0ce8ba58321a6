import { matchesOf } from '../text/matches.ts'
import type { Mention } from './mentions.ts'
import { WordList } from '../quantities/words.ts'
import { DELIVER } from './vocabulary.ts'

const VERBS = new WordList(DELIVER.split('|'))
/** Letters that no name begins with, and that none ends in. */
const BEFORE_NAME = '的”’、,;:和及与并'
const AFTER_NAME = '“‘、,;:和及与并的'
const LEAD =
  /^(?:各[地省市县区](?:均|统一)?可|力争|争取|确保|实现|推动|加快|继续|进一步|再(?!生|制造|就业|贷款|利用|保险|融资|担保)|将|要|全年|全市|全县|全区|全省|年内|今年|计划|预计|推进)+/
const TAIL_END =
  /实施|完成|已|均|全部|竣工|投产|正在|达到?|占|进入|通过|中(?!小|型|心|学|职|医|央|高)|(?<![国公私共所自拥特专享固原占])有(?!机|效|色|限)|[,;。:()]/

/** What a figure measures, in words of the text: 新增城镇就业 of 新增城镇就业8.5万人. */
export function metricOf(mention: Mention): string {
  if (mention.dealt !== null) return tidy(mention.dealt)
  const served = serviceOf(mention)
  if (served) return tidy(served.whom + served.what)
  const noun = countedNoun(mention)
  const head = tidy(fromVerb(mention.head))
  if (noun.length >= 2) return verbAt(head) + noun
  if (saysMoreThanVerbs(head)) return head
  const subject = subjectOf(mention.context) || mention.heading
  return joined(tidy(subject), head)
}

/**
 * The words a figure is compared by. Where it counts the noun behind it (10处路口实施渠化改造), that
 * noun and its predicate come first and the words before stand aside.
 */
export function wordsOf(
  mention: Mention,
  noun = countedNoun(mention),
): { main: string; side: string } {
  const tail = mention.tail.slice(0, 30)
  if (mention.dealt !== null) return { main: mention.dealt, side: '' }
  const served = serviceOf(mention)
  if (served) return { main: `${served.whom}${served.what}`, side: mention.head }
  // 民生路、贾商路等12个路口: examples named before the number are no part of what is counted.
  const head = mention.head.replace(/^.*等(?:地|处)?$/, '')
  if (noun.length >= 2) return { main: noun, side: `${head} ${tail.replace(noun, ' ')}` }
  const degree = DEGREE.exec(mention.head)
  if (degree && mention.quantity.dimension === 'percent')
    return { main: mention.head.slice(0, degree.index), side: mention.head }
  const main = fromVerb(mention.head).replace(MAY, '')
  return { main, side: `${mention.head} ${tail.slice(0, 16)}` }
}

/** 下调缴费比例,各地可降至16%: who may is no part of what falls. */
const MAY = /^(?:各[地省市县区])?(?:均|统一)?可(?=[降提增减压])/

/** What was to become of the thing named before, where this figure is for another deed on it. */
const DEED_AT_END = /(?<=[\u4e00-\u9fff]{4})(?:交付|建成|完成|开工|竣工|分配|入住|回迁)$/

/** 反馈问题整改 + 整改完成率 → 反馈问题整改完成率; 安置房交付 + 开工建设 → 安置房开工建设. */
function joined(named: string, head: string): string {
  const subject = VERBS.at(head, 0) ? named.replace(DEED_AT_END, '') : named
  for (let length = Math.min(4, subject.length, head.length); length >= 2; length--) {
    if (subject.endsWith(head.slice(0, length))) return subject + head.slice(length)
  }
  return subject + head
}

const SERVED =
  /^(?:[\d-]+周?岁(?:及?以上|以下)?的?)?([\u4e00-\u9fff“”]{2,16}?)(?:(?:免费|统一|集中)?(?:实施|开展|提供|进行|安装|发放|办理|完成)+(?:了|免费)?|免费)([\u4e00-\u9fff“”]{2,16})/

/** 为1500户老年人家庭实施适老化改造: for whom, and what is done for them. */
function serviceOf({
  head,
  before,
  tail,
  quantity,
}: Mention): { whom: string; what: string } | null {
  if (!COUNTED.has(quantity.dimension) || !/(?:为|对|给|向)$/.test(head + before)) return null
  const found = SERVED.exec(tail)
  return found && { whom: found[1]!, what: found[2]! }
}

/** 管网改造完成总工程量的78%: what is done so far stands before the words for how far. */
const DEGREE =
  /(?:已)?(?:完成|占|达)(?:了)?(?:总|年度|全年|年|目标)*(?:工程量|工作量|任务量|任务|计划|目标|形象进度|进度)的?$/

const COUNTED = new Set(['count', 'person', 'visit', 'plain'])

/** The noun right behind a counted number; empty where what follows is a predicate or nothing. */
export function countedNoun(mention: Mention): string {
  if (!COUNTED.has(mention.quantity.dimension) && saysMoreThanVerbs(mention.head)) return ''
  const noun = tailNoun(mention.tail)
  return PREDICATE_START.test(noun) ? '' : noun
}

const PREDICATE_START =
  /^(?:实施|完成|已|均|全部|竣工|投产|正在|达|占|进入|通过|建成|开工|任务|目标|左右|以上|改造完成|纳入|获|未|新|为|被|由|在|于|并)/
const DEED =
  /(?:实施|建成|新建|新增|培育|引进|推广|开展|完成|实现|打造|创建|推出|发放|组织|举办|淘汰|解决|新认定|认定|获批|培训|新开工|开工|上报|新认证|新设|设立)+/g

/** From the last deed on, where a noun follows it: 通过定向攻关等机制实施市级科技计划项目 → 实施市级科技计划项目. */
function fromVerb(head: string): string {
  let from = 0
  for (const match of matchesOf(DEED, head)) {
    if (head.length - match.index - match[0].length >= 3) from = match.index
  }
  return head.slice(from)
}

const VERBS_AT_END = new RegExp(`(?:${DELIVER})+$`)

/** The verb a head ends or begins with, for a metric whose noun follows the number. */
function verbAt(head: string): string {
  return VERBS_AT_END.exec(head)?.[0] ?? ''
}

/** Whether two letters or more are left when verbs are taken out. */
function saysMoreThanVerbs(words: string): boolean {
  let left = 0
  for (let i = 0; i < words.length;) {
    const verb = VERBS.at(words, i)
    if (!verb && ++left >= 2) return true
    i += verb?.length ?? 1
  }
  return false
}

/** The noun that follows a counted number: 30条制度创新 → 制度创新. */
export function tailNoun(tail: string): string {
  const words = tail.slice(0, 16)
  const stop = words.search(TAIL_END)
  return tidy(stop >= 0 ? words.slice(0, stop) : words)
}

/** The last stretch of words that names something. */
function subjectOf(context: string): string {
  const parts = context.split(/[,;:()、]/)
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = tidy(parts[i]!.replace(/\d.*$/, ''))
    if (saysMoreThanVerbs(part)) return part.slice(-20)
  }
  return ''
}

function tidy(words: string): string {
  return trimmed(trimmed(words).replace(LEAD, ''))
}

function trimmed(words: string): string {
  let start = 0
  let end = words.length
  while (start < end && BEFORE_NAME.includes(words[start]!)) start++
  while (start < end && AFTER_NAME.includes(words[end - 1]!)) end--
  return words.slice(start, end)
}
