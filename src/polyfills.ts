/**
 * What the oldest browsers that run the app may lack (Chromium 109 is the last one for Windows 7). Loaded
 * first by the page and by each worker. `tests/engines.test.ts` keeps the list complete.
 */
function fill(prototype: object, name: string, value: (this: never, ...args: never[]) => unknown) {
  if (!(name in prototype))
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true })
}

for (const { prototype } of [Array, Uint8Array, Uint16Array, Uint32Array, Float64Array]) {
  fill(
    prototype,
    'toSorted',
    function (this: unknown[], order: (a: unknown, b: unknown) => number) {
      return this.slice().sort(order)
    },
  )
  fill(prototype, 'toReversed', function (this: unknown[]) {
    return this.slice().reverse()
  })
}

/** Firefox before 125 knows no words: told of none, the app lets lines end between any two signs. */
function Segmenter(): { segment(): [] } {
  return { segment: () => [] }
}
fill(Intl, 'Segmenter', Segmenter)
