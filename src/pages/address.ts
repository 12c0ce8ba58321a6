/**
 * All state stands in the query string of the one page (`?at=wuhu-2022/tasks/61&q=停车`): in-app
 * browsers drop what follows `#`, and a static host rewrites no paths. Here are the two directions
 * between that real address and the path the router knows (`/wuhu-2022/tasks/61?q=停车`).
 */

/** Router path → what follows the folder in the address bar; `file` is '' or 'index.html'. */
export function toReal(virtual: string, file = ''): string {
  const [, path = '/', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(virtual) ?? []
  // The router leaves & and + bare in a path; in a query string they would split or become spaces.
  const at = path.replace(/^\/+/, '').replaceAll('&', '%26').replaceAll('+', '%2B')
  const rest = query.slice(1)
  const search = [at && `at=${at}`, rest].filter(Boolean).join('&')
  return `/${file}${search && `?${search}`}${hash}`
}

/** What follows the folder in the address bar → router path. Never throws, whatever was typed. */
export function fromReal(real: string): string {
  const [, search = '', hash = ''] = /^[^?#]*(\?[^#]*)?(#.*)?$/s.exec(real) ?? []
  let at = ''
  const rest: string[] = []
  for (const part of search.slice(1).split('&')) {
    if (part.startsWith('at=')) at = part.slice(3)
    else if (part && part !== 'at') rest.push(part)
  }
  const path = at
    .replaceAll('+', '%20')
    .split(/\/|%2F/i)
    .filter(Boolean)
    .map(recode)
    .join('/')
  return `/${path}${rest.length ? `?${rest.join('&')}` : ''}${hash}`
}

/** Percent-encoding made regular; a broken one is kept as the characters it shows. */
function recode(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment))
  } catch {
    return encodeURIComponent(segment)
  }
}
