import { ref, shallowRef } from 'vue'
import { saveFile } from '../../composables/save-file.ts'
import type { BackupError } from '../../core/notes/backup.ts'
import { type Restore, useBackupsStore } from '../../stores/backups.ts'

/** Name of a backup file made at `at`. */
export function backupName(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
  return `taizhang-backup-${local.toISOString().slice(0, 16).replace(/[T:]/g, '')}.json`
}

/** Making a backup and taking one in; parsing and encrypting happen in a worker. */
export function useBackup() {
  const backups = useBackupsStore()
  const busy = ref(false)
  const error = ref<BackupError | 'quota' | 'unknown' | null>(null)
  const found = shallowRef<Restore | null>(null)
  let file: File | null = null

  /** Makes the file; false if that failed. */
  async function save(passphrase: string | null = null): Promise<boolean> {
    busy.value = true
    try {
      const now = new Date()
      saveFile(await backups.makeFile(now, passphrase), backupName(now))
      await backups.done(now.getTime())
      return true
    } catch {
      return false
    } finally {
      busy.value = false
    }
  }

  /** Looks into a file; changes nothing. */
  async function look(chosen: File, passphrase: string | null = null): Promise<void> {
    file = chosen
    busy.value = true
    error.value = null
    found.value = null
    try {
      const result = await backups.preview(chosen, passphrase)
      if (result.ok) found.value = result.restore
      else error.value = result.error
    } catch {
      error.value = 'unknown'
    } finally {
      busy.value = false
    }
  }

  async function unlock(passphrase: string): Promise<void> {
    if (file) await look(file, passphrase)
  }

  /** Takes in what was looked at; the number of notes it brought or changed, null if it failed. */
  async function apply(): Promise<number | null> {
    const plan = found.value?.plan
    if (!plan) return null
    busy.value = true
    try {
      await backups.takeIn(plan.records)
      found.value = null
      return plan.fresh.length + plan.changed.length + plan.conflicts.length
    } catch (cause) {
      error.value = (cause as { code?: string }).code === 'quota' ? 'quota' : 'unknown'
      return null
    } finally {
      busy.value = false
    }
  }

  return { busy, error, found, save, look, unlock, apply }
}
