import { shallowRef, watch, type ShallowRef } from 'vue'
import { useLedgerStore } from '../stores/ledger.ts'

/**
 * The names of a list that what is typed may mean, found as the search finds them (either script, full or
 * half width, pinyin); null while nothing is typed, the last answer while the next is on its way.
 */
export function useNamesFound(
  names: () => string[],
  typed: () => string,
): Readonly<ShallowRef<ReadonlySet<string> | null>> {
  const ledger = useLedgerStore()
  const found = shallowRef<ReadonlySet<string> | null>(null)
  watch(
    [typed, names] as const,
    async ([word]) => {
      if (!word.trim()) return void (found.value = null)
      const answer = new Set(await ledger.client().named(names(), word))
      if (word === typed()) found.value = answer
    },
    { immediate: true },
  )
  return found
}
