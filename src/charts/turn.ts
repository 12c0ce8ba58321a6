/** Charts work one after another, a task each, so that the page answers in between. */
let last: Promise<unknown> = Promise.resolve()

export function turn(): Promise<void> {
  const mine = last.then(() => new Promise<void>((go) => setTimeout(go)))
  last = mine
  return mine
}

/**
 * What is far below is drawn when the page has rested so long, should nobody have come near: a slow phone
 * is left to its reader until then.
 */
const REST_MS = 6000

/** Resolves when the element is within a screen of the view, or when there has been nothing else to do. */
export function nearOrIdle(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && done(),
      { rootMargin: '100% 0px' },
    )
    const done = () => {
      observer.disconnect()
      clearTimeout(rest)
      resolve()
    }
    observer.observe(element)
    const rest = setTimeout(
      () => ('requestIdleCallback' in globalThis ? requestIdleCallback(done) : done()),
      REST_MS,
    )
  })
}
