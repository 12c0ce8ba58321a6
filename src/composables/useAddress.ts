import { watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { readQuery, writeQuery } from '../core/query/address.ts'
import { useFiltersStore } from '../stores/filters.ts'
import { useLedgerStore } from '../stores/ledger.ts'
import { useSettingsStore } from '../stores/settings.ts'

/** Pages whose address carries a filter. */
const FILTERED = new Set<unknown>(['overview', 'tasks', 'task'])
/** Pages without a filter that count, too: theirs says only whether the reader's judgements are. */
const COUNTING = new Set<unknown>(['units', 'unit', 'compare'])

/**
 * Keeps the dataset and the query the same as the address says, both ways. Used once, by the app.
 * A choice adds an entry to the history; the further keystrokes of one search replace it.
 */
export function useAddress(): void {
  const route = useRoute()
  const router = useRouter()
  const ledger = useLedgerStore()
  const filters = useFiltersStore()
  const { settings } = useSettingsStore()
  let typing = false

  watch(
    () => route.params.dataset,
    (id) => {
      if (typeof id === 'string' && id) void ledger.open(id)
    },
    { immediate: true },
  )
  watch(
    () => ledger.id,
    (id) => {
      if (id) settings.dataset = id
    },
  )
  watch(
    () => (FILTERED.has(route.name) ? route.query : null),
    (query) => {
      if (query) filters.read(query)
    },
    { immediate: true },
  )
  const saysOwn = () => route.query.own === '1'
  watch(
    () => COUNTING.has(route.name) && [route.name, saysOwn()],
    (counting) => {
      if (counting && saysOwn() !== (filters.query.own === true)) filters.countOwn(saysOwn())
    },
    { immediate: true },
  )
  watch(
    () => filters.query,
    (query) => {
      void ledger.ask(query)
      if (COUNTING.has(route.name) && saysOwn() !== (query.own === true))
        void router.push({ query: { ...route.query, own: filters.ownParams.own } })
      if (!FILTERED.has(route.name)) return
      const said = JSON.stringify(writeQuery(readQuery(route.query)))
      if (said === JSON.stringify(filters.params)) {
        typing = false
        return
      }
      const go = typing && filters.passing ? router.replace : router.push
      typing = filters.passing
      void go({ name: route.name, params: route.params, query: filters.params })
    },
    { immediate: true },
  )
}
