/** The page's door to writing files. */
import type { ExportFormat } from '../core/exchange/export.ts'
import type { Provenance } from '../core/exchange/provenance.ts'
import { connect } from './calls.ts'
import type { Ledger } from './ledger.ts'

/** What a file is to hold: tasks of a dataset, all or those of some keys. */
export interface ExportWish extends Pick<Provenance, 'scope' | 'address' | 'made'> {
  id: string
  keys: string[] | null
  /** The site's folder. */
  base: string
}

export interface WrittenFile {
  content: Blob
  name: string
  /** Tasks in it. */
  count: number
}

/**
 * Writes one file; the worker ends with it. The dataset goes to it from the ledger's worker, and the
 * file comes back as a blob: however large, nothing of it passes through the page.
 */
export async function writeExport(
  ledger: Ledger,
  format: ExportFormat,
  wish: Omit<ExportWish, 'base'>,
): Promise<WrittenFile> {
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' })
  const { port1, port2 } = new MessageChannel()
  try {
    await ledger.lend(port1)
    const base = new URL('.', document.baseURI).href
    return await connect(worker).call('write', [format, { ...wish, base }, port2], {
      transfer: [port2],
    })
  } finally {
    worker.terminate()
  }
}
