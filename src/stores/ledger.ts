/** The open dataset: its head, how far loading is, and the answer to the current query. */
import { defineStore } from 'pinia'
import { computed, markRaw, shallowRef } from 'vue'
import { asksForNotes } from '../core/query/address.ts'
import type { Query, QueryResult, TaskListItem, TaskNotes } from '../core/query/types.ts'
import { takeLedger } from '../workers/head-start.ts'
import type { Ledger } from '../workers/ledger.ts'
import type { LedgerEvent, LedgerHead, LoadProgress } from '../workers/ledger-api.ts'

/** From the ledger's answer to its being on screen, ms; and where no answer comes. */
const PAINT_MS = 100
const PATIENCE_MS = 1500
/** Notes that do not come by then are held by another tab, or lost; the tasks are shown without them. */
const NOTES_MS = 4000

export type LedgerState = 'closed' | 'opening' | 'open' | 'failed'

export const useLedgerStore = defineStore('ledger', () => {
  const state = shallowRef<LedgerState>('closed')
  const head = shallowRef<LedgerHead | null>(null)
  const progress = shallowRef<LoadProgress | null>(null)
  /** Rows of a large dataset that is still being read, in the document's order. */
  const first = shallowRef<TaskListItem[]>([])
  /** Code of what went wrong with opening: unknown-dataset, offline, missing. */
  const failure = shallowRef<string | null>(null)
  const result = shallowRef<QueryResult | null>(null)
  /** Counts up whenever the tasks change: opened, replaced. */
  const edition = shallowRef(0)
  /** Counts up whenever the reader's notes were told: answers may differ, tasks do not. */
  const told = shallowRef(0)
  const id = computed(() => head.value?.info.id ?? null)

  let tellShown = () => {}
  /** Resolves when the page shows what it was opened for: what nobody waits for is fetched after it. */
  const shown = new Promise<void>((done) => (tellShown = done))
  setTimeout(tellShown, PATIENCE_MS)

  let tellKnown = () => {}
  /** Resolves when the worker knows what the reader wrote: until then no answer may rest on it. */
  const notesKnown = new Promise<void>((done) => (tellKnown = done))

  let worker: Ledger | null = null
  let asked: Query | null = null
  let opening = ''

  function client(): Ledger {
    if (worker) return worker
    worker = markRaw(takeLedger(heard))
    void worker.answered.then(() => setTimeout(tellShown, PAINT_MS))
    return worker
  }

  function heard(event: LedgerEvent): void {
    if (event.kind === 'replaced') take(event.head)
    else if (head.value) head.value = { ...head.value, storageFailure: event.failure }
  }

  function take(next: LedgerHead): void {
    head.value = next
    state.value = 'open'
    edition.value++
    if (asked) void ask(asked)
  }

  /** Opens a dataset unless it is open; the last call wins. */
  async function open(dataset: string): Promise<void> {
    if (opening === dataset && state.value !== 'failed') return
    opening = dataset
    state.value = 'opening'
    failure.value = null
    result.value = null
    try {
      const next = await client().open(dataset, (value) => {
        progress.value = value
        if (value.first && opening === dataset) first.value = value.first
      })
      if (opening === dataset) take(next)
    } catch (error) {
      if (opening !== dataset) return
      state.value = 'failed'
      failure.value = (error as { code?: string }).code ?? 'unknown'
    } finally {
      progress.value = null
      first.value = []
    }
  }

  /** Resolves when the worker knows all that an answer to the query rests on. */
  async function answerable(query: Query): Promise<void> {
    if (asksForNotes(query))
      await Promise.race([notesKnown, new Promise((done) => setTimeout(done, NOTES_MS))])
  }

  /** Asks; `result` follows when the newest question is answered. */
  async function ask(query: Query): Promise<void> {
    asked = query
    if (state.value !== 'open') return
    await answerable(query)
    if (asked !== query) return
    const answer = await client().query(query)
    if (answer && asked === query) result.value = answer
  }

  return {
    state,
    head,
    id,
    progress,
    first,
    failure,
    result,
    edition,
    told,
    shown,
    client,
    open,
    answerable,
    ask,
    /** Opens it again from storage after it was replaced there (an import, a re-read). */
    async reopen(dataset: string): Promise<void> {
      opening = ''
      await open(dataset)
    },
    items: (indexes: number[]): Promise<TaskListItem[]> =>
      client().items(indexes, result.value?.terms ?? []),
    /** There is nothing to tell of notes, or all has been told. */
    notesTold: () => tellKnown(),
    async tellNotes(notes: TaskNotes[]): Promise<void> {
      await client().setNotes(notes)
      tellKnown()
      told.value++
      if (asked) void ask(asked)
    },
  }
})
