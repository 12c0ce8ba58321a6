/** A regular expression taken apart, as far as it matters for the letters that a match begins and ends with. */
export type Node =
  /** Any one of these letters; null for any letter at all. */
  | { kind: 'letter'; of: string[] | null }
  | { kind: 'all'; parts: Node[] }
  | { kind: 'one'; parts: Node[] }
  /** Said so often; `many` stands for any number above. */
  | { kind: 'repeat'; part: Node; least: number; many: boolean }
  /** The start, the end of the text. */
  | { kind: 'first' | 'last' }

/** Reads the source of a regular expression without flags `i` and `m`. Throws for what it does not know. */
export function parseRegex(source: string): Node {
  const reader = new Reader(source)
  const node = reader.alternatives()
  if (!reader.done) throw new SyntaxError(`left over at ${reader.at} of ${source}`)
  return node
}

const NOTHING: Node = { kind: 'all', parts: [] }
const ANY: Node = { kind: 'letter', of: null }
const DIGITS = [...'0123456789']
/** A class of more letters than this is as good as any letter. */
const MOST_LETTERS = 64

class Reader {
  at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  get done(): boolean {
    return this.at >= this.source.length
  }

  alternatives(): Node {
    const parts = [this.sequence()]
    while (this.take('|')) parts.push(this.sequence())
    return parts.length === 1 ? parts[0]! : { kind: 'one', parts }
  }

  private sequence(): Node {
    const parts: Node[] = []
    while (!this.done && this.source[this.at] !== '|' && this.source[this.at] !== ')')
      parts.push(this.repeated(this.atom()))
    return { kind: 'all', parts }
  }

  private repeated(part: Node): Node {
    const match = /[*+?]|\{(\d+)(,?)(\d*)\}/y
    match.lastIndex = this.at
    const found = match.exec(this.source)
    if (!found) return part
    this.at = match.lastIndex
    this.take('?')
    const [sign, low, comma, high] = found
    const least = low === undefined ? Number(sign === '+') : Number(low)
    const most =
      low === undefined ? (sign === '?' ? 1 : Infinity) : comma ? Number(high || Infinity) : least
    return { kind: 'repeat', part, least, many: most > least }
  }

  private atom(): Node {
    const letter = this.source[this.at++]!
    if (letter === '^') return { kind: 'first' }
    if (letter === '$') return { kind: 'last' }
    if (letter === '.') return ANY
    if (letter === '(') return this.group()
    if (letter === '[') return this.letters()
    if (letter === '\\') return { kind: 'letter', of: this.escaped() }
    return { kind: 'letter', of: [letter] }
  }

  /** What is only looked at takes no letters. */
  private group(): Node {
    const look = this.take('?=') || this.take('?!') || this.take('?<=') || this.take('?<!')
    if (!look && this.take('?<')) this.at = this.source.indexOf('>', this.at) + 1
    else if (!look) this.take('?:')
    const inner = this.alternatives()
    if (!this.take(')')) throw new SyntaxError(`open group in ${this.source}`)
    return look ? NOTHING : inner
  }

  private letters(): Node {
    const negated = this.take('^')
    const of: string[] = []
    let any: boolean = negated
    while (!this.take(']')) {
      const from = this.classLetter()
      if (this.source[this.at] === '-' && this.source[this.at + 1] !== ']' && from?.length === 1) {
        this.at++
        const [first, last] = [from[0]!.charCodeAt(0), this.classLetter()![0]!.charCodeAt(0)]
        if (last - first > MOST_LETTERS) any = true
        else for (let code = first; code <= last; code++) of.push(String.fromCharCode(code))
      } else if (from) of.push(...from)
      else any = true
    }
    return any || of.length > MOST_LETTERS ? ANY : { kind: 'letter', of }
  }

  private classLetter(): string[] | null {
    const letter = this.source[this.at++]!
    return letter === '\\' ? this.escaped() : [letter]
  }

  /** The letters an escape stands for; null for too many to list. */
  private escaped(): string[] | null {
    const letter = this.source[this.at++]!
    if (letter === 'd') return DIGITS
    if (letter === 'n') return ['\n']
    if (letter === 'u') {
      this.at += 4
      return [String.fromCharCode(parseInt(this.source.slice(this.at - 4, this.at), 16))]
    }
    if ('wsDWS'.includes(letter)) return null
    if (/[A-Za-z0-9]/.test(letter)) throw new SyntaxError(`unknown \\${letter} in ${this.source}`)
    return [letter]
  }

  private take(sign: string): boolean {
    if (!this.source.startsWith(sign, this.at)) return false
    this.at += sign.length
    return true
  }
}
