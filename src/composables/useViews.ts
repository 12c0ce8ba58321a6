import { computed } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { useFiltersStore } from '../stores/filters.ts'
import { useNotesStore } from '../stores/notes.ts'

export interface SavedView {
  id: string
  name: string
  to: RouteLocationRaw
}

/** Filters the reader has named; each is kept as the parameters of its address. */
export function useViews() {
  const notes = useNotesStore()
  const filters = useFiltersStore()

  const views = computed<SavedView[]>(() =>
    notes.notes
      .filter(({ kind, body }) => kind === 'view' && body.query)
      .map(({ id, body, dataset }) => ({
        id,
        name: body.text,
        to: { name: 'tasks', params: { dataset }, query: parametersOf(body.query!) },
      })),
  )
  return {
    views,
    /** Keeps the filter as it is now. */
    save(name: string, dataset: string): void {
      const pairs = Object.entries(filters.params).flatMap(([key, values]) =>
        [values].flat().map((value): [string, string] => [key, value]),
      )
      const query = new URLSearchParams(pairs).toString()
      const about = { kind: 'view' as const, dataset, key: '', label: '', target: null }
      notes.edit(notes.newId('view'), { text: name, query }, about)
    },
    remove: (id: string) => notes.bin(id),
  }
}

function parametersOf(query: string): Record<string, string[]> {
  const params = new URLSearchParams(query)
  return Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]))
}
