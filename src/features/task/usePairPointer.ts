import { ref } from 'vue'

const POINTED = '[data-pair], [data-card], [data-note], [data-note-card]'

/**
 * Which evidence pair or note of the reader's is pointed at, by mouse, focus or tap, anywhere on the
 * task: at a mark or at its card. A tap on a mark also brings its other end into view.
 */
export function usePairPointer() {
  const lit = ref<number | string | null>(null)

  function pointedAt(target: EventTarget | null): number | string | null {
    const { pair, card, note, noteCard } =
      (target as Element | null)?.closest<HTMLElement>(POINTED)?.dataset ?? {}
    const number = pair ?? card
    return number === undefined ? (note ?? noteCard ?? null) : Number(number)
  }
  function point(event: Event): void {
    lit.value = pointedAt(event.target)
  }
  function leave(): void {
    lit.value = null
  }
  function follow(event: Event): void {
    const mark = (event.target as Element).closest<HTMLElement>('mark[data-pair], mark[data-note]')
    if (!mark || !getSelection()?.isCollapsed) return
    const root = event.currentTarget as Element
    lit.value = pointedAt(mark)
    void import('./follow-mark.ts').then(({ followMark }) =>
      followMark(mark, root, event instanceof KeyboardEvent),
    )
  }
  return { lit, point, leave, follow }
}
