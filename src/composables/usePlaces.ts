import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router'
import { useFiltersStore } from '../stores/filters.ts'
import { useSettingsStore } from '../stores/settings.ts'

export const NAV = ['overview', 'tasks', 'units', 'notes', 'compare', 'data', 'method'] as const
export type PlaceName = (typeof NAV)[number]
/** What was looked for goes along from the charts to the list and back. */
const FILTERED = new Set<string>(['overview', 'tasks'])
const COUNTING = new Set<string>(['units', 'compare'])
const OF_DATASET = new Set<string>(['overview', 'tasks', 'units'])

export interface PlaceLink {
  name: PlaceName
  to: RouteLocationRaw
  current: boolean
}

/** The pages as links of the dataset at hand, and which of them is open. */
export function usePlaces(): { places: ComputedRef<PlaceLink[]>; dataset: ComputedRef<string> } {
  const route = useRoute()
  const router = useRouter()
  const filters = useFiltersStore()
  const { settings } = useSettingsStore()
  const dataset = computed(() => {
    const given = route.params.dataset
    return typeof given === 'string' && given ? given : settings.dataset
  })
  const places = computed(() =>
    NAV.filter((name) => router.hasRoute(name)).map((name) => ({
      name,
      to: linkOf(
        name,
        dataset.value,
        FILTERED.has(name) ? filters.params : COUNTING.has(name) ? filters.ownParams : {},
      ),
      current: `${String(route.name)}s` === name || route.name === name,
    })),
  )
  return { places, dataset }
}

function linkOf(name: PlaceName, dataset: string, query: Record<string, string | string[]>) {
  return OF_DATASET.has(name) ? { name, params: { dataset }, query } : { name, query }
}
