/**
 * Keeps the whole app and its bundled data on the device. One release, one cache: a new release is
 * fetched and checked whole beside the old one, and takes over only when the page says so.
 */
import { keepShared } from './shared-files.ts'
import { fetchChecked, RELEASE, type ReleaseFile } from './release.ts'

declare const self: ServiceWorkerGlobalScope

const PREFIX = 'taizhang-app-'
const VISITED = 'taizhang-visited'
/** A host may add to it without a new release. */
const CATALOGUE = 'data/catalogue.json'
const scope = new URL(self.registration.scope)
const files = new Map<string, ReleaseFile>(RELEASE.files.map((file) => [file.path, file]))
const cacheName = PREFIX + RELEASE.id

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting())
  if (event.data === 'whats-new') event.waitUntil(tellChanges(event.ports[0]))
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return
  const path = url.pathname.slice(scope.pathname.length)
  if (request.method === 'POST' && path === 'share') event.respondWith(keepShared(request, scope))
  else if (request.method === 'GET') {
    const answer = answerFor(path, request)
    if (answer) event.respondWith(answer)
  }
})

/** Any file missing or not what this release says it is fails the whole: the old release stays. */
async function install(): Promise<void> {
  const cache = await caches.open(cacheName)
  const queue = [...files.values()]
  const next = async (): Promise<void> => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      if (await cache.match(file.path)) continue
      await cache.put(file.path, await ofOldRelease(file, fetchChecked))
    }
  }
  await Promise.all([next(), next(), next(), next()])
}

/** A file whose name changes with its content need not be fetched again. */
async function ofOldRelease(
  file: ReleaseFile,
  otherwise: (file: ReleaseFile) => Promise<Response>,
): Promise<Response> {
  const old = file.named ? await caches.match(file.path) : undefined
  return old ?? otherwise(file)
}

async function activate(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== cacheName)
  await Promise.all(old.map((name) => caches.delete(name)))
  // The list of an older release names files that are gone.
  await (await caches.open(VISITED)).delete(new URL(CATALOGUE, scope))
  await self.clients.claim()
}

/** Null leaves the request to the browser. */
function answerFor(path: string, request: Request): Promise<Response> | null {
  if (request.mode === 'navigate' && (path === '' || path === 'index.html'))
    return ofRelease(files.get('index.html')!)
  if (path === CATALOGUE) return fresh(request)
  const file = files.get(path)
  if (file) return ofRelease(file)
  return path.startsWith('plain/') || path.startsWith('data/') ? fresh(request) : null
}

/** From the cache; a file that the browser lost is fetched again and put back. */
async function ofRelease(file: ReleaseFile): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(file.path)
  if (kept) return kept
  const response = await fetch(file.path)
  if (response.ok) await cache.put(file.path, response.clone()).catch(() => {})
  return response
}

/** What a host may change between releases: from the network, else as it was last seen. */
async function fresh(request: Request): Promise<Response> {
  const visited = await caches.open(VISITED)
  try {
    const response = await fetch(request)
    if (response.ok) await visited.put(request, response.clone()).catch(() => {})
    return response
  } catch {
    return (await visited.match(request)) ?? (await caches.match(request)) ?? Response.error()
  }
}

async function tellChanges(port: MessagePort | undefined): Promise<void> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match('changes.json')
  port?.postMessage(kept ? await kept.json() : null)
}
