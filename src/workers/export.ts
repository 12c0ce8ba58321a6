/** The page's door to writing files. */
import type { ExportFormat } from '../core/exchange/export.ts'
import type { Provenance } from '../core/exchange/provenance.ts'
import type { Dataset } from '../core/model.ts'
import { connect } from './calls.ts'

/** Writes one file; the worker ends with it. */
export async function writeExport(
  format: ExportFormat,
  dataset: Dataset,
  provenance: Provenance,
): Promise<Uint8Array<ArrayBuffer> | string> {
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await connect(worker).call('write', [format, dataset, provenance])
  } finally {
    worker.terminate()
  }
}
