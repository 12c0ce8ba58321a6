/**
 * Places in a text that survive its correction: W3C TextQuote (exact, prefix, suffix) with a
 * TextPosition, found again exactly, moved, or fuzzily (approx-string-match).
 */
import search from 'approx-string-match'
import type { Row, Span } from '../model.ts'
import type { Anchor } from './record.ts'

/** Characters of context kept on either side. */
export const CONTEXT = 32
/** A quote may differ in this share of its characters, and its context likewise. */
const TOLERANCE = 0.3
/** Longest pattern searched fuzzily; the search costs pattern × text. */
const MAX_PATTERN = 400

/** exact: where it was · moved: the same words elsewhere · similar: changed words in the same context. */
export interface Found extends Span {
  para: number | null
  how: 'exact' | 'moved' | 'similar'
}

export type Texts = Pick<Row, 'task' | 'paragraphs'>

/** The text an anchor's `para` names; '' if there is none. */
export function textAt(row: Texts, para: number | null): string {
  return para === null ? row.task : (row.paragraphs[para]?.text ?? '')
}

/** An anchor for `text.slice(start, end)`. */
export function describe(text: string, start: number, end: number, para: number | null): Anchor {
  return {
    para,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  }
}

/** Finds the anchored words in a task as it now reads; null if nothing is like them. */
export function locate(row: Texts, anchor: Anchor): Found | null {
  const { exact, para, start, end } = anchor
  if (!exact) return null
  if (
    textAt(row, para).slice(start, end) === exact &&
    context(textAt(row, para), start, end, anchor) >= 0.5
  )
    return { para, start, end, how: 'exact' }
  const paras: (number | null)[] = [null, ...row.paragraphs.keys()]
  return (
    best(paras.flatMap((p) => verbatim(textAt(row, p), p, anchor))) ??
    best(paras.flatMap((p) => similar(textAt(row, p), p, anchor)))
  )
}

interface Candidate extends Found {
  score: number
}

function best(candidates: Candidate[]): Found | null {
  const [first] = candidates.toSorted((a, b) => b.score - a.score)
  return first ? { para: first.para, start: first.start, end: first.end, how: first.how } : null
}

/** The same words elsewhere. A short quote (2500个) must also stand in a like context. */
function verbatim(text: string, para: number | null, anchor: Anchor): Candidate[] {
  const { exact } = anchor
  const out: Candidate[] = []
  for (
    let at = text.indexOf(exact);
    at >= 0 && out.length < 200;
    at = text.indexOf(exact, at + 1)
  ) {
    const end = at + exact.length
    const like = context(text, at, end, anchor)
    const needed = exact.length >= 12 ? 0 : exact.length >= 6 ? 0.15 : 0.3
    if (like < needed) continue
    out.push({ para, start: at, end, how: 'moved', score: like + near(para, at, anchor) })
  }
  return out
}

/** Changed words: the quote with its context is searched fuzzily, then the context taken off. */
function similar(text: string, para: number | null, anchor: Anchor): Candidate[] {
  const prefix = anchor.prefix.slice(-16)
  const suffix = anchor.suffix.slice(0, 16)
  const pattern = (prefix + anchor.exact + suffix).slice(0, MAX_PATTERN)
  if (pattern.length < 8) return []
  const found = search(text, pattern, Math.floor(pattern.length * TOLERANCE))
  return found.slice(0, 50).flatMap((match) => {
    const from = edge(text.slice(match.start, match.end), prefix, 'start')
    const to = edge(text.slice(match.start, match.end), suffix, 'end')
    const start = match.start + from
    const end = match.end - to
    if (end <= start) return []
    const score = 1 - match.errors / pattern.length + near(para, start, anchor)
    return [{ para, start, end, how: 'similar' as const, score }]
  })
}

/** How many characters of `text`, at one end, the context takes up. */
function edge(text: string, context: string, side: 'start' | 'end'): number {
  if (!context) return 0
  const matches = search(text, context, Math.floor(context.length * TOLERANCE) + 1)
  const sorted = matches.toSorted(
    (a, b) => a.errors - b.errors || (side === 'start' ? b.end - a.end : a.start - b.start),
  )
  const match = sorted[0]
  if (!match) return Math.min(context.length, text.length)
  return side === 'start' ? match.end : text.length - match.start
}

/**
 * How much of the stored context stands around a place, 0–1; 1 where none was stored. Character by
 * character, full-width punctuation as good as half-width: corrections often differ in nothing else.
 */
function context(text: string, start: number, end: number, anchor: Anchor): number {
  const { prefix, suffix } = anchor
  const total = prefix.length + suffix.length
  if (total === 0) return 1
  let same = 0
  for (let i = 1; i <= prefix.length && start - i >= 0; i++)
    if (fold(text[start - i]!) === fold(prefix.at(-i)!)) same++
  for (let i = 0; i < suffix.length && end + i < text.length; i++)
    if (fold(text[end + i]!) === fold(suffix[i]!)) same++
  return same / total
}

const fold = (char: string) => (char < '\u2000' ? char : char.normalize('NFKC'))

/** A small bonus for the same paragraph and a near position, below any difference in words. */
function near(para: number | null, start: number, anchor: Anchor): number {
  return (para === anchor.para ? 0.1 : 0) + 0.05 / (1 + Math.abs(start - anchor.start) / 50)
}
