import type { Aim, Part } from './aim.ts'
import type { Count, Event, EventKind } from './events.ts'
import { overlap, shared, terms, type Pairs } from './overlap.ts'
import { DEGREE } from './unfinished.ts'
import { ROUTINE, STEP } from './verbs.ts'

/** The events of the same sentence, as far as one can bear on another; seldom asked for. */
export class Neighbours {
  private readonly events: Event[]
  private readonly at: number

  constructor(events: Event[], at: number) {
    this.events = events
    this.at = at
  }

  get before(): Event[] {
    return this.same(Math.max(0, this.at - NEAREST), this.at)
  }

  get after(): Event[] {
    return this.same(this.at + 1, this.at + 1 + NEAREST)
  }

  private same(from: number, to: number): Event[] {
    const { sentence } = this.events[this.at]!
    return this.events.slice(from, to).filter((one) => one.sentence === sentence)
  }
}

const NEAREST = 4

/**
 * What an event weighs for the whole: `done` a part asked for · `some` other named thing · `fewer` and
 * `short` than the number asked, with and without a word of completion · `open` under way · `going` a
 * step, which tells of work under way where nothing else does · `postponed` · `none`.
 */
export type Weight = 'done' | 'some' | 'fewer' | 'short' | 'open' | 'going' | 'postponed' | 'none'

/** The weight, and the part of the task it is known to answer. */
interface Weighed {
  weight: Weight
  part?: Part
}

export function weigh(event: Event, aim: Aim, beside: Neighbours): Weighed {
  const asked = partAsked(event, aim)
  // Words that name nothing (已完成。) speak of the whole task.
  const near =
    event.about.size === 0 ||
    speaksOf(event, aim.terms) ||
    asked !== undefined ||
    isTaskItself(event, aim)
  switch (event.kind) {
    case 'postponed':
      // A task to abolish something (取消不合理收费) is fulfilled by the words that put others off.
      if (event.verb && aim.text.includes(event.verb)) return { weight: 'done' }
      return { weight: isFewOf(event, beside) ? 'open' : 'postponed' }
    case 'behind':
    case 'planned':
      return { weight: isSettled(event, beside) ? 'none' : 'open' }
    case 'ongoing':
      if (AFTERWARDS.test(event.head)) return { weight: 'none' }
      return { weight: isTopic(event, aim, near) || isCrowned(event, beside) ? 'none' : 'open' }
    case 'trial':
      return { weight: aim.trial || aim.parts.some((part) => part.start) ? 'done' : 'open' }
    case 'started':
      return weighStart(event, aim, beside)
    case 'stage':
      return { weight: weighStage(event, aim, beside, near) }
    case 'step':
      return forPart(asksFor(aim, STEP, event.head), 'going')
    case 'routine':
      return forPart(near ? asksFor(aim, ROUTINE, event.head) : undefined, 'none')
    case 'counted':
      return weighCount(event, aim, near, beside)
    case 'whole': {
      if (!isOfOneGoal(event, aim)) return { weight: 'done' }
      const part = aim.parts.find((one) => overlap(event.about, one.terms))
      return part ? { weight: 'done', part } : { weight: 'some' }
    }
    case 'part':
      if (isGivenBack(event, beside)) return { weight: 'none' }
      if (isAwaited(event, beside)) return { weight: 'going' }
      // A problem is solved by works that bear another name.
      if (!near && event.firm && SOLVES.test(aim.text) && BUILT.test(event.verb))
        return { weight: 'done', part: aim.parts[0]! }
      // 成果通过国家验收 of a task that asks for one thing.
      if (!near && /验收/.test(event.verb) && aim.parts.length === 1 && !aim.parts[0]!.soft)
        return { weight: 'done', part: aim.parts[0]! }
      if (near) return asked ? { weight: 'done', part: asked } : { weight: 'done' }
      return { weight: event.firm ? 'some' : 'none' }
    default:
      // 制度已建立 of a task to set it up; 建立机制 told among other acts says nothing.
      if (event.kind === 'setUp' && event.firm && near && /^(?:建立|健全)/.test(aim.text))
        return { weight: 'done' }
      return { weight: near && aim.acts.has(event.kind) ? 'done' : 'none' }
  }
}

/**
 * 新增就业51.08万人,完成年度目标的113.5%;再就业19.6万人: of a task with several figures the degree is that of
 * the one named before it.
 */
export const isOfOneGoal = ({ degree }: Event, { parts }: Aim): boolean =>
  degree && parts.filter(({ count }) => count !== null).length > 1

/** 建成9所,1所因征地延期: fewer are put off than the sentence says are finished. */
function isFewOf({ count }: Event, { before }: Neighbours): boolean {
  return (
    count !== null &&
    before.some(
      (one) =>
        FINISHED.has(one.kind) &&
        one.count !== null &&
        sameUnit(one.count, count) &&
        one.count.value > count.value,
    )
  )
}

/**
 * 网络提速降费持续推进,流量资费下降41%: a sentence that opens with its field, over a task that asks for
 * figures only, says nothing of how far the task is.
 */
function isTopic({ verb }: Event, { parts }: Aim, near: boolean): boolean {
  return verb !== '' && verb !== DEGREE && !near && parts.every(({ count }) => count !== null)
}

/** Work that follows the whole: 赛后场馆开放正有序推进. */
const AFTERWARDS = /^(?:赛后|会后|展后|节后|后续)/

/** 比赛取消,报名费已全额退还: what is given back tells of no work done. */
const GIVES_BACK = /退还|退款|退费|退票/
const isGivenBack = ({ verb }: Event, { before, after }: Neighbours): boolean =>
  GIVES_BACK.test(verb) && [...before, ...after].some(({ kind }) => kind === 'postponed')

/** 试点稳步推进,…,实现了全覆盖: the sentence goes on to say that it was reached. */
function isCrowned({ verb }: Event, { after }: Neighbours): boolean {
  return verb !== '' && verb !== DEGREE && after.some((one) => one.verb.endsWith(COVERED))
}

/** A start fulfils a task to start; a start that the same sentence then calls finished says no more. */
function weighStart(event: Event, aim: Aim, { after }: Neighbours): Weighed {
  const finished = after.find(({ kind }) => FINISHED.has(kind))
  const same = finished && (finished.kind === 'whole' || overlap(finished.about, event.about))
  const some = event.count !== null && !event.all
  if (same && !finished.within && !some) return { weight: 'none' }
  const asked = aim.parts.filter((part) => part.start)
  const part =
    asked.find((one) => overlap(event.about, one.terms)) ??
    (asked.length === aim.parts.filter(({ soft }) => !soft).length ||
    (event.all && asked.length === 1)
      ? asked[0]
      : undefined)
  if (!part) return { weight: 'open' }
  const { count } = event
  const fewer = count && part.count && sameUnit(count, part.count) && count.value < part.count.value
  return fewer ? { weight: 'open' } : { weight: 'done', part }
}

const FINISHED = new Set<EventKind>(['part', 'counted', 'whole'])

/** An approval ends a task to draw up a plan; one that the same sentence then issues says no more. */
function weighStage(event: Event, aim: Aim, { before, after }: Neighbours, near: boolean): Weight {
  // 暂缓实施,纳入下一个五年规划: until when it is put off.
  if (LISTED.test(event.verb) && before.some(({ kind }) => kind === 'postponed')) return 'none'
  if (after.find(({ kind }) => ENACTED.has(kind))?.firm) return 'none'
  // 审议通过,待印发
  if (after.some(({ kind }) => kind === 'planned')) return 'open'
  // A task to be put on a list is fulfilled by the words that put others off until later.
  if (LISTED.test(event.verb) && LISTED.test(aim.text)) return near ? 'done' : 'none'
  return near && aim.acts.has('issued') && /获|取得|得到|审议通过/.test(event.verb)
    ? 'done'
    : 'open'
}

const MONEY = /^(?:元|%|美元)/
/** 已完成投资6200万元: money spent on works is no part of them that is finished. */
const SPENT = /^(?:元|美元)/
const UNDER_WAY = new Set<EventKind>([
  'started',
  'ongoing',
  'planned',
  'stage',
  'behind',
  'postponed',
])
export const ERECTED = /完毕|完工|竣工|建成|投用|投产|交付|通车/
const SOLVES = /^(?:解决|缓解|消除|破解)[^,;。]*[。]?$/
const LISTED = /纳入|列入/

const ENACTED = new Set<EventKind>([...FINISHED, 'issued', 'won', 'setUp'])

/** 已通过省级考评,待国家命名: what was passed is a step to what is awaited. */
function isAwaited({ verb }: Event, { after }: Neighbours): boolean {
  return verb.startsWith('通过') && after.some((one) => one.verb.startsWith('待'))
}

/**
 * Words of delay or of a plan that leave nothing open: in the sentence of what is put off they say why
 * and until when; the acceptance of finished work (任务已完成,待市级验收) is aftercare.
 */
function isSettled({ verb }: Event, { before, after }: Neighbours): boolean {
  if ([...before, ...after].some(({ kind }) => kind === 'postponed')) return true
  return (
    /^待.*验收/.test(verb) &&
    before.some(({ kind, verb: done }) => kind === 'whole' || BUILT.test(done))
  )
}

export const BUILT = /完成|完工|竣工|建成|投用|投产|投入使用|通车|开放/

/**
 * 总投资278万元,路面拓宽至6米,现已建成使用: a report that never names its subject speaks of the task, if
 * that asks for one thing.
 */
export function isTaskItself({ head, verb, firm }: Event, { parts }: Aim): boolean {
  return firm && head === '' && parts.length === 1 && BUILT.test(verb)
}

/** The head names the same thing, or the clause as a whole shares more than a stray word with it. */
export function speaksOf(event: Event, asked: Pairs): boolean {
  return overlap(event.about, asked) || shared(event.clause, asked) >= SAME_THING
}

/**
 * The very word of a task of one part: 综合保税区封关运营 — 正式封关运营; 清偿拖欠账款 — 欠款已清偿到位. An
 * office word (改造, 建设) that opens any task is not enough.
 */
function partAsked({ verb, clause }: Event, { parts, text, terms: whole }: Aim): Part | undefined {
  if (parts.length === 1 && ONE_OFF.test(verb) && text.startsWith(verb.slice(0, 2))) return parts[0]
  if (verb.length < 4 && verb !== COVERED) return undefined
  const [only, ...others] = parts.filter((part) => part.text.includes(verb))
  if (only && !others.length && (parts.length === 1 || verb === COVERED)) return only
  const first = verb.slice(0, 2)
  if (parts.length !== 1 || !text.includes(first) || terms(first).size === 0) return undefined
  return text.startsWith(first) || shared(clause, whole) >= 2 ? parts[0] : undefined
}

/** Deeds done once, which a task names in its first word. */
const ONE_OFF = /^(?:启用|开通|开放|关停|拆除|搬迁|挂牌|上线|移交|撤销|清退)/

const COVERED = '全覆盖'

/** Four pairs: 楚江大道东段 against 楚江大道(…)东段土建; three is one compound word (生活垃圾). */
const SAME_THING = 4

/** So many finished: enough of what was asked is `done`, fewer is `short`, of an unknown whole `some`. */
function weighCount(event: Event, aim: Aim, near: boolean, { before, after }: Neighbours): Weighed {
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
  if (!part?.count || !count) {
    // 1326个村全部完成清产核资: of a task that asks for one thing, all of them.
    if (event.all && event.firm && count !== null && aim.parts.length === 1)
      return { weight: 'done', part: aim.parts[0]! }
    if (event.all && near) return { weight: 'done' }
    // 46个全部开工,完工41个: beside those begun or under way the count tells which are done.
    const beside = [...before, ...after].some(({ kind }) => UNDER_WAY.has(kind))
    return {
      weight:
        (event.cue && !(count && SPENT.test(count.unit))) ||
        (beside && count && !MONEY.test(count.unit) && ERECTED.test(event.verb))
          ? 'some'
          : 'none',
    }
  }
  // 建成9处,2处在建: beside those under way the count tells which are done.
  const told =
    (event.cue && !MONEY.test(count.unit)) ||
    [...before, ...after].some(
      ({ kind, verb }) => kind === 'postponed' || (kind === 'ongoing' && verb !== DEGREE),
    )
  if (count.value < part.count.value) return { weight: told ? 'fewer' : 'short' }
  return event.cue ? { weight: 'done', part } : { weight: 'none' }
}

function sameUnit(a: Count, b: Count): boolean {
  const [first, second] = [a.unit[0]!, b.unit[0]!]
  return first === second || (COUNTERS.includes(first) && COUNTERS.includes(second))
}

/** Measure words for things that reports exchange freely: 10处路口, 12个路口. */
const COUNTERS = '个项条座家处所栋幢'

const forPart = (part: Part | undefined, otherwise: Weight): Weighed =>
  part ? { weight: 'done', part } : { weight: otherwise }

/** The task asks for that step or office act itself: 启动城市更新规划编制, 开展…评估工作. */
function asksFor(aim: Aim, pattern: RegExp, head: string): Part | undefined {
  const word = pattern.exec(head)?.[0]
  if (!word) return undefined
  return aim.parts.find(
    ({ text }) =>
      ['', '工作', '建档', '任务'].some((end) => text.endsWith(word + end)) ||
      text.includes(`编制${word}`),
  )
}
