import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { today } from '../../composables/today.ts'
import {
  indexNotes,
  NOTE_FACETS,
  selectNotes,
  textOf,
  type NoteFacet,
  type NoteFilter,
} from '../../core/notes/filter-notes.ts'
import type { Note } from '../../core/notes/record.ts'
import { inSlices } from '../../stores/in-slices.ts'
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
  const index = computed(() => indexNotes(store.notes, today()))
  const result = computed(() => selectNotes(index.value, filter.value))
  const places = computed(() => taskPlaces(store.notes))
  const shown = computed(() => {
    const { notes } = result.value
    if (sort.value === 'time') return notes
    const place = (note: Note) => places.value.get(taskOf(note))!
    return notes.toSorted((a, b) => place(a) - place(b) || a.created - b.created)
  })
  // So that the first key of a search finds the words gathered.
  watch(
    index,
    (now) =>
      void inSlices(
        now.notes.keys(),
        (i) => textOf(now, i),
        () => now === index.value,
      ),
    { immediate: true },
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

const taskOf = ({ dataset, key }: Note) => `${dataset}\n${key}`

/** Place of each task that has notes: by dataset, then as its number is read. */
function taskPlaces(notes: readonly Note[]): Map<string, number> {
  const { compare } = new Intl.Collator('zh', { numeric: true })
  const tasks = new Map(notes.map((note) => [taskOf(note), note]))
  const sorted = [...tasks].toSorted(
    ([, a], [, b]) => compare(a.dataset, b.dataset) || compare(a.key, b.key),
  )
  return new Map(sorted.map(([task], place) => [task, place]))
}
