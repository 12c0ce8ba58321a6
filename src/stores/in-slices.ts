/** Milliseconds of work between two breaths of the page. */
const SLICE = 8

/**
 * Does `each` for all items, pausing so that the page goes on meanwhile. Resolves with false, the rest
 * undone, once `wanted` says that nobody waits for it any more.
 */
export async function inSlices<T>(
  items: Iterable<T>,
  each: (item: T) => void,
  wanted: () => boolean = () => true,
): Promise<boolean> {
  let since = performance.now()
  for (const item of items) {
    each(item)
    if (performance.now() - since < SLICE) continue
    await breath()
    if (!wanted()) return false
    since = performance.now()
  }
  return true
}

/** Lets the page do what waits: answer a key, draw. */
export function breath(): Promise<void> {
  return new Promise((done) => setTimeout(done))
}
