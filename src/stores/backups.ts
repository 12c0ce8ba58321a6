/** When the notes were last put into a file outside this browser, and doing so. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, toRaw } from 'vue'
import {
  AUTO_BACKUP,
  LAST_BACKUP,
  TAKEN_IN,
  readSetting,
  writeSetting,
} from '../storage/settings.ts'
import type { NoteRecord } from '../core/notes/record.ts'
import { makeBackupFile, previewRestore } from '../workers/backup.ts'
import type { Restore, RestoreResult } from '../workers/backup-service.ts'
import type { AutoBackupStore, Place } from './auto-backup.ts'
import { takeOldMatches } from './matches.ts'
import { useNotesStore } from './notes.ts'

export type { Restore }

const DAY = 86_400_000

export const useBackupsStore = defineStore('backups', () => {
  const notes = useNotesStore()
  /** Epoch milliseconds; null = never, or not read yet. */
  const last = ref<number | null>(null)
  const now = ref(Date.now())
  /** Bytes that this site uses in the browser and may use at most; null where it does not say. */
  const space = shallowRef<{ usage: number; quota: number } | null>(null)
  /** Automatic backups, once set up or looked at. */
  const auto = shallowRef<AutoBackupStore | null>(null)

  const daysSince = computed(() =>
    last.value === null ? null : Math.max(0, dayOf(now.value) - dayOf(last.value)),
  )
  /** Of another's notes taken in since, those that are older than it. */
  const takenIn = ref(0)
  /** Notes written, changed or taken in since the last backup. */
  const unsaved = computed(
    () => takenIn.value + notes.all.filter((note) => note.edited > (last.value ?? 0)).length,
  )

  async function done(at: number): Promise<void> {
    await writeSetting(LAST_BACKUP, at).catch(() => undefined)
    last.value = at
    now.value = Date.now()
    await countTakenIn(0)
  }

  async function countTakenIn(n: number): Promise<void> {
    takenIn.value = n
    await writeSetting(TAKEN_IN, n).catch(() => undefined)
  }

  /** Takes in what another file brings. */
  async function takeIn(records: NoteRecord[]): Promise<void> {
    await notes.mergeIn(records)
    const old = records.filter(({ id }) => notes.get(id)!.edited <= (last.value ?? 0))
    if (old.length) await countTakenIn(takenIn.value + old.length)
  }

  /** Takes in what another tab may have done. */
  async function refresh(): Promise<void> {
    last.value = (await readSetting<number>(LAST_BACKUP).catch(() => null)) ?? last.value
    takenIn.value = (await readSetting<number>(TAKEN_IN).catch(() => null)) ?? takenIn.value
  }

  async function everything() {
    await notes.loaded
    await takeOldMatches(notes)
    return [...toRaw(notes.records).values()]
  }
  /** The backup file as of now, encrypted if a passphrase is given. */
  async function makeFile(at: Date, passphrase: string | null): Promise<Blob> {
    return makeBackupFile(await everything(), at.toISOString(), passphrase)
  }
  /** What restoring a file would do; changes nothing. */
  async function preview(file: Blob, passphrase: string | null): Promise<RestoreResult> {
    return previewRestore(await everything(), file, passphrase)
  }

  /** Asks the browser what this site uses. */
  async function measure(): Promise<void> {
    now.value = Date.now()
    const found = await globalThis.navigator?.storage?.estimate?.().catch(() => null)
    space.value = found?.usage === undefined ? null : { quota: 0, ...found, usage: found.usage }
    await notes.lookWhetherKept()
  }

  /** Fetches what writes backups by itself, and goes on with the place chosen earlier. */
  async function wake(place: Place | null): Promise<void> {
    if (auto.value) return
    const { useAutoBackupStore } = await import('./auto-backup.ts')
    auto.value ??= useAutoBackupStore()
    if (place) await auto.value.take(place)
  }
  async function begin(): Promise<void> {
    await refresh()
    const kept = await readSetting<Place | Place['handle']>(AUTO_BACKUP).catch(() => null)
    if (kept) await wake('handle' in kept ? kept : { handle: kept, mark: '' })
  }
  const begun = begin()
  /** For the page that offers automatic backups. */
  const offerAuto = () => begun.then(() => wake(null))

  return {
    last,
    daysSince,
    unsaved,
    space,
    auto,
    done,
    refresh,
    measure,
    makeFile,
    preview,
    takeIn,
    offerAuto,
  }
})

/** Number of the reader's calendar day: yesterday evening is a day ago. */
function dayOf(at: number): number {
  return Math.floor((at - new Date(at).getTimezoneOffset() * 60_000) / DAY)
}
