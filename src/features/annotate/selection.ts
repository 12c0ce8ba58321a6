/** Selections in document text as places in the source. */

/** Offsets into one text of a task; `para` null = the task text. */
export interface Picked {
  para: number | null
  start: number
  end: number
}

const SELECTOR = '[data-text]'

function textOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  return element?.closest<HTMLElement>(SELECTOR) ?? null
}

export function paraOf(element: HTMLElement): number | null {
  return element.dataset.text === 'task' ? null : Number(element.dataset.text)
}

function offset(root: HTMLElement, node: Node, at: number): number {
  const range = document.createRange()
  range.selectNodeContents(root)
  range.setEnd(node, at)
  return range.toString().length
}

/** The selected words, if they lie in texts of `root`; of a longer selection, the part in the first. */
export function pickedIn(root: HTMLElement): Picked | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const texts = [...root.querySelectorAll<HTMLElement>(SELECTOR)]
  const text =
    textOf(range.startContainer) ?? texts.find((element) => range.intersectsNode(element))
  if (!text || !root.contains(text)) return null
  const length = text.textContent.length
  const start = text.contains(range.startContainer)
    ? offset(text, range.startContainer, range.startOffset)
    : 0
  const end = text.contains(range.endContainer)
    ? offset(text, range.endContainer, range.endOffset)
    : length
  const words = text.textContent.slice(start, end)
  const lead = words.length - words.trimStart().length
  const trail = words.length - words.trimEnd().length
  if (!words.trim()) return null
  return { para: paraOf(text), start: start + lead, end: end - trail }
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
