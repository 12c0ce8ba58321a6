/** Writing files off the main thread; each format's writer is fetched when it is first used. */
import '../polyfills.ts'
import { type ExportFormat, WRITERS } from '../core/exchange/export.ts'
import type { Provenance } from '../core/exchange/provenance.ts'
import type { Dataset } from '../core/model.ts'
import { serve } from './calls.ts'

serve(self as DedicatedWorkerGlobalScope, {
  write: (_call, format: ExportFormat, dataset: Dataset, provenance: Provenance) =>
    WRITERS[format].write(dataset, provenance),
})
