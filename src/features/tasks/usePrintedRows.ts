import { onScopeDispose, watch } from 'vue'
import { useLedgerStore } from '../../stores/ledger.ts'

/** A list is printed from its top, up to this many tasks; a longer one says so at its end. */
export const PRINTED = 2000
/** Rows fetched at once, so that neither side is busy for long. */
const PART = 100

/**
 * Paper is laid out in the moment it is asked for: the rows that would be printed are fetched while
 * nothing else is to do.
 */
export function usePrintedRows(want: (indexes: readonly number[]) => Promise<void>): void {
  const ledger = useLedgerStore()
  let gone = false
  onScopeDispose(() => (gone = true))
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

  watch(
    () => ledger.result,
    async (result) => {
      const order = result?.order.slice(0, PRINTED) ?? new Uint32Array()
      await pause(1500)
      for (let from = 0; from < order.length; from += PART) {
        if (gone || ledger.result !== result) return
        await want(Array.from(order.subarray(from, from + PART)))
        await pause(30)
      }
    },
    { immediate: true },
  )
}
