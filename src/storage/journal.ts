/**
 * A second, independent store for the newest edits: localStorage, written at once with every key. At
 * the next start it is replayed (a merge, so doing it twice changes nothing); an entry goes only when a
 * later session has read its version back from IndexedDB. One experiment in hundreds of killed
 * browsers lost a run of writes that IndexedDB had acknowledged; this is for that case, and for full,
 * blocked and closed databases.
 */
import { holds } from '../core/notes/merge.ts'
import type { NoteRecord } from '../core/notes/record.ts'

const PREFIX = 'taizhang/journal/'
/** Younger entries stay even if read back: the read may have been served from memory. */
const MIN_AGE = 60_000

export interface Entry {
  key: string
  session: string
  at: number
  /** The record with the newest version of the session alone. */
  record: NoteRecord
}

export class Journal {
  /** Own entries whose words the database has acknowledged, oldest first, with their length. */
  private readonly spare = new Map<string, number>()

  /** `store` is given by tests; by default the browser's, or none where it is switched off. */
  constructor(
    private readonly session: string,
    private readonly store: Storage | null = browserStore(),
  ) {}

  /** Keeps the session's newest version of a record, if any; false if there is no room or no store. */
  write(record: NoteRecord, now: number): boolean {
    const own = record.versions.filter((version) => version.session === this.session)
    const newest = own.toSorted((a, b) => b.seq - a.seq)[0]
    if (!newest) return true
    const value = JSON.stringify({ at: now, record: { ...record, versions: [newest] } })
    const key = this.keyOf(record.id)
    this.spare.delete(key)
    do if (this.put(key, value)) return true
    while (this.makeRoom(value.length))
    return false
  }

  /** Tells that the database has acknowledged what these records say: they give way to newer words. */
  acknowledged(ids: readonly string[]): void {
    for (const id of ids) {
      const key = this.keyOf(id)
      const value = this.store?.getItem(key)
      if (value) this.spare.set(key, value.length)
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
      if (session === this.session || now - at < MIN_AGE || !kept || !knows(kept, record)) continue
      this.store!.removeItem(key)
    }
  }

  private keyOf(id: string): string {
    return `${PREFIX}${this.session}/${id}`
  }

  private put(key: string, value: string): boolean {
    try {
      this.store?.setItem(key, value)
      return this.store !== null
    } catch {
      return false
    }
  }

  /** Drops acknowledged entries, oldest first, for so many characters; false if there are none. */
  private makeRoom(length: number): boolean {
    let freed = 0
    for (const [key, size] of this.spare) {
      this.store!.removeItem(key)
      this.spare.delete(key)
      freed += key.length + size
      if (freed >= length) break
    }
    return freed > 0
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

/** True if the stored record has the entry's version, or a later one of its session that replaced it. */
function knows(kept: NoteRecord, entry: NoteRecord): boolean {
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
