import {
  award,
  fit,
  isPartByLevel,
  RELATED,
  scoreUnlike,
  THRESHOLD,
  type Asked,
  type Fit,
  type Setting,
} from './pairing.ts'
import { dealInOrder } from './in-order.ts'
import { isPartByName } from './parts.ts'
import { passOverDegreesOfParts, weighCompletion } from './completion.ts'
import { weighCircumstance } from './circumstance.ts'
import { partAsked } from './scope.ts'
import { takesInMore } from './wider.ts'
import type { Mention } from './mentions.ts'
import type { ReasonCode } from './reason-codes.ts'
import type { Reply } from './replies.ts'

/** What was decided for one goal, with everything else that was considered, best first. */
export interface Assignment {
  asked: Asked
  chosen: Fit | null
  others: { fit: Fit; why: ReasonCode }[]
}

/** No goal is held against more figures than this, so that a hostile line stays bounded work. */
const MOST_REPLIES = 400
/** Figures worth showing as considered. */
const SHOWN = 0.34
const MOST_SHOWN = 6

/** Gives each goal the figure that fits best, each figure to one goal only. */
export function assign(asked: Asked[], replies: Reply[], setting: Setting): Assignment[] {
  const near = replies.slice(0, MOST_REPLIES)
  const fits = asked.map((one) => near.map((reply) => fit(one, reply, setting)))
  for (const row of fits) passOverDegreesOfParts(row)
  awardAlone(fits, near)
  weighCircumstance(fits)
  for (const row of fits) {
    preferYear(row)
    preferNet(row)
    preferAdded(row)
    preferSum(row)
    weighCompletion(row)
    passOverWeaker(row)
  }
  dealInOrder(fits)
  const open = fits.flat().filter((one) => one.blocked === null && one.score >= THRESHOLD)
  open.sort(
    (a, b) => b.score - a.score || a.asked.index - b.asked.index || a.reply.start - b.reply.start,
  )
  const chosen = new Map<number, Fit>()
  const used = new Map<string, Fit>()
  // Figures first; degrees of completion only where no figure answers.
  for (const completion of [false, true]) {
    for (const one of open) {
      if ((one.reply.role === 'completion') !== completion && !asksCompletion(one)) continue
      if (chosen.has(one.asked.index)) continue
      const place = placeOf(one.reply)
      const taken = used.get(place)
      if (taken && taken.asked.text !== one.asked.text) continue
      if (completion && belongsElsewhere(one, used)) continue
      if (
        isPartByLevel(one.asked, one.reply, near, asked) ||
        isPartByName(one.asked, one.reply, near)
      ) {
        one.blocked = 'partsNotAdded'
        continue
      }
      if (takesInMore(one.asked, one.reply, asked)) {
        one.blocked = 'otherScope'
        continue
      }
      chosen.set(one.asked.index, one)
      used.set(place, one)
    }
  }
  // Figures in other units are only worth a look where nothing answers.
  for (const [i, row] of fits.entries()) {
    if (chosen.has(asked[i]!.index)) continue
    for (const one of row) if (one.blocked === 'unitsDiffer') scoreUnlike(one, setting)
  }
  return asked.map((one, i) => ({
    asked: one,
    chosen: chosen.get(one.index) ?? null,
    others: considered(fits[i]!, chosen.get(one.index) ?? null, used),
  }))
}

/** 完成投资199亿元,占年度计划的75%: the degree of completion is that of the figure before it. */
function belongsElsewhere(one: Fit, used: Map<string, Fit>): boolean {
  const { previous, frame, dealt } = one.reply.mention
  if (dealt !== null || !previous || previous.frame.sentence !== frame.sentence) return false
  for (const taken of used.values()) {
    if (taken.reply.para === one.reply.para && taken.reply.mention.quantity === previous.quantity)
      return true
  }
  return false
}

const placeOf = (reply: Reply) =>
  `${reply.para}:${reply.quantity.start}:${reply.quantity.end}:${reply.role === 'part' ? 'part' : ''}:${reply.mention.dealt ?? ''}`

const asksCompletion = (one: Fit) =>
  /率|进度/.test(one.asked.goal.metric) &&
  one.reply.role === 'completion' &&
  one.asked.goal.mention.quantity.dimension === 'percent'

const RATE_WORD = /[\u4e00-\u9fff]{2}(?<!完成|覆盖|增长|普及|利用|合格)[率度]$/

/** What a figure is counted in, where that tells it apart: its unit, or the word of a rate. */
function sortOf({ quantity, head }: Mention): string {
  if (quantity.name === '%') return RATE_WORD.exec(head)?.[0] ?? ''
  return quantity.name === '个' ? '' : quantity.name
}

/** From here on a figure is named as the goal is. */
const CLEAR = 0.8
/** Scores this far apart are of figures about different things. */
const APART = 0.2

/** Figures that answer nothing, whatever was asked. */
const DISMISSED = new Set([
  'classSize',
  'startedOnly',
  'stepOnly',
  'baseline',
  'nextYear',
  'denied',
  'underWay',
  'planned',
  'repeated',
  'earlierYear',
])

const isDismissed = ({ blocked }: Fit) => blocked !== null && DISMISSED.has(blocked)

function counted(words: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/**
 * Counts which figures may answer which goals; figures about nothing that was asked do not count. The one
 * goal counted in 户 and the one open figure counted in 户 are likely about one thing; so are the one
 * 好评率 asked for and the one reported.
 */
function awardAlone(fits: Fit[][], replies: Reply[]): void {
  if (replies.length === 0) return
  const related = (one: Fit) => one.score >= RELATED
  const possible = (one: Fit) =>
    related(one) && one.blocked === null && one.reply.role !== 'completion'
  // A figure of other scope than a goal's is about that goal all the same, and not alone another's.
  const wanted = (one: Fit) => possible(one) || (related(one) && one.blocked === 'otherScope')
  const perReply = replies.map((_, k) => fits.filter((row) => wanted(row[k]!)).length)
  const goalSorts = counted(fits.map((row) => sortOf(row[0]!.asked.goal.mention)))
  const sorts = replies.map((reply) => sortOf(reply.mention))
  for (const row of fits) {
    const perGoal = row.filter(possible).length
    const sort = sortOf(row[0]!.asked.goal.mention)
    const only = sort !== '' && goalSorts.get(sort) === 1
    const open = only ? row.filter((one, k) => sorts[k] === sort && !isDismissed(one)).length : 0
    for (const [k, one] of row.entries()) {
      if (one.blocked === 'unitsDiffer' || !related(one)) continue
      award(
        one,
        perGoal === 1 && perReply[k] === 1 && possible(one),
        only && open === 1 && sorts[k] === sort && possible(one),
      )
    }
  }
}

/**
 * 零售总额326.5亿元;限额以上单位网络零售额47.2亿元, asked for 网络零售额: the figure named as the goal is, of
 * another scope, is what was reported of it, and one named far less closely is about something else.
 */
function passOverWeaker(row: Fit[]): void {
  const ofOtherScope = row.filter(
    ({ blocked, score }) => blocked === 'otherScope' && score >= CLEAR,
  )
  const best = Math.max(...ofOtherScope.map(({ score }) => score))
  const part = row[0] ? partAsked(row[0].asked.goal.mention.clauseHead) : null
  for (const one of row) {
    // 全市增长10.4%,高新区增长13.7%: the part asked for is named.
    if (part && one.reply.mention.clauseHead.includes(part)) continue
    if (one.score < best - APART) one.blocked ??= 'weak'
  }
}

const PART_YEAR = /[上下]半年|前[一二三]个?季度|[一二三四]季度|1[-—至](?:\d|1[01])月/

/** 上半年增长9.6%、前三季度增长8.2%、全年增长7.6%: of one figure over several periods the year's answers. */
function preferYear(row: Fit[]): void {
  for (const whole of row) {
    const { mention } = whole.reply
    if (!whole.reply.words.bare || !mention.head.startsWith('全年')) continue
    for (const part of row) {
      const { head, frame, quantity } = part.reply.mention
      if (
        PART_YEAR.test(head) &&
        frame.sentence === mention.frame.sentence &&
        quantity.dimension === mention.quantity.dimension &&
        part.reply.start < whole.reply.start
      ) {
        whole.score = Math.max(whole.score, part.score)
        part.score = Math.min(part.score, whole.score - 0.1)
      }
    }
  }
}

/** 新增81家、退出24家,净增57家: where the gain less the loss is asked, the gain alone is no answer. */
function preferNet(row: Fit[]): void {
  if (!NET.test(row[0]?.asked.goal.mention.head ?? '')) return
  if (!row.some((one) => one.blocked === null && isNet(one))) return
  for (const one of row)
    if (one.reply.role === 'figure' && !isNet(one)) one.blocked ??= 'otherScope'
}

const NET = /净增/
const isNet = ({ reply }: Fit) => NET.test(reply.mention.head + reply.mention.before)

/** Of 新增1260家 and 累计4800家 the year's own answers, unless the goal asks for the total. */
function preferAdded(row: Fit[]): void {
  const goal = row[0]?.asked.goal.mention
  if (!goal || goal.level || goal.total || goal.quantity.dimension === 'percent') return
  const answers = row.filter((one) => one.blocked === null && one.score >= THRESHOLD)
  for (const one of answers) {
    const { mention } = one.reply
    if (!mention.total || mention.added || /今年|本年|当年/.test(mention.clauseHead)) continue
    const beside = answers.some(
      ({ reply }) =>
        (reply.mention.added || /今年|本年|当年/.test(reply.mention.clauseHead)) &&
        reply.quantity.name === one.reply.quantity.name &&
        reply.mention.frame.sentence === mention.frame.sentence,
    )
    if (beside) one.score -= 0.25
  }
}

/** 新建86公里,改扩建71公里,合计157公里: where the row asks one such figure, the sum the text adds up answers. */
function preferSum(row: Fit[]): void {
  for (const sum of row) {
    if (!sum.reply.sums || sum.blocked !== null) continue
    const parts = row.filter(
      ({ reply, score }) =>
        score >= THRESHOLD &&
        reply.para === sum.reply.para &&
        reply.start < sum.reply.start &&
        reply.quantity.name === sum.reply.quantity.name &&
        reply.mention.frame.sentence === sum.reply.mention.frame.sentence,
    )
    const added = parts.reduce((total, { reply }) => total + reply.quantity.base, 0)
    if (parts.length < 2 || Math.abs(added - sum.reply.quantity.base) > 1e-6 * added) continue
    sum.score = Math.max(sum.score, ...parts.map(({ score }) => score))
    for (const part of parts) part.blocked ??= 'partOnly'
  }
}

function considered(
  row: Fit[],
  chosen: Fit | null,
  used: Map<string, Fit>,
): { fit: Fit; why: ReasonCode }[] {
  const shown: { fit: Fit; why: ReasonCode }[] = []
  for (const one of row.toSorted((a, b) => b.score - a.score)) {
    if (shown.length >= MOST_SHOWN || one.score < SHOWN) break
    if (one === chosen || (one.blocked === 'unitsDiffer' && one.score < THRESHOLD)) continue
    const taken = used.get(placeOf(one.reply))
    const why: ReasonCode =
      one.blocked ??
      (taken && taken.asked !== one.asked ? 'taken' : one.score < THRESHOLD ? 'weak' : 'better')
    shown.push({ fit: one, why })
  }
  return shown
}
