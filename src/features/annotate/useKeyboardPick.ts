import { ref } from 'vue'
import { select } from './selection.ts'

/**
 * Selecting words without a mouse: one character is selected to begin with; arrows move it (with
 * Control by ten), Shift extends it. Announced through the live selection itself.
 */
export function useKeyboardPick(confirm: () => void) {
  const active = ref(false)
  let text: HTMLElement | null = null
  let [start, end] = [0, 1]

  function begin(element: HTMLElement): void {
    text = element
    ;[start, end] = [0, 1]
    active.value = true
    show()
  }

  function show(): void {
    if (text) select(text, start, end)
  }

  function stop(): void {
    active.value = false
    getSelection()?.removeAllRanges()
  }

  function onKey(event: KeyboardEvent): void {
    if (!active.value || !text) return
    const { key, shiftKey, ctrlKey, metaKey } = event
    const length = text.textContent.length
    const step = ctrlKey || metaKey ? 10 : 1
    const moves: Record<string, number> = {
      ArrowLeft: -step,
      ArrowRight: step,
      ArrowUp: -20,
      ArrowDown: 20,
      Home: -length,
      End: length,
    }
    if (key === 'Escape') stop()
    else if (key === 'Enter') confirm()
    else if (key in moves) {
      const by = moves[key]!
      if (shiftKey) end = Math.max(start + 1, Math.min(length, end + by))
      else {
        start = Math.max(0, Math.min(length - 1, start + by))
        end = start + 1
      }
      show()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return { active, begin, stop, onKey }
}
