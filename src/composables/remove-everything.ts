const PREFIX = /^taizhang/

/**
 * Takes everything of the app off this device: notes, datasets, settings, the kept program. Other
 * tabs lose their database too. Resolves when it is gone; what a browser refuses is left.
 */
export async function removeEverything(): Promise<void> {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
  const here = registrations.filter(({ scope }) => document.baseURI.startsWith(scope))
  await Promise.all(here.map((registration) => registration.unregister()))
  if ('caches' in globalThis) {
    const names = await caches.keys()
    await Promise.all(names.filter((name) => PREFIX.test(name)).map((name) => caches.delete(name)))
  }
  try {
    for (const key of Object.keys(localStorage)) if (PREFIX.test(key)) localStorage.removeItem(key)
  } catch {
    // Where the browser denies it, nothing was ever kept there.
  }
  await new Promise<void>((done) => {
    const request = indexedDB.deleteDatabase('taizhang')
    request.onsuccess = () => done()
    request.onerror = () => done()
    // Another tab keeps it open; it goes when that tab closes.
    request.onblocked = () => done()
  })
}
