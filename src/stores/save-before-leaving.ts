/** Saves what is typed before the page goes: hidden, left, closed, reloaded. */

export interface Leaving {
  save: () => Promise<boolean>
  /** True while something is not on disk yet. */
  waiting: () => boolean
  /** True where leaving now may lose words: some that wait are not in the journal either. */
  atRisk: () => boolean
}

export function saveBeforeLeaving({ save, waiting, atRisk }: Leaving): void {
  if (typeof window === 'undefined') return
  addEventListener('pagehide', () => void save())
  addEventListener('beforeunload', (event) => {
    if (!waiting()) return
    void save()
    if (atRisk()) event.preventDefault()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save()
  })
}
