/** HTML files written by the core and the build: a template in which text stays text. */

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Markup that may stand in a page as it is: made by `html`, or by a renderer that lets no raw HTML through. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text
  }
}

type Value = string | number | Markup | readonly Value[]

const written = (value: Value): string =>
  value instanceof Markup
    ? value.text
    : typeof value === 'object'
      ? value.map(written).join('')
      : String(value).replace(/[&<>"']/g, (character) => ESCAPES[character]!)

/** A template whose values are escaped unless they are markup already. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(
    parts.reduce((text, part, index) => text + written(values[index - 1] ?? '') + part),
  )
}

/** JSON as a data element; every `<` is escaped, so that no text can end the element. */
export function jsonElement(type: string, value: object): Markup {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c')
  return new Markup(`<script type="${type}">${json}</script>`)
}
