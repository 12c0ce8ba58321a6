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
  /** Words of two letters or more, bucket by bucket, longest first: number, length, letters. */
  private readonly table: Uint16Array
  /** Where each bucket begins in the table, and at last the end. */
  private readonly starts: number[] = []

  constructor(list: Iterable<string>) {
    this.words = [...new Set(list)]
    this.pairs = new Uint16Array(2 ** Math.ceil(Math.log2(16 * this.words.length + 1)))
    const buckets: { number: number; word: string }[][] = [[]]
    for (const [number, word] of this.words.entries()) {
      const code = word.charCodeAt(0)
      if (word.length === 1) {
        this.first[code]! |= (number + 1) << SHIFT
        continue
      }
      this.first[code]! |= LONGER
      const pair = this.pairOf(code, word.charCodeAt(1))
      if (!this.pairs[pair]) this.pairs[pair] = buckets.push([]) - 1
      buckets[this.pairs[pair]!]!.push({ number, word })
    }
    const table: number[] = []
    for (const bucket of buckets) {
      this.starts.push(table.length)
      for (const { number, word } of bucket.toSorted((a, b) => b.word.length - a.word.length))
        table.push(number, word.length, ...Array.from(word.split(''), (unit) => unit.charCodeAt(0)))
    }
    this.starts.push(table.length)
    this.table = Uint16Array.from(table)
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
      if (bucket) {
        const one = this.inBucket(bucket, text, at)
        if (one >= 0) return one
      }
    }
    return (mark >> SHIFT) - 1
  }

  private inBucket(bucket: number, text: string, at: number): number {
    const { table, starts } = this
    const end = starts[bucket + 1]!
    for (let word = starts[bucket]!; word < end;) {
      const length = table[word + 1]!
      let same = at + length <= text.length ? 0 : -1
      while (same >= 0 && same < length)
        same = table[word + 2 + same] === text.charCodeAt(at + same) ? same + 1 : -1
      if (same >= 0) return table[word]!
      word += 2 + length
    }
    return -1
  }

  /** A small number for two neighbouring letters; that two pairs share one costs a look, no more. */
  private pairOf(first: number, second: number): number {
    return (first * 31 + second) & (this.pairs.length - 1)
  }
}
