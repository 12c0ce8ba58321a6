import { analyze, RULES_VERSION } from '../analyze.ts'
import type { Row } from '../model.ts'
import type { AnnotatedSet } from './annotated.ts'
import { FIELDS, type Field, type Miss, scoreTasks, type Score } from './score.ts'

/** Shares are 0–1, with the counts they come from; `of` 0 where nothing was annotated. */
export interface Share {
  share: number | null
  hits: number
  of: number
}

export type Measure = 'targets' | Field

/** How the table itself was read. */
const TABLE = FIELDS.slice(0, 4)

/** Order of the table: what is found, what is said of it, then how the table itself was read. */
export const MEASURES: readonly Measure[] = [
  'targets',
  ...FIELDS.slice(7),
  ...FIELDS.slice(4, 7),
  ...TABLE,
]

/** How often rules and annotators agree on some rows. */
export interface Agreement {
  name: string
  tasks: number
  /** Target agreement is the F1 of precision and recall. */
  measures: Record<Measure, Share>
  precision: number
  recall: number
}

export interface SetAccuracy extends Agreement {
  /** Before any rule was changed with this file in view, where that was recorded. */
  first: Partial<Record<Measure, Share>> | null
  misses: Miss[]
}

export interface Accuracy {
  rules: string
  sets: SetAccuracy[]
  /** Files made alike added up. */
  families: Omit<SetAccuracy, 'misses'>[]
  /** All files together, each row counted once. */
  all: Agreement
}

/**
 * Reads annotated rows with the rules as they are and says, file by file, how often both agree. The
 * rules hold no fitted numbers, so there is nothing to train on one half and score on the other: each
 * document is scored by itself, and `first` holds what it scored before it had been looked at.
 */
export function measureAccuracy(sets: AnnotatedSet[]): Accuracy {
  const scores = sets.map(scoreSet)
  const families = sets.map(familyOf)
  return {
    rules: RULES_VERSION,
    sets: sets.map((set, i) => ({
      ...summarise(set.name, [scores[i]!]),
      first: set.first ? firstOf(set.first) : null,
      misses: scores[i]!.misses,
    })),
    families: [...new Set(families)].map((family) => {
      const firsts = sets.flatMap(({ first }, i) =>
        first && families[i] === family ? [first] : [],
      )
      const members = scores.filter((_, i) => families[i] === family)
      return {
        ...summarise(family, members),
        first: firsts.length ? firstOf(added(firsts)) : null,
      }
    }),
    all: summarise('all', scores),
  }
}

/** `invented-figures-3` is one of `invented-figures`. */
export const familyOf = ({ name }: Pick<AnnotatedSet, 'name'>): string =>
  name.replace(/-(?:\d{1,2}|later)$/, '')

/** Without the document itself, how its table was read cannot be scored. */
function scoreSet({ tasks, rows }: AnnotatedSet): Score {
  const score = scoreTasks(tasks, analyze(rows ?? tasks.map(toRow)).tasks)
  if (!rows) for (const field of TABLE) score.fields[field] = { hits: 0, of: 0 }
  return score
}

/** Only what the document says: the annotations must not reach the rules. */
function toRow({ no, task, units, paragraphs }: Row): Row {
  return { no, task, units, paragraphs }
}

function summarise(name: string, scores: Score[]): Agreement {
  const sum = (pick: (score: Score) => number): number =>
    scores.reduce((all, score) => all + pick(score), 0)
  const annotated = sum(({ targets }) => targets.annotated)
  const found = sum(({ targets }) => targets.found)
  const matched = sum(({ targets }) => targets.matched)
  const precision = found ? matched / found : 1
  const recall = annotated ? matched / annotated : 1
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
  const shareOf = (measure: Measure): Share =>
    measure === 'targets'
      ? { share: annotated + found ? f1 : null, hits: matched, of: annotated }
      : share(
          sum(({ fields }) => fields[measure].hits),
          sum(({ fields }) => fields[measure].of),
        )
  const measures = Object.fromEntries(
    MEASURES.map((measure) => [measure, shareOf(measure)]),
  ) as Record<Measure, Share>
  return { name, tasks: sum(({ tasks }) => tasks), measures, precision, recall }
}

type Counts = Record<string, [hits: number, of: number]>

function added(all: readonly Counts[]): Counts {
  const sum: Counts = {}
  for (const counts of all)
    for (const [name, [hits, of]] of Object.entries(counts)) {
      const [h, o] = sum[name] ?? [0, 0]
      sum[name] = [h + hits, o + of]
    }
  return sum
}

function firstOf(first: Counts): Partial<Record<Measure, Share>> {
  return Object.fromEntries(
    Object.entries(first).map(([name, [hits, of]]) => [name, share(hits, of)]),
  )
}

function share(hits: number, of: number): Share {
  return { share: of ? hits / of : null, hits, of }
}
