/** The ledger off the main thread. */
import '../polyfills.ts'
import { serve } from './calls.ts'
import { ledgerHandlers } from './ledger-service.ts'

const tell = serve(
  self as DedicatedWorkerGlobalScope,
  ledgerHandlers((event) => tell(event), today),
)

/** The reader's own calendar day. */
function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
