/**
 * Brings the other end of a mark into view, and with `byKey` to the keyboard: answer ↔ target, or the
 * card where nothing answers; highlight → what is said of it.
 */
export function followMark(mark: HTMLElement, root: Element, byKey: boolean): void {
  const other = otherEnds(mark)
    .map((selector) => root.querySelector<HTMLElement>(selector))
    .find((element) => element !== null)
  if (other && !inView(other)) other.scrollIntoView({ block: 'center', behavior: 'smooth' })
  if (byKey) (other?.querySelector('button') ?? other)?.focus()
}

/** Where a mark leads, the best first: the reader's words to the reader's, the rules' to the rules'. */
function otherEnds({ dataset: { pair, kind, note, words } }: HTMLElement): string[] {
  if (pair === undefined) return [`[data-note-card="${CSS.escape(note ?? '')}"]`]
  const of = `mark[data-pair="${pair}"]`
  const isTarget = kind === 'target' || words === 'target'
  const derived = `${of}[data-kind="${isTarget ? 'actual' : 'target'}"]`
  const own = `${of}[data-words="${isTarget ? 'answer' : 'target'}"]`
  return [...(words ? [own, derived] : [derived, own]), `[data-card="${pair}"]`]
}

function inView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 64 && bottom <= innerHeight - 64
}
