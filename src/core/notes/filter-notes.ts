/** Which notes a page of notes shows, and how many each choice would. */
import { buildColumn, type Column } from '../query/columns.ts'
import { type Note, type NoteKind, placesOf } from './record.ts'

export const DUE_BUCKETS = ['overdue', 'soon', 'later', 'done', 'none'] as const
export type DueBucket = (typeof DUE_BUCKETS)[number]

/** Chosen values widen within a facet, facets narrow each other. */
export interface NoteFilter {
  q: string
  kind: string[]
  tag: string[]
  due: string[]
  dataset: string[]
}
export const NOTE_FACETS = ['kind', 'tag', 'due', 'dataset'] as const
export type NoteFacet = (typeof NOTE_FACETS)[number]

/** `count` = notes shown if the value were chosen; `total` = of all notes. */
export interface NoteFacetCount {
  value: string
  count: number
  total: number
}

export interface NoteSelection {
  notes: Note[]
  facets: Record<NoteFacet, NoteFacetCount[]>
}

const KIND_ORDER: NoteKind[] = ['highlight', 'task', 'judgement', 'view']
/** Facets whose values keep an order of their own; others go by how many notes have them. */
const ORDER: Partial<Record<NoteFacet, readonly string[]>> = { kind: KIND_ORDER, due: DUE_BUCKETS }
/** Days that count as soon. */
const SOON = 14

/** ISO date `days` after another. */
export function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Where a note's follow-up lies on the day `today` (ISO date). */
export function dueBucket({ body }: Note, today: string): DueBucket {
  if (!body.due) return 'none'
  if (body.done) return 'done'
  if (body.due < today) return 'overdue'
  return body.due <= dayAfter(today, SOON) ? 'soon' : 'later'
}

/** Notes made ready for one search after another. */
export interface NoteIndex {
  notes: readonly Note[]
  columns: Column[]
  /** All words of each note in small letters, gathered when first searched. */
  texts: (string | undefined)[]
}

/** `today` (ISO date) divides the follow-ups. */
export function indexNotes(notes: readonly Note[], today: string): NoteIndex {
  const values: Record<NoteFacet, (note: Note) => readonly string[]> = {
    kind: (note) => [note.kind],
    tag: (note) => note.body.tags,
    due: (note) => [dueBucket(note, today)],
    dataset: (note) => [note.dataset],
  }
  const columns = NOTE_FACETS.map((facet) =>
    buildColumn(notes.length, (i) => values[facet](notes[i]!), ORDER[facet]),
  )
  return { notes, columns, texts: Array.from({ length: notes.length }) }
}

const said = new WeakMap<Note, string>()

/** What note `i` of the index is searched by: kept, since every key of a search asks for it. */
export function textOf({ notes, texts }: NoteIndex, i: number): string {
  const known = texts[i]
  if (known !== undefined) return known
  const note = notes[i]!
  let text = said.get(note)
  if (text === undefined) {
    const { body, key, label, target } = note
    const words = [...placesOf(body), target, body.targetWords, body.answerWords]
    const parts = [key, label, body.text, body.todo, body.tags.join(' ')]
    text = [...parts, ...words.map((anchor) => anchor?.exact)].filter(Boolean).join('\n')
    said.set(note, (text = text.toLowerCase()))
  }
  return (texts[i] = text)
}

/** Filters the notes (kept in their order). Words of `q`, split by spaces, must all occur. */
export function selectNotes(index: NoteIndex, filter: NoteFilter): NoteSelection {
  const { notes, columns } = index
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean)
  const chosen = NOTE_FACETS.map((facet, at) => {
    const ids = filter[facet].map((value) => columns[at]!.values.indexOf(value))
    return ids.length > 0 ? new Set(ids) : null
  })
  const counts = columns.map(({ values }) => new Uint32Array(values.length))
  const shown: Note[] = []
  for (let i = 0; i < notes.length; i++) {
    if (words.length > 0 && !words.every((word) => textOf(index, i).includes(word))) continue
    /** Facets that keep the note out, and the last of them. */
    let failed = 0
    let last = -1
    for (let at = 0; at < columns.length; at++) {
      const wanted = chosen[at]
      if (!wanted || has(columns[at]!, i, wanted)) continue
      failed++
      last = at
    }
    if (failed === 0) shown.push(notes[i]!)
    for (let at = 0; at < columns.length; at++) {
      if (failed > 1 || (failed === 1 && last !== at)) continue
      const { ids, offsets } = columns[at]!
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) counts[at]![ids[k]!]!++
    }
  }
  const facets = NOTE_FACETS.map((facet, at) => [
    facet,
    facetCounts(columns[at]!, counts[at]!, ORDER[facet]),
  ])
  return { notes: shown, facets: Object.fromEntries(facets) as NoteSelection['facets'] }
}

function has({ ids, offsets }: Column, i: number, wanted: ReadonlySet<number>): boolean {
  for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (wanted.has(ids[k]!)) return true
  return false
}

function facetCounts(
  { values, totals }: Column,
  counts: Uint32Array,
  order?: readonly string[],
): NoteFacetCount[] {
  const all = values.map((value, id) => ({ value, count: counts[id]!, total: totals[id]! }))
  const borne = all.filter(({ total }) => total > 0)
  if (order) return borne
  return borne.toSorted((a, b) => b.total - a.total || (a.value < b.value ? -1 : 1))
}
