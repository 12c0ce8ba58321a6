import type { Router } from 'vue-router'

/**
 * Where each pane stood on each entry of the tab's history, so that back returns to the same place.
 * The router keeps its own note of the window alone, under an address it then does not find again.
 */
const KEY = 'taizhang.scroll'
const WINDOW = 'window'
/** Entries remembered a tab; older ones are forgotten first. */
const KEPT = 300

const places = new Map<string, number>(read())
const panes = new Map<string, () => number>([[WINDOW, () => scrollY]])
let position = 0

function read(): [string, number][] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as [string, number][]
  } catch {
    return []
  }
}

function remember(): void {
  for (const [pane, top] of panes) {
    places.delete(`${position}:${pane}`)
    places.set(`${position}:${pane}`, top())
  }
  for (const key of places.keys()) {
    if (places.size <= KEPT) break
    places.delete(key)
  }
}

function keep(): void {
  remember()
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...places]))
  } catch {
    // Storage refused: places are kept for as long as the page lives.
  }
}

/** Names a pane that scrolls by itself; returns how to forget it again. */
export function registerPane(pane: string, top: () => number): () => void {
  panes.set(pane, top)
  return () => {
    if (panes.get(pane) === top) panes.delete(pane)
  }
}

/** Where the pane stood when this entry of the history was last shown; 0 for a new entry. */
export function recall(pane = WINDOW): number {
  return places.get(`${position}:${pane}`) ?? 0
}

/** Follows the router: notes every pane before leaving an entry, and on closing the page. */
export function installScrollMemory(router: Router): void {
  const now = () => (history.state as { position?: number } | null)?.position ?? 0
  history.scrollRestoration = 'manual'
  position = now()
  // A browser counts no more than fifty entries: a page loaded anew may bear the number of another.
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (load?.type === 'navigate') forget(position)
  router.beforeEach(() => remember())
  router.afterEach(() => {
    const next = now()
    // A new entry takes the place of whatever lay ahead of the one it was opened from.
    if (next > position && !history.state?.forward) forget(next)
    position = next
  })
  addEventListener('pagehide', keep)
}

function forget(from: number): void {
  for (const key of places.keys()) if (Number.parseInt(key, 10) >= from) places.delete(key)
}
