import { coverage, featuresOf, type Features } from './likeness.ts'
import type { Mention } from './mentions.ts'
import type { ReasonCode } from './reason-codes.ts'
import type { Reply } from './replies.ts'
import { levelNamed, scopeConflict, subArea } from './scope.ts'
import type { Goal } from './targets.ts'
import { NEGATED, NEXT_YEAR, PLAN_TAIL, STAGE_END, STAGE_START } from './vocabulary.ts'

/** What is known of the row when a goal is held against a figure. */
export interface Setting {
  /** The folded task text. */
  task: string
  taskFeatures: Features
  goals: Goal[]
}

/** A goal with what its words weigh. */
export interface Asked {
  goal: Goal
  index: number
  text: string
  features: Features
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
export const THRESHOLD = 0.5

/** Words by which a goal is compared with figures. */
export function askedOf(goal: Goal, index: number): Asked {
  const { mention } = goal
  const text = mention.dealt ?? goal.metric + ' ' + mention.tail.slice(0, 12)
  return { goal, index, text, features: featuresOf(text) }
}

const ROLE_BONUS = 0.06

/** Holds one figure of the report against one goal. */
export function fit(asked: Asked, reply: Reply, setting: Setting): Fit {
  const blocked = unitsBlock(asked.goal, reply) ?? wordsBlock(asked, reply, setting)
  return { asked, reply, score: likeness(asked, reply, setting), blocked }
}

function likeness(asked: Asked, reply: Reply, setting: Setting): number {
  const { features } = asked
  const bare = reply.own.letterWeight < 1
  const layers = [
    { features: reply.own, weight: 1 },
    { features: reply.context, weight: bare ? 0.9 : 0.55 },
    { features: reply.heading, weight: 0.85 },
  ]
  const recall = coverage(features, layers)
  let score: number
  if (bare && recall < 0.35) {
    // No words of its own: the row's only goal of this kind is what it must be about.
    const alone =
      setting.goals.filter((goal) => alike(goal.mention, asked.goal.mention)).length === 1
    const spoken = reply.context.letterWeight + reply.heading.letterWeight
    score = alone ? (spoken < 2 ? 0.62 : 0.42) : 0.3
  } else {
    const precision = bare
      ? 0.75
      : coverage(reply.own, [
          { features, weight: 1 },
          { features: setting.taskFeatures, weight: 0.7 },
        ])
    score = 0.66 * recall + 0.34 * precision
  }
  const { quantity } = asked.goal.mention
  if (quantity.name === reply.quantity.name && quantity.name !== '%') score += ROLE_BONUS
  if (reply.mention.total && !asked.goal.mention.level && !asked.goal.mention.total) score -= 0.05
  if (asked.goal.mention.added && reply.mention.added) score += 0.04
  return Math.max(0, Math.min(1, score))
}

const alike = (a: Mention, b: Mention) => a.quantity.dimension === b.quantity.dimension

/** Whether the two can be compared at all, by dimension and by what kind of number each is. */
function unitsBlock(goal: Goal, reply: Reply): ReasonCode | null {
  const asked = goal.mention
  const given = reply.mention
  const a = asked.quantity.dimension
  const b = reply.quantity.dimension
  if (reply.role === 'completion')
    return /完成率|整改率|达产率|进度|开工率|完工率/.test(goal.metric) && a === 'percent'
      ? null
      : null
  if (reply.role === 'margin') return a === 'percent' || a === b ? null : 'unitsDiffer'
  if (asked.quantity.base === 0) return reply.quantity.base === 0 || a === b ? null : 'unitsDiffer'
  const counted = (d: string) => d === 'count' || d === 'plain'
  const people = (d: string) => d === 'person' || d === 'plain' || d === 'visit'
  if (!(a === b || (counted(a) && counted(b)) || (people(a) && people(b)))) return 'unitsDiffer'
  if (a === 'count' && b === 'count' && unlikeCounts(asked.quantity.name, reply.quantity.name))
    return 'unitsDiffer'
  if (
    asked.quantity.unit.includes('/') !== reply.quantity.unit.includes('/') &&
    a !== 'concentration'
  )
    return 'unitsDiffer'
  if (a === 'percent') {
    const rate = goal.kind === 'rate'
    const saysRate =
      given.change !== null || /增速|增幅|涨幅|降幅|增长|下降|同比/.test(reply.ownText)
    if (rate && !saysRate && !/增速|增幅|涨幅/.test(goal.metric)) return 'levelNotRate'
    if (!rate && given.change !== null && reply.role === 'figure') return 'rateNotLevel'
    return null
  }
  if (asked.change && !given.change && !given.added) return 'levelNotChange'
  if (!asked.change && given.change && !asked.added && !/减|降|压/.test(asked.head))
    return 'changeNotLevel'
  return null
}

const TIMES_DONE = new Set(['场', '次', '场次', '期', '批', '批次', '班次', '航班', '架次', '车次'])
const MONEY_LIKE = new Set(['笔', '单'])

/** 场 and 次 count events, 家 and 个 count things; a figure of one kind does not answer the other. */
function unlikeCounts(a: string, b: string): boolean {
  return TIMES_DONE.has(a) !== TIMES_DONE.has(b) || MONEY_LIKE.has(a) !== MONEY_LIKE.has(b)
}

/** Whether the words around the figure say that it is no answer. */
function wordsBlock(asked: Asked, reply: Reply, setting: Setting): ReasonCode | null {
  const { goal } = asked
  const { mention } = reply
  const words = mention.head + mention.before
  const state = mention.tail.slice(0, 24)
  if (reply.role !== 'completion' && PLAN_TAIL.test(mention.after + mention.tail)) return 'repeated'
  if (isPlanned(mention, reply)) return 'planned'
  if (NEXT_YEAR.test(mention.head.slice(-24)) || NEXT_YEAR.test(mention.context.slice(-20)))
    return 'nextYear'
  if (NEGATED.test(words.slice(-10)) || /^(?:未|尚未|没有|不再)/.test(state)) return 'denied'
  if (mention.attributive && reply.role === 'figure') return 'classSize'
  if (/^[^,]{0,8}(?:正在|在建|尚在|仍在)/.test(state)) return 'underWay'
  if (/(?:另有|其余|剩余)$/.test(words) && !STAGE_END.test(state)) return 'underWay'
  const scope = scopeConflict(asked.text + goal.mention.head, reply.ownText)
  if (scope) return 'otherScope'
  const place = subArea(mention.head + mention.context.slice(-12), setting.task)
  if (place) return 'narrowerArea'
  const counted = goal.kind === 'count' || goal.kind === 'amount'
  if (counted && reply.role === 'figure') {
    if (goal.mention.added && mention.total && !mention.added) return 'totalNotAdded'
    if (
      (goal.mention.level || goal.mention.total) &&
      mention.added &&
      !mention.total &&
      !mention.level
    )
      return 'addedNotTotal'
    if (
      /中,?(?:已?有|已|,)?$/.test(mention.context + words) &&
      goal.mention.quantity.base !== mention.previous?.quantity.base
    )
      return 'partOnly'
    const goalWords = goal.mention.head + goal.mention.tail.slice(0, 8)
    const stateWords = words + state
    if (
      STAGE_START.test(stateWords) &&
      !STAGE_END.test(stateWords) &&
      STAGE_END.test(goalWords) &&
      !STAGE_START.test(goalWords)
    )
      return 'startedOnly'
  }
  return null
}

const PLANNING =
  /(?:^|年|全[市省县区年国]|我[市县区]|共|原|年度|今年|本)(?:计划|拟|目标任务|目标|任务)(?!项目|单列|生育)|计划(?:总)?(?:投资|新|改|建|完成|实施|开|培|发|招|用|到)|(?:拟|计划|力争|预计)于?(?:明年|\d{4}年)|将(?:新|建|投|完成|实施|开|培)/
const THEN_DONE =
  /(?:已|全部|均|都|全面|圆满|超额|提前)[^。;]{0,6}(?:完成|完工|竣工|建成|达标|交付|投用)|(?:完工|完成|竣工|开工)率[^,。]{0,4}100%/

/** A number of the plan, unless the same sentence goes on to say that it was all done. */
function isPlanned(mention: Mention, reply: Reply): boolean {
  const { head, before, frame } = mention
  const clause = (
    mention.context.slice(
      -Math.max(0, mention.quantity.start - frame.clause - head.length - before.length),
    ) +
    head +
    before
  ).slice(-30)
  if (reply.role === 'completion' || !PLANNING.test(clause)) return false
  return !THEN_DONE.test(reply.after)
}

/** Two figures told apart by a level (省级19家、市级45家) that the goal does not name are parts of it. */
export function isPartByLevel(asked: Asked, reply: Reply, others: readonly Reply[]): boolean {
  const level = levelNamed(reply.ownText)
  if (!level || levelNamed(asked.text) || /[国省市县]级?(?:及)?以上/.test(asked.text)) return false
  return others.some(
    (other) =>
      other !== reply &&
      other.quantity.name === reply.quantity.name &&
      coverage(reply.own, [{ features: other.own, weight: 1 }]) > 0.5 &&
      levelNamed(other.ownText) !== null &&
      levelNamed(other.ownText) !== level,
  )
}
