import { shallowRef, watch } from 'vue'
import { choose, type Narrowing } from '../../charts/figure.ts'
import type { OverviewSummary } from '../../core/summaries/summary.ts'
import { useFiltersStore } from '../../stores/filters.ts'
import { useLedgerStore } from '../../stores/ledger.ts'

/** The summary of what the address asks for, and the way a mark changes it. */
export function useOverview() {
  const filters = useFiltersStore()
  const ledger = useLedgerStore()
  const summary = shallowRef<OverviewSummary | null>(null)
  let newest = 0

  watch(
    [
      () => filters.filter,
      () => filters.query.own,
      () => ledger.state,
      () => ledger.edition,
      () => ledger.told,
    ],
    async () => {
      if (ledger.state !== 'open') return
      const turn = ++newest
      await ledger.answerable(filters.query)
      const next = await ledger.client().summary(filters.query)
      // An answer to an older question is dropped.
      if (turn === newest) summary.value = next
    },
    { immediate: true },
  )

  return {
    summary,
    narrow(narrowing: Narrowing, more: boolean): void {
      const { include, keys } = choose(filters.filter, narrowing, more)
      filters.changeFilter({ include, keys })
    },
  }
}
