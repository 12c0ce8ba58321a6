/** Hostile until checked: a record from a file, field by field, copied or refused. */
import { STATUSES, VERDICTS } from '../model.ts'
import {
  type Anchor,
  type Body,
  type Clock,
  NOTE_KINDS,
  type NoteRecord,
  type Version,
} from './record.ts'
import { judgementId, matchId, sparse, taskNoteId } from './record.ts'

/**
 * The file's own limit bounds what is read. Whatever the app can hold must come back from its backup,
 * so a note, its tags and its words may be as long as a reader can make them.
 */
const MAX_TEXT = 64 * 1024 * 1024
const MAX_NAME = 400
/** 8.64e15 ms is the last moment a Date can hold. */
const LAST = 8.64e15
const RE_SESSION = /^[a-z0-9-]{1,40}$/
const RE_DATE = /^\d{4}-\d\d-\d\d$/

type Raw = Record<string, unknown>
type Check<T> = (value: unknown) => value is T

const text =
  (max: number): Check<string> =>
  (v): v is string =>
    typeof v === 'string' && v.length <= max
const whole: Check<number> = (v): v is number =>
  Number.isSafeInteger(v) && (v as number) >= 0 && (v as number) <= LAST
const flag: Check<boolean> = (v): v is boolean => typeof v === 'boolean'
const oneOf =
  <T extends string>(values: readonly T[]): Check<T> =>
  (v): v is T =>
    values.includes(v as T)
const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (v): v is T | null =>
    v === null || check(v)
const list =
  <T>(check: Check<T>, max: number): Check<T[]> =>
  (v): v is T[] =>
    Array.isArray(v) && v.length <= max && v.every(check)
const object = (v: unknown): v is Raw => typeof v === 'object' && v !== null && !Array.isArray(v)

const anchor: Check<Anchor> = (v): v is Anchor =>
  object(v) &&
  orNull(whole)(v.para) &&
  [v.start, v.end].every(whole) &&
  [v.exact, v.prefix, v.suffix].every(text(MAX_TEXT))

/** A day there is: one that only looks like it stops every list that writes it out. */
const date: Check<string> = (v): v is string => {
  if (typeof v !== 'string' || !RE_DATE.test(v)) return false
  const at = Date.parse(v)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(v)
}

const BODY: { [K in keyof Body]: Check<Body[K]> } = {
  text: text(MAX_TEXT),
  tags: list(text(400), 100_000),
  starred: flag,
  due: orNull(date),
  todo: text(MAX_TEXT),
  done: flag,
  anchor: orNull(anchor),
  parts: list(anchor, 1000),
  verdict: orNull(oneOf([...VERDICTS, 'none'] as const)),
  status: orNull(oneOf(STATUSES)),
  targetWords: orNull(anchor),
  answerWords: orNull(anchor),
  query: orNull(text(MAX_TEXT)),
  match: orNull(text(MAX_NAME)),
  deleted: orNull(whole),
}

/** A clean copy of a record, or null if anything in it is not as it must be. */
export function readRecord(raw: unknown): NoteRecord | null {
  if (!object(raw) || !oneOf(NOTE_KINDS)(raw.kind)) return null
  const { id, kind, dataset, key, label, target, versions } = raw
  const name = text(MAX_NAME)
  if (!text(MAX_TEXT)(id) || !name(dataset) || !name(key) || !text(MAX_NAME)(label)) return null
  if (
    !orNull(anchor)(target) ||
    !Array.isArray(versions) ||
    versions.length === 0 ||
    versions.length > 100_000
  )
    return null
  const place = target && cleanAnchor(target)
  // Ids that two machines must agree on are computed, never believed.
  if (kind === 'task' && id !== taskNoteId(dataset, key)) return null
  if (kind === 'judgement' && id !== judgementId(dataset, key, place)) return null
  if (kind === 'match' && id !== matchId(dataset, key)) return null
  // Nor may what has an id of its own take that of another kind.
  if ((kind === 'highlight' || kind === 'view') && !id.startsWith(`${kind}/`)) return null
  const clean = versions.map(readVersion)
  if (clean.includes(null)) return null
  return { id, kind, dataset, key, label, target: place, versions: clean as Version[] }
}

function readVersion(raw: unknown): Version | null {
  if (!object(raw) || !object(raw.clock) || !object(raw.body)) return null
  const { session, seq, at, began } = raw
  if (typeof session !== 'string' || !RE_SESSION.test(session)) return null
  if (!whole(seq) || !whole(at) || !whole(began)) return null
  const clock: Clock = {}
  for (const [name, n] of Object.entries(raw.clock)) {
    if (!RE_SESSION.test(name) || !whole(n)) return null
    clock[name] = n
  }
  const body: Raw = {}
  for (const [field, value] of Object.entries(raw.body)) {
    if (!Object.hasOwn(BODY, field) || !BODY[field as keyof Body](value)) return null
    body[field] = cleanValue(value)
  }
  return { session, seq, clock, at, began, body: sparse(body as Partial<Body>) }
}

/** Anchors are copied field by field; what else was checked is plain. */
function cleanValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleanValue)
  return object(value) ? cleanAnchor(value as unknown as Anchor) : value
}

function cleanAnchor({ para, start, end, exact, prefix, suffix }: Anchor): Anchor {
  return { para, start, end, exact, prefix, suffix }
}
