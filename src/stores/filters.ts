/** What is being looked for: the query, and the ways a page changes it. The address says the same. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Chip, Params } from '../core/query/address.ts'
import {
  chipsOf,
  dropChip,
  emptyFilter,
  emptyQuery,
  readQuery,
  toggleExcluded,
  toggleValue,
  writeQuery,
} from '../core/query/address.ts'
import type { Facet, Filter, GroupKey, Query, SortKey } from '../core/query/types.ts'

export const useFiltersStore = defineStore('filters', () => {
  const query = shallowRef<Query>(emptyQuery())
  /** Whether the last change is one of many (typing): the address is then replaced, not added to. */
  const passing = shallowRef(false)

  const filter = computed(() => query.value.filter)
  const chips = computed(() => chipsOf(query.value.filter))
  const active = computed(() => chips.value.length > 0)
  const params = computed(() => writeQuery(query.value))
  const ownParams = computed<{ own?: string }>(() => (query.value.own ? { own: '1' } : {}))

  function change(next: Partial<Query>, { typing = false } = {}): void {
    passing.value = typing
    query.value = { ...query.value, ...next }
  }
  function changeFilter(next: Partial<Filter>, options?: { typing?: boolean }): void {
    change({ filter: { ...query.value.filter, ...next } }, options)
  }

  return {
    query,
    filter,
    chips,
    active,
    /** The parameters of the address that say this query. */
    params,
    /** What goes along to pages that are not filtered, but count. */
    ownParams,
    passing,
    change,
    changeFilter,
    /** Takes the query an address says. */
    read(from: Params): void {
      const next = readQuery(from)
      if (JSON.stringify(next) === JSON.stringify(query.value)) return
      passing.value = false
      query.value = next
    },
    /** Typing sorts by relevance until another order is chosen; an empty search gives the document's order back. */
    search(q: string): void {
      const { sort, filter: before } = query.value
      const usual = sort === (before.q ? 'relevance' : 'no')
      const next = usual ? (q ? 'relevance' : 'no') : sort
      change({ filter: { ...before, q }, sort: next }, { typing: true })
    },
    toggle(facet: Facet, value: string): void {
      change({ filter: toggleValue(query.value.filter, facet, value) })
    },
    exclude(facet: Facet, value: string): void {
      change({ filter: toggleExcluded(query.value.filter, facet, value) })
    },
    /** Replaces the values chosen in one facet. */
    choose(facet: Facet, values: string[]): void {
      const { [facet]: _old, ...rest } = query.value.filter.include
      changeFilter({ include: values.length ? { ...rest, [facet]: values } : rest })
    },
    /** Tasks picked by hand, by key; empty = no restriction. */
    pick(keys: string[]): void {
      changeFilter({ keys: keys.length ? keys : undefined })
    },
    drop(chip: Chip): void {
      change({ filter: dropChip(query.value.filter, chip) })
      if (chip.kind === 'q' && query.value.sort === 'relevance') change({ sort: 'no' })
    },
    clear(): void {
      const { sort } = query.value
      change({ filter: emptyFilter(), sort: sort === 'relevance' ? 'no' : sort })
    },
    sortBy(sort: SortKey, descending = false): void {
      change({ sort, descending })
    },
    /** Whether the reader's own verdicts are counted. */
    countOwn(own: boolean): void {
      change({ own: own || undefined })
    },
    groupBy(group: GroupKey): void {
      change({ group })
    },
  }
})
