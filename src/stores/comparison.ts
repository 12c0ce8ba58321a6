/** The comparison on the page, made by a worker that lives as long as somebody looks. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Comparison } from '../core/compare/compare.ts'
import type { MetricAliases } from '../core/compare/metrics.ts'
import { type Comparer, startComparer } from '../workers/compare.ts'

export const useComparisonStore = defineStore('comparison', () => {
  const comparison = shallowRef<Comparison | null>(null)
  /** Id of a dataset that could not be read. */
  const missing = shallowRef<string | null>(null)
  const busy = shallowRef(false)
  let comparer: Comparer | null = null
  let asked = 0

  /** Compares two or more datasets; fewer clear the page. The last call wins. */
  async function compare(ids: string[], aliases: MetricAliases): Promise<void> {
    const ask = ++asked
    missing.value = null
    busy.value = ids.length > 1
    let answer: Comparison | null = null
    try {
      comparer ??= startComparer()
      if (ids.length > 1) answer = await comparer.compare(ids, aliases)
    } catch (error) {
      if (ask === asked) missing.value = (error as Error).message
    }
    if (ask !== asked) return
    comparison.value = answer
    busy.value = false
  }

  /** The reader's corrections of the matches, kept on this device from visit to visit. */
  const matches = shallowRef<MetricAliases>({})
  const settings = () => import('../storage/settings.ts')
  const loaded = settings()
    .then(({ METRIC_MATCHES, readSetting }) => readSetting<MetricAliases>(METRIC_MATCHES))
    .then((kept) => (matches.value = { ...kept, ...matches.value }))
    // Storage refused: the corrections hold as long as the address does.
    .catch(() => matches.value)

  /** Keeps some corrections (a key, `''` for none) and takes others (null) back. */
  async function keepMatches(changes: Record<string, string | null>): Promise<void> {
    await loaded
    const next = { ...matches.value }
    for (const [own, key] of Object.entries(changes)) {
      if (key === null) delete next[own]
      else next[own] = key
    }
    matches.value = next
    const { METRIC_MATCHES, writeSetting } = await settings()
    await writeSetting(METRIC_MATCHES, next).catch(() => undefined)
  }

  function end(): void {
    asked++
    comparer?.end()
    comparer = null
  }

  return { comparison, missing, busy, matches, compare, keepMatches, end }
})
