import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { today } from '../../composables/today.ts'
import {
  NOTE_FACETS,
  selectNotes,
  type NoteFacet,
  type NoteFilter,
} from '../../core/notes/filter-notes.ts'
import type { Note } from '../../core/notes/record.ts'
import { useNotesStore } from '../../stores/notes.ts'

export type NoteSort = 'time' | 'task'

/** The notes page's view, kept in the address like every other. */
export function useNoteQuery() {
  const route = useRoute()
  const router = useRouter()
  const store = useNotesStore()

  const list = (name: string): string[] => {
    const value = route.query[name]
    return (Array.isArray(value) ? value : [value])
      .filter((v) => typeof v === 'string')
      .slice(0, 200)
  }
  const filter = computed<NoteFilter>(() => ({
    q: list('q')[0]?.slice(0, 300) ?? '',
    kind: list('kind'),
    tag: list('tag'),
    due: list('due'),
    dataset: list('dataset'),
  }))
  const sort = computed<NoteSort>(() => (list('sort')[0] === 'task' ? 'task' : 'time'))
  const result = computed(() => selectNotes(store.notes, filter.value, today()))
  const shown = computed(() =>
    sort.value === 'task' ? result.value.notes.toSorted(byTask) : result.value.notes,
  )

  function write(next: NoteFilter, order: NoteSort = sort.value): void {
    const query: Record<string, string | string[]> = {}
    if (next.q) query.q = next.q
    for (const facet of NOTE_FACETS) if (next[facet].length > 0) query[facet] = next[facet]
    if (order === 'task') query.sort = 'task'
    void router.replace({ name: 'notes', query })
  }
  function toggle(facet: NoteFacet, value: string): void {
    const now = filter.value[facet]
    const next = now.includes(value) ? now.filter((v) => v !== value) : [...now, value]
    write({ ...filter.value, [facet]: next })
  }

  return {
    filter,
    sort,
    result,
    shown,
    toggle,
    search: (q: string) => write({ ...filter.value, q }),
    order: (next: NoteSort) => write(filter.value, next),
    clear: () => write({ q: '', kind: [], tag: [], due: [], dataset: [] }),
  }
}

function byTask(a: Note, b: Note): number {
  const place = a.key.localeCompare(b.key, 'zh', { numeric: true })
  return a.dataset.localeCompare(b.dataset) || place || a.created - b.created
}
