import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { MetricAliases } from '../../core/compare/metrics.ts'
import { useComparisonStore } from '../../stores/comparison.ts'
import { useFiltersStore } from '../../stores/filters.ts'

/** `match=wuhu-2022/+规上工业企业|count>+规上企业|count`: the reader's corrections, in the address. */
const RE_MATCH = /^([^>]+)>(.*)$/s

/** What is compared, kept in the address: `?at=compare&datasets=a,b&match=…`; corrections on the device too. */
export function useCompareQuery() {
  const route = useRoute()
  const router = useRouter()
  const all = (name: string) => [route.query[name]].flat().filter((v) => typeof v === 'string')

  const ids = computed(() =>
    [...new Set(all('datasets').flatMap((v) => v.split(',')))].filter(Boolean),
  )
  const store = useComparisonStore()
  const filters = useFiltersStore()
  const inAddress = computed<MetricAliases>(() =>
    Object.fromEntries(
      all('match').flatMap((value) => {
        const [, own, key] = RE_MATCH.exec(value) ?? []
        return own === undefined || key === undefined ? [] : [[own, key]]
      }),
    ),
  )

  /** What was corrected on an earlier visit, then what the address says, for the datasets compared. */
  const aliases = computed<MetricAliases>(() =>
    Object.fromEntries(
      Object.entries({ ...store.matches, ...inAddress.value }).filter(([own]) =>
        ids.value.some((id) => own.startsWith(`${id}/`)),
      ),
    ),
  )

  function go(datasets: string[], matches: MetricAliases): void {
    const query: Record<string, string | string[]> = { ...filters.ownParams }
    if (datasets.length) query.datasets = datasets.join(',')
    const match = Object.entries(matches).map(([own, key]) => `${own}>${key}`)
    if (match.length) query.match = match
    void router.replace({ name: 'compare', query })
  }

  return {
    ids,
    aliases,
    pick: (datasets: string[]) => go(datasets, inAddress.value),
    /** Reads a metric as another (`''` = as none); null takes the correction back. */
    match(own: string, key: string | null): void {
      const next = { ...inAddress.value }
      if (key === null) delete next[own]
      else next[own] = key
      void store.keepMatches({ [own]: key })
      go(ids.value, next)
    },
    reset(): void {
      void store.keepMatches(
        Object.fromEntries(Object.keys(aliases.value).map((own) => [own, null])),
      )
      go(ids.value, {})
    },
  }
}
