import { computed, ref, watch } from 'vue'
import { fold } from '../core/query/fold.ts'

/** Lists no longer than this need no search box. */
export const SHORT_LIST = 20

/**
 * A long list narrowed by words and shown a page at a time. Words parted by blanks must all occur in
 * what `textOf` says of an item, in either script.
 */
export function usePagedSearch<T extends object>(
  items: () => readonly T[],
  textOf: (item: T) => string,
  size: number,
) {
  const q = ref('')
  const page = ref(0)
  const folded = new WeakMap<T, string>()
  const textFor = (item: T): string => {
    let text = folded.get(item)
    if (text === undefined) folded.set(item, (text = fold(textOf(item))))
    return text
  }
  const found = computed(() => {
    const words = q.value.split(/\s+/).map(fold).filter(Boolean)
    return words.length
      ? items().filter((item) => words.every((word) => textFor(item).includes(word)))
      : items()
  })
  watch(q, () => (page.value = 0))
  const pages = computed(() => Math.max(1, Math.ceil(found.value.length / size)))
  const at = computed(() => Math.min(page.value, pages.value - 1))
  const shown = computed(() => found.value.slice(at.value * size, (at.value + 1) * size))
  return { q, found, shown, pages, at, turn: (to: number) => (page.value = to) }
}
