/**
 * A second, independent store for the newest edits: localStorage, written at once with every key. Each
 * note has an entry for its newest version and one for every earlier version of the same session, as
 * long as there is room. At the next start it is replayed (a merge, so doing it twice changes nothing);
 * an entry goes only when a later session has read its version back from IndexedDB. One experiment in
 * hundreds of killed browsers lost a run of writes that IndexedDB had acknowledged; this is for that
 * case, and for full, blocked and closed databases.
 */
import { holds } from '../core/notes/merge.ts'
import type { NoteRecord } from '../core/notes/record.ts'

const PREFIX = 'taizhang/journal/'
/** Younger entries stay even if read back: the read may have been served from memory. */
const MIN_AGE = 60_000
/** Most characters that a session's earlier versions take: a day's writing leaves room for the rest. */
const MAX_EARLIER = 1_000_000

export interface Entry {
  key: string
  session: string
  at: number
  /** The record with one version of the session alone. */
  record: NoteRecord
}

/** An entry of this session that may give way to newer words. */
interface Spare {
  id: string
  length: number
}

export class Journal {
  /** How many versions this session has of each note. */
  private readonly counts = new Map<string, number>()
  // What gives way where room is needed, list by list, of each the oldest first:
  /** earlier versions that the database has acknowledged, */
  private readonly earlierStored = new Map<string, Spare>()
  /** newest versions that it has, */
  private readonly newestStored = new Map<string, Spare>()
  /** earlier versions that are not in the database yet. */
  private readonly earlier = new Map<string, Spare>()
  /** Characters that the earlier versions take. */
  private earlierLength = 0

  /** `store` is given by tests; by default the browser's, or none where it is switched off. */
  constructor(
    private readonly session: string,
    private readonly store: Storage | null = browserStore(),
  ) {}

  /**
   * Keeps the session's newest version of a record, if any, beside the earlier ones; false if there
   * is no room for it or no store.
   */
  write({ id, ...rest }: NoteRecord, now: number): boolean {
    const own = rest.versions.filter((version) => version.session === this.session)
    const newest = own.toSorted((a, b) => b.seq - a.seq)[0]
    if (!newest) return true
    const value = JSON.stringify({ at: now, record: { id, ...rest, versions: [newest] } })
    // Typing goes on in the last entry; a version that stays gets one of its own.
    const before = this.counts.get(id)
    if (before !== undefined && before < own.length) this.pass(id, before)
    this.counts.set(id, own.length)
    const key = this.keyOf(id, own.length)
    this.newestStored.delete(key)
    do if (this.put(key, value)) return true
    while (this.makeRoom(value.length))
    return false
  }

  /** Tells that the database has acknowledged what these records say: they give way to newer words. */
  acknowledged(ids: readonly string[]): void {
    const stored = new Set(ids)
    for (const [key, spare] of this.earlier) {
      if (!stored.has(spare.id)) continue
      this.earlier.delete(key)
      this.earlierStored.set(key, spare)
    }
    for (const id of ids) {
      const key = this.keyOf(id, this.counts.get(id) ?? 0)
      const value = this.store?.getItem(key)
      if (value) this.newestStored.set(key, { id, length: value.length })
    }
  }

  /** All entries, of every session; damaged ones are passed over. */
  read(): Entry[] {
    const entries: Entry[] = []
    for (const key of this.keys()) {
      try {
        const { at, record } = JSON.parse(this.store!.getItem(key)!) as Entry
        if (typeof record.id !== 'string' || !record.versions[0]?.session) continue
        const session = key.slice(PREFIX.length).split('/', 1)[0]!
        entries.push({ key, session, at, record })
      } catch {
        continue
      }
    }
    return entries
  }

  /** Drops the entries of earlier sessions that `stored`, just read from IndexedDB, holds. */
  confirm(stored: Map<string, NoteRecord>, now: number): void {
    for (const { key, session, at, record } of this.read()) {
      const kept = stored.get(record.id)
      if (session === this.session || now - at < MIN_AGE || !knows(kept, record)) continue
      this.store!.removeItem(key)
    }
  }

  /** The newest version of a note becomes an earlier one. */
  private pass(id: string, count: number): void {
    const key = this.keyOf(id, count)
    const stored = this.newestStored.get(key)
    const length = stored?.length ?? this.store?.getItem(key)?.length
    if (length === undefined) return
    this.newestStored.delete(key)
    const to = stored ? this.earlierStored : this.earlier
    to.set(key, { id, length })
    this.earlierLength += length
    this.drop([this.earlierStored, this.earlier], this.earlierLength - MAX_EARLIER)
  }

  /** `count`: which of the session's versions of the note, from 1. */
  private keyOf(id: string, count: number): string {
    return `${PREFIX}${this.session}/${count}/${id}`
  }

  private put(key: string, value: string): boolean {
    try {
      this.store?.setItem(key, value)
      return this.store !== null
    } catch {
      return false
    }
  }

  /** Drops what may give way, for so many characters; false if there is nothing. */
  private makeRoom(length: number): boolean {
    return this.drop([this.earlierStored, this.newestStored, this.earlier], length) > 0
  }

  /** Drops entries of these lists until `length` characters are free; how many are. */
  private drop(lists: Map<string, Spare>[], length: number): number {
    let freed = 0
    for (const list of lists) {
      for (const [key, spare] of list) {
        if (freed >= length) return freed
        this.store!.removeItem(key)
        list.delete(key)
        if (list !== this.newestStored) this.earlierLength -= spare.length
        freed += key.length + spare.length
      }
    }
    return freed
  }

  private keys(): string[] {
    try {
      const all = Array.from({ length: this.store?.length ?? 0 }, (_, i) => this.store!.key(i)!)
      return all.filter((key) => key?.startsWith(PREFIX))
    } catch {
      return []
    }
  }
}

/** True if a record has the entry's version, or a later one of its session that replaced it. */
export function knows(kept: NoteRecord | undefined, entry: NoteRecord): boolean {
  if (!kept) return false
  if (holds(kept, entry)) return true
  const { session, seq } = entry.versions[0]!
  return kept.versions.some((v) => v.session === session && v.seq > seq)
}

function browserStore(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}
