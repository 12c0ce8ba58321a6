import { computed, nextTick, shallowRef, watch } from 'vue'
import type { DatasetInfo, Task } from '../../core/model.ts'
import { locate } from '../../core/notes/anchor.ts'
import { type Note, placesOf } from '../../core/notes/record.ts'
import { inSlices } from '../../stores/in-slices.ts'
import { useLedgerStore } from '../../stores/ledger.ts'
import { useNotesStore } from '../../stores/notes.ts'

/** Answers already found; notes and tasks are never changed, only replaced. */
const checked = new WeakMap<Note, { task: Task; orphan: boolean }>()

/**
 * The tasks that notes are on, by dataset, as far as their datasets are on this device; and from
 * them the notes whose words are gone. Read after the page is shown.
 */
export function useNoteTasks() {
  const ledger = useLedgerStore()
  const store = useNotesStore()
  const tasks = shallowRef(new Map<string, Map<string, Task>>())
  const infos = new Map<string, DatasetInfo>()
  const datasets = computed(() =>
    [...new Set(store.notes.map((n) => n.dataset))].toSorted().join('\n'),
  )

  async function read(): Promise<void> {
    const next = new Map<string, Map<string, Task>>()
    const here = new Set([...(await ledger.client().stored()), ...(ledger.id ? [ledger.id] : [])])
    for (const id of datasets.value.split('\n')) {
      if (!here.has(id)) continue
      const keys = [...new Set(store.notes.filter((n) => n.dataset === id).map((n) => n.key))]
      const open = ledger.id === id ? ledger.head : null
      const whole = open ? null : await ledger.client().dataset(id)
      const list = whole ? whole.tasks : await ledger.client().tasks(keys)
      infos.set(id, open?.info ?? whole!.dataset)
      next.set(id, new Map(list.map((task) => [task.key, task])))
    }
    tasks.value = next
  }
  let reading = Promise.resolve()
  watch(
    [datasets, () => store.ready, () => ledger.edition],
    () => (reading = read().catch(() => undefined)),
    {
      immediate: true,
    },
  )

  /** Resolves when it is known which of the notes' tasks are here: before that none may be missed. */
  async function whenRead(): Promise<void> {
    if (ledger.state === 'opening')
      await new Promise((done) => watch(() => ledger.state, done, { once: true }))
    await nextTick()
    await reading
  }

  const taskOf = (note: Note): Task | undefined => tasks.value.get(note.dataset)?.get(note.key)
  /** What is known of a note's dataset; there wherever `taskOf` finds a task. */
  const infoOf = (note: Note): DatasetInfo | undefined => infos.get(note.dataset)
  /** Notes on words that are no longer there, or on tasks that are gone from a dataset at hand. */
  const orphans = shallowRef<Note[]>([])
  let turn = 0
  watch([tasks, () => store.notes], async () => {
    const mine = ++turn
    const found: Note[] = []
    // Fuzzy search in many tasks takes time.
    const done = await inSlices(
      store.notes,
      (note) => void (isOrphan(note) && found.push(note)),
      () => mine === turn,
    )
    if (done) orphans.value = found
  })

  function isOrphan(note: Note): boolean {
    const dataset = tasks.value.get(note.dataset)
    if (!dataset || note.kind === 'view') return false
    const task = dataset.get(note.key)
    const words = note.body.anchor ? placesOf(note.body) : note.target ? [note.target] : []
    if (!task || words.length === 0) return !task
    const known = checked.get(note)
    if (known?.task === task) return known.orphan
    const orphan = words.some((place) => locate(task, place) === null)
    checked.set(note, { task, orphan })
    return orphan
  }
  return { taskOf, infoOf, whenRead, orphans }
}
