import type { Span } from '../model.ts'

/** A clause of a folded text, with the start of its sentence: subjects are named once a sentence. */
export interface Clause extends Span {
  sentence: number
}

/** Full stops end a sentence, commas and colons a clause; inside 《》, “” and () nothing is cut. */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  let sentence = 0
  let closing = 0
  let opened = 0
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : STOP
    const kind = KINDS[code]!
    // No clause is this long: what is cut here is no prose, and work per clause stays bounded.
    if (i - start >= LONGEST_CLAUSE) {
      clauses.push({ start, end: i, sentence })
      start = i
      closing = 0
    }
    if (kind === 0 && closing === 0) continue
    if (closing && i < text.length) {
      // An unclosed mark must not swallow the paragraph: no title or quotation is this long.
      if (code === closing || i - opened > LONGEST_QUOTED || code === STOP) closing = 0
      if (code !== STOP) continue
    }
    if (kind > SENTENCE) {
      closing = kind
      opened = i
    } else if (kind) {
      if (i > start) clauses.push({ start, end: i, sentence })
      start = i + 1
      if (kind === SENTENCE) sentence = start
    }
  }
  return clauses
}

const LONGEST_QUOTED = 60
const LONGEST_CLAUSE = 400
const STOP = '。'.charCodeAt(0)
const CLAUSE = 1
const SENTENCE = 2
/** What a letter does: ends a clause, ends a sentence, or opens a stretch closed by the letter given. */
const KINDS = new Uint16Array(0x10000)
for (const char of ',:：') KINDS[char.charCodeAt(0)] = CLAUSE
for (const char of '。;!?；') KINDS[char.charCodeAt(0)] = SENTENCE
for (const [open, close] of ['《》', '“”', '()', '「」', '〔〕'])
  KINDS[open!.charCodeAt(0)] = close!.charCodeAt(0)
