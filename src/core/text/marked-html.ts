/** Text as HTML with its evidence underlined and the reader's highlights marked, each with its label. */
import type { Span } from '../model.ts'
import { html, type Markup } from './html.ts'
import { segments } from './segments.ts'

/** Words of a text; the label follows their last character. */
export interface Marked extends Span {
  by: 'rules' | 'reader'
  label: string
}

/** `text` with `marks` drawn; they may overlap. */
export function markedHtml(text: string, marks: readonly Marked[]): Markup {
  const pieces = segments(text, marks).map(({ text: words, end, spans }) => {
    let drawn = html`${words}`
    if (spans.some(({ by }) => by === 'rules')) drawn = html`<u>${drawn}</u>`
    if (spans.some(({ by }) => by === 'reader')) drawn = html`<mark>${drawn}</mark>`
    const ended = spans.filter((span) => span.end === end)
    return html`${drawn}${ended.map(({ by, label }) => html`<sup class="${by}">${label}</sup>`)}`
  })
  return html`${pieces}`
}
