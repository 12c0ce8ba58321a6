/** Records from two places made one, and what a record with several heads says. */
import { mergeText } from './merge-text.ts'
import type { Body, Conflict, Note, NoteRecord, Version } from './record.ts'
import { full } from './record.ts'
import { commonBase, heads, seenBy, sortVersions, versionText } from './versions.ts'

/**
 * Union of two copies of one record: commutative, associative and idempotent; no version of either is
 * lost, even where a forged copy repeats a version's number with other words.
 */
export function mergeRecords(a: NoteRecord, b: NoteRecord): NoteRecord {
  const versions = new Map<string, Version>()
  for (const version of [...a.versions, ...b.versions]) versions.set(versionText(version), version)
  const [head] = [about(a), about(b)].toSorted().toReversed()
  return { ...(JSON.parse(head!) as NoteRecord), versions: sortVersions([...versions.values()]) }
}

/** True if `a` holds every version that `b` holds. */
export function holds(a: NoteRecord, b: NoteRecord): boolean {
  const has = new Set(a.versions.map(versionText))
  return b.versions.every((version) => has.has(versionText(version)))
}

/** True if merging `b` into `a` would change `a`. */
export function adds(a: NoteRecord, b: NoteRecord): boolean {
  return !holds(a, b) || about(b) > about(a)
}

/** Union of two sets of records, by id. */
export function mergeAll(
  a: Iterable<NoteRecord>,
  b: Iterable<NoteRecord>,
): Map<string, NoteRecord> {
  const all = new Map<string, NoteRecord>()
  for (const record of [...a, ...b]) {
    const have = all.get(record.id)
    all.set(record.id, have ? mergeRecords(have, record) : record)
  }
  return all
}

/** What the record says now: its one head, or its heads merged from their common ground. */
export function resolve(record: NoteRecord): Note {
  const { versions, ...rest } = record
  const tips = heads(versions)
  const base = full(commonBase(tips, versions)?.body ?? {})
  let body = full(tips[0]?.body ?? {})
  const conflicts: Conflict[] = []
  for (const tip of tips.slice(1)) body = mergeBodies(base, body, full(tip.body), conflicts)
  if (tips.some((tip) => !tip.body.deleted)) body = { ...body, deleted: null }
  return {
    ...rest,
    body,
    conflicts,
    created: versions.reduce((first, v) => Math.min(first, v.began), Infinity),
    edited: versions.reduce((last, v) => Math.max(last, v.at), 0),
    seen: seenBy(tips),
  }
}

function mergeBodies(base: Body, a: Body, b: Body, conflicts: Conflict[]): Body {
  const pick = <K extends keyof Body>(field: K): Body[K] => {
    const o: Body[K] = base[field]
    const x: Body[K] = a[field]
    const y: Body[K] = b[field]
    if (same(x, y) || same(y, o)) return x
    if (!same(x, o)) conflicts.push({ field, values: [x, y] } as Conflict)
    return y
  }
  const prose = (field: 'text' | 'todo') => {
    const merged = mergeText(base[field], a[field], b[field])
    if (merged.conflict) conflicts.push({ field, values: [a[field], b[field]] })
    return merged.text
  }
  const removed = new Set(
    base.tags.filter((tag) => !(a.tags.includes(tag) && b.tags.includes(tag))),
  )
  const tags = [...new Set([...a.tags, ...b.tags])].filter((tag) => !removed.has(tag))
  return {
    text: prose('text'),
    todo: prose('todo'),
    tags,
    starred: pick('starred'),
    due: pick('due'),
    done: pick('done'),
    anchor: pick('anchor'),
    parts: pick('parts'),
    verdict: pick('verdict'),
    status: pick('status'),
    targetWords: pick('targetWords'),
    answerWords: pick('answerWords'),
    query: pick('query'),
    match: pick('match'),
    deleted: b.deleted,
  }
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** All of a record but its versions, in one canonical text. */
function about({ id, kind, dataset, key, label, target }: NoteRecord): string {
  return JSON.stringify({ id, kind, dataset, key, label, target })
}
