import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import type { About, Body, Clock, Note } from '../../core/notes/record.ts'
import { useNotesStore } from '../../stores/notes.ts'

/**
 * One note under the reader's hands: words go to the store with every key; what another tab writes
 * meanwhile is merged in, with the caret where it was.
 */
export function useDraft(
  id: () => string,
  about: () => About,
  area: Readonly<Ref<HTMLTextAreaElement | null>>,
) {
  const store = useNotesStore()
  const note = computed<Note | null>(() => store.get(id()))
  const text = ref('')
  const seen = shallowRef<Clock>({})
  let composing = false

  watch(
    [id, note],
    ([now], [before]) => {
      if (before !== undefined && now !== before) void store.flushAll()
      if (!composing) adopt()
    },
    { immediate: true },
  )

  function adopt(): void {
    seen.value = note.value?.seen ?? {}
    const next = note.value?.body.text ?? ''
    if (next === text.value) return
    const element = area.value
    const caret = element && document.activeElement === element ? element.selectionStart : null
    const before = text.value
    text.value = next
    if (!element || caret === null) return
    // Set now, so that the caret can be put back before the next key.
    element.value = next
    const place = moved(before, next, caret)
    element.setSelectionRange(place, place)
  }

  /** Changes fields other than the text. */
  function set(patch: Partial<Body>): void {
    seen.value = store.edit(id(), patch, about(), seen.value).seen
  }

  function onInput(event: Event): void {
    text.value = (event.target as HTMLTextAreaElement).value
    if (composing) return
    set({ text: text.value })
    adopt()
  }

  function onCompositionEnd(event: Event): void {
    composing = false
    onInput(event)
  }

  const flush = () => void store.flushAll()
  onBeforeUnmount(flush)
  const listeners = {
    input: onInput,
    compositionstart: () => (composing = true),
    compositionend: onCompositionEnd,
    blur: flush,
  }
  return { note, text, set, listeners }
}

/** Where a caret at `at` of `before` belongs in `after`, both sharing a head and a tail. */
function moved(before: string, after: string, at: number): number {
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && before[head] === after[head]) head++
  return at <= head ? at : Math.max(head, after.length - (before.length - at))
}
