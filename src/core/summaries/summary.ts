/** What the overview shows: every figure twice, of the whole dataset and of the tasks now shown. */
import type { Status, Theme, Verdict } from '../model.ts'

/** A count over the whole dataset and over what the filter leaves. */
export interface Share {
  all: number
  now: number
}

/** Tasks of a mark by key, for a filter; null where they are too many to stand in an address. */
export type Keys = string[] | null

/** Most keys a filter by hand may hold: an address has to carry them. */
export const KEYS_LIMIT = 200

/** One target as a mark. */
export interface TargetMark {
  key: string
  no: number | string
  /** Index among the task's targets. */
  target: number
  verdict: Verdict
  metric: string
  /** Target and answer as short words in their own units: `2500 → 4297 个`; answer '' if none. */
  goal: string
  answer: string
  unit: string
  /**
   * How much of the target was reached, 1 = just met, higher = better (turned where less is better);
   * null without a comparable figure.
   */
  reach: number | null
  turned: boolean
  /** The source says 左右, 约, 超过 …: the ratio is not exact. */
  approximate: boolean
  shown: boolean
  noted: boolean
}

export interface UnitRow {
  unit: string
  tasks: Share
  /** Tasks with at least one quantified target. */
  withTarget: Share
  verdicts: Record<Verdict, Share>
  targets: Share
  /** Targets without any figure in answer: claimed and unreported. */
  silent: Share
  /** Tasks by theme, in the order of THEMES. */
  themes: Share[]
}

export interface PairRow {
  units: [string, string]
  tasks: Share
  keys: Keys
}

export interface MonthRow {
  /** 1–12 */
  month: number
  tasks: Share
  keys: Keys
}

/** A set of targets worth a second look, with the tasks it leads to. */
export interface Doubt {
  kind: 'silent' | 'wordless' | 'borrowed' | 'reuse' | 'audit' | 'firmness' | 'basis'
  /** How many places, and in how many shown. */
  count: Share
  keys: Keys
  /** The first few, to show. */
  examples: {
    key: string
    no: number | string
    quote: string
    other?: string
    verdicts?: [Verdict, Verdict]
  }[]
}

export interface OverviewSummary {
  filtered: boolean
  tasks: Share
  /** Tasks with a quantified target, and those without. */
  quantified: Share
  untargeted: Share
  targets: Share
  /** Targets with a figure to compare: exceeded, met or missed. */
  comparable: Share
  verdicts: Record<Verdict, Share>
  statuses: Record<Status, Share>
  /** Targets of the tasks so worded. */
  statusTargets: Record<Status, Share>
  crossing: Record<Status, Record<Verdict, Share>>
  /** Targets by verdict, best reach first; only if not too many to draw one by one. */
  marks: TargetMark[] | null
  /** Comparable targets, best reach first; the extremes if there are too many. */
  ratios: TargetMark[]
  /** Findings on reach over all shown comparable targets. */
  reach: {
    compared: number
    half: number
    equal: number
    short: number
    most: number
    turned: number
  }
  /** By number of tasks, largest first; `unitCount` says of how many. */
  units: UnitRow[]
  unitCount: number
  themes: Record<Theme, Share>
  pairs: PairRow[]
  pairCount: number
  /** Tasks that name more than one unit. */
  joint: Share
  months: MonthRow[]
  dated: Share
  documents: { name: string; tasks: Share }[]
  documentCount: number
  documented: Share
  noted: Share
  doubts: Doubt[]
}
