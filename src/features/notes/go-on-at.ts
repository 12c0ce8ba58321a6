import { nextTick } from 'vue'

/** Once an item has left a list, the keyboard goes on with the one that came up in its place. */
export async function goOnAt(list: Element | null | undefined, nth: number): Promise<void> {
  await nextTick()
  const rest = list?.children
  rest?.[Math.min(nth, rest.length - 1)]?.querySelector('button')?.focus()
}
