/** Charts work one after another, a task each, so that the page answers in between. */
let last: Promise<unknown> = Promise.resolve()

export function turn(): Promise<void> {
  const mine = last.then(() => new Promise<void>((go) => setTimeout(go)))
  last = mine
  return mine
}

/** Where a browser does not say when it is idle: long enough for what is in view to come first. */
const PATIENCE_MS = 500

/** Resolves when the element is within half a screen of the view, or when there is nothing else to do. */
export function nearOrIdle(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && done(),
      { rootMargin: '50% 0px' },
    )
    const done = () => {
      observer.disconnect()
      resolve()
    }
    observer.observe(element)
    if ('requestIdleCallback' in globalThis) requestIdleCallback(done)
    else setTimeout(done, PATIENCE_MS)
  })
}
