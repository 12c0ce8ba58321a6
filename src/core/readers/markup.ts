import { Tokenizer } from 'htmlparser2'

export interface MarkupHandlers {
  /** `at` is the offset of the tag's name in the source. Self-closing XML tags are followed by `close`. */
  open(name: string, attributes: Record<string, string>, at: number): void
  text(text: string): void
  close(name: string): void
}

/** More attributes than any office or web page gives one tag; the rest are left out. */
const MAX_ATTRIBUTES = 64

/**
 * Walks HTML or XML as a flat run of tags and text, entities decoded. On the tokenizer rather than the
 * parser of the library, because that one keeps a stack of open elements whose cost grows with the
 * square of the nesting; here the callers keep what little they need. Linear in the source.
 */
export function walkMarkup(source: string, xmlMode: boolean, on: MarkupHandlers): void {
  let name = ''
  let at = 0
  let attributes: Record<string, string> = {}
  let attribute = ''
  let value = ''
  let count = 0
  const closeNow = () => {
    on.open(name, attributes, at)
    if (xmlMode) on.close(name)
  }
  const tokenizer = new Tokenizer(
    { xmlMode, decodeEntities: true },
    {
      onopentagname(start, end) {
        name = xmlMode ? source.slice(start, end) : source.slice(start, end).toLowerCase()
        at = start
        attributes = Object.create(null) as Record<string, string>
        count = 0
      },
      onattribname(start, end) {
        attribute = xmlMode ? source.slice(start, end) : source.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata(start, end) {
        value += source.slice(start, end)
      },
      onattribentity(code) {
        value += String.fromCodePoint(code)
      },
      onattribend() {
        if (count++ < MAX_ATTRIBUTES) attributes[attribute] ??= value
      },
      onopentagend() {
        on.open(name, attributes, at)
      },
      onselfclosingtag: closeNow,
      onclosetag(start, end) {
        on.close(xmlMode ? source.slice(start, end) : source.slice(start, end).toLowerCase())
      },
      ontext(start, end) {
        on.text(source.slice(start, end))
      },
      ontextentity(code) {
        on.text(String.fromCodePoint(code))
      },
      oncdata(start, end, endOffset) {
        if (xmlMode) on.text(source.slice(start, end - endOffset))
      },
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  )
  tokenizer.write(source)
  tokenizer.end()
}
