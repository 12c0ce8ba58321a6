import { readAim, type Aim, type Part } from './aim.ts'
import type { Count, Event } from './events.ts'
import { overlap, shared, terms } from './overlap.ts'
import { ROUTINE, STEP } from './verbs.ts'
import type { Status } from '../model.ts'

/**
 * How the report words the whole task, decided from the events of its clauses and what the task asks.
 * Figures alone decide nothing: a target reached without a word of completion stays `unstated`.
 */
export function readStatus(task: string, events: Event[]): StatusReading {
  if (!events.length) return { status: 'unstated', fulfilling: new Set() }
  const aim = readAim(task)
  const read = events.map((event, i) => weigh(event, aim, events.slice(i + 1, i + 1 + AHEAD)))
  const done = events.flatMap((event, i) =>
    read[i]!.weight === 'done' ? [{ event, part: read[i]!.part }] : [],
  )
  const weights = new Set(read.map(({ weight }) => weight))
  const fulfilling = new Set(done.map(({ event }) => event))
  return { status: decide(weights, covers(done, aim)), fulfilling }
}

/** The status, and the events that fulfil something the task asks for. */
export interface StatusReading {
  status: Status
  fulfilling: Set<Event>
}

function decide(weights: Set<Weight>, whole: boolean): Status {
  const has = (...some: Weight[]): boolean => some.some((weight) => weights.has(weight))
  const partly = has('done', 'some', 'fewer')
  if (has('postponed')) return partly ? 'partial' : has('open') ? 'ongoing' : 'postponed'
  if (has('open')) return partly ? 'partial' : 'ongoing'
  if (has('short', 'fewer') && has('done')) return 'partial'
  if (whole) return 'done'
  return has('going') && !has('done') ? 'ongoing' : 'unstated'
}

/** How many later events can belong to the same sentence as one of a start. */
const AHEAD = 4

/**
 * What an event weighs for the whole: `done` a part asked for · `some` other named thing · `fewer` and
 * `short` than the number asked, with and without a word of completion · `open` under way · `going` a
 * step, which tells of work under way where nothing else does · `postponed` · `none`.
 */
type Weight = 'done' | 'some' | 'fewer' | 'short' | 'open' | 'going' | 'postponed' | 'none'

/** The weight, and the part of the task it is known to answer. */
interface Weighed {
  weight: Weight
  part?: Part
}

function weigh(event: Event, aim: Aim, later: Event[]): Weighed {
  // Words that name nothing (已完成。) speak of the whole task.
  const near = event.about.size === 0 || speaksOf(event, aim.terms) || isAsked(event, aim)
  switch (event.kind) {
    case 'postponed':
      return { weight: 'postponed' }
    case 'behind':
    case 'planned':
    case 'ongoing':
      return { weight: 'open' }
    case 'trial':
      return { weight: aim.trial || aim.parts.some((part) => part.start) ? 'done' : 'open' }
    case 'started':
      return weighStart(event, aim, later)
    case 'step':
      return { weight: asksFor(aim, STEP, event.head) ? 'done' : 'going' }
    case 'routine':
      return { weight: near && asksFor(aim, ROUTINE, event.head) ? 'done' : 'none' }
    case 'counted':
      return weighCount(event, aim)
    case 'whole':
      return { weight: 'done' }
    case 'part':
      if (near)
        return isAsked(event, aim) ? { weight: 'done', part: aim.parts[0]! } : { weight: 'done' }
      return { weight: event.firm ? 'some' : 'none' }
    default:
      return { weight: near && aim.acts.has(event.kind) ? 'done' : 'none' }
  }
}

/** A start fulfils a task to start; a start that the same sentence then calls finished says no more. */
function weighStart(event: Event, aim: Aim, later: Event[]): Weighed {
  const finished = later.find((one) => one.sentence === event.sentence && FINISHED.has(one.kind))
  if (finished && !finished.within && event.count === null) return { weight: 'none' }
  const asked = aim.parts.filter((part) => part.start)
  const part =
    asked.find((one) => overlap(event.about, one.terms)) ??
    (asked.length === aim.parts.length ? asked[0] : undefined)
  if (!part) return { weight: 'open' }
  const { count } = event
  const fewer = count && part.count && sameUnit(count, part.count) && count.value < part.count.value
  return fewer ? { weight: 'open' } : { weight: 'done', part }
}

const FINISHED = new Set(['part', 'counted', 'whole'])

/** The head names the same thing, or the clause as a whole shares more than a stray word with it. */
function speaksOf(event: Event, asked: Set<number>): boolean {
  return overlap(event.about, asked) || shared(event.clause, asked) >= SAME_THING
}

/** The very word of a task of one part: 综合保税区封关运营 — 正式封关运营. */
function isAsked({ verb }: Event, { parts, text }: Aim): boolean {
  return parts.length === 1 && verb.length >= 4 && text.includes(verb)
}

/** Four pairs: 楚江大道东段 against 楚江大道(…)东段土建; three is one compound word (生活垃圾). */
const SAME_THING = 4

/** So many finished: enough of what was asked is `done`, fewer is `short`, of an unknown whole `some`. */
function weighCount(event: Event, aim: Aim): Weighed {
  const { count } = event
  const part = aim.parts.find(
    (one) =>
      one.count &&
      count &&
      sameUnit(count, one.count) &&
      (aim.parts.length === 1 ||
        overlap(event.about, one.terms) ||
        overlap(terms(count.unit), one.terms) ||
        shared(event.clause, one.terms) >= 2),
  )
  if (!part?.count || !count) return { weight: event.cue ? 'some' : 'none' }
  if (count.value < part.count.value) return { weight: event.cue ? 'fewer' : 'short' }
  return event.cue ? { weight: 'done', part } : { weight: 'none' }
}

function sameUnit(a: Count, b: Count): boolean {
  const [first, second] = [a.unit[0]!, b.unit[0]!]
  return first === second || (COUNTERS.includes(first) && COUNTERS.includes(second))
}

/** Measure words for things that reports exchange freely: 10处路口, 12个路口. */
const COUNTERS = '个项条座家处所'

/** The task asks for that step or office act itself: 启动城市更新规划编制, 开展…评估工作. */
function asksFor(aim: Aim, pattern: RegExp, head: string): boolean {
  const word = pattern.exec(head)?.[0]
  if (!word) return false
  return aim.parts.some(
    ({ text }) =>
      text.endsWith(word) || text.endsWith(`${word}工作`) || text.includes(`编制${word}`),
  )
}

/** Done as a whole: what is finished covers at least half of the parts, and every one with a number. */
function covers(done: { event: Event; part?: Part | undefined }[], aim: Aim): boolean {
  if (!done.length) return false
  if (done.some(({ event }) => event.kind === 'whole' || event.about.size === 0)) return true
  const isCovered = (part: Part): boolean =>
    !part.soft && done.some((one) => one.part === part || speaksOf(one.event, part.terms))
  const covered = aim.parts.filter(isCovered)
  const counted = aim.parts.filter((part) => part.count)
  return covered.length * 2 >= aim.parts.length && counted.every(isCovered)
}
