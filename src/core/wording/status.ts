import { readAim, type Aim, type Part } from './aim.ts'
import type { Event, EventKind } from './events.ts'
import { terms } from './overlap.ts'
import {
  BUILT,
  ERECTED,
  isOfOneGoal,
  isTaskItself,
  Neighbours,
  speaksOf,
  weigh,
  type Weight,
} from './weigh.ts'
import type { Status } from '../model.ts'

/**
 * How the report words the whole task, decided from the events of its clauses and what the task asks.
 * Figures alone decide nothing: a target reached without a word of completion stays `unstated`.
 */
export function readStatus(
  task: string,
  events: Event[],
  { reached, missed }: Outcomes = NO_OUTCOMES,
): StatusReading {
  if (!events.length) return { status: 'unstated', fulfilling: new Set() }
  const aim = readAim(task)
  const done: { event: Event; part: Part | undefined }[] = []
  const weights = new Set<Weight>()
  const fulfilling = new Set<Event>()
  let built = false
  for (const [at, event] of events.entries()) {
    const { weight, part } = weigh(event, aim, new Neighbours(events, at))
    weights.add(weight)
    if (weight === 'some' && event.firm && ERECTED.test(event.verb)) built = true
    if (weight !== 'done') continue
    done.push({ event, part })
    fulfilling.add(event)
  }
  // 新建自来水厂: 供水中心已建成. Of a task that asks for one thing, works finished under another name.
  const [only, ...others] = aim.parts
  const otherName = built && only !== undefined && others.length === 0 && !only.soft && !only.count
  const whole = covers(done, aim, reached) || otherName
  return { status: besideMissed(decide(weights, whole), events, missed), fulfilling }
}

/** What came of the figures asked for: quotes of the targets, folded, that a figure reaches or misses. */
export interface Outcomes {
  reached: readonly string[]
  missed: readonly string[]
}

const NO_OUTCOMES: Outcomes = { reached: [], missed: [] }

/** 整治任务全部完成;示范小区18个 of 20: words of completion for one part beside a figure short of another. */
function besideMissed(status: Status, events: Event[], missed: readonly string[]): Status {
  if (status !== 'done' || missed.length === 0) return status
  const ofAll = events.some(({ kind, head }) => kind === 'whole' && terms(head).size === 0)
  return ofAll ? status : 'partial'
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
  if (has('going')) return partly ? 'partial' : 'ongoing'
  return 'unstated'
}

/** Steps and office acts count as done only where the task asks for just these. */
const ACTS = new Set<EventKind>(['step', 'routine'])

/** Done as a whole: what is finished covers at least half of the parts, and every one with a number. */
function covers(
  done: { event: Event; part?: Part | undefined }[],
  aim: Aim,
  reached: readonly string[],
): boolean {
  if (!done.length) return false
  const ofAll = (event: Event) => event.kind === 'whole' && !isOfOneGoal(event, aim)
  if (done.some(({ event }) => ofAll(event) || event.about.size === 0)) return true
  // A task to push something on is done where all of it is (7个中心全部挂牌), not where some is.
  const isCovered = (part: Part): boolean =>
    done.some(
      ({ event, part: known }) =>
        (known === part && ACTS.has(event.kind)) ||
        ((!part.soft || event.all) &&
          (known === part ||
            (!event.degree && speaksOf(event, part.terms)) ||
            isTaskItself(event, aim))),
    )
  const covered = aim.parts.filter(isCovered)
  // 照护中心建设完成,设置床位108张 of 建成照护中心,设置床位100张: beside works that are finished a figure
  // that reaches its target speaks for its own part.
  const built = done.some(({ event }) => event.firm && !event.degree && BUILT.test(event.verb))
  const isSettledPart = (part: Part): boolean =>
    isCovered(part) || (built && reached.some((quote) => part.text.includes(quote)))
  const counted = aim.parts.filter(({ count }) => count && count.unit !== '%')
  return (
    covered.length > 0 &&
    aim.parts.filter(isSettledPart).length * 2 >= aim.parts.length &&
    counted.every(isSettledPart)
  )
}
