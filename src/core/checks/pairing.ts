import { wordsBlock } from './blocks.ts'
import { unitsBlock } from './units-block.ts'
import { coverage, featuresOf, writtenOut, type Features } from './likeness.ts'
import { canonical } from '../quantities/metric.ts'
import { nearSubject } from './elliptic.ts'
import { lastWord } from './last-word.ts'
import { wordsOf } from './metric-words.ts'
import type { Mention } from './mentions.ts'
import type { ReasonCode } from './reason-codes.ts'
import type { Reply } from './replies.ts'
import { levelNamed, scopesOf, type Scopes } from './scope.ts'
import type { Goal } from './targets.ts'
import { STAGE_END, STAGE_START } from './vocabulary.ts'

/** What is known of the row when a goal is held against a figure. */
export interface Setting {
  /** The folded task text. */
  task: string
  taskWords: string
  /** The years that task and report speak of. */
  years: () => Set<string>
  goals: Goal[]
  /** Whether the task itself is for several years (五年内, 到2025年). */
  spansYears: () => boolean
  /** Whether the report says that the goal's own figure is not known yet. */
  pending: (asked: Asked) => boolean
}

/** A goal with what its words weigh. */
export interface Asked {
  goal: Goal
  index: number
  text: string
  features: Features
  /** Last word of the counted noun, empty where it is a common one. */
  last: string
  scopes: Scopes
}

/** How a figure fits a goal: a score of 0–1 and, where it cannot answer, why not. */
export interface Fit {
  asked: Asked
  reply: Reply
  score: number
  /** Reason code why the figure does not answer, whatever its score; null where it may. */
  blocked: ReasonCode | null
}

/** Below this a figure is only offered as 可能的答复. */
export const THRESHOLD = 0.48

/** Words by which a goal is compared with figures. */
export function askedOf(goal: Goal, index: number): Asked {
  const { mention } = goal
  const { main, side } = wordsOf(mention)
  const words = /[\u4e00-\u9fff]{2}/.test(main) ? main : goal.metric
  const own = featuresOf(words, side)
  // 重点项目45个、完成投资260亿元: common words alone lean on what was named before them.
  const near = own.telling === 0 ? nearSubject(mention) : ''
  const text = `${goal.metric} ${main} ${side} ${near}`
  return {
    goal,
    index,
    text,
    features: near === '' ? own : featuresOf(words, `${side} ${near}`),
    last: lastWord(mention),
    scopes: scopesOf(text + mention.head),
  }
}

/** A goal named this fully by the figure's own words needs no context. */
const CLEAR = 0.85

/** A goal named less than this by the words as they stand may be named by a short form of its words. */
const SHORT = 0.6

const ROLE_BONUS = 0.06

/** Holds one figure of the report against one goal: the units first, then the words, then what blocks it. */
export function fit(asked: Asked, reply: Reply, setting: Setting): Fit {
  const units = unitsBlock(asked.goal, reply)
  if (units === 'unitsDiffer') return { asked, reply, score: 0, blocked: units }
  const score = likeness(asked, reply, setting)
  const blocked =
    score < RELATED
      ? null
      : (units ?? wordsBlock(asked, reply, setting) ?? pendingBlock(asked, reply, setting))
  return { asked, reply, score, blocked }
}

/** Scores a figure in other units, to be shown where nothing answers. */
export function scoreUnlike(one: Fit, setting: Setting): void {
  one.score = likeness(one.asked, one.reply, setting)
}

/** From here on a figure is about the goal at all. */
export const RELATED = 0.25

function pendingBlock(asked: Asked, reply: Reply, setting: Setting): ReasonCode | null {
  if (!setting.pending(asked)) return null
  return coverage(reply.words.main, [{ text: asked.features.text, weight: 1 }]) < 0.85
    ? 'pending'
    : null
}

/** Gains of a figure that stands alone: the only one for its goal, and its goal the only one for it. */
export function award(one: Fit, sole: boolean, ownUnit: boolean): void {
  const { asked, reply } = one
  if (ownUnit && !otherNoun(asked, reply)) one.score += 0.08
  if (asked.goal.mention.added && !reply.mention.added && !sole)
    one.score = Math.max(0, one.score - 0.06)
  if (sole && !otherNoun(asked, reply)) one.score += 0.1
}

function likeness(asked: Asked, reply: Reply, setting: Setting): number {
  const { features } = asked
  const bare = reply.words.bare
  const own = { text: reply.words.own, weight: 1 }
  // Where the figure's own words say it all, what stands before them is not weighed.
  let recall = bare ? 0 : coverage(features, [own])
  if (recall < CLEAR) {
    recall = coverage(features, [
      own,
      ...(bare ? [{ text: reply.words.near, weight: 0.9 }] : []),
      { text: reply.words.context, weight: bare ? 0.7 : 0.4 },
      { text: reply.words.heading, weight: 0.85 },
    ])
  }
  if (recall > 0.08 && recall < SHORT) {
    const said = bare ? reply.words.near : reply.words.own
    const full = writtenOut(said, features.text)
    if (full !== said)
      recall = Math.max(recall, 0.85 * coverage(features, [{ text: full, weight: 1 }]))
  }
  let score: number
  if (reply.role === 'completion' && bare && recall < 0.35) {
    // 80%: one degree of completion for the whole row answers its first goal.
    score = asked.index === 0 ? 0.62 : 0.3
  } else if (bare && recall >= 0.15 && recall < 0.35 && equal(asked, reply)) {
    score = 0.5
  } else if (bare && recall < 0.35) {
    // No words of its own: the row's only goal of this kind is what it must be about.
    const alone =
      setting.goals.filter((goal) => alike(goal.mention, asked.goal.mention)).length === 1
    const spoken = reply.words.context.length + reply.words.heading.length
    score = alone ? (spoken < 3 ? 0.62 : 0.42) : 0.3
  } else {
    const precision = bare
      ? 0.75
      : coverage(reply.words.main, [
          { text: features.text, weight: 1 },
          { text: setting.taskWords, weight: 0.7 },
        ])
    score = 0.66 * recall + 0.34 * precision
  }
  const { quantity } = asked.goal.mention
  if (quantity.name === reply.quantity.name && quantity.name !== '%') score += ROLE_BONUS
  score += stageBonus(asked, reply)
  if (sharesName(asked, reply)) score += 0.3
  if (reply.refines) score += 0.15
  if (/预计/.test(reply.mention.clauseHead)) score -= 0.1
  else if (/全年|年均/.test(reply.mention.clauseHead)) score += 0.06
  else if (asked.goal.kind === 'rate' && /年末|年中|年底/.test(reply.mention.clauseHead))
    score -= 0.12
  // 26座水库主体工程均已完工: the task's own number, said to be all done.
  if (equal(asked, reply) && recall >= 0.15 && ALL_DONE.test(reply.mention.tail)) score += 0.2
  // 下降3.2%,扣除房地产开发投资后增长4.5%: what is left is narrower than what was asked.
  if (LESS.test(reply.mention.head) && !/扣除/.test(setting.task)) score -= 0.15
  if (isNarrowed(asked, reply)) score += 0.15
  if (otherNoun(asked, reply)) score -= 0.35
  if (otherRate(asked, reply)) score -= 0.2
  // 剔除因素后增长8.2%、自然口径下降1.6%: of two changes the one asked for.
  if (opposed(asked.goal.mention.change, reply.mention.change)) score -= 0.05
  return Math.max(0, score)
}

const LESS = /^扣除(?!价格)[^,。;]{2,14}后/

/** 工业投资增长19.4%,其中技改投资增长11.2%, asked for 工业技改投资: the part's own word is the goal's, not the whole's. */
function isNarrowed(asked: Asked, { mention }: Reply): boolean {
  const { previous, head, frame, quantity } = mention
  const own = /^其中,?([\u4e00-\u9fff]{2})/.exec(head)?.[1]
  return (
    own !== undefined &&
    asked.goal.mention.head.includes(own) &&
    previous?.frame.sentence === frame.sentence &&
    previous.quantity.dimension === quantity.dimension &&
    !previous.head.includes(own)
  )
}

const opposed = (a: Mention['change'], b: Mention['change']) => a !== null && b !== null && a !== b

/** 打通民生路等4条 and 民生路、通园街…4项: an example named with the goal stands with the figure. */
function sharesName(asked: Asked, reply: Reply): boolean {
  const name = /([\u4e00-\u9fffA-Za-z0-9]{3,8}?)等$/.exec(asked.goal.mention.head)?.[1]
  return (
    name !== undefined && equal(asked, reply) && reply.mention.clauseHead.includes(name.slice(-3))
  )
}

/** Asked for 建成 the figure of 竣工 is nearer than that of 开工 or 筹集, and the other way round. */
function stageBonus(asked: Asked, reply: Reply): number {
  const wanted = asked.goal.mention.head
  const given = reply.mention.head + reply.mention.tail.slice(0, 10)
  if (STAGE_END.test(wanted) && STAGE_END.test(given)) return 0.1
  return STAGE_START.test(wanted) && STAGE_START.test(given) ? 0.05 : 0
}

const ALL_DONE = /^[^,。;]{0,16}(?:均|全部|全面|都)(?:已)?(?:完成|完工|竣工|建成|投用|交付|通车)/

const equal = (asked: Asked, reply: Reply) =>
  asked.goal.mention.quantity.base === reply.quantity.base && reply.quantity.base > 2

/** 案例 was asked and 场景 is counted: the last word of a Chinese noun says what the thing is. */
function otherNoun(asked: Asked, reply: Reply): boolean {
  const wanted = asked.last || sortOf(asked.goal.mention)
  const given = reply.words.last || (asked.last ? '' : sortOf(reply.mention))
  if (wanted === '' || given === '' || wanted === given) return false
  const said = reply.words.text + reply.mention.context
  return !canonical(said).includes(wanted) && !canonical(asked.text).includes(given)
}

/** What sort of place or body is counted, where its name stands before the number: 示范区5个, 服务中心7个. */
const SORT =
  /(示范区|中心|基地|产业园|园区|示范村|示范镇|合作社|家庭农场|工厂|车间|实验室|学校|幼儿园|医院|市场|街区|驿站|书房|公园|广场|平台|学院)$/
const sortOf = ({ head, quantity }: Mention) =>
  quantity.dimension === 'count' ? (SORT.exec(head)?.[1] ?? '') : ''

const RATE = /([\u4e00-\u9fff]{2})率/

/** Rates of one list that differ in the stage alone. */
const STAGE_RATE = /^(?:开工|竣工|完工|投产|签约|履约|落地|到位)$/

/** 分担率 was asked and 覆盖率 is given: rates of two names without a letter in common. */
function otherRate(asked: Asked, reply: Reply): boolean {
  if (asked.goal.mention.quantity.name !== '%') return false
  const wanted = RATE.exec(asked.goal.mention.dealt ?? asked.goal.mention.head)?.[1]
  const given = RATE.exec(reply.words.text)?.[1]
  if (wanted === undefined || given === undefined || reply.words.text.includes(wanted)) return false
  if (STAGE_RATE.test(wanted) && STAGE_RATE.test(given)) return wanted !== given
  return !wanted.includes(given[0]!) && !wanted.includes(given[1]!)
}

const alike = (a: Mention, b: Mention) => a.quantity.dimension === b.quantity.dimension

/** Two figures told apart by a level (省级19家、市级45家) that the goal does not name are parts of it. */
export function isPartByLevel(
  asked: Asked,
  reply: Reply,
  others: readonly Reply[],
  goals: readonly Asked[],
): boolean {
  const level = levelNamed(reply.words.text)
  if (!level || levelNamed(asked.text) || /[国省市县]级?(?:及)?以上/.test(asked.text)) return false
  return others.some(
    (other) =>
      other !== reply &&
      other.quantity.name === reply.quantity.name &&
      (coverage(reply.words.main, [{ text: other.words.own, weight: 1 }]) > 0.5 ||
        coverage(other.words.main, [{ text: reply.words.own, weight: 1 }]) > 0.5) &&
      levelNamed(other.words.text) !== null &&
      levelNamed(other.words.text) !== level &&
      // 市重点项目, 其中省重点项目: a level that another goal asks for is no part of this one.
      !goals.some(
        (goal) =>
          goal !== asked &&
          levelNamed(goal.text) === levelNamed(other.words.text) &&
          coverage(asked.features, [{ text: goal.features.text, weight: 1 }]) > 0.5,
      ),
  )
}
