/** Selections in document text as places in the source. */

/** Offsets into one text of a task; `para` null = the task text. */
export interface Picked {
  para: number | null
  start: number
  end: number
}

const SELECTOR = '[data-text]'

export function paraOf(element: HTMLElement): number | null {
  return element.dataset.text === 'task' ? null : Number(element.dataset.text)
}

function offset(root: HTMLElement, node: Node, at: number): number {
  const range = document.createRange()
  range.selectNodeContents(root)
  range.setEnd(node, at)
  return range.toString().length
}

/** The selected words by the texts of `root` they lie in: a long selection gives a place in each. */
export function picksIn(root: HTMLElement): Picked[] {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  return [...root.querySelectorAll<HTMLElement>(SELECTOR)].flatMap((text) => {
    if (!range.intersectsNode(text)) return []
    const { startContainer, startOffset, endContainer, endOffset } = range
    const from = text.contains(startContainer) ? offset(text, startContainer, startOffset) : 0
    const to = text.contains(endContainer)
      ? offset(text, endContainer, endOffset)
      : text.textContent.length
    const words = text.textContent.slice(from, to)
    const start = from + words.length - words.trimStart().length
    const end = to - (words.length - words.trimEnd().length)
    return start < end ? [{ para: paraOf(text), start, end }] : []
  })
}

/** Selects `[start, end)` of a text, as if by hand. */
export function select(text: HTMLElement, start: number, end: number): void {
  const from = pointAt(text, start)
  const to = pointAt(text, end)
  if (from && to) getSelection()?.setBaseAndExtent(...from, ...to)
}

function pointAt(text: HTMLElement, offset: number): [Node, number] | null {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  let left = offset
  let last: Node | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text
    if (left <= length) return [node, left]
    left -= length
    last = node
  }
  return last && [last, (last as Text).length]
}
