import { ref } from 'vue'

/**
 * Which evidence pair is pointed at, by mouse, focus or tap, anywhere on the task: at a mark or at
 * its card. A tap on a mark also brings its other end into view.
 */
export function usePairPointer() {
  const lit = ref<number | null>(null)

  function pairAt(target: EventTarget | null): number | null {
    const element = (target as Element | null)?.closest<HTMLElement>('[data-pair], [data-card]')
    const pair = element?.dataset.pair ?? element?.dataset.card
    return pair === undefined ? null : Number(pair)
  }
  function point(event: Event): void {
    lit.value = pairAt(event.target)
  }
  function leave(): void {
    lit.value = null
  }
  /** Answer → target, target → answer, or its card where nothing answers. */
  function follow(event: Event): void {
    const mark = (event.target as Element).closest<HTMLElement>('mark[data-pair]')
    if (!mark || !getSelection()?.isCollapsed) return
    const root = event.currentTarget as Element
    const { pair, kind } = mark.dataset
    const wanted = kind === 'target' ? 'actual' : 'target'
    const other =
      root.querySelector<HTMLElement>(`mark[data-pair="${pair}"][data-kind="${wanted}"]`) ??
      root.querySelector<HTMLElement>(`[data-card="${pair}"]`)
    lit.value = Number(pair)
    if (other && !inView(other)) other.scrollIntoView({ block: 'center', behavior: 'smooth' })
    if (event instanceof KeyboardEvent) other?.focus()
  }
  return { lit, point, leave, follow }
}

function inView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 64 && bottom <= innerHeight - 64
}
