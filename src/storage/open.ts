/** Opens the database with the guards that several tabs of different versions need. */
import type { TaizhangDB } from './db.ts'
import { DB_VERSION } from './version.ts'
import { StorageFailure, failureOf } from './failure.ts'

export interface OpenEvents {
  /** Another tab holds an older version open: opening waits until it is closed. */
  onBlocked?: () => void
  /** The database was taken from under us: a newer tab upgrades it, or the browser closed it. */
  onLost?: (failure: StorageFailure) => void
}

/**
 * Opens `name`, upgrading older schemas. Rejects with a `StorageFailure`; `newer` if the database was
 * made by a newer program, in which case nothing is read or written.
 */
export async function openDatabase(events: OpenEvents = {}, name?: string): Promise<TaizhangDB> {
  // The library is large and nothing on screen waits for it.
  const db = new (await import('./db.ts')).TaizhangDB(name)
  let lost = false
  const lose = (code: 'newer' | 'closed') => {
    if (!lost) events.onLost?.(new StorageFailure(code))
    lost = true
  }
  db.on('blocked', () => events.onBlocked?.())
  // `return false` is needed: otherwise Dexie's own handler runs next and re-enables auto-open, and
  // this tab would go on writing into a schema it does not know.
  db.on('versionchange', () => {
    lose('newer')
    db.close({ disableAutoOpen: true })
    return false
  })
  db.on('close', () => lose('closed'))
  try {
    // Dexie opens a newer database without a word and even adds to it; so look first.
    if ((await nativeVersion(db.name)) > DB_VERSION * 10) throw new StorageFailure('newer')
    await db.open()
  } catch (error) {
    throw failureOf(error)
  }
  return db
}

/** The version a database has on disk (ours times ten), 0 if there is none; changes nothing. */
function nativeVersion(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onupgradeneeded = () => request.transaction!.abort()
    request.onsuccess = () => {
      resolve(request.result.version)
      request.result.close()
    }
    request.onerror = () =>
      request.error?.name === 'AbortError' ? resolve(0) : reject(request.error!)
  })
}

let shared: Promise<TaizhangDB> | null = null
/** While another tab keeps us from opening; told also to those who come to listen later. */
let blocked = false
const listeners = new Set<OpenEvents>()

/** The one connection of this page or worker; opened at first use, and again after a failed try. */
export function database(events?: OpenEvents): Promise<TaizhangDB> {
  if (events) listeners.add(events)
  if (blocked) events?.onBlocked?.()
  shared ??= openDatabase({
    onBlocked: () => {
      blocked = true
      listeners.forEach((l) => l.onBlocked?.())
    },
    onLost: (failure) => {
      // A database the browser closed may be opened again; one taken by a newer program may not.
      shared = failure.code === 'newer' ? Promise.reject(failure) : null
      shared?.catch(() => undefined)
      listeners.forEach((l) => l.onLost?.(failure))
    },
  })
    .finally(() => (blocked = false))
    .catch((error) => {
      if (failureOf(error).code !== 'newer') shared = null
      throw error
    })
  return shared
}
