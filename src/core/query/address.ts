/**
 * Query ⇄ the parameters of an address. One table says which parameters there are and what they may
 * hold; reading, writing, defaults and "clear all" follow from it. Unknown parameters are ignored.
 */
import { FACET_TABLE, FACETS } from './facet-table.ts'
import type { Facet, Filter, GroupKey, Query, SortKey } from './types.ts'

export const SORT_KEYS: readonly SortKey[] = [
  'no',
  'relevance',
  ...FACETS,
  'ratio',
  'figures',
  'edited',
]
export const GROUP_KEYS: readonly GroupKey[] = ['none', ...FACETS]

/** Parameters as a router gives them. */
export type Params = Readonly<Record<string, string | null | (string | null)[] | undefined>>

const MOST_VALUES = 200
const LONGEST = 300

export function emptyFilter(): Filter {
  return { q: '', include: {}, exclude: {} }
}

/** Everything, in the document's order. */
export function emptyQuery(): Query {
  return { filter: emptyFilter(), sort: 'no', descending: false, group: 'none' }
}

/** Whether an answer depends on what the reader wrote: by star, tag, note or follow-up, by words, counted. */
export function asksForNotes({ filter, sort, group, own }: Query): boolean {
  const chosen = [...Object.keys(filter.include), ...Object.keys(filter.exclude), sort, group]
  return (
    filter.q !== '' || own === true || sort === 'edited' || chosen.some((one) => WRITTEN.has(one))
  )
}

/** Facets of the reader's own notes. */
const WRITTEN = new Set<string>(['tag', 'starred', 'noted', 'due'])

/** Reads an address; whatever is wrong in it is as if it were not there. */
export function readQuery(params: Params): Query {
  const query = emptyQuery()
  query.filter.q = (valuesOf(params, 'q')[0] ?? '').slice(0, LONGEST)
  for (const facet of FACETS) {
    const include = allowed(facet, valuesOf(params, facet))
    const exclude = allowed(facet, valuesOf(params, `-${facet}`))
    if (include.length) query.filter.include[facet] = include
    if (exclude.length) query.filter.exclude[facet] = exclude
  }
  const keys = valuesOf(params, 'pick')
  if (keys.length) query.filter.keys = keys
  const sort = valuesOf(params, 'sort')[0] ?? ''
  const key = sort.replace(/^-/, '') as SortKey
  // A search is best read by relevance unless the address says otherwise.
  if (SORT_KEYS.includes(key)) {
    query.sort = key
    query.descending = sort.startsWith('-')
  } else if (query.filter.q) query.sort = 'relevance'
  const group = valuesOf(params, 'group')[0] as GroupKey
  if (GROUP_KEYS.includes(group)) query.group = group
  if (valuesOf(params, 'own')[0] === '1') query.own = true
  return query
}

/** The parameters that say a query, and no more; `readQuery` gives the same query back. */
export function writeQuery({
  filter,
  sort,
  descending,
  group,
  own,
}: Query): Record<string, string | string[]> {
  const params: Record<string, string | string[]> = {}
  if (filter.q) params.q = filter.q
  for (const facet of FACETS) {
    const include = filter.include[facet]
    const exclude = filter.exclude[facet]
    if (include?.length) params[facet] = oneOrMore(include)
    if (exclude?.length) params[`-${facet}`] = oneOrMore(exclude)
  }
  if (filter.keys?.length) params.pick = oneOrMore(filter.keys)
  const usual = filter.q ? 'relevance' : 'no'
  if (sort !== usual || descending) params.sort = (descending ? '-' : '') + sort
  if (group !== 'none') params.group = group
  if (own) params.own = '1'
  return params
}

/** Same filter with a value chosen, or no longer; an excluded value is no longer excluded. */
export function toggleValue(filter: Filter, facet: Facet, value: string): Filter {
  return {
    ...filter,
    include: withValues(filter.include, facet, toggled(filter.include[facet], value)),
    exclude: withValues(filter.exclude, facet, without(filter.exclude[facet], value)),
  }
}

/** Same filter with a value excluded, or no longer; a chosen value is no longer chosen. */
export function toggleExcluded(filter: Filter, facet: Facet, value: string): Filter {
  return {
    ...filter,
    include: withValues(filter.include, facet, without(filter.include[facet], value)),
    exclude: withValues(filter.exclude, facet, toggled(filter.exclude[facet], value)),
  }
}

/** One removable thing a filter says, for the chips above a list. */
export type Chip =
  | { kind: 'q'; value: string }
  | { kind: 'facet'; facet: Facet; value: string; exclude: boolean }
  | { kind: 'keys'; count: number }

export function chipsOf(filter: Filter): Chip[] {
  const chips: Chip[] = filter.q ? [{ kind: 'q', value: filter.q }] : []
  for (const exclude of [false, true]) {
    for (const facet of FACETS) {
      for (const value of (exclude ? filter.exclude : filter.include)[facet] ?? []) {
        chips.push({ kind: 'facet', facet, value, exclude })
      }
    }
  }
  if (filter.keys?.length) chips.push({ kind: 'keys', count: filter.keys.length })
  return chips
}

/** Same filter without what a chip says. */
export function dropChip(filter: Filter, chip: Chip): Filter {
  if (chip.kind === 'q') return { ...filter, q: '' }
  if (chip.kind === 'keys') {
    const { keys: _keys, ...rest } = filter
    return rest
  }
  const side = chip.exclude ? 'exclude' : 'include'
  const left = without(filter[side][chip.facet], chip.value)
  return { ...filter, [side]: withValues(filter[side], chip.facet, left) }
}

function valuesOf(params: Params, name: string): string[] {
  const value = params[name]
  const list = Array.isArray(value) ? value : [value]
  return list
    .filter((item): item is string => typeof item === 'string' && item !== '')
    .slice(0, MOST_VALUES)
}

function allowed(facet: Facet, values: string[]): string[] {
  const { fixed, open } = FACET_TABLE[facet]
  return [...new Set(values)].filter((value) =>
    open ? value.length <= LONGEST : fixed?.includes(value),
  )
}

function oneOrMore(values: readonly string[]): string | string[] {
  return values.length === 1 ? (values[0] as string) : [...values]
}

function toggled(values: string[] | undefined, value: string): string[] {
  return values?.includes(value) ? without(values, value) : [...(values ?? []), value]
}

function without(values: string[] | undefined, value: string): string[] {
  return (values ?? []).filter((other) => other !== value)
}

function withValues(side: Filter['include'], facet: Facet, values: string[]): Filter['include'] {
  const { [facet]: _old, ...rest } = side
  return values.length ? { ...rest, [facet]: values } : rest
}
