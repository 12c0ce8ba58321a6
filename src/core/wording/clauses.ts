import type { Span } from '../model.ts'

/** A clause of a folded text, with the start of its sentence: subjects are named once a sentence. */
export interface Clause extends Span {
  sentence: number
  /** True if the clause ends its sentence. */
  last: boolean
}

/** Full stops end a sentence, commas and colons a clause; inside 《》, “” and () nothing is cut. */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  let sentence = 0
  let closing = ''
  let opened = 0
  for (let i = 0; i <= text.length; i++) {
    const char = i < text.length ? text[i]! : '。'
    if (closing && i < text.length) {
      // An unclosed mark must not swallow the paragraph: no title or quotation is this long.
      if (char === closing || i - opened > LONGEST_QUOTED || char === '。') closing = ''
      if (char !== '。') continue
    }
    const close = CLOSING[char]
    if (close) {
      closing = close
      opened = i
      continue
    }
    const full = char === '。' || char === ';' || char === '!' || char === '?' || char === '；'
    if (!full && char !== ',' && char !== ':' && char !== '：') continue
    if (i > start) clauses.push({ start, end: i, sentence, last: full })
    else if (full && clauses.length) clauses[clauses.length - 1]!.last = true
    start = i + 1
    if (full) sentence = start
  }
  return clauses
}

const LONGEST_QUOTED = 60
const CLOSING: Record<string, string> = { '《': '》', '“': '”', '(': ')', '「': '」', '〔': '〕' }
