import { countedNoun } from './metric-words.ts'
import type { Asked } from './pairing.ts'
import type { Reply } from './replies.ts'
import { levelNamed } from './scope.ts'
import { AND, DELIVER } from './vocabulary.ts'

const WORKS = /新建|改建|扩建|续建|迁建|改造|维修|提升|新开工|收购|筹集|新增|调整|更新|修复/g
/** 发展绿色食品、有机农产品: the verb of the list is no part of its first thing. */
const DEEDS = new RegExp(`^(?:${DELIVER}|发展)+`)
/** A new line or service is 开通 or 新开. */
const oneWord = (words: string) => words.replace(/新开(?!工)|新辟|开通/g, '新增')

/**
 * 新建公厕11座、改建16座 of a goal 新建改建公厕25座: the goal names together what two figures of one
 * sentence name apart, so each is a part.
 */
export function isPartByName(asked: Asked, reply: Reply, others: readonly Reply[]): boolean {
  const { mention } = asked.goal
  if (/[A级]级?及?以上/.test(asked.text + mention.head)) {
    const grade = gradeOf(reply)
    if (
      grade !== null &&
      others.some((other) => beside(reply, other) && (gradeOf(other) ?? grade) !== grade)
    )
      return true
  }
  if (isOneOfSorts(asked, reply, others) || isOneOfNames(asked, reply, others)) return true
  const pieces = conjoined(mention.head + countedNoun(mention))
  if (pieces.length < 2) return false
  const mine = namedBy(reply, pieces)
  if (mine === null) return false
  return others.some((other) => {
    if (!beside(reply, other)) return false
    const theirs = namedBy(other, pieces)
    return theirs !== null && theirs !== mine
  })
}

/**
 * 新建小学3所、初中2所 of a goal 新建学校5所: sorts of the thing listed after one verb, none of them named
 * by the goal, each short of it.
 */
function isOneOfSorts(asked: Asked, reply: Reply, others: readonly Reply[]): boolean {
  const { quantity } = asked.goal.mention
  const { mention } = reply
  if (quantity.dimension !== 'count' || reply.quantity.base >= quantity.base) return false
  const noun = sortOf(mention)
  if (noun === null || asked.text.includes(noun)) return false
  return others.some((other) => {
    const theirs = sortOf(other.mention)
    return (
      beside(reply, other) &&
      (other.mention.previous === mention || mention.previous === other.mention) &&
      other.mention.frame.clause === mention.frame.clause &&
      other.quantity.base < quantity.base &&
      theirs !== null &&
      theirs !== noun &&
      !asked.text.includes(theirs)
    )
  })
}

/**
 * 滨河绿道建成14.2公里、环湖绿道建成9.5公里 of a goal 新建城市绿道30公里: two of its kind by name, neither named
 * by the goal, each short of it.
 */
function isOneOfNames(asked: Asked, reply: Reply, others: readonly Reply[]): boolean {
  const { quantity } = asked.goal.mention
  if (quantity.dimension === 'percent' || reply.quantity.base >= quantity.base) return false
  const mine = nameOf(reply.mention)
  return others.some((other) => {
    if (!beside(reply, other) || other.quantity.base >= quantity.base) return false
    const theirs = nameOf(other.mention)
    const kind = sharedEnd(mine, theirs)
    const names = [mine, theirs].map((name) => name.slice(0, name.length - kind.length))
    return (
      kind.length >= 2 &&
      asked.text.includes(kind) &&
      names.every((name) => name.length >= 2 && name.length <= 6 && !asked.text.includes(name))
    )
  })
}

const DEEDS_AT_END = new RegExp(`(?:${DELIVER})+$`)

/** The name before a figure, without the deeds around it: 滨河绿道 of 滨河绿道建成14.2公里. */
const nameOf = ({ head, dealt }: Reply['mention']): string =>
  dealt === null ? head.replace(RECKONED, '').replace(DEEDS, '').replace(DEEDS_AT_END, '') : ''

/** How a figure was reckoned, before its name. */
const RECKONED = /^(?:预计|全年|累计|共|已|实际|其中)+/

function sharedEnd(a: string, b: string): string {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++
  return a.slice(a.length - length)
}

const SORT =
  /^(?:新建|建成|新增|建设|完成|改造|新|创建|培育|引进|认定|获批)*([\u4e00-\u9fff]{2,4})$/

/** The short noun a listed figure is of: 小学 of 新建小学3所. */
const sortOf = ({ head, before, dealt }: Reply['mention']): string | null =>
  dealt === null && before === '' ? (SORT.exec(head)?.[1] ?? null) : null

/** Another figure of the same sentence in the same unit. */
const beside = (reply: Reply, other: Reply) =>
  other !== reply &&
  other.role === 'figure' &&
  other.para === reply.para &&
  other.quantity.name === reply.quantity.name &&
  other.mention.frame.sentence === reply.mention.frame.sentence

/** 4A级景区2家、3A级景区4家 of a goal for 3A级以上, 省级11个、市级26个 of one for 市级以上: one grade each. */
const gradeOf = ({ mention: { head } }: Reply): string | null =>
  /以上/.test(head) ? null : (/([1-5]A|[一二三四五甲乙丙])级?/.exec(head)?.[1] ?? levelNamed(head))

/** The things or works a goal names side by side: 新改扩建 → 新建, 改建, 扩建; 数字化车间、智能工厂 → both. */
function conjoined(metric: string): string[] {
  const text = oneWord(metric)
    .replace(/新[(、]?改(?:[、/]?扩)?[)]?建/, '新建改建扩建')
    .replace(/(?<!新建)改[、(]?扩[)]?建/, '改建扩建')
  const works = [...new Set(text.match(WORKS))]
  if (works.length >= 2) return works
  return text
    .split(AND)
    .filter((part) => part.length >= 3)
    .map((part) => part.replace(DEEDS, '') || part)
}

/** The one piece a figure's own words name; null where they name none or several. */
function namedBy({ mention }: Reply, pieces: string[]): string | null {
  const words = oneWord(mention.head + mention.tail.slice(0, 12))
  const named = pieces.filter((piece) => words.includes(piece))
  return named.length === 1 ? named[0]! : null
}
