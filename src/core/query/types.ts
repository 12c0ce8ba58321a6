import type { Span, Status, TargetKind, Task, Verdict } from '../model.ts'

/** `none` stands for a task without any quantified target. */
export type VerdictFacet = Verdict | 'none'

/** The facets a list can be narrowed by, and their value types as they stand in an address. */
export interface FacetValues {
  unit: string
  theme: string
  status: Status
  verdict: VerdictFacet
  kind: TargetKind
  document: string
  tag: string
  /** '1' only. */
  starred: string
  noted: string
  /** overdue | week | later | any */
  due: string
}
export type Facet = keyof FacetValues

/** Chosen values widen within a facet, facets narrow each other; excluded values remove. */
export interface Filter {
  /** The search text as typed: words, "phrases", -exclusions, 单位:… field words. */
  q: string
  include: Partial<Record<Facet, string[]>>
  exclude: Partial<Record<Facet, string[]>>
  /** Tasks picked by hand (a brushed chart mark), by key; absent = no such restriction. */
  keys?: string[]
}

export type SortKey = 'no' | 'relevance' | Facet | 'ratio' | 'figures' | 'edited'
export type GroupKey = 'none' | Facet

export interface Query {
  filter: Filter
  sort: SortKey
  descending: boolean
  group: GroupKey
  /** The reader's own verdicts are counted in the place of the rules'. */
  own?: boolean
}

/** One value of a facet: `count` = tasks shown if it were chosen (its own facet left out); `total` = in the whole set. */
export interface FacetCount {
  value: string
  count: number
  total: number
}

export interface Group {
  value: string
  /** Index into `order` where the group begins, and its length. */
  start: number
  length: number
}

export interface QueryResult {
  /** Task indexes in display order. A task may stand in several groups. */
  order: Uint32Array
  /** How many different tasks match, of how many. */
  matched: number
  total: number
  groups: Group[]
  facets: Record<Facet, FacetCount[]>
  /** Targets by verdict among the matched tasks. */
  verdicts: Record<Verdict, number>
  /** Normalised words to highlight. */
  terms: string[]
}

/** What a list row needs of a task; the worker sends these for the rows on screen only. */
export interface TaskListItem {
  index: number
  task: Task
  /** Hits in task text and the best snippet of the report, as spans into the source text. */
  taskHits: [number, number][]
  snippet: { para: number; start: number; end: number; hits: [number, number][] } | null
}

/** A target the rules did not see: words of the task that the reader took for one, and judged. */
export interface OwnTarget extends Span {
  quote: string
  verdict: Verdict
}

/** The reader's own judgements of one task; counted only when asked for. */
export interface Judgements {
  /** By the index of the derived target; `none` = it is no target. */
  verdicts: Record<number, VerdictFacet>
  /** Targets judged by other words than the rules took: their quotient says nothing of the verdict. */
  reworded: number[]
  added: OwnTarget[]
  status: Status | null
}

/** What the reader wrote about one task, as far as search, facets and charts need it. */
export interface TaskNotes extends Judgements {
  key: string
  starred: boolean
  tags: string[]
  /** All the reader's words about the task, for search. */
  text: string
  /** How many notes and highlights. */
  count: number
  /** ISO date of the earliest open follow-up. */
  due: string | null
  edited: number
}

export interface Suggestion {
  facet: 'unit' | 'theme' | 'tag' | 'document'
  value: string
  count: number
}
