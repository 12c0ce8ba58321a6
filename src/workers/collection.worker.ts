/** Searching a published collection off the main thread: fetches only the index files a query needs. */
import '../polyfills.ts'
import type { Catalogue } from '../core/catalogue.ts'
import { DIRECTORY_NAME, readDirectory } from '../core/collection/index-files.ts'
import { searchCollection } from '../core/collection/search-collection.ts'
import { serve } from './calls.ts'

let opened: ReturnType<typeof open> | null = null

/** The host's index; null where it publishes none, or cannot be reached. */
async function open(base: string) {
  try {
    const catalogue = (await (
      await fetch(new URL('data/catalogue.json', base))
    ).json()) as Catalogue
    if (!catalogue.index) return null
    const folder = new URL(catalogue.index, base)
    const file = await fetch(new URL(DIRECTORY_NAME, folder))
    return { folder, directory: readDirectory(new Uint8Array(await file.arrayBuffer())) }
  } catch {
    return null
  }
}

serve(self as DedicatedWorkerGlobalScope, {
  /** How much there is to search; null where the host publishes no collection. */
  async size(_call, base: string) {
    const index = await (opened ??= open(base))
    return index && { tasks: index.directory.tasks, datasets: index.directory.datasets.length }
  },
  async search(_call, base: string, query: string, from: number) {
    const index = await (opened ??= open(base))
    if (!index) throw Object.assign(new Error('no index'), { code: 'offline' })
    const fetchFile = async (name: string) => {
      const response = await fetch(new URL(name, index.folder))
      if (!response.ok) throw Object.assign(new Error(name), { code: 'offline' })
      return new Uint8Array(await response.arrayBuffer())
    }
    return searchCollection(index.directory, fetchFile, query, { from })
  },
})
