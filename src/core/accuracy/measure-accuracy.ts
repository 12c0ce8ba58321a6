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

export interface SetAccuracy {
  name: string
  tasks: number
  /** Target agreement is the F1 of precision and recall. */
  measures: Record<Measure, Share>
  precision: number
  recall: number
  /** Before any rule was changed with this file in view, where that was recorded. */
  first: Partial<Record<Measure, Share>> | null
  misses: Miss[]
}

export interface Accuracy {
  rules: string
  sets: SetAccuracy[]
  /** All files together, each row counted once. */
  all: Omit<SetAccuracy, 'first' | 'misses'>
}

/**
 * Reads annotated rows with the rules as they are and says, file by file, how often both agree. The
 * rules hold no fitted numbers, so there is nothing to train on one half and score on the other: each
 * document is scored by itself, and `first` holds what it scored before it had been looked at.
 */
export function measureAccuracy(sets: AnnotatedSet[]): Accuracy {
  const scores = sets.map(scoreSet)
  return {
    rules: RULES_VERSION,
    sets: sets.map((set, i) => ({
      ...summarise(set.name, [scores[i]!]),
      first: set.first ? firstOf(set.first) : null,
      misses: scores[i]!.misses,
    })),
    all: summarise('all', scores),
  }
}

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

function summarise(name: string, scores: Score[]): Omit<SetAccuracy, 'first' | 'misses'> {
  const sum = (pick: (score: Score) => number): number =>
    scores.reduce((all, score) => all + pick(score), 0)
  const annotated = sum(({ targets }) => targets.annotated)
  const found = sum(({ targets }) => targets.found)
  const matched = sum(({ targets }) => targets.matched)
  const precision = found ? matched / found : 1
  const recall = annotated ? matched / annotated : 1
  const measures = {} as Record<Measure, Share>
  for (const field of FIELDS)
    measures[field] = share(
      sum(({ fields }) => fields[field].hits),
      sum(({ fields }) => fields[field].of),
    )
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
  measures.targets = { share: annotated + found ? f1 : null, hits: matched, of: annotated }
  return { name, tasks: sum(({ tasks }) => tasks), measures, precision, recall }
}

function firstOf(first: Record<string, [number, number]>): Partial<Record<Measure, Share>> {
  return Object.fromEntries(
    Object.entries(first).map(([name, [hits, of]]) => [name, share(hits, of)]),
  )
}

function share(hits: number, of: number): Share {
  return { share: of ? hits / of : null, hits, of }
}
