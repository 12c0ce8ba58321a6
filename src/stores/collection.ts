/** Search across everything a host has published, without loading any dataset. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { CollectionHit, CollectionResult } from '../core/collection/search-collection.ts'
import { type CollectionSearcher, startCollection } from '../workers/collection.ts'

export const useCollectionStore = defineStore('collection', () => {
  /** Null where the host publishes no collection, or before that is known. */
  const size = shallowRef<{ tasks: number; datasets: number } | null>(null)
  const hits = shallowRef<CollectionHit[]>([])
  const result = shallowRef<CollectionResult | null>(null)
  const busy = shallowRef(false)
  const failed = shallowRef(false)
  let searcher: CollectionSearcher | null = null
  let asked = 0

  async function look(): Promise<void> {
    searcher ??= startCollection()
    size.value = await searcher.size()
  }

  /** Finds from the start, or with `more` the next hits. The last call wins. */
  async function search(query: string, more = false): Promise<void> {
    const ask = ++asked
    busy.value = true
    failed.value = false
    try {
      const from = more ? (result.value?.next ?? 0) : 0
      const answer = await searcher!.search(query, from)
      if (ask !== asked) return
      hits.value = more ? [...hits.value, ...answer.hits] : answer.hits
      result.value = answer
    } catch {
      if (ask === asked) failed.value = true
    } finally {
      if (ask === asked) busy.value = false
    }
  }

  return { size, hits, result, busy, failed, look, search }
})
