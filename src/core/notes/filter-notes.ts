/** Which notes a page of notes shows, and how many each choice would. */
import type { Note, NoteKind } from './record.ts'

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

const known = new WeakMap<Note, { today: string; values: string[][] }>()
/** A note's values by facet, in the order of NOTE_FACETS; kept, since every key of a search asks for them. */
function valuesOf(note: Note, today: string): string[][] {
  const before = known.get(note)
  if (before?.today === today) return before.values
  const values = [[note.kind], note.body.tags, [dueBucket(note, today)], [note.dataset]]
  known.set(note, { today, values })
  return values
}

/** Filters `notes` (kept in their order). Words of `q`, split by spaces, must all occur. */
export function selectNotes(
  notes: readonly Note[],
  filter: NoteFilter,
  today: string,
): NoteSelection {
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean)
  const counts = NOTE_FACETS.map(() => new Map<string, NoteFacetCount>())
  const chosen = NOTE_FACETS.map((facet) => filter[facet])
  const shown: Note[] = []
  for (const note of notes) {
    const hit = words.every((word) => haystack(note).includes(word))
    const values = valuesOf(note, today)
    /** Facets that keep the note out, and the last of them. */
    let failed = 0
    let last = -1
    for (let i = 0; i < chosen.length; i++) {
      const wanted = chosen[i]!
      if (wanted.length === 0 || values[i]!.some((value) => wanted.includes(value))) continue
      failed++
      last = i
    }
    if (hit && failed === 0) shown.push(note)
    for (let i = 0; i < values.length; i++) {
      const others = hit && (failed === 0 || (failed === 1 && last === i))
      for (const value of values[i]!) {
        let entry = counts[i]!.get(value)
        if (!entry) counts[i]!.set(value, (entry = { value, count: 0, total: 0 }))
        entry.total++
        if (others) entry.count++
      }
    }
  }
  const order: Record<NoteFacet, readonly string[]> = {
    kind: KIND_ORDER,
    due: DUE_BUCKETS,
    tag: [],
    dataset: [],
  }
  const facets = Object.fromEntries(
    NOTE_FACETS.map((facet, i) => [facet, sorted([...counts[i]!.values()], order[facet])]),
  ) as NoteSelection['facets']
  return { notes: shown, facets }
}

function sorted(list: NoteFacetCount[], order: readonly string[]): NoteFacetCount[] {
  return list.toSorted(
    (a, b) =>
      order.indexOf(a.value) - order.indexOf(b.value) ||
      b.total - a.total ||
      (a.value < b.value ? -1 : 1),
  )
}

const found = new WeakMap<Note, string>()
function haystack(note: Note): string {
  let text = found.get(note)
  if (text === undefined) {
    const { body, key, label, target } = note
    const parts = [
      key,
      label,
      body.text,
      body.todo,
      body.tags.join(' '),
      body.anchor?.exact,
      target?.exact,
    ]
    found.set(note, (text = parts.join('\n').toLowerCase()))
  }
  return text
}
