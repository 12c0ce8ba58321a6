import { type Line, type Page, Unreadable } from './page.ts'
import { visible, visualWidth } from '../rows/texts.ts'

/** What parts the lines of a text. */
export const LINE_END = /\r\n|[\n\r\v\f\u0085]/

/** Lines of a text, ends trimmed (no-break and ideographic blanks too), numbered from 1. */
export function toLines(text: string): Line[] {
  refuseTooMany(text)
  return visible(text)
    .split(LINE_END)
    .map((raw, i) => {
      const text = raw.trim()
      const lead = text ? raw.length - raw.trimStart().length : 0
      return lead
        ? { text, line: i + 1, indent: visualWidth(raw.slice(0, lead)) }
        : { text, line: i + 1 }
    })
}

/** Plain text: one block of lines. */
export function readText(text: string, encoding: string): Page {
  return { format: 'text', encoding, blocks: [{ kind: 'text', lines: toLines(text) }] }
}

/** A hundred thousand tasks take under a million lines; what has more is no table of tasks. */
const MAX_LINES = 3_000_000

function refuseTooMany(text: string): void {
  let count = 0
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
    if (++count > MAX_LINES) throw new Unreadable('too-large', { what: 'file' })
  }
}
