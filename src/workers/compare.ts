/** The page's door to the comparing worker. */
import type { Comparison } from '../core/compare/compare.ts'
import type { MetricAliases } from '../core/compare/metrics.ts'
import type { Note } from '../core/notes/record.ts'
import { connect } from './calls.ts'

export interface Comparer {
  /**
   * Counts `judgements`, the reader's own, in the place of the rules'. Rejects with code
   * `unknown-dataset`; the message is the id.
   */
  compare(ids: string[], aliases: MetricAliases, judgements: Note[]): Promise<Comparison>
  end(): void
}

/** Starts the worker; end it when the page is left. */
export function startComparer(): Comparer {
  const worker = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' })
  const { call } = connect(worker)
  const base = new URL('.', document.baseURI).href
  return {
    compare: (ids, aliases, judgements) => call('compare', [base, ids, aliases, judgements]),
    end: () => worker.terminate(),
  }
}
