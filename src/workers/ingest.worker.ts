/** Reading a document off the main thread. */
import '../polyfills.ts'
import { ingest } from '../core/ingest.ts'
import type { IngestOptions } from '../core/ingest.ts'
import { serve } from './calls.ts'

serve(self as DedicatedWorkerGlobalScope, {
  read: (call, bytes: Uint8Array, options: IngestOptions) =>
    ingest(bytes, {
      ...options,
      signal: call.signal,
      onProgress: (share, stage) => call.progress({ share, stage } satisfies ReadProgress),
    }),
})

export type ReadStage = Parameters<NonNullable<IngestOptions['onProgress']>>[1]
export interface ReadProgress {
  /** 0–1. */
  share: number
  stage: ReadStage
}
