/** Text as HTML with its evidence underlined and the reader's highlights numbered. */
import type { Span } from '../model.ts'

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that stays text. */
export function escapeHtml(text: string | number): string {
  return String(text).replace(/[&<>"']/g, (char) => ESCAPES[char]!)
}

/** Words of a text: evidence of the check, or the reader's highlight number `n`. */
export interface Marked extends Span {
  n: number | null
}

/** `text` with `spans` drawn; they may overlap. A highlight's number follows its last character. */
export function markedHtml(text: string, spans: readonly Marked[]): string {
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])]
  const places = cuts.filter((at) => at <= text.length).toSorted((a, b) => a - b)
  return places
    .slice(0, -1)
    .map((from, i) => {
      const to = places[i + 1]!
      const over = spans.filter(({ start, end }) => start <= from && to <= end)
      let html = escapeHtml(text.slice(from, to))
      if (over.some(({ n }) => n === null)) html = `<u>${html}</u>`
      if (over.some(({ n }) => n !== null)) html = `<mark>${html}</mark>`
      const ended = spans.filter(({ n, end }) => n !== null && end === to)
      return html + ended.map(({ n }) => `<sup>${n}</sup>`).join('')
    })
    .join('')
}
