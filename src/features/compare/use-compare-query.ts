import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { MetricAliases } from '../../core/compare/metrics.ts'

/** `match=wuhu-2022/+规上工业企业|count>+规上企业|count`: the reader's corrections, in the address. */
const RE_MATCH = /^([^>]+)>(.*)$/s

/** What is compared, kept in the address: `?at=compare&datasets=a,b&match=…`. */
export function useCompareQuery() {
  const route = useRoute()
  const router = useRouter()
  const all = (name: string) => [route.query[name]].flat().filter((v) => typeof v === 'string')

  const ids = computed(() =>
    [...new Set(all('datasets').flatMap((v) => v.split(',')))].filter(Boolean),
  )
  const aliases = computed<MetricAliases>(() =>
    Object.fromEntries(
      all('match').flatMap((value) => {
        const [, own, key] = RE_MATCH.exec(value) ?? []
        return own === undefined || key === undefined ? [] : [[own, key]]
      }),
    ),
  )

  function go(datasets: string[], matches: MetricAliases): void {
    const query: Record<string, string | string[]> = {}
    if (datasets.length) query.datasets = datasets.join(',')
    const match = Object.entries(matches).map(([own, key]) => `${own}>${key}`)
    if (match.length) query.match = match
    void router.replace({ name: 'compare', query })
  }

  return {
    ids,
    aliases,
    pick: (datasets: string[]) => go(datasets, aliases.value),
    /** Reads a metric as another (`''` = as none); null takes the correction back. */
    match(own: string, key: string | null): void {
      const next = { ...aliases.value }
      if (key === null) delete next[own]
      else next[own] = key
      go(ids.value, next)
    },
    reset: () => go(ids.value, {}),
  }
}
