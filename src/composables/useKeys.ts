import { onScopeDispose } from 'vue'

const FIELD = 'input, textarea, select, [contenteditable], [role="combobox"]'

/**
 * Single keys for the page, kept out of the way of typing and of dialogs. A handler that returns
 * false leaves the key to the browser. `Escape` in a field only leaves the field.
 */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => boolean | void>): void {
  const onKey = (event: KeyboardEvent) => {
    const handler = keys[event.key]
    if (!handler || event.defaultPrevented || event.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as Element
    if (document.querySelector('dialog[open]')) return
    const box = target.closest?.(FIELD)
    const types = box && !(box instanceof HTMLInputElement && box.type === 'checkbox')
    if (types) {
      if (event.key === 'Escape') (box as HTMLElement).blur()
      return
    }
    if (event.key === 'Enter' && target.closest?.('a, button, summary, input')) return
    if (handler(event) !== false) event.preventDefault()
  }
  document.addEventListener('keydown', onKey)
  onScopeDispose(() => document.removeEventListener('keydown', onKey))
}
