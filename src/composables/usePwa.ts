import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'

/** One version of the app and what it brought. */
export interface Change {
  version: string
  notes: string[]
}

export interface Pwa {
  /** A newer release is on this device, whole and checked, and waits to be taken. */
  ready: Ref<boolean>
  /** What it brings, by language, newest version first; null until read. */
  changes: ShallowRef<Record<string, Change[]> | null>
  /** Takes the release: every tab saves what is typed, then opens again with it. */
  accept(): void
}

const CHECK_EVERY = 60 * 60_000
const CHECK_GAP = 10 * 60_000
const RELOADED = 'taizhang.reloaded'

export interface Reopening {
  /** Saves what is typed, in bounded time; true if no word of it is lost by a reload. */
  safe: () => Promise<boolean>
  /** The page was not reloaded, since words would be lost; `again` tries once more. */
  onStay: (again: () => void) => void
}

/**
 * Keeps the app on this device and says when a newer release is ready. Code is never swapped under
 * an open page: the page reloads when the reader accepts, once what is typed is safe.
 */
export function usePwa({ safe, onStay }: Reopening): Pwa {
  const ready = ref(false)
  const changes = shallowRef<Record<string, Change[]> | null>(null)
  const ended = new AbortController()
  const { signal } = ended
  onScopeDispose(() => ended.abort())
  addEventListener('vite:preloadError', (event) => mend(event, reopen), { signal })

  async function reopen(): Promise<void> {
    if (await safe()) location.reload()
    else onStay(() => void reopen())
  }

  let waiting: ServiceWorker | null = null
  const container = import.meta.env.PROD ? navigator.serviceWorker : undefined
  if (!container) return { ready, changes, accept: () => {} }

  // The first worker takes over a page that its own release brought: nothing to reload for.
  let firstTakesOver = false
  container.addEventListener(
    'controllerchange',
    () => {
      if (firstTakesOver) firstTakesOver = false
      else void reopen()
    },
    { signal },
  )

  const found = (worker: ServiceWorker) => {
    waiting = worker
    ready.value = true
    void askChanges(worker).then((answer) => (changes.value = answer))
  }

  async function start(container: ServiceWorkerContainer): Promise<void> {
    const registration = await container.register('./sw.js', { updateViaCache: 'none' })
    firstTakesOver = !registration.active
    if (registration.waiting && registration.active) found(registration.waiting)
    registration.addEventListener(
      'updatefound',
      () => {
        const worker = registration.installing
        worker?.addEventListener('statechange', () => {
          if (worker.state === 'installed' && registration.active) found(worker)
        })
      },
      { signal },
    )
    keepChecking(registration, signal)
  }
  // Where the host or the browser has none, the app works online as before.
  void start(container).catch(() => {})

  return { ready, changes, accept: () => waiting?.postMessage('take-over') }
}

/** A tab that stays open for days hears of releases too. */
function keepChecking(registration: ServiceWorkerRegistration, signal: AbortSignal): void {
  let last = Date.now()
  const check = () => {
    if (!navigator.onLine || Date.now() - last < CHECK_GAP) return
    last = Date.now()
    void registration.update().catch(() => {})
  }
  const timer = setInterval(check, CHECK_EVERY)
  signal.addEventListener('abort', () => clearInterval(timer))
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') check()
    },
    { signal },
  )
}

function askChanges(worker: ServiceWorker): Promise<Record<string, Change[]> | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) =>
      resolve(data as Record<string, Change[]> | null),
    )
    port1.start()
    worker.postMessage('whats-new', [port2])
  })
}

/** A part of the app is gone (another release was put on the host): opening again once mends it. */
function mend(event: Event, reopen: () => Promise<void>): void {
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0)
  if (Date.now() - last < 60_000 || !navigator.onLine) return
  event.preventDefault()
  sessionStorage.setItem(RELOADED, String(Date.now()))
  void reopen()
}
