import type { Span } from '../model.ts'

/**
 * The outermost 《…》 of a text, in order, marks included. A title that never closes is dropped; one
 * whose outer mark was forgotten (《关于印发《某办法》的通知) ends at its last closing mark. Linear.
 */
export function readTitles(text: string): Span[] {
  const titles: Span[] = []
  let open = text.indexOf('《')
  while (open >= 0) {
    const end = closingOf(text, open)
    if (end > 0) titles.push({ start: open, end })
    open = text.indexOf('《', end > 0 ? end : open + 1)
  }
  return titles
}

/** A test whether offsets, asked for in rising order, stand inside one of these spans. */
export function insideOf(spans: readonly Span[]): (at: number) => boolean {
  let next = 0
  return (at) => {
    while (next < spans.length && spans[next]!.end <= at) next++
    return next < spans.length && spans[next]!.start <= at
  }
}

/** End (exclusive) of the title opened at `open`, or -1. */
function closingOf(text: string, open: number): number {
  let depth = 0
  let lastClose = -1
  const stop = Math.min(text.length, open + LONGEST_TITLE)
  for (let i = open; i < stop; i++) {
    const char = text[i]
    if (char === '《') {
      // 《某办法》,《…: the outer never closed, so the next title begins afresh.
      if (lastClose >= 0 && /[,，、。;；]/.test(text.slice(lastClose, i))) return lastClose
      depth++
    } else if (char === '》') {
      lastClose = i + 1
      if (--depth === 0) return lastClose
    } else if (char === '。' || char === ';' || char === '；') break
  }
  return lastClose
}

const LONGEST_TITLE = 160
