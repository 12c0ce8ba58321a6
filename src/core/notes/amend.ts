/** How an edit becomes a version. */
import { resolve } from './merge.ts'
import type { Body, Clock, NoteRecord, Version } from './record.ts'
import { full, sparse } from './record.ts'
import { covers, sortVersions } from './versions.ts'

/** Saves within this long of a burst's start become one version, milliseconds. */
const BURST = 60_000
/** A burst that loses more characters than this, at once or one by one, goes on as a new version. */
const SMALL_LOSS = 8

export interface Writer {
  /** Of one open tab; never used again. */
  session: string
  /** Epoch milliseconds. */
  now: number
  /** What the writer had before them; what they had not seen is merged, never overwritten. */
  seen: Clock
  /** The writer's last version was in passing (letters of an input method): it leaves no trace. */
  passing?: boolean
  /** The longest text of the burst so far: what folding loses is measured against it. */
  peak?: string
}

/**
 * Adds an edit: the body as the writer saw it, with `patch` laid over. Returns the same record if it
 * changes nothing. Saves of one burst of typing become one version, unless words would be lost.
 */
export function amend(record: NoteRecord, patch: Partial<Body>, writer: Writer): NoteRecord {
  const { session, now, seen } = writer
  const before = resolve({ ...record, versions: record.versions.filter((v) => covers(seen, v)) })
  const body = sparse({ ...before.body, ...patch })
  const unchanged = JSON.stringify(body) === JSON.stringify(sparse(before.body))
  if (unchanged && before.conflicts.length === 0 && !writer.passing) return record
  const own = record.versions.filter((v) => v.session === session)
  const seq = own.reduce((last, v) => Math.max(last, v.seq), 0) + 1
  const clock = { ...seen, [session]: seq }
  const previous = own.find((v) => v.seq === seq - 1)
  const fold =
    previous &&
    isFoldable(record, previous, { session, seq, clock, at: now, began: now, body }, writer)
  const began = fold ? previous.began : now
  const kept = fold ? record.versions.filter((v) => v !== previous) : record.versions
  return {
    ...record,
    versions: sortVersions([...kept, { session, seq, clock, at: now, began, body }]),
  }
}

function isFoldable(
  record: NoteRecord,
  previous: Version,
  next: Version,
  { passing, peak }: Writer,
): boolean {
  if (next.at - previous.began >= BURST || next.at < previous.began) return false
  if (!covers(next.clock, previous)) return false
  if (record.versions.some((v) => v !== previous && covers(v.clock, previous))) return false
  const [before, after] = [full(previous.body), full(next.body)]
  if (before.deleted !== after.deleted || before.verdict !== after.verdict) return false
  return passing || lost(peak ?? before.text, after.text) <= SMALL_LOSS
}

/** Characters of `before` outside the head and tail it shares with `after`. */
function lost(before: string, after: string): number {
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && before[head] === after[head]) head++
  let tail = 0
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return before.length - head - tail
}

/**
 * A stored copy without the versions of `session` that nobody else built on: of those, the session's
 * own memory is the better witness, since it may have folded them into newer ones.
 */
export function withoutOwn(record: NoteRecord, session: string | null): NoteRecord {
  const others = record.versions.filter((version) => version.session !== session)
  const versions = record.versions.filter(
    (version) =>
      version.session !== session || others.some((other) => covers(other.clock, version)),
  )
  return { ...record, versions }
}
