/** A database as some earlier version of the app left it: what tests/fixtures/databases holds. */
export interface RawDatabase {
  name: string
  /** Native version: the schema's times ten. */
  version: number
  stores: {
    name: string
    keyPath: string | string[]
    indexes: { name: string; keyPath: string | string[] }[]
    rows: unknown[]
  }[]
}

/** Builds the database with plain IndexedDB; runs in a page as well as in Node. */
export function buildRawDatabase(raw: RawDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(raw.name, raw.version)
    request.onupgradeneeded = () => {
      for (const { name, keyPath, indexes, rows } of raw.stores) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const index of indexes) store.createIndex(index.name, index.keyPath)
        for (const row of rows) store.put(row)
      }
    }
    request.onerror = () => reject(request.error!)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}
