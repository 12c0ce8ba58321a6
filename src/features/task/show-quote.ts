/**
 * Brings a quoted passage into view and marks it for a moment: what a link to an exact quote leads
 * to. Works where a text fragment (`#:~:text=`) was cut off on the way. Returns whether it was found.
 */
export function showQuote(root: Element, quote: string): boolean {
  for (const block of root.querySelectorAll('[data-text]')) {
    const at = (block.textContent ?? '').indexOf(quote)
    if (at < 0) continue
    const range = rangeIn(block, at, at + quote.length)
    if (!range) continue
    const selection = getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    return true
  }
  return false
}

/** Offsets of an element's `textContent` as a range. */
function rangeIn(block: Element, start: number, end: number): Range | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let offset = 0
  let begun = false
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const next = offset + node.length
    if (!begun && start < next) {
      range.setStart(node, start - offset)
      begun = true
    }
    if (begun && end <= next) {
      range.setEnd(node, end - offset)
      return range
    }
    offset = next
  }
  return null
}
