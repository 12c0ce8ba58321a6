import { nextTick } from 'vue'

/**
 * Does what takes the pressed button away, and puts the focus where a keyboard or a screen reader goes on:
 * on the button now in its place in `group`, or on the page.
 */
export async function goOnFrom(event: Event, group: HTMLElement | null, act: () => void) {
  const pressed = event.currentTarget as HTMLButtonElement
  const buttons = () => [...(group?.isConnected ? group.querySelectorAll('button') : [])]
  const at = buttons().indexOf(pressed)
  act()
  await nextTick()
  if (pressed.isConnected) return
  const next = buttons()[at] ?? buttons().at(-1) ?? document.getElementById('main')
  next?.focus({ preventScroll: true })
}
