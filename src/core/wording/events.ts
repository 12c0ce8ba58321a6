import type { CueType, Span } from '../model.ts'
import type { Reading } from '../reading.ts'
import type { Clause } from './clauses.ts'
import { finishedIn } from './finished.ts'
import { Pairs, terms } from './overlap.ts'
import { BIT, triggersIn } from './triggers.ts'
import { unfinishedIn } from './unfinished.ts'

/**
 * What a clause says of the work. `whole`: the task or its plan is fulfilled · `part`: a named thing is
 * finished · `counted`: so many are finished · `won`, `held`, `issued`, `setUp`: such an act is done ·
 * `step`: a step is finished · `stage`: handed in or approved by an office · `routine`: an office act
 * is finished · `started` · `ongoing` · `trial`: runs on trial · `planned`: set for later · `behind`:
 * late or not reached · `postponed`.
 */
export type EventKind =
  | 'whole'
  | 'part'
  | 'counted'
  | 'won'
  | 'held'
  | 'issued'
  | 'setUp'
  | 'step'
  | 'stage'
  | 'routine'
  | 'started'
  | 'ongoing'
  | 'trial'
  | 'planned'
  | 'behind'
  | 'postponed'

/** A number with the noun or unit after it, scaled to ones. */
export interface Count {
  value: number
  unit: string
}

/** Words found in a clause; offsets into the clause. */
export interface Found extends Span {
  kind: EventKind
  /** The thing spoken of, as near to the words as the clause names it. */
  head: string
  count: Count | null
  /** 全部 or 均 stands with it: what is counted is all there is. */
  all: boolean
  /** False for an act told without any word of completion: it may fulfil a task, but is no cue. */
  cue: boolean
  /** A word of completion (已, 均, 成功, 于…日) stands with it. */
  firm: boolean
  /** The word that says it is done; empty for work that is not. */
  verb: string
}

/** The same in its paragraph; offsets into the folded paragraph. */
export interface Event extends Found {
  /** Content pairs of the head, or of what was spoken of before where the head names nothing. */
  about: Pairs
  /** Tells apart the sentences of a report. */
  sentence: number
  /** 完成年度目标的113.5%: how far, in per cent, what was spoken of before it is. */
  degree: boolean
  /** The clause begins with 其中: it speaks of a part of what stood before. */
  within: boolean
  /** Content pairs of the whole clause. */
  clause: Pairs
}

/** The cue a reader sees for an event. */
export function cueType(kind: EventKind): CueType {
  if (kind === 'postponed') return 'postponed'
  return OPEN.has(kind) ? 'ongoing' : 'done'
}

const OPEN = new Set<EventKind>(['ongoing', 'stage', 'planned', 'behind', 'trial', 'started'])

/** The events of a paragraph (numbered from 0), in order, without overlaps. */
export function eventsOf(reading: Reading, para = 0): Event[] {
  const { text, clauses } = reading
  const rate = bareRate(text)
  if (rate) return [rate]
  const events: Event[] = []
  const masked = maskTitles(reading)
  clauses.forEach((clause, i) => {
    const triggers = triggersIn(masked, clause.start, clause.end)
    if (!triggers) return
    const words = text.slice(clause.start, clause.end)
    const found = eventsIn(words, masked.slice(clause.start, clause.end), triggers)
    if (!found.length) return
    const named = terms(words)
    for (const one of found) {
      const head = terms(one.head.replace(/\d+[年月日号]/g, ' '))
      const about = head.size
        ? head
        : named.size > 1 && one.head.length > LONGEST_BLANKET
          ? named
          : spokenOf(text, clauses, i)
      // 3月开工,11月送电投运: one stray pair is no name where the sentence has one.
      if (head.size === 1 && one.head.length < SHORTEST_NAME)
        for (const pair of spokenOf(text, clauses, i).list) head.add(pair)
      // 受理举报12件,均已办结: that of the clause before is finished, not the task.
      if (one.kind === 'whole' && about.size && !head.size && !PLANNED.test(words))
        one.kind = 'part'
      events.push({
        kind: one.kind,
        start: clause.start + one.start,
        end: clause.start + one.end,
        head: one.head,
        count: one.count,
        all: one.all,
        cue: one.cue,
        firm: one.firm,
        verb: one.verb,
        about,
        sentence: para * FARTHEST_SENTENCE + clause.sentence,
        degree: one.kind === 'whole' && about.size > 0 && DEGREE.test(words),
        within: words.startsWith('其中'),
        clause: named,
      })
    }
  })
  return events
}

/**
 * What a clause that names nothing (现已完工) speaks of: the nearest clause before it that names
 * something, within its sentence, or in the last one if its own begins without a name.
 */
function spokenOf(text: string, clauses: readonly Clause[], at: number): Pairs {
  const { sentence } = clauses[at]!
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
    const clause = clauses[i]!
    const words = text.slice(clause.start, clause.end)
    if (words.startsWith('其中')) continue
    const named = terms(words)
    if (named.size > 1) return named
    if (clause.sentence !== sentence && i < at - 1 && clauses[i + 1]!.sentence === sentence) break
  }
  return new Pairs()
}

/** A longer head names something, though in words that any task holds (行政村及重点场所). */
const LONGEST_BLANKET = 6

const DEGREE = /\d%[。]?$/

/** A clause that speaks of the plan itself. */
const PLANNED = /任务|目标|计划|指标|实事|超额|提前|圆满|以上|上述|各项|该项|本项|项目|工作/

/** No paragraph is longer. */
const FARTHEST_SENTENCE = 1e9

const SHORTEST_NAME = 4

/** Clauses looked back over for a name. */
const FARTHEST = 6

const DEEDS = new Set<EventKind>(['held', 'part', 'started', 'issued', 'setUp'])

function eventsIn(words: string, masked: string, triggers: number): Found[] {
  const all = unfinishedIn(words, masked, triggers)
  if (triggers & (BIT.done | BIT.any)) all.push(...finishedIn(words, masked, triggers))
  if (all.length < 2) return all
  const found: Found[] = []
  const off = all.find(({ kind }) => kind === 'postponed')
  for (const one of all)
    // 调整至明年6月合并举办: what follows the words of delay is what is put off.
    if (
      !(off && one.start >= off.end && DEEDS.has(one.kind)) &&
      !found.some((other) => other.start < one.end && one.start < other.end)
    )
      found.push(one)
  return found.toSorted((a, b) => a.start - b.start)
}

/** The same text with blanks for what stands in 《》. */
function maskTitles({ text, titles }: Reading): string {
  let masked = ''
  let from = 0
  for (const { start, end } of titles) {
    masked += `${text.slice(from, start)}《${'·'.repeat(end - start - 2)}》`
    from = end
  }
  return masked + text.slice(from)
}

/** A report that is nothing but a rate of completion: 100% · 完成率95%。 · 88%(两处进展缓慢). */
function bareRate(text: string): Event | null {
  const match = BARE_RATE.exec(text)
  if (!match) return null
  const end = match[0].length
  const kind = Number(match[1]) >= 100 ? 'whole' : 'ongoing'
  const sentence = { sentence: 0, degree: false, within: false, clause: new Pairs() }
  return {
    kind,
    start: 0,
    end,
    head: '',
    count: null,
    all: false,
    cue: true,
    firm: true,
    verb: '',
    about: new Pairs(),
    ...sentence,
  }
}

const BARE_RATE =
  /^(?:(?:总体|形象|工程|建设)?(?:完成率|进度|完成进度|完成))?(?:为|达到?|约|:)?(\d{1,3}(?:\.\d+)?)%(?=[。;]?$|\()/
