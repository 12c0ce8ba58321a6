import { unitsBlock, wordsBlock } from './blocks.ts'
import { coverage, featuresOf, type Features } from './likeness.ts'
import { canonical } from '../quantities/metric.ts'
import { countedNoun, wordsOf } from './metric-words.ts'
import type { Mention } from './mentions.ts'
import type { ReasonCode } from './reason-codes.ts'
import type { Reply } from './replies.ts'
import { levelNamed } from './scope.ts'
import type { Goal } from './targets.ts'
import { STAGE_END, STAGE_START } from './vocabulary.ts'

/** What is known of the row when a goal is held against a figure. */
export interface Setting {
  /** The folded task text. */
  task: string
  taskFeatures: Features
  goals: Goal[]
  /** How many figures the report has. */
  figures: number
  /** Whether the figure is the only one that may answer, and the goal the only one it may. */
  sole: (asked: Asked, reply: Reply) => boolean
  /** Whether the report says that the goal's own figure is not known yet. */
  pending: (asked: Asked) => boolean
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
  const { main, side } = wordsOf(mention)
  const words = /[\u4e00-\u9fff]{2}/.test(main) ? main : goal.metric
  return { goal, index, text: `${goal.metric} ${main} ${side}`, features: featuresOf(words, side) }
}

const ROLE_BONUS = 0.06

/** Holds one figure of the report against one goal. */
export function fit(asked: Asked, reply: Reply, setting: Setting): Fit {
  return {
    asked,
    reply,
    score: 0,
    blocked: unitsBlock(asked.goal, reply) ?? wordsBlock(asked, reply, setting),
  }
}

/** Scores a fit once it is known which figures are out of question. */
export function score(one: Fit, setting: Setting): void {
  one.score = likeness(one.asked, one.reply, setting)
  if (one.blocked !== null || !setting.pending(one.asked)) return
  if (coverage(one.reply.words.main, [{ features: one.asked.features, weight: 1 }]) < 0.85)
    one.blocked = 'pending'
}

function likeness(asked: Asked, reply: Reply, setting: Setting): number {
  const { features } = asked
  const bare = reply.words.main.telling <= 1
  const layers = [
    { features: reply.words.own, weight: 1 },
    { features: reply.words.context, weight: bare ? 0.9 : 0.4 },
    { features: reply.words.heading, weight: 0.85 },
  ]
  const recall = coverage(features, layers)
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
    const spoken = reply.words.context.letterWeight + reply.words.heading.letterWeight
    score = alone ? (spoken < 2 ? 0.62 : 0.42) : 0.3
  } else {
    const precision = bare
      ? 0.75
      : coverage(reply.words.main, [
          { features, weight: 1 },
          { features: setting.taskFeatures, weight: 0.7 },
        ])
    score = 0.66 * recall + 0.34 * precision
  }
  const { quantity } = asked.goal.mention
  if (quantity.name === reply.quantity.name && quantity.name !== '%') score += ROLE_BONUS
  if (reply.mention.total && !asked.goal.mention.level && !asked.goal.mention.total) score -= 0.05
  const sole = setting.sole(asked, reply)
  if (asked.goal.mention.added) score += reply.mention.added ? 0.04 : sole ? 0 : -0.06
  score += stageBonus(asked, reply)
  if (sharesName(asked, reply)) score += 0.3
  if (reply.refines) score += 0.15
  if (reply.sums) score += 0.15
  if (asked.goal.mention.quantity.base === 0 && reply.quantity.base === 0) score += 0.15
  if (equal(asked, reply)) score += 0.06
  if (otherNoun(asked, reply)) score -= 0.35
  else if (sole) score += 0.1
  if (setting.goals.length === 1 && setting.figures === 1) score += 0.1
  return Math.max(0, score)
}

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

const equal = (asked: Asked, reply: Reply) =>
  asked.goal.mention.quantity.base === reply.quantity.base && reply.quantity.base > 2

/** 案例 was asked and 场景 is counted: the last word of a Chinese noun says what the thing is. */
function otherNoun(asked: Asked, reply: Reply): boolean {
  const wanted = lastWord(asked.goal.mention)
  const given = lastWord(reply.mention)
  if (wanted === '' || given === '' || wanted === given) return false
  const said = reply.words.text + reply.mention.context
  return !canonical(said).includes(wanted) && !canonical(asked.text).includes(given)
}

/** The last two letters of the counted noun, where they are no common word. */
function lastWord(mention: Mention): string {
  const noun = countedNoun(mention)
  if (noun.length < 2) return ''
  const word = canonical(noun).slice(-2)
  return featuresOf(word).telling === 2 ? word : ''
}

const alike = (a: Mention, b: Mention) => a.quantity.dimension === b.quantity.dimension

/** Two figures told apart by a level (省级19家、市级45家) that the goal does not name are parts of it. */
export function isPartByLevel(asked: Asked, reply: Reply, others: readonly Reply[]): boolean {
  const level = levelNamed(reply.words.text)
  if (!level || levelNamed(asked.text) || /[国省市县]级?(?:及)?以上/.test(asked.text)) return false
  return others.some(
    (other) =>
      other !== reply &&
      other.quantity.name === reply.quantity.name &&
      coverage(reply.words.own, [{ features: other.words.own, weight: 1 }]) > 0.5 &&
      levelNamed(other.words.text) !== null &&
      levelNamed(other.words.text) !== level,
  )
}
