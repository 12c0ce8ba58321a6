/** A note put on other words by hand, after its own were lost to a correction of the text. */
import type { About, Anchor, Body, Note } from './record.ts'
import { judgementId, taskNoteId } from './record.ts'

/** An edit to make; `about` where it may be a new note. */
export interface Move {
  id: string
  patch: Partial<Body>
  about?: About
}

/** Where a note is to go: words of a task. */
export interface Place extends Pick<About, 'dataset' | 'key' | 'label'> {
  anchor: Anchor
}

/**
 * The edits that put `note` on `place`. A highlight of the same task moves there; whatever says in
 * its identity what it is on (a judgement, a note on a task that is gone) is written anew there and
 * the old one goes to the bin at `now`, with its history. `at` gives the note an id has already: its
 * words and tags stay. `newId` is for a highlight that changes task; of one in several places, place
 * `which` moves.
 */
export function reattach(
  note: Note,
  place: Place,
  at: (id: string) => Note | null,
  newId: string,
  now: number,
  which = 0,
): Move[] {
  const { dataset, key, label, anchor } = place
  if (note.kind === 'highlight' && note.dataset === dataset && note.key === key) {
    const parts = note.body.parts.map((part, at) => (at === which - 1 ? anchor : part))
    return [{ id: note.id, patch: which === 0 ? { anchor } : { parts } }]
  }
  const target = note.kind === 'judgement' && note.target ? anchor : null
  const id =
    note.kind === 'highlight'
      ? newId
      : note.kind === 'task'
        ? taskNoteId(dataset, key)
        : judgementId(dataset, key, target)
  const about: About = { kind: note.kind, dataset, key, label, target }
  const patch = joined(note.body, at(id))
  if (note.kind === 'highlight') Object.assign(patch, { anchor, parts: [] })
  if (target && patch.targetWords) patch.targetWords = anchor
  const moved: Move = { id, patch, about }
  return id === note.id ? [moved] : [moved, { id: note.id, patch: { deleted: now } }]
}

/** A body laid over what stands there already; words of both are kept. */
function joined(body: Body, there: Note | null): Partial<Body> {
  if (!there || there.body.deleted) return { ...body, deleted: null }
  const { text, tags, starred, due, todo, done } = there.body
  const both = (a: string, b: string, between: string) =>
    a.includes(b) ? a : [a, b].filter(Boolean).join(between)
  return {
    ...body,
    text: both(text, body.text, '\n\n'),
    tags: [...new Set([...tags, ...body.tags])],
    starred: starred || body.starred,
    // Of two days one is kept as such, with whether it was followed up; the other stands with what was to be done.
    todo: both(todo, due && body.due && due !== body.due ? dated(body) : body.todo, '；'),
    ...(due && { due, done }),
    deleted: null,
  }
}

const dated = ({ due, todo }: Body) => [due, todo].filter(Boolean).join(' ')
