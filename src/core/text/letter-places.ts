/**
 * Where the letters of a text stand, for many look-ups in a short text: one pass over it, then each
 * look-up costs a step or two, where `includes` costs a call and a search. One text at a time.
 */
export class LetterPlaces {
  private text = ''
  private count = 1
  /** The count of the text in which a letter was met last. */
  private readonly met = new Int32Array(0x10000)
  private readonly first = new Int32Array(0x10000)
  /** For a place, the next place of the same letter, or −1. */
  private next = new Int32Array(256)

  /** Turns to another text. */
  of(text: string): this {
    if (text === this.text) return this
    const { met, first } = this
    if (text.length > this.next.length) this.next = new Int32Array(2 * text.length)
    const count = ++this.count
    for (let i = text.length - 1; i >= 0; i--) {
      const code = text.charCodeAt(i)
      this.next[i] = met[code] === count ? first[code]! : -1
      met[code] = count
      first[code] = i
    }
    this.text = text
    return this
  }

  /** The first place of a letter from `from` on, or −1. */
  letter(code: number, from = 0): number {
    if (this.met[code] !== this.count) return -1
    let at = this.first[code]!
    while (at >= 0 && at < from) at = this.next[at]!
    return at
  }

  /** The first place where the two letters stand side by side, or −1. */
  pair(one: number, other: number): number {
    const last = this.text.length - 1
    let at = this.letter(one)
    while (at >= 0 && (at === last || this.text.charCodeAt(at + 1) !== other)) at = this.next[at]!
    return at
  }
}
