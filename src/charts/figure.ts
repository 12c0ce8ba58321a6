/** What a chart is made of: a titled figure, its drawing at a width, and the same as a table. */
import type { EChartsCoreOption } from 'echarts/core'
import type { Facet, Filter } from '../core/query/types.ts'
import type { OverviewSummary } from '../core/summaries/summary.ts'

/** vue-i18n's `t`: a message with its facts, in the number that `count` asks for. */
export type Say = (key: string, facts?: Record<string, string | number>, count?: number) => string

/** What choosing a mark adds to the filter. */
export interface Narrowing {
  include?: Partial<Record<Facet, string[]>>
  keys?: string[]
}

/** A place on the drawing that can be chosen; pixels of the drawing. */
export interface Mark {
  id: string
  x: number
  y: number
  w: number
  h: number
  /** Complete in itself: read aloud, and shown on hover. */
  label: string
  /** Null where nothing can be filtered by it (too many tasks for an address). */
  narrowing: Narrowing | null
  chosen: boolean
}

export interface Table {
  heads: { text: string; numeric?: boolean }[]
  rows: { id: string; cells: (string | number)[]; narrowing: Narrowing | null; chosen: boolean }[]
}

export interface Drawing {
  width: number
  height: number
  option: EChartsCoreOption
  marks: Mark[]
}

export interface Figure {
  id: string
  title: string
  /** One line on how to read it. */
  how: string
  /** Counts and limits, under the drawing. */
  foot: string
  table: Table
  /** Rows that only the expanded drawing shows. */
  hidden?: number
  draw(width: number): Drawing
}

export interface Context {
  summary: OverviewSummary
  /** The filter at work, to tell which marks are chosen. */
  filter: Pick<Filter, 'include' | 'keys'>
  say: Say
  /** A name or a figure of the document as it is to be shown: its script may be another. */
  shown: (text: string) => string
  /** Show every row there is. */
  expanded?: boolean
}

/** True if all that the mark stands for is in the filter. */
export function isChosen(narrowing: Narrowing | null, filter: Context['filter']): boolean {
  if (!narrowing) return false
  const { include = {}, keys } = narrowing
  const facets = Object.entries(include) as [Facet, string[]][]
  if (!facets.length && !keys?.length) return false
  return (
    facets.every(([facet, values]) =>
      values.every((value) => filter.include[facet]?.includes(value)),
    ) && (keys ?? []).every((key) => filter.keys?.includes(key))
  )
}

/**
 * The filter after choosing a mark: a chosen mark is let go; otherwise its facets are replaced, or
 * widened with `more`. Facets the mark does not speak of stay as they are.
 */
export function choose(
  filter: Context['filter'],
  narrowing: Narrowing,
  more: boolean,
): Context['filter'] {
  const include = { ...filter.include }
  const letGo = isChosen(narrowing, filter)
  const next = (now: string[] = [], values: string[]) => {
    if (letGo) return now.filter((value) => !values.includes(value))
    return more ? [...new Set([...now, ...values])] : values
  }
  for (const [facet, values] of Object.entries(narrowing.include ?? {}) as [Facet, string[]][]) {
    include[facet] = next(include[facet], values)
    if (!include[facet]?.length) delete include[facet]
  }
  const keys = narrowing.keys ? next(filter.keys, narrowing.keys) : filter.keys
  return keys?.length ? { include, keys } : { include }
}

/** One narrowing for all marks under a brush. */
export function together(narrowings: readonly Narrowing[]): Narrowing {
  const include: Narrowing['include'] = {}
  const keys = new Set<string>()
  for (const narrowing of narrowings) {
    for (const [facet, values] of Object.entries(narrowing.include ?? {}) as [Facet, string[]][])
      include[facet] = [...new Set([...(include[facet] ?? []), ...values])]
    for (const key of narrowing.keys ?? []) keys.add(key)
  }
  return { include, ...(keys.size ? { keys: [...keys] } : {}) }
}
