import { ANY_LETTER, edgesOf, isAnchored, type Side } from './edges.ts'
import { parseRegex } from './syntax.ts'

/**
 * A regular expression with a quick way past the texts that it cannot match. The words around a figure
 * are looked at by a hundred patterns and match two; a look at the letters costs a tenth of running one.
 * Which letters these are is read from the expression itself, so that it stays the only statement of
 * its rule.
 */
export function pattern(regex: RegExp): Pattern {
  return new Pattern(regex)
}

export class Pattern {
  readonly regex: RegExp
  private readonly canMatch: (text: string) => boolean

  constructor(regex: RegExp) {
    this.regex = regex
    this.canMatch = /[imuvy]/.test(regex.flags) ? () => true : lookFor(regex.source)
  }

  test(text: string): boolean {
    if (!this.canMatch(text)) return false
    this.regex.lastIndex = 0
    return this.regex.test(text)
  }

  exec(text: string): RegExpExecArray | null {
    if (!this.canMatch(text)) return null
    this.regex.lastIndex = 0
    return this.regex.exec(text)
  }

  /** Where the first match begins; -1 where there is none. */
  search(text: string): number {
    return this.canMatch(text) ? text.search(this.regex) : -1
  }

  /** The text with the match replaced, or all of them where the expression is global. */
  replace(text: string, by: string): string {
    return this.canMatch(text) ? text.replace(this.regex, by) : text
  }

  /** Every match of a global expression, in order. */
  matchAll(text: string): RegExpExecArray[] {
    return this.canMatch(text) ? [...text.matchAll(this.regex)] : []
  }
}

/** A look at the letters of a text that tells whether a regular expression could match it. */
function lookFor(source: string): (text: string) => boolean {
  const node = parseRegex(source)
  const edges = (side: Side) => Edges.of(edgesOf(node, side), side)
  const first = edges('first')
  const last = isAnchored(node, 'last') ? edges('last') : null
  // Most patterns read what stands right before or after a number: there one look is enough.
  if (last) return (text) => last.at(text, text.length - 1)
  if (!first) return () => true
  return isAnchored(node, 'first') ? (text) => first.at(text, 0) : (text) => first.in(text)
}

/** The letter is an edge only beside some others, or wherever it stands. */
const PAIRED = 1
const ALONE = 2

/** Letters and pairs of letters by a small hash: that two share a place costs a run of the pattern, no more. */
class Edges {
  private readonly letters = new Uint8Array(0x800)
  private readonly pairs = new Uint8Array(0x1000)
  /** From the letter at the edge to the one beside it. */
  private readonly step: 1 | -1

  /** Null where a match may be empty or have any letter at its edge: then nothing is ruled out. */
  static of(words: ReadonlySet<string> | null, side: Side): Edges | null {
    const edge = side === 'first' ? 0 : -1
    const open = (word: string) => word === '' || word.at(edge) === ANY_LETTER
    return words === null || [...words].some(open) ? null : new Edges(words, side)
  }

  private constructor(words: ReadonlySet<string>, side: Side) {
    this.step = side === 'first' ? 1 : -1
    for (const word of words) {
      const letters = side === 'first' ? word : [...word].reverse().join('')
      const code = letters.charCodeAt(0)
      if (letters.length === 1 || letters[1] === ANY_LETTER) this.letters[code & 0x7ff] = ALONE
      else {
        this.letters[code & 0x7ff]! |= PAIRED
        this.pairs[hash(code, letters.charCodeAt(1))] = 1
      }
    }
  }

  at(text: string, at: number): boolean {
    const code = text.charCodeAt(at)
    const found = this.letters[code & 0x7ff]!
    if (found === 0) return false
    return found >= ALONE || this.pairs[hash(code, text.charCodeAt(at + this.step))] === 1
  }

  in(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.at(text, i)) return true
    return false
  }
}

const hash = (first: number, second: number) => (first * 31 + second) & 0xfff
