/** When the notes were last put into a file outside this browser, and doing so. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, toRaw } from 'vue'
import { readSetting, writeSetting } from '../storage/settings.ts'
import { makeBackupFile, previewRestore } from '../workers/backup.ts'
import type { Restore, RestoreResult } from '../workers/backup-service.ts'
import { useNotesStore } from './notes.ts'

export type { Restore }

const LAST = 'last-backup'
const DAY = 86_400_000

export const useBackupsStore = defineStore('backups', () => {
  const notes = useNotesStore()
  /** Epoch milliseconds; null = never, or not read yet. */
  const last = ref<number | null>(null)
  const now = ref(Date.now())
  /** Bytes that this site uses in the browser; null where it does not say. */
  const usage = shallowRef<number | null>(null)

  const daysSince = computed(() =>
    last.value === null ? null : Math.max(0, Math.floor((now.value - last.value) / DAY)),
  )
  /** Notes written or changed since the last backup. */
  const unsaved = computed(() => notes.all.filter((note) => note.edited > (last.value ?? 0)).length)

  async function done(at: number): Promise<void> {
    last.value = at
    now.value = Date.now()
    await writeSetting(LAST, at).catch(() => undefined)
  }

  async function everything() {
    await notes.loaded
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

  async function measure(): Promise<void> {
    now.value = Date.now()
    usage.value =
      (await globalThis.navigator?.storage?.estimate?.().catch(() => null))?.usage ?? null
  }

  void readSetting<number>(LAST).then(
    (at) => (last.value ??= at),
    () => undefined,
  )
  return { last, daysSince, unsaved, usage, done, measure, makeFile, preview }
})
