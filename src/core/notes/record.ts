/**
 * The reader's own things. A record is a grow-only set of versions; everything else (what it says
 * now, what conflicts, its history) is computed from that set. So merging two copies is set union:
 * lossless, commutative and idempotent by construction.
 */
import type { Span, Status } from '../model.ts'
import type { VerdictFacet } from '../query/types.ts'

/**
 * task: the note, tags, star and follow-up of a whole task · highlight: words marked in it ·
 * judgement: the reader's own verdict on a target or status of a task, or the right words of a target
 * or answer · view: a saved view · match: which metric of other ledgers one of this ledger is compared
 * with (kept with the notes, listed on the compare page).
 */
export const NOTE_KINDS = ['task', 'highlight', 'judgement', 'view', 'match'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** A place in a task that can be found again: W3C TextQuoteSelector and TextPositionSelector. */
export interface Anchor extends Span {
  /** Index into the paragraphs; null = the task text. */
  para: number | null
  exact: string
  prefix: string
  suffix: string
}

/** What a version says, whole. */
export interface Body {
  /** Markdown: the note, the reason of a judgement, the name of a view. */
  text: string
  tags: string[]
  starred: boolean
  /** Follow-up: ISO date, what to do then, and whether it is done. */
  due: string | null
  todo: string
  done: boolean
  /** Where a highlight lies. */
  anchor: Anchor | null
  /** Further places of the same highlight: a selection over several texts is one note. */
  parts: Anchor[]
  /** The reader's own verdict or status. */
  verdict: VerdictFacet | null
  status: Status | null
  /** The right words of a target or of its answer, as the reader marked them. */
  targetWords: Anchor | null
  answerWords: Anchor | null
  /** Query string of a saved view. */
  query: string | null
  /** Key of the metric this one is compared with; '' = with none; null = as the rules say. */
  match: string | null
  /** When it was put into the bin, epoch milliseconds. */
  deleted: number | null
}

/** Immutable once made. */
export interface Version {
  /** Where it was written (one open tab) and its number there; together unique. */
  session: string
  seq: number
  /** Highest number seen of each other session: a version knows all that its clock covers. */
  clock: Clock
  /** Epoch milliseconds, by the writer's clock; `began` is the start of the burst of typing. */
  at: number
  began: number
  /** Only what differs from `EMPTY`. */
  body: Partial<Body>
}

export interface NoteRecord {
  id: string
  kind: NoteKind
  /** Dataset id; '' for things about no dataset. */
  dataset: string
  /** Task key; '' for a view; of a match the key of the metric. */
  key: string
  /** Opening words of the task, so that a note can be read when its dataset is gone. */
  label: string
  /** Words of the derived target a judgement is about; null = the task's status. */
  target: Anchor | null
  versions: Version[]
}

/** What a record is about: all of it but id and versions. */
export type About = Omit<NoteRecord, 'id' | 'versions'>

/** Both values of a field; of text, `body` holds both, one after the other. */
export interface Conflict {
  field: keyof Body
  values: Body[keyof Body][]
}

/** What a writer had taken in: highest number seen of each session. */
export type Clock = Record<string, number>

/** What a record says now. */
export interface Note extends About {
  id: string
  body: Body
  /** Fields changed on two sides that did not know of each other; nothing of either is lost. */
  conflicts: Conflict[]
  created: number
  edited: number
  /** The merged clock of all that was taken in: what the next edit builds on. */
  seen: Clock
}

export const EMPTY: Readonly<Body> = Object.freeze({
  text: '',
  tags: [],
  starred: false,
  due: null,
  todo: '',
  done: false,
  anchor: null,
  parts: [],
  verdict: null,
  status: null,
  targetWords: null,
  answerWords: null,
  query: null,
  match: null,
  deleted: null,
})

/** Body with every field. */
export function full(body: Partial<Body>): Body {
  return { ...EMPTY, ...body }
}

/** Body without what is empty, keys sorted: equal bodies have equal JSON. */
export function sparse(body: Partial<Body>): Partial<Body> {
  const out: Record<string, unknown> = {}
  for (const key of Object.keys(EMPTY).toSorted() as (keyof Body)[]) {
    const value = body[key]
    if (value === undefined || JSON.stringify(value) === JSON.stringify(EMPTY[key])) continue
    out[key] = value
  }
  return out as Partial<Body>
}

/** True if nothing was said: no words, tags, star, date, mark or verdict. Asked of all notes at every key. */
export function isBlank(body: Body): boolean {
  const { text, tags, starred, due, todo, anchor } = body
  if (text || tags.length > 0 || starred || due || todo || anchor) return false
  const { verdict, status, targetWords, answerWords, query, match } = body
  if (verdict || status || targetWords || answerWords) return false
  return query === null && match === null
}

/** True if it was put into the bin before `limit`, epoch milliseconds, and still lies there. */
export function binnedBefore({ body }: Note, limit: number): boolean {
  return body.deleted !== null && body.deleted < limit
}

/** All places of a highlight, the first first; none for other notes. */
export function placesOf({ anchor, parts }: Body): Anchor[] {
  return anchor ? [anchor, ...parts] : []
}

/** Id of the one task note of a task: the same on every machine, so that two copies merge. */
export function taskNoteId(dataset: string, key: string): string {
  return `task/${dataset}/${key}`
}

/** Id of the judgement of one target (by its words) or, with null, of a task's status. */
export function judgementId(dataset: string, key: string, target: Anchor | null): string {
  return `judgement/${dataset}/${key}/${target ? `${target.start}-${target.exact}` : 'status'}`
}

/** Id of the correction of one metric's match: the same on every machine. */
export function matchId(dataset: string, metric: string): string {
  return `match/${dataset}/${metric}`
}
