/**
 * Finds words of a fixed list in a text, the longest at each place. A table by first letter makes a miss
 * cost one look-up, where a long alternation in a regular expression tries every word at every letter.
 */
export class WordList {
  private readonly first = new Uint8Array(0x10000)
  private readonly words = new Map<number, string[]>()

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      const code = word.charCodeAt(0)
      this.first[code] = 1
      const list = this.words.get(code)
      if (list) list.push(word)
      else this.words.set(code, [word])
    }
    for (const list of this.words.values()) list.sort((a, b) => b.length - a.length)
  }

  /** The longest word that begins at `at`, or null. */
  at(text: string, at: number): string | null {
    const code = text.charCodeAt(at)
    if (!this.first[code]) return null
    for (const word of this.words.get(code)!) if (text.startsWith(word, at)) return word
    return null
  }
}
