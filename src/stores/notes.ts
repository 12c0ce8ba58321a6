/** The reader's notes as the page holds them: read once, edited in memory, saved as typed. */
import { defineStore } from 'pinia'
import { ref, shallowRef, triggerRef } from 'vue'
import { amend, withoutOwn } from '../core/notes/amend.ts'
import { adds, mergeRecords } from '../core/notes/merge.ts'
import { type About, type Body, binnedBefore } from '../core/notes/record.ts'
import type { Clock, Note, NoteRecord } from '../core/notes/record.ts'
import { failureOf, type FailureCode } from '../storage/failure.ts'
import { readNotesQuickly } from '../storage/quick-read.ts'
import { Journal, knows } from '../storage/journal.ts'
import { breath, inSlices } from './in-slices.ts'
import { NoteSaver, type SaveState } from './note-saver.ts'
import { noteViews } from './note-views.ts'
import { promiseToKeep } from './promise-to-keep.ts'
import { renamedTag } from './rename-tag.ts'
import { saveBeforeLeaving } from './save-before-leaving.ts'

/** Days that deleted things rest in the bin. */
export const BIN_DAYS = 30
const DAY = 86_400_000
/** After so many milliseconds an opening database counts as held by another tab. */
const PATIENCE = 5000
/** The longest that a page about to be left waits for the database, milliseconds. */
const LEAVE_WITHIN = 3000

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
  const { noteOf, get, ...views } = noteViews(records)
  let wholeRead = false
  /** Another tab holds an older database open; whatever is asked of ours waits until that is closed. */
  let blocked = false
  let backups: Promise<void> | undefined
  /** Notes whose newest version holds letters that an input method is still composing. */
  const passing = new Set<string>()
  /** The longest text of each note's present burst of typing. */
  const peaks = new Map<string, string>()

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
      void adopt(stored)
      channel?.postMessage(stored.map((record) => record.id))
    },
  })

  /** Takes records into memory beside what this tab has written since. */
  async function adopt(incoming: NoteRecord[]): Promise<void> {
    let news = false
    await inSlices(incoming, (record) => {
      const mine = records.value.get(record.id)
      const other = mine ? withoutOwn(record, session) : record
      if (mine && !adds(mine, other)) return
      const both = mine ? mergeRecords(other, mine) : record
      records.value.set(record.id, both)
      noteOf(both)
      news = true
    })
    if (news) triggerRef(records)
  }

  /** One for all tries of `load`: each object that is handed to `database` is told for ever. */
  const events = { onLost: ({ code }: { code: FailureCode }) => fail(code), onBlocked: waits }

  /** Reads what is stored and replays the journal. Never rejects: see `failure`. */
  async function load(): Promise<void> {
    const entries = journal.read()
    // Only the first of several requests in this browser is told that it waits on another tab.
    const patience = setTimeout(waits, PATIENCE)
    try {
      // A refusal is told by the reading that follows.
      void import('../storage/open.ts')
        .then(({ database }) => database(events))
        .catch(() => undefined)
      const stored = (await readNotesQuickly()) ?? (await (await shelf()).loadNotes())
      wholeRead = true
      blocked = false
      const byId = new Map(stored.map((record) => [record.id, record]))
      journal.confirm(byId, Date.now())
      await adopt(stored)
      if (failure.value) fail(null)
    } catch (error) {
      fail(failureOf(error).code)
    }
    clearTimeout(patience)
    const lost = entries
      .map(({ record }) => record)
      .filter((record) => !knows(records.value.get(record.id), record))
    await adopt(lost)
    for (const id of new Set(lost.map((record) => record.id))) saver.touch(id)
    ready.value = true
    if (!wholeRead && failure.value !== 'newer') setTimeout(() => wholeRead || void load(), 5000)
    if (failure.value === null) await emptyOldBin()
  }

  function waits(): void {
    blocked = true
    fail('blocked')
  }

  function fail(code: FailureCode | null): void {
    failure.value = code
    state.value = code ? 'failed' : saver.waiting ? 'saving' : 'saved'
  }

  async function emptyOldBin(): Promise<void> {
    const limit = Date.now() - BIN_DAYS * DAY
    const isOld = (record: NoteRecord) => binnedBefore(noteOf(record), limit)
    const old = [...records.value.values()].filter(isOld)
    if (old.length === 0) return
    const ids = old.map((record) => record.id)
    const forgotten = await (await shelf()).forgetBinned(ids, limit).catch(() => [])
    for (const { id } of forgotten) {
      const mine = records.value.get(id)
      // What was taken out of the bin here meanwhile is on its way to disk.
      if (mine && isOld(mine)) records.value.delete(id)
    }
    triggerRef(records)
  }

  /**
   * Edits a record, making it at the first edit (`about` is needed then). `seen` is what the editor
   * had before it (a note's `seen`); newer words of other tabs are merged, not overwritten. What is
   * written on leaves the bin: there it would be forgotten with what lay in it.
   */
  function edit(id: string, patch: Partial<Body>, about?: About, seen?: Clock): Note {
    const { note, changed } = write(id, { deleted: null, ...patch }, about, seen)
    if (changed) triggerRef(records)
    return note
  }

  /**
   * Keeps a text that is still being composed: safe like any other, until the next edit takes its
   * place. `seen` stays what the editor shows.
   */
  function editInPassing(id: string, text: string, about: About, seen: Clock): void {
    edit(id, { text }, about, seen)
    passing.add(id)
  }

  /** Edits without telling the page: for work on many notes, told of once at its end. */
  function write(id: string, patch: Partial<Body>, about?: About, seen?: Clock) {
    const before = records.value.get(id) ?? (about && { id, ...about, versions: [] })
    if (!before) throw new Error(`no note ${id}`)
    const known = seen ?? noteOf(before).seen
    const composed = passing.delete(id)
    const peak = peaks.get(id)
    const now = Math.max(0, Date.now())
    const after = amend(before, patch, { session, now, seen: known, passing: composed, peak })
    const changed = after !== before
    if (changed) {
      const { text } = noteOf(after).body
      const begins = composed || after.versions.length > before.versions.length
      if (begins || text.length > (peak ?? '').length) peaks.set(id, text)
      records.value.set(id, after)
      saver.touch(id)
      void askToKeep()
      // Automatic backups, if set up, go on wherever something is written.
      backups ??= import('./backups.ts').then(({ useBackupsStore }) => void useBackupsStore())
    }
    return { note: noteOf(after), changed }
  }

  /** Takes in records from a backup, a colleague or an old version; resolves when they are on disk. */
  async function mergeIn(incoming: NoteRecord[]): Promise<void> {
    const stored = await (await shelf()).saveNotes(incoming, null)
    await adopt(stored)
    channel?.postMessage(stored.map((record) => record.id))
  }

  /** An id for a new highlight or view. */
  function newId(kind: 'highlight' | 'view'): string {
    return `${kind}/${newSession()}${newSession()}`
  }

  /** Into the bin, or out of it. */
  function bin(id: string, into = true): void {
    edit(id, { deleted: into ? Date.now() : null })
  }

  /**
   * Renames a tag in every note and saved view; into an existing one it merges. Empty `to` removes it. Resolves when
   * all is renamed and saved; in between the page goes on.
   */
  async function renameTag(from: string, to: string): Promise<void> {
    await inSlices(views.all.value, ({ id }) => {
      const note = get(id)
      const patch = note && renamedTag(note.body, from, to)
      if (patch) write(id, patch)
    })
    await breath()
    triggerRef(records)
    await breath()
    await flushAll()
  }

  /** Saves all that waits, in this moment: before navigation, reload and update. */
  function flushAll(): Promise<boolean> {
    return saver.flush()
  }

  /** Saves within seconds, if it can; true if leaving then loses no word: all are on disk or in the journal. */
  async function saveInTime(): Promise<boolean> {
    await Promise.race([flushAll(), new Promise((done) => setTimeout(done, LEAVE_WITHIN))])
    return saver.kept
  }

  saveBeforeLeaving({
    save: flushAll,
    waiting: () => saver.waiting,
    atRisk: () => !kept.value,
  })
  channel?.addEventListener('message', ({ data }: MessageEvent<string[]>) => {
    shelf()
      .then(({ loadNotes }) => loadNotes(data))
      .then(adopt, (error: unknown) => fail(failureOf(error).code))
  })
  const loaded = load()

  return {
    ...views,
    ready,
    loaded,
    state,
    failure,
    kept,
    persisted,
    records,
    edit,
    editInPassing,
    mergeIn,
    get,
    newId,
    bin,
    askToKeep,
    lookWhetherKept,
    renameTag,
    flushAll,
    saveInTime,
  }
})

export type NotesStore = ReturnType<typeof useNotesStore>

function newSession(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(9)), (b) => (b % 36).toString(36)).join(
    '',
  )
}
