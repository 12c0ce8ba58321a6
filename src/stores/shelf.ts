/** Every dataset within reach: kept on this device, or brought along by the site. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { DatasetInfo } from '../core/model.ts'
import { HOME } from './kept-settings.ts'
import { useLedgerStore } from './ledger.ts'
import { useSettingsStore } from './settings.ts'

export interface ShelfItem extends DatasetInfo {
  tasks: number
  /** Kept on this device, and since when (epoch milliseconds). */
  stored: number | null
  /** The site brings it along, so that it can be had again after a deletion. */
  bundled: boolean
}

/** The database library is fetched when a list is first read, not with the page. */
const storage = () => import('../storage/datasets.ts')

export const useShelfStore = defineStore('shelf', () => {
  const items = shallowRef<ShelfItem[]>([])
  /** Why this device's own list could not be read; null when all is well. */
  const failure = shallowRef<string | null>(null)

  /** Reads both lists again. */
  async function refresh(): Promise<void> {
    failure.value = null
    const [bundled, stored] = await Promise.all([
      useLedgerStore().client().catalogue(),
      storage()
        .then(({ listDatasets }) => listDatasets())
        .catch((error: { code?: string }) => {
          failure.value = error.code ?? 'unknown'
          return []
        }),
    ])
    const shelf = new Map<string, ShelfItem>()
    for (const { file: _file, bytes: _bytes, ...entry } of bundled)
      shelf.set(entry.id, { ...entry, stored: null, bundled: true })
    for (const entry of stored)
      shelf.set(entry.id, {
        ...entry.info,
        tasks: entry.tasks,
        stored: entry.stored,
        bundled: shelf.has(entry.id),
      })
    items.value = [...shelf.values()].toSorted(
      (a, b) =>
        Number(a.example ?? false) - Number(b.example ?? false) ||
        a.place.localeCompare(b.place, 'zh') ||
        (a.year ?? 0) - (b.year ?? 0),
    )
  }

  /**
   * Takes a dataset off this device; the reader's notes on it stay. Where it is then nowhere to be had,
   * the app's start leads to another.
   */
  async function remove(id: string): Promise<void> {
    await (await storage()).deleteDataset(id)
    await refresh()
    const { settings } = useSettingsStore()
    if (settings.dataset !== id || items.value.some((item) => item.id === id)) return
    settings.dataset = items.value[0]?.id ?? HOME
    void useLedgerStore().open(settings.dataset)
  }

  return { items, failure, refresh, remove }
})
