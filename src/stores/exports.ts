/** Writes files of the open dataset, in a worker. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { type ExportFormat, WRITERS, narrow } from '../core/exchange/export.ts'
import { exportName } from '../core/exchange/provenance.ts'
import { writeExport } from '../workers/export.ts'
import { useFiltersStore } from './filters.ts'
import { useLedgerStore } from './ledger.ts'

export const useExportsStore = defineStore('exports', () => {
  const busy = shallowRef<ExportFormat | null>(null)
  const failed = shallowRef(false)

  /** The open dataset as a file, or with `part` only the tasks the current filter shows; null if it failed. */
  async function write(
    format: ExportFormat,
    part: boolean,
  ): Promise<{ content: Blob; name: string } | null> {
    const ledger = useLedgerStore()
    const filters = useFiltersStore()
    if (!ledger.id || busy.value) return null
    busy.value = format
    failed.value = false
    try {
      const whole = await ledger.client().dataset(ledger.id)
      const keys = part ? await keysShown() : null
      const dataset = keys ? narrow(whole, keys) : whole
      const query = part ? new URLSearchParams(flat(filters.params)).toString() : ''
      const address = new URL('.', document.baseURI)
      address.search = `at=${encodeURIComponent(ledger.id)}/tasks${query && `&${query}`}`
      const provenance = {
        scope: query || 'all',
        count: dataset.tasks.length,
        total: whole.tasks.length,
        address: address.href,
        made: new Date().toISOString().slice(0, 10),
      }
      const content = await writeExport(format, dataset, provenance)
      const { extension, mime } = WRITERS[format]
      const name = `${exportName(dataset, provenance)}.${extension}`
      return { content: new Blob([content], { type: mime }), name }
    } catch {
      failed.value = true
      return null
    } finally {
      busy.value = null
    }
  }

  return { busy, failed, write }
})

/** Keys of the tasks the current query shows. */
async function keysShown(): Promise<Set<string>> {
  const { result, items } = useLedgerStore()
  const shown = await items([...new Set(result?.order ?? [])])
  return new Set(shown.map((item) => item.task.key))
}

/** Parameters as pairs; a repeated one as many. */
function flat(params: Record<string, string | string[] | undefined>): string[][] {
  return Object.entries(params).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  )
}
