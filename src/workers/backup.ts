/** The page's door to the backup worker, which lives as long as one call. */
import type { NoteRecord } from '../core/notes/record.ts'
import type { RestoreResult } from './backup-service.ts'
import { connect } from './calls.ts'

/** Makes the backup file of `records`; `made` is an ISO date and time. */
export function makeBackupFile(
  records: NoteRecord[],
  made: string,
  passphrase: string | null,
): Promise<Blob> {
  return once('make', [records, made, passphrase])
}

/** What restoring `file` would do to `records`; changes nothing. */
export function previewRestore(
  records: NoteRecord[],
  file: Blob,
  passphrase: string | null,
): Promise<RestoreResult> {
  return once('preview', [records, file, passphrase])
}

async function once<T>(method: string, args: unknown[]): Promise<T> {
  const worker = new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module' })
  try {
    const { call } = connect(worker)
    const broken = new Promise<never>((_, reject) => {
      worker.addEventListener('error', () => reject(new Error('backup worker failed')))
    })
    return await Promise.race([call<T>(method, args), broken])
  } finally {
    worker.terminate()
  }
}
