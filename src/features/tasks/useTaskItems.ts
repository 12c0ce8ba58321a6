import { shallowReactive, watch } from 'vue'
import type { TaskListItem } from '../../core/query/types.ts'
import { useLedgerStore } from '../../stores/ledger.ts'

/** Rows kept beside those on screen; more than a screen needs, less than a large dataset holds. */
const KEPT = 4000

/** The list rows that are wanted now: fetched from the worker in one go, kept until the words change. */
export function useTaskItems() {
  const ledger = useLedgerStore()
  const items = shallowReactive(new Map<number, TaskListItem>())
  let asked = new Set<number>()
  let words = ''

  watch(
    () => [ledger.edition, ledger.result] as const,
    ([edition, result], [before]) => {
      const now = result?.terms.join('\n') ?? ''
      if (now === words && edition === before) return
      words = now
      asked = new Set()
      // What is shown stays until the new rows are there: no flicker while typing.
      if (edition !== before) items.clear()
    },
  )

  async function want(indexes: readonly number[]): Promise<void> {
    const missing = indexes.filter((index) => !asked.has(index))
    if (!missing.length) return
    const round = asked
    for (const index of missing) round.add(index)
    const rows = await ledger.items(missing)
    if (round !== asked) return
    if (items.size > KEPT) {
      items.clear()
      asked = new Set(missing)
    }
    for (const row of rows) items.set(row.index, row)
  }

  return { items, want }
}
