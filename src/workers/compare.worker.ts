/** Comparison off the main thread: reads the datasets by itself, answers with what the page shows. */
import '../polyfills.ts'
import { compareDatasets } from '../core/compare/compare.ts'
import type { MetricAliases } from '../core/compare/metrics.ts'
import type { Dataset } from '../core/model.ts'
import { judgedDataset } from '../core/notes/judged-dataset.ts'
import type { Note } from '../core/notes/record.ts'
import { serve } from './calls.ts'
import { fetchBundled, readCatalogue, readStored } from './dataset-source.ts'

const kept = new Map<string, Dataset>()
const quiet = () => {}

/** From this device, else from the site. Rejects with code `unknown-dataset` and the id as message. */
async function read(base: string, id: string): Promise<Dataset> {
  const known = kept.get(id) ?? (await readStored(id, quiet)).dataset
  if (known) return known
  const entry = (await readCatalogue(base)).find((e) => e.id === id)
  if (!entry) throw Object.assign(new Error(id), { code: 'unknown-dataset' })
  return fetchBundled(base, entry, quiet)
}

serve(self as DedicatedWorkerGlobalScope, {
  async compare(_call, base: string, ids: string[], aliases: MetricAliases, judgements: Note[]) {
    const datasets = await Promise.all(ids.map((id) => read(base, id)))
    kept.clear()
    for (const d of datasets) kept.set(d.dataset.id, d)
    return compareDatasets(
      datasets.map((dataset) => judgedDataset(dataset, judgements)),
      aliases,
    )
  },
})
