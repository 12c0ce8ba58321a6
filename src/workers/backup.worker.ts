/** Backups off the main thread: large, damaged and encrypted ones cost time. */
import '../polyfills.ts'
import type { NoteRecord } from '../core/notes/record.ts'
import { make, preview } from './backup-service.ts'
import { serve } from './calls.ts'

serve(self as DedicatedWorkerGlobalScope, {
  make: (_call, records: NoteRecord[], made: string, passphrase: string | null) =>
    make(records, made, passphrase),
  preview: (_call, records: NoteRecord[], file: Blob, passphrase: string | null) =>
    preview(records, file, passphrase),
})
