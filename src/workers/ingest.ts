/** The page's door to reading a document. */
import type { Ingested, IngestOptions } from '../core/ingest.ts'
import { connect } from './calls.ts'
import type { ReadProgress } from './ingest.worker.ts'

export interface ReadOptions extends Omit<IngestOptions, 'onProgress' | 'signal'> {
  onProgress?: (progress: ReadProgress) => void
  signal?: AbortSignal
}

/**
 * Reads a document in a worker of its own, which ends with the reading: cancelling really stops it,
 * whatever it is at. A file that cannot be read gives a dataset without tasks and an `error`
 * diagnostic. Rejects with the signal's reason when cancelled.
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Ingested> {
  const { onProgress, signal, ...rest } = options
  const worker = new Worker(new URL('./ingest.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await Promise.race([
      connect(worker).call<Ingested>('read', [bytes, rest], { onProgress, signal }),
      new Promise<never>((_, reject) => {
        // The worker itself died, out of memory perhaps.
        worker.addEventListener('error', (event) => reject(new Error(event.message)))
      }),
    ])
  } finally {
    worker.terminate()
  }
}
