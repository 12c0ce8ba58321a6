/**
 * The one spelling that search compares in: traditional as simplified, full width as half width,
 * capitals as small letters, and no white space (the source puts it anywhere, even inside 8.5 万).
 * Each UTF-16 unit folds to one unit or to nothing, so places can be told back in the source.
 */

/** Folded unit of every UTF-16 unit; 0 = left out. `script-folding.ts` adds the traditional characters. */
export const FOLDED: Uint16Array = buildTable()

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let code = 0x20; code < 0x10000; code++) table[code] = code
  for (const space of ' \u007f\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\u00ad') {
    table[space.charCodeAt(0)] = 0
  }
  for (let code = 0x2000; code <= 0x200f; code++) table[code] = 0
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = lower(code - 0xfee0)
  for (let code = 0x41; code <= 0x5a; code++) table[code] = lower(code)
  return table
}

/** From now on each character of `traditional` folds to the one at the same place in `simplified`. */
export function foldScripts(traditional: string, simplified: string): void {
  for (let i = 0; i < traditional.length; i++)
    FOLDED[traditional.charCodeAt(i)] = simplified.charCodeAt(i)
}

function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 32 : code
}

/** `fold('ＧＤＰ 增長8.5 萬')` is `'gdp增长8.5万'`. */
export function fold(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const code = FOLDED[text.charCodeAt(i)] ?? 0
    if (code) out += String.fromCharCode(code)
  }
  return out
}

/** Source offset of each unit of `fold(text)`; one more entry closes the last. */
export function foldedOffsets(text: string): number[] {
  const offsets: number[] = []
  for (let i = 0; i < text.length; i++) if (FOLDED[text.charCodeAt(i)]) offsets.push(i)
  offsets.push(text.length)
  return offsets
}

/**
 * Where folded terms stand in a source text: `[start, end)` UTF-16 offsets, in order, overlapping
 * hits joined. White space inside a hit belongs to it, white space around it does not.
 */
export function findHits(text: string, terms: readonly string[], limit = 500): [number, number][] {
  const folded = fold(text)
  const found: [number, number][] = []
  for (const term of terms) {
    if (!term) continue
    let at = folded.indexOf(term)
    while (at >= 0 && found.length < limit) {
      found.push([at, at + term.length])
      at = folded.indexOf(term, at + term.length)
    }
  }
  if (found.length === 0) return found
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const offsets = foldedOffsets(text)
  const hits: [number, number][] = []
  for (const [from, to] of found) {
    const start = offsets[from] ?? 0
    const end = (offsets[to - 1] ?? 0) + 1
    const last = hits.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else hits.push([start, end])
  }
  return hits
}
