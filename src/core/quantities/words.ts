/** Begins words of two letters or more. */
const LONGER = 1
/** Is a word by itself. */
const SINGLE = 2

/**
 * Finds words of a fixed list in a text, the longest at each place. A table by first letter and one by
 * the first two make a miss cost one or two look-ups, where a long alternation in a regular expression
 * tries every word at every letter.
 */
export class WordList {
  private readonly first = new Uint8Array(0x10000)
  private readonly pairs: Uint8Array
  /** Words of two letters or more by their first letter, longest first. */
  private readonly words = new Map<number, string[]>()

  constructor(list: Iterable<string>) {
    const words = [...new Set(list)]
    this.pairs = new Uint8Array(2 ** Math.ceil(Math.log2(16 * words.length + 1)))
    for (const word of words) {
      const code = word.charCodeAt(0)
      this.first[code]! |= word.length === 1 ? SINGLE : LONGER
      if (word.length === 1) continue
      this.pairs[this.pairOf(code, word.charCodeAt(1))] = 1
      const known = this.words.get(code)
      if (known) known.push(word)
      else this.words.set(code, [word])
    }
    for (const known of this.words.values()) known.sort((a, b) => b.length - a.length)
  }

  /** The longest word that begins at `at`, or null. */
  at(text: string, at: number): string | null {
    if (at >= text.length) return null
    const code = text.charCodeAt(at)
    const kind = this.first[code]!
    if (kind === 0) return null
    if (kind & LONGER && at + 1 < text.length) {
      if (this.pairs[this.pairOf(code, text.charCodeAt(at + 1))])
        for (const word of this.words.get(code)!) if (standsAt(word, text, at)) return word
    }
    return kind & SINGLE ? text[at]! : null
  }

  /** A small number for two neighbouring letters; that two pairs share one costs a look, no more. */
  private pairOf(first: number, second: number): number {
    return (first * 31 + second) & (this.pairs.length - 1)
  }
}

/** The same as `startsWith`, which costs more to call than a word takes to compare. */
function standsAt(word: string, text: string, at: number): boolean {
  if (at + word.length > text.length) return false
  for (let i = word.length - 1; i > 0; i--)
    if (word.charCodeAt(i) !== text.charCodeAt(at + i)) return false
  return true
}
