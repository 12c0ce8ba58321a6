/** The ledger begun by the page's first script, before the program around it has arrived. */
import { startLedger, type Ledger } from './ledger.ts'
import type { LedgerEvent, LedgerHead, LoadProgress } from './ledger-api.ts'

type Hear = (event: LedgerEvent) => void

let take: ((hear: Hear) => Ledger) | null = null

/**
 * Starts the worker and opens a dataset in it. `file` is where the site has it, if that is known and
 * it is not on this device yet: then it is fetched here, while the worker starts.
 * `charts` says that a summary will be asked for.
 */
export function beginLedger(id: string, file: string | undefined, charts: boolean): void {
  const missed: LedgerEvent[] = []
  let hear: Hear = (event) => missed.push(event)
  let onProgress: ((progress: LoadProgress) => void) | undefined
  const ledger = startLedger((event) => hear(event))
  let head: Promise<LedgerHead> | null = ledger.open(id, (value) => onProgress?.(value), file)
  // Told to whoever opens it.
  head.catch(() => undefined)
  if (charts) void ledger.expectSummary()
  if (file) void fetchBytes(file).then((bytes) => ledger.give(file, bytes))

  take = (listener) => {
    hear = listener
    missed.forEach(hear)
    return {
      ...ledger,
      open(asked, progress, handedOver) {
        const begun = asked === id ? head : null
        head = null
        if (!begun) return ledger.open(asked, progress, handedOver)
        onProgress = progress
        return begun
      },
    }
  }
}

/** The ledger begun before, or a new one. */
export function takeLedger(hear: Hear): Ledger {
  const begun = take?.(hear)
  take = null
  return begun ?? startLedger(hear)
}

async function fetchBytes(file: string): Promise<ArrayBuffer | null> {
  const response = await fetch(new URL(file, document.baseURI)).catch(() => null)
  return response?.ok ? response.arrayBuffer().catch(() => null) : null
}
