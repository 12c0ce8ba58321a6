/** Marks of a first letter: it begins words of two letters or more; the number of its own word. */
const LONGER = 1
const SHIFT = 1

/**
 * Finds words of a fixed list in a text, the longest at each place. A table by first letter and one by
 * the first two make a miss cost one or two look-ups, where a long alternation in a regular expression
 * tries every word at every letter.
 */
export class WordList {
  /** Each once, in the order given. */
  readonly words: readonly string[]
  /** Number of the word that `next` came to. */
  found = -1
  private readonly first = new Uint16Array(0x10000)
  /** For two neighbouring letters the bucket of the words that may begin so; 0 for none. */
  private readonly pairs: Uint16Array
  /** Numbers of words, longest first. */
  private readonly buckets: number[][] = [[]]

  constructor(list: Iterable<string>) {
    this.words = [...new Set(list)]
    this.pairs = new Uint16Array(2 ** Math.ceil(Math.log2(16 * this.words.length + 1)))
    for (const [number, word] of this.words.entries()) {
      const code = word.charCodeAt(0)
      if (word.length === 1) {
        this.first[code]! |= (number + 1) << SHIFT
        continue
      }
      this.first[code]! |= LONGER
      const pair = this.pairOf(code, word.charCodeAt(1))
      if (!this.pairs[pair]) this.pairs[pair] = this.buckets.push([]) - 1
      this.buckets[this.pairs[pair]!]!.push(number)
    }
    for (const bucket of this.buckets)
      bucket.sort((a, b) => this.words[b]!.length - this.words[a]!.length)
  }

  /** The longest word that begins at `at`, or null. */
  at(text: string, at: number): string | null {
    const number = this.numberAt(text, at)
    return number < 0 ? null : this.words[number]!
  }

  /** The next place from `from` on where a word begins, or −1; `found` is then its number. */
  next(text: string, from: number): number {
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i)
      const mark = this.first[code]!
      if (mark !== 0 && (this.found = this.numberOf(text, i, code, mark)) >= 0) return i
    }
    return -1
  }

  /** Its number among the words, or −1. */
  private numberAt(text: string, at: number): number {
    if (at >= text.length) return -1
    const code = text.charCodeAt(at)
    const mark = this.first[code]!
    return mark === 0 ? -1 : this.numberOf(text, at, code, mark)
  }

  private numberOf(text: string, at: number, code: number, mark: number): number {
    if (mark & LONGER && at + 1 < text.length) {
      const bucket = this.pairs[this.pairOf(code, text.charCodeAt(at + 1))]!
      if (bucket)
        for (const one of this.buckets[bucket]!) if (this.stands(one, text, at)) return one
    }
    return (mark >> SHIFT) - 1
  }

  /** A small number for two neighbouring letters; that two pairs share one costs a look, no more. */
  private pairOf(first: number, second: number): number {
    return (first * 31 + second) & (this.pairs.length - 1)
  }

  /** What `startsWith` tells, which costs more to call than a word takes to compare. */
  private stands(number: number, text: string, at: number): boolean {
    const word = this.words[number]!
    if (at + word.length > text.length) return false
    for (let i = 0; i < word.length; i++)
      if (word.charCodeAt(i) !== text.charCodeAt(at + i)) return false
    return true
  }
}
