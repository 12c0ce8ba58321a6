/** The reader's notes as the page holds them: read once, edited in memory, saved as typed. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, triggerRef } from 'vue'
import type { Task } from '../core/model.ts'
import { amend, withoutOwn } from '../core/notes/amend.ts'
import { mergeRecords, resolve } from '../core/notes/merge.ts'
import type { About, Body, Clock, Note, NoteRecord } from '../core/notes/record.ts'
import { taskNoteId } from '../core/notes/record.ts'
import { isLive, toTaskNotes } from '../core/notes/task-notes.ts'
import type { TaskNotes } from '../core/query/types.ts'
import { failureOf, type FailureCode } from '../storage/failure.ts'
import { readNotesQuickly } from '../storage/quick-read.ts'
import { Journal } from '../storage/journal.ts'
import { NoteSaver, type SaveState } from './note-saver.ts'
import { promiseToKeep } from './promise-to-keep.ts'

/** Days that deleted things rest in the bin. */
export const BIN_DAYS = 30
const DAY = 86_400_000
/** Work on many notes pauses after so many milliseconds. */
const SLICE = 12

/** The database library is fetched when the notes are first read, after the first paint. */
const shelf = () => import('../storage/notes.ts')

export const useNotesStore = defineStore('notes', () => {
  const records = shallowRef(new Map<string, NoteRecord>())
  /** True once the stored notes are in memory; before that nothing should be edited. */
  const ready = ref(false)
  const state = ref<SaveState>('saved')
  const failure = ref<FailureCode | null>(null)
  /** After a failure: whether the journal holds a copy of the newest words. */
  const kept = ref(true)
  const { persisted, askToKeep, lookWhetherKept } = promiseToKeep()

  const session = newSession()
  const journal = new Journal(session)
  const channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('taizhang-notes')
  const resolved = new WeakMap<NoteRecord, Note>()
  let wholeRead = false
  /** Another tab holds an older database open; whatever is asked of ours waits until that is closed. */
  let blocked = false

  const saver = new NoteSaver({
    session,
    journal,
    get: (id) => records.value.get(id),
    save: async (changed, writer) => (await shelf()).saveNotes(changed, writer),
    onState: (next, code, copied) => {
      // A save that waits on another tab is not on its way.
      const stuck = blocked && next === 'saving'
      state.value = stuck ? 'failed' : next
      failure.value = stuck ? 'blocked' : code
      kept.value = copied
    },
    onSaved: (stored) => {
      blocked = false
      // A database that could not be read at the start can be read now.
      if (!wholeRead) void load()
      adopt(stored)
      channel?.postMessage(stored.map((record) => record.id))
    },
  })

  function noteOf(record: NoteRecord): Note {
    let note = resolved.get(record)
    if (!note) resolved.set(record, (note = resolve(record)))
    return note
  }

  /** Takes records into memory beside what this tab has written since. */
  function adopt(incoming: NoteRecord[]): void {
    for (const record of incoming) {
      const mine = records.value.get(record.id)
      records.value.set(record.id, mine ? mergeRecords(withoutOwn(record, session), mine) : record)
    }
    if (incoming.length > 0) triggerRef(records)
  }

  /** Reads what is stored and replays the journal. Never rejects: see `failure`. */
  async function load(): Promise<void> {
    const entries = journal.read()
    try {
      const events = {
        onLost: ({ code }: { code: FailureCode }) => fail(code),
        onBlocked: () => {
          blocked = true
          fail('blocked')
        },
      }
      // A refusal is told by the reading that follows.
      void import('../storage/open.ts')
        .then(({ database }) => database(events))
        .catch(() => undefined)
      const stored = (await readNotesQuickly()) ?? (await (await shelf()).loadNotes())
      wholeRead = true
      blocked = false
      const byId = new Map(stored.map((record) => [record.id, record]))
      journal.confirm(byId, Date.now())
      adopt(stored)
      if (failure.value) fail(null)
    } catch (error) {
      fail(failureOf(error).code)
    }
    const replayed = entries.filter(({ record }) => !knows(record))
    adopt(replayed.map((entry) => entry.record))
    for (const { record } of replayed) saver.touch(record.id)
    ready.value = true
    if (!wholeRead && failure.value !== 'newer') setTimeout(() => wholeRead || void load(), 5000)
    if (failure.value === null) await emptyOldBin()
  }

  function fail(code: FailureCode | null): void {
    failure.value = code
    state.value = code ? 'failed' : saver.waiting ? 'saving' : 'saved'
  }

  function knows(entry: NoteRecord): boolean {
    const { session: writer, seq } = entry.versions[0]!
    const versions = records.value.get(entry.id)?.versions ?? []
    return versions.some((version) => version.session === writer && version.seq >= seq)
  }

  async function emptyOldBin(): Promise<void> {
    const limit = Date.now() - BIN_DAYS * DAY
    const old = [...records.value.values()].filter(
      (record) => (noteOf(record).body.deleted ?? Infinity) < limit,
    )
    if (old.length === 0) return
    await (await shelf()).forgetNotes(old.map((record) => record.id)).catch(() => undefined)
    for (const { id } of old) records.value.delete(id)
    triggerRef(records)
  }

  /**
   * Edits a record, making it at the first edit (`about` is needed then). `seen` is what the editor
   * had before it (a note's `seen`); newer words of other tabs are merged, not overwritten.
   */
  function edit(id: string, patch: Partial<Body>, about?: About, seen?: Clock): Note {
    const before = records.value.get(id) ?? (about && { id, ...about, versions: [] })
    if (!before) throw new Error(`no note ${id}`)
    const known = seen ?? noteOf(before).seen
    const after = amend(before, patch, { session, now: Date.now(), seen: known })
    if (after !== before) {
      records.value.set(id, after)
      triggerRef(records)
      saver.touch(id)
      void askToKeep()
      // Automatic backups, if set up, go on wherever something is written.
      void import('./backups.ts').then(({ useBackupsStore }) => useBackupsStore())
    }
    return noteOf(after)
  }

  /** Takes in records from a backup, a colleague or an old version; resolves when they are on disk. */
  async function mergeIn(incoming: NoteRecord[]): Promise<void> {
    const stored = await (await shelf()).saveNotes(incoming, null)
    adopt(stored)
    channel?.postMessage(stored.map((record) => record.id))
  }

  let sorted: NoteRecord[] = []
  /** Everything, also what lies in the bin; newest first. What is nearly sorted is sorted quickly. */
  const all = computed(() => {
    const left = new Map(records.value)
    const again: NoteRecord[] = []
    for (const { id } of sorted) {
      const record = left.get(id)
      if (record && left.delete(id)) again.push(record)
    }
    sorted = [...left.values(), ...again].toSorted((a, b) => noteOf(b).edited - noteOf(a).edited)
    return sorted.map(noteOf)
  })
  /** What the reader has: neither blank nor in the bin. */
  const notes = computed(() => all.value.filter(isLive))
  const binned = computed(() => all.value.filter((note) => note.body.deleted !== null))
  /** Tags with how many notes bear them, most used first. */
  const tags = computed(() => {
    const counts = new Map<string, number>()
    for (const note of notes.value)
      for (const tag of note.body.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  })

  /** Live notes of one task, oldest first. */
  function ofTask(dataset: string, key: string): Note[] {
    const found = notes.value.filter((n) => n.dataset === dataset && n.key === key)
    return found.toSorted((a, b) => a.created - b.created)
  }

  /** A note by id, also from the bin. */
  function get(id: string): Note | null {
    const record = records.value.get(id)
    return record ? noteOf(record) : null
  }

  /** The task's own note (words, tags, star, follow-up), if there is one. */
  function taskNote(dataset: string, key: string): Note | null {
    return get(taskNoteId(dataset, key))
  }

  /** An id for a new highlight or view. */
  function newId(kind: 'highlight' | 'view'): string {
    return `${kind}/${newSession()}${newSession()}`
  }

  /** Into the bin, or out of it. */
  function bin(id: string, into = true): void {
    edit(id, { deleted: into ? Date.now() : null })
  }

  /** The versions of a note, oldest first. */
  function history(id: string): NoteRecord['versions'] {
    return records.value.get(id)?.versions ?? []
  }

  /** What search, facets and charts need, one record a task: the engine's input. */
  function notesByTask(dataset: string, taskOf?: (key: string) => Task | undefined): TaskNotes[] {
    return toTaskNotes(notes.value, dataset, taskOf)
  }

  /**
   * Renames a tag in every note; into an existing one it merges. Empty `to` removes it. Resolves when
   * all is renamed and saved; in between the page goes on.
   */
  async function renameTag(from: string, to: string): Promise<void> {
    let since = performance.now()
    for (const { id } of all.value) {
      const tags = get(id)?.body.tags
      if (!tags?.includes(from)) continue
      edit(id, {
        tags: [...new Set(tags.map((tag) => (tag === from ? to : tag)).filter(Boolean))],
      })
      if (performance.now() - since < SLICE) continue
      await new Promise((done) => setTimeout(done))
      since = performance.now()
    }
    await flushAll()
  }

  /** Saves all that waits, in this moment: before navigation, reload and update. */
  function flushAll(): Promise<boolean> {
    return saver.flush()
  }

  if (typeof window !== 'undefined') {
    addEventListener('pagehide', () => void flushAll())
    addEventListener('beforeunload', (event) => {
      if (!saver.waiting) return
      void flushAll()
      if (state.value === 'failed' && !kept.value) event.preventDefault()
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void flushAll()
    })
  }
  channel?.addEventListener('message', ({ data }: MessageEvent<string[]>) => {
    shelf()
      .then(({ loadNotes }) => loadNotes(data))
      .then(adopt, (error: unknown) => fail(failureOf(error).code))
  })
  const loaded = load()

  return {
    all,
    notes,
    binned,
    tags,
    ready,
    loaded,
    state,
    failure,
    kept,
    persisted,
    records,
    edit,
    mergeIn,
    get,
    newId,
    bin,
    askToKeep,
    lookWhetherKept,
    ofTask,
    taskNote,
    history,
    notesByTask,
    renameTag,
    flushAll,
  }
})

export type NotesStore = ReturnType<typeof useNotesStore>

function newSession(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(9)), (b) => (b % 36).toString(36)).join(
    '',
  )
}
