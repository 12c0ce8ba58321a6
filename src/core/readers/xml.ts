import { decodeText } from './encoding.ts'
import { walkMarkup } from './markup.ts'
import { Unreadable } from './page.ts'

/** Office files may hold no DTD (ECMA-376, part 2, 8.2.5); one that does means to define entities. */
const RE_DTD = /^[^<]*(?:<\?[^>]*>[^<]*|<!--[^>]*-->[^<]*){0,20}<!DOCTYPE/i

/**
 * Walks the XML of an office file: local names without prefix, text decoded. Throws `broken-file` where
 * it defines entities.
 */
export function walkXml(
  bytes: Uint8Array,
  on: {
    open?: (name: string, attributes: Record<string, string>) => void
    text?: (text: string) => void
    close?: (name: string) => void
  },
): void {
  const { text } = decodeText(bytes)
  if (RE_DTD.test(text.slice(0, 10_000))) throw new Unreadable('broken-file')
  walkMarkup(text, true, {
    open: (name, attributes) => on.open?.(local(name), attributes),
    text: (chunk) => on.text?.(chunk),
    close: (name) => on.close?.(local(name)),
  })
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** An attribute by its local name, whatever prefix the file gave it. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name]
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key]
  return undefined
}
