/** Three-way merge of prose: what only one side changed is taken, what both changed is kept twice. */
import { diffArrays } from 'diff'

export interface MergedText {
  text: string
  /** True if both sides changed the same words: both stand in `text`, `a` first. */
  conflict: boolean
}

/** Above this many differing clauses a text counts as rewritten; keeps the diff's work bounded. */
const MAX_EDITS = 2000

/**
 * Merges two edits of `base`. The grain is the clause (up to a comma, stop or line end), so that
 * words are never interleaved: a comma splice reads better than a shuffled sentence.
 */
export function mergeText(base: string, a: string, b: string): MergedText {
  if (a === b || b === base) return { text: a, conflict: false }
  if (a === base) return { text: b, conflict: false }
  const [o, x, y] = [clauses(base), clauses(a), clauses(b)]
  const inA = matches(o, x)
  const inB = matches(o, y)
  if (!inA || !inB) return both(x, y)
  let text = ''
  let conflict = false
  let [i, ia, ib] = [0, 0, 0]
  while (i < o.length || ia < x.length || ib < y.length) {
    let stable = i
    while (stable < o.length && !(inA.has(stable) && inB.has(stable))) stable++
    const endA = inA.get(stable) ?? x.length
    const endB = inB.get(stable) ?? y.length
    const part = mergeChunk(o.slice(i, stable), x.slice(ia, endA), y.slice(ib, endB))
    text += part.text + (o[stable] ?? '')
    conflict ||= part.conflict
    ;[i, ia, ib] = [stable + 1, endA + 1, endB + 1]
  }
  return { text, conflict }
}

/** Cuts prose after each stop, comma, space run or line end; the pieces joined are the text. */
export function clauses(text: string): string[] {
  return (
    text.match(/[^。！？；，、：.!?;,:\s]*[。！？；，、：.!?;,:\s]+|[^。！？；，、：.!?;,:\s]+/g) ??
    []
  )
}

/** Index in `to` of each clause of `from` that both have; null if they differ too much. */
function matches(from: string[], to: string[]): Map<number, number> | null {
  const changes = diffArrays(from, to, { maxEditLength: MAX_EDITS })
  if (!changes) return null
  const found = new Map<number, number>()
  let [i, j] = [0, 0]
  for (const { added, removed, count } of changes) {
    if (added) j += count
    else if (removed) i += count
    else for (let n = 0; n < count; n++) found.set(i++, j++)
  }
  return found
}

function mergeChunk(o: string[], a: string[], b: string[]): MergedText {
  const [base, x, y] = [o.join(''), a.join(''), b.join('')]
  if (x === y || y === base) return { text: x, conflict: false }
  if (x === base) return { text: y, conflict: false }
  // Neighbouring clauses, each changed by one side alone.
  if (o.length === a.length && o.length === b.length && o.length > 1) {
    const parts = o.map((clause, i) => mergeChunk([clause], [a[i]!], [b[i]!]))
    if (!parts.some((part) => part.conflict))
      return { text: parts.map((part) => part.text).join(''), conflict: false }
  }
  return both(a, b)
}

/** Keeps both sides, without repeating what they share at the ends or what one holds of the other. */
function both(a: string[], b: string[]): MergedText {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail))
    tail++
  const before = a.slice(0, head).join('')
  const after = tail ? a.slice(-tail).join('') : ''
  const x = a.slice(head, a.length - tail).join('')
  const y = b.slice(head, b.length - tail).join('')
  if (x.includes(y)) return { text: before + x + after, conflict: false }
  if (y.includes(x)) return { text: before + y + after, conflict: false }
  return { text: `${before}${x.trimEnd()}\n${y}${after}`, conflict: true }
}
