import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import type { About, Body, Clock, Note } from '../../core/notes/record.ts'
import { useNotesStore } from '../../stores/notes.ts'

/** A pause in composing after which the letters so far are kept, milliseconds. */
const PAUSE = 300

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
  /** The note whose words an input method is composing. */
  let composing: { id: string; about: About } | null = null
  let pause: ReturnType<typeof setTimeout> | undefined

  watch(note, () => composing || adopt(), { immediate: true })

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
    clearTimeout(pause)
    if (composing) {
      // Some keyboards compose whole sentences. The box is left alone meanwhile, and so is `seen`:
      // what another tab writes is not in it yet.
      pause = setTimeout(keepComposed, PAUSE)
      return
    }
    set({ text: text.value })
    adopt()
  }

  function keepComposed(): void {
    if (composing) store.editInPassing(composing.id, text.value, composing.about, seen.value)
  }

  function onCompositionEnd(event: Event): void {
    composing = null
    onInput(event)
  }

  function flush(): void {
    clearTimeout(pause)
    keepComposed()
    void store.flushAll()
  }
  const onHide = () => document.visibilityState === 'hidden' && flush()
  document.addEventListener('visibilitychange', onHide)
  addEventListener('pagehide', flush)
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', onHide)
    removeEventListener('pagehide', flush)
    flush()
  })
  const listeners = {
    input: onInput,
    compositionstart: () => (composing = { id: id(), about: about() }),
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
