/** Writes files of the open dataset, in a worker. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ExportFormat } from '../core/exchange/export.ts'
import { writeExport, type WrittenFile } from '../workers/export.ts'
import { useFiltersStore } from './filters.ts'
import { useLedgerStore } from './ledger.ts'

/** Picked tasks are named one by one in the file, so far; of more their number is told. */
const NAMED = 500

export const useExportsStore = defineStore('exports', () => {
  const busy = shallowRef<ExportFormat | null>(null)
  const failed = shallowRef(false)
  const ledger = useLedgerStore()

  /** The open dataset as a file, or with `part` only the tasks the current filter shows; null if it failed. */
  async function write(format: ExportFormat, part: boolean): Promise<WrittenFile | null> {
    const { result } = ledger
    const query = part ? new URLSearchParams(flat(useFiltersStore().params)).toString() : ''
    const keys = part && result ? await ledger.client().keys(result.order.slice()) : null
    const address = new URL('.', document.baseURI)
    address.search = `at=${encodeURIComponent(ledger.id ?? '')}/tasks${query && `&${query}`}`
    return made(format, keys, query || 'all', address.href)
  }

  /** A file of tasks picked one by one; null if it failed. */
  function writePicked(format: ExportFormat, keys: string[]): Promise<WrittenFile | null> {
    const scope = `pick=${keys.length > NAMED ? keys.length : keys.join(',')}`
    return made(format, keys, scope, location.href)
  }

  async function made(
    format: ExportFormat,
    keys: string[] | null,
    scope: string,
    address: string,
  ): Promise<WrittenFile | null> {
    const { id } = ledger
    if (!id || busy.value) return null
    busy.value = format
    failed.value = false
    const day = new Date().toISOString().slice(0, 10)
    try {
      const wish = { id, keys, scope, address, made: day }
      return await writeExport(ledger.client(), format, wish)
    } catch {
      failed.value = true
      return null
    } finally {
      busy.value = null
    }
  }

  return { busy, failed, write, writePicked }
})

/** Parameters as pairs; a repeated one as many. */
function flat(params: Record<string, string | string[] | undefined>): string[][] {
  return Object.entries(params).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  )
}
