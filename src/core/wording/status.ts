import type { Status } from '../model.ts'
import type { Event } from './events.ts'
import { STEP } from './verbs.ts'
import { overlap, terms } from './overlap.ts'
import { readAim, type Aim } from './aim.ts'

/**
 * How the report words the whole task, decided from the events of its clauses and what the task asks.
 * Figures alone decide nothing: a target reached without a word of completion stays `unstated`.
 */
export function readStatus(task: string, events: Event[]): Status {
  const aim = readAim(task)
  const weighed = events.map((event) => ({ event, weight: weigh(event, aim) }))
  const done = weighed.filter(({ weight }) => weight === 'done').map(({ event }) => event)
  const has = (...weights: Weight[]): boolean =>
    weighed.some(({ weight }) => weights.includes(weight))
  const whole = done.some((event) => event.kind === 'whole')
  if (has('postponed')) {
    if (done.length) return 'partial'
    return has('open') && !has('main') ? 'ongoing' : 'postponed'
  }
  if (has('open')) return done.length || has('counted') ? 'partial' : 'ongoing'
  if (whole || covers(done, aim)) return has('short') ? 'partial' : 'done'
  if (done.length && has('short')) return 'partial'
  if (has('going')) return 'ongoing'
  return 'unstated'
}

/** `open`: under way · `going`: a step or a start, which says under way if nothing else is said · `short`: fewer than asked. */
type Weight = 'done' | 'counted' | 'open' | 'going' | 'short' | 'postponed' | 'main' | 'none'

function weigh(event: Event, aim: Aim): Weight {
  const near = overlap(terms(event.about), aim.terms)
  switch (event.kind) {
    case 'postponed':
      return 'postponed'
    case 'behind':
    case 'planned':
    case 'ongoing':
      return 'open'
    case 'trial':
      return aim.trial ? 'done' : aim.start ? 'done' : 'open'
    case 'started':
      return weighStart(event, aim)
    case 'step':
      return aim.step && sharesStep(event, aim) ? 'done' : 'going'
    case 'counted':
      return weighCount(event, aim, near)
    case 'whole':
      return 'done'
    case 'part':
      return near || aim.parts.length === 1 ? 'done' : 'none'
    default:
      return aim.acts.has(event.kind) && near ? 'done' : 'none'
  }
}

function weighStart(event: Event, aim: Aim): Weight {
  if (!aim.start) return 'open'
  const count = event.count
  const asked = count && aim.counts.find((c) => c.unit[0] === count.unit[0])
  if (asked && count.value < asked.value) return 'open'
  const part =
    aim.startParts.length === aim.parts.length ||
    aim.startParts.some((p) => overlap(terms(event.about), p))
  return part ? 'done' : 'open'
}

function weighCount(event: Event, aim: Aim, near: boolean): Weight {
  const count = event.count
  const asked = count && aim.counts.find((c) => c.unit[0] === count.unit[0])
  if (!asked || !count) return near ? 'counted' : 'none'
  if (!near && aim.counts.length > 1) return 'none'
  if (count.value >= asked.value) return event.cue ? 'done' : 'none'
  return 'short'
}

function sharesStep(event: Event, aim: Aim): boolean {
  const step = STEP.exec(event.about)
  return step !== null && aim.text.includes(step[0])
}

/** Done as a whole: the finished things cover at least half of what the task asks. */
function covers(done: Event[], aim: Aim): boolean {
  if (!done.length) return false
  const about = terms(done.map((event) => event.about).join(','))
  const covered = aim.parts.filter((part) => overlap(about, part)).length
  return covered * 2 >= aim.parts.length || aim.parts.length === 1
}
