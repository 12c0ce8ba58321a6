/**
 * Brings edited records to disk: into the journal at once, into IndexedDB within 500 ms of a pause,
 * again until it works. Knows nothing of what a note says.
 */
import type { NoteRecord } from '../core/notes/record.ts'
import type { FailureCode } from '../storage/failure.ts'
import { failureOf } from '../storage/failure.ts'
import type { Journal } from '../storage/journal.ts'

/** Pause after which typing is saved, and the longest that endless typing waits; milliseconds. */
const PAUSE = 300
const LONGEST = 1500
/** Waits between tries after a failure. */
const RETRY = [1000, 3000, 10_000, 30_000]

/** saved: all is on disk · saving: something is on its way · failed: it could not be written. */
export type SaveState = 'saved' | 'saving' | 'failed'

export interface SaverHost {
  session: string
  journal: Journal
  /** Current memory copy of a record. */
  get: (id: string) => NoteRecord | undefined
  save: (records: NoteRecord[], session: string) => Promise<NoteRecord[]>
  /** `kept`: after a failure, whether the journal holds a copy. */
  onState: (state: SaveState, failure: FailureCode | null, kept: boolean) => void
  /** What is on disk now, other tabs' versions included. */
  onSaved: (records: NoteRecord[]) => void
}

export class NoteSaver {
  private readonly dirty = new Set<string>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private oldest = 0
  private failures = 0
  /** Those of `dirty` that the journal had no room for. */
  private readonly bare = new Set<string>()
  private running: Promise<void> | null = null

  constructor(private readonly host: SaverHost) {}

  /** Tells of an edit already made in memory. */
  touch(id: string): void {
    const now = Date.now()
    const record = this.host.get(id)
    if (!record || this.host.journal.write(record, now)) this.bare.delete(id)
    else this.bare.add(id)
    if (this.dirty.size === 0) this.oldest = now
    this.dirty.add(id)
    if (this.failures === 0) this.host.onState('saving', null, this.kept)
    // What has no copy does not wait.
    const pause = this.kept ? PAUSE : 0
    this.schedule(Math.max(0, Math.min(pause, this.oldest + LONGEST - now)))
  }

  /** Saves now. Resolves when nothing is waiting, or with false if it could not be written. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    while (this.running) await this.running
    if (this.dirty.size === 0) return true
    this.running = this.write().finally(() => (this.running = null))
    await this.running
    return this.failures === 0 && (this.dirty.size === 0 || this.flush())
  }

  /** True if all that is not on disk yet has a copy in the journal. */
  get kept(): boolean {
    return this.bare.size === 0
  }

  get waiting(): boolean {
    return this.dirty.size > 0 || this.running !== null
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), delay)
  }

  private async write(): Promise<void> {
    const ids = [...this.dirty]
    this.dirty.clear()
    const records = ids.map((id) => this.host.get(id)).filter((record) => record !== undefined)
    try {
      const onDisk = await this.host.save(records, this.host.session)
      this.failures = 0
      const stored = ids.filter((id) => !this.dirty.has(id))
      this.host.journal.acknowledged(stored)
      for (const id of stored) this.bare.delete(id)
      this.host.onSaved(onDisk)
      if (this.dirty.size === 0) this.host.onState('saved', null, this.kept)
    } catch (error) {
      for (const id of ids) this.dirty.add(id)
      const { code } = failureOf(error)
      const delay = RETRY[Math.min(this.failures++, RETRY.length - 1)]!
      this.host.onState('failed', code, this.kept)
      // A tab whose database was taken by a newer version must be reloaded; trying again is no use.
      if (code !== 'newer') this.schedule(delay)
    }
  }
}
