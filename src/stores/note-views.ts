/** The reader's notes as pages ask for them: what each record says now, in order, by task, by tag. */
import { computed, type ShallowRef } from 'vue'
import type { Task } from '../core/model.ts'
import { resolve } from '../core/notes/merge.ts'
import type { Note, NoteRecord } from '../core/notes/record.ts'
import { taskNoteId } from '../core/notes/record.ts'
import { inOrder } from '../core/notes/versions.ts'
import { isLive, toTaskNotes } from '../core/notes/task-notes.ts'
import type { TaskNotes } from '../core/query/types.ts'

export function noteViews(records: Readonly<ShallowRef<Map<string, NoteRecord>>>) {
  const resolved = new WeakMap<NoteRecord, Note>()

  /** What a record says; worked out once. */
  function noteOf(record: NoteRecord): Note {
    let note = resolved.get(record)
    if (!note) resolved.set(record, (note = resolve(record)))
    return note
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
  /** Corrected matches are no notes: the compare page lists them. */
  const isNote = ({ kind }: Note) => kind !== 'match'
  /** What the reader has: neither blank nor in the bin. */
  const notes = computed(() => all.value.filter((note) => isNote(note) && isLive(note)))
  const binned = computed(() =>
    all.value.filter((note) => isNote(note) && note.body.deleted !== null),
  )
  const matches = computed(() => all.value.filter((note) => !isNote(note) && isLive(note)))
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

  /** The versions of a note, oldest first. */
  function history(id: string): NoteRecord['versions'] {
    return inOrder(records.value.get(id)?.versions ?? [])
  }

  /** What search, facets and charts need, one record a task: the engine's input. */
  function notesByTask(dataset: string, taskOf?: (key: string) => Task | undefined): TaskNotes[] {
    return toTaskNotes(notes.value, dataset, taskOf)
  }

  return { noteOf, all, notes, binned, matches, tags, ofTask, get, taskNote, history, notesByTask }
}
