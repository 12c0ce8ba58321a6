/** What the reader wrote about each task of the open dataset, told to the ledger as it changes. */
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Task } from '../core/model.ts'
import type { Note } from '../core/notes/record.ts'
import { asksForNotes } from '../core/query/address.ts'
import { countJudged } from '../core/query/count-judged.ts'
import type { TaskNotes } from '../core/query/types.ts'
import { useFiltersStore } from './filters.ts'
import { useLedgerStore } from './ledger.ts'
import type { NotesStore } from './notes.ts'

/** Typing is told to the search index in pauses, not at every key. */
const PAUSE = 250

export const useOwnStore = defineStore('own', () => {
  const ledger = useLedgerStore()
  const filters = useFiltersStore()
  /** The notes with their library come after the first paint, unless that is to show what they say. */
  const notes = shallowRef<NotesStore | null>(null)
  const fetchNotes = () =>
    import('./notes.ts').then(({ useNotesStore }) => (notes.value ??= useNotesStore()))
  void ledger.shown.then(fetchNotes)
  watch(
    () => asksForNotes(filters.query),
    (asks) => {
      if (asks && !notes.value) void fetchNotes()
    },
    { immediate: true },
  )
  const list = shallowRef<TaskNotes[]>([])
  const byKey = computed(() => new Map(list.value.map((own) => [own.key, own])))
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = ''

  async function tell(): Promise<void> {
    const id = ledger.id
    const own = notes.value
    if (!id || !own?.ready) return
    const judged = new Set(
      own.notes.filter((n) => n.kind === 'judgement' && n.dataset === id).map((n) => n.key),
    )
    const tasks = judged.size ? await ledger.client().tasks([...judged]) : []
    const known = new Map<string, Task>(tasks.map((task) => [task.key, task]))
    list.value = own.notesByTask(id, (key) => known.get(key))
    const now = JSON.stringify([id, list.value])
    if (now === told) return ledger.notesTold()
    // Nothing written and nothing told yet: the ledger knows.
    const news = told || list.value.length
    told = now
    if (news) await ledger.tellNotes(list.value)
    else ledger.notesTold()
  }

  watch(
    () => [ledger.id, notes.value?.ready, notes.value?.notes] as const,
    (now, before) => {
      clearTimeout(timer)
      const typing = before && now[0] === before[0] && now[1] === before[1]
      timer = setTimeout(() => void tell(), typing ? PAUSE : 0)
    },
    { immediate: true },
  )

  /** How many verdicts and wordings the reader judged. */
  const judged = computed(() => countJudged(list.value))

  /** The judgements that can be counted in any of the datasets. */
  function judgementsOn(datasets: readonly string[]): Note[] {
    return (notes.value?.notes ?? []).filter(
      ({ kind, dataset, body }) =>
        kind === 'judgement' && datasets.includes(dataset) && (body.verdict ?? body.status),
    )
  }

  return { list, byKey, judged, judgementsOn }
})
