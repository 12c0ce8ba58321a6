/** A tag under another name, in whatever bears it. */
import type { Body } from '../core/notes/record.ts'

/** What is to change in a body; null where the tag is not in it. Empty `to` takes the tag away. */
export function renamedTag(body: Body, from: string, to: string): Partial<Body> | null {
  const tags = renamed(body.tags, from, to)
  const query = body.query && renamedInQuery(body.query, from, to)
  if (tags === body.tags && query === body.query) return null
  return { tags, query }
}

function renamed(tags: string[], from: string, to: string): string[] {
  if (!tags.includes(from)) return tags
  return [...new Set(tags.map((tag) => (tag === from ? to : tag)).filter(Boolean))]
}

/** A saved view asks for tags, or for none of them, by name. */
function renamedInQuery(query: string, from: string, to: string): string {
  const params = new URLSearchParams(query)
  let found = false
  for (const name of ['tag', '-tag']) {
    const before = params.getAll(name)
    const after = renamed(before, from, to)
    if (after === before) continue
    found = true
    params.delete(name)
    for (const tag of after) params.append(name, tag)
  }
  return found ? params.toString() : query
}
