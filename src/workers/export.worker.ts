/** Writing files off the main thread; each format's writer is fetched when it is first used. */
import '../polyfills.ts'
import { type ExportFormat, WRITERS, narrow } from '../core/exchange/export.ts'
import { exportName } from '../core/exchange/provenance.ts'
import type { Dataset } from '../core/model.ts'
import { connect, serve } from './calls.ts'
import type { ExportWish, WrittenFile } from './export.ts'

serve(self as DedicatedWorkerGlobalScope, {
  async write(_call, format: ExportFormat, wish: ExportWish, port: MessagePort) {
    const ledger = connect(port)
    port.start()
    const whole = await ledger.call<Dataset>('dataset', [wish.base, wish.id])
    const dataset = wish.keys ? narrow(whole, new Set(wish.keys)) : whole
    const { scope, address, made } = wish
    const count = dataset.tasks.length
    const provenance = { scope, address, made, count, total: whole.tasks.length }
    const { extension, mime, write } = WRITERS[format]
    const content = (await write(dataset, provenance)) as BlobPart
    const name = `${exportName(dataset, provenance)}.${extension}`
    return { content: new Blob([content], { type: mime }), name, count } satisfies WrittenFile
  },
})
