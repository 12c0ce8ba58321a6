/** The page's door to the search of a published collection. */
import type { CollectionResult } from '../core/collection/search-collection.ts'
import { connect } from './calls.ts'

export interface CollectionSearcher {
  /** Null where the host publishes no collection. */
  size(): Promise<{ tasks: number; datasets: number } | null>
  /** Rejects with code `offline` where a file of the index cannot be had. */
  search(query: string, from: number): Promise<CollectionResult>
}

/** Starts the worker. */
export function startCollection(): CollectionSearcher {
  const worker = new Worker(new URL('./collection.worker.ts', import.meta.url), { type: 'module' })
  const { call } = connect(worker)
  const base = new URL('.', document.baseURI).href
  return {
    size: () => call('size', [base]),
    search: (query, from) => call('search', [base, query, from]),
  }
}
