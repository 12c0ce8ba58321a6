/**
 * Cuts a text along the spans that lie over it (targets, answers, cues, documents, the reader's
 * highlights), so that a page can draw overlapping marks without losing or repeating a character.
 */
import type { Span } from '../model.ts'

/** One run of text under the same spans, outermost (earliest start, then longest) first. */
export interface Segment<S extends Span> extends Span {
  text: string
  spans: S[]
}

/** A text run, or a span (or the part of one) with what lies inside it. */
export type Nested<S extends Span> =
  | { text: string; start: number; end: number }
  | { span: S; start: number; end: number; first: boolean; last: boolean; children: Nested<S>[] }

/**
 * Flat cut: the texts of the segments, joined, are exactly `text`. Spans are clipped to the text;
 * empty ones are left out.
 */
export function segments<S extends Span>(text: string, spans: readonly S[]): Segment<S>[] {
  const sorted = usable(text, spans)
  const cuts = new Set([0, text.length])
  for (const span of sorted) {
    cuts.add(clip(text, span.start))
    cuts.add(clip(text, span.end))
  }
  const points = [...cuts].toSorted((a, b) => a - b)
  const out: Segment<S>[] = []
  let open: S[] = []
  let next = 0
  for (let i = 0; i + 1 < points.length; i++) {
    const start = points[i]!
    const end = points[i + 1]!
    open = open.filter((span) => span.end > start)
    while (next < sorted.length && clip(text, sorted[next]!.start) <= start)
      open.push(sorted[next++]!)
    out.push({ start, end, text: text.slice(start, end), spans: [...open] })
  }
  return out
}

/**
 * Nested cut: a span stays whole unless it crosses one of a smaller `rank` (default: all equal; of two
 * crossing equals the later is cut). So evidence marks (rank 0) keep their exact words and a
 * highlight (rank 1) is drawn in parts, `first` and `last` telling its ends.
 */
export function nest<S extends Span & { rank?: number }>(
  text: string,
  spans: readonly S[],
): Nested<S>[] {
  const ranked = usable(text, spans).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  const pieces: Piece<S>[] = []
  for (const span of ranked) {
    let parts = [{ start: clip(text, span.start), end: clip(text, span.end) }]
    for (const done of pieces) parts = parts.flatMap((part) => cutAt(part, done))
    for (const part of parts) {
      const first = part.start === clip(text, span.start)
      const last = part.end === clip(text, span.end)
      pieces.push({ ...part, span, first, last, order: pieces.length })
    }
  }
  // Same extent: the later one (higher rank) goes outside, so that evidence stays innermost.
  pieces.sort((a, b) => a.start - b.start || b.end - a.end || b.order - a.order)
  return tree(text, 0, text.length, pieces, { at: 0 })
}

interface Piece<S> extends Span {
  span: S
  first: boolean
  last: boolean
  order: number
}

function usable<S extends Span>(text: string, spans: readonly S[]): S[] {
  return spans
    .filter((span) => clip(text, span.end) > clip(text, span.start))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
}

function clip(text: string, offset: number): number {
  return Math.max(0, Math.min(text.length, offset))
}

/** Cuts `part` where it crosses (neither holds nor avoids) `other`. */
function cutAt(part: Span, other: Span): Span[] {
  if (part.start < other.start && other.start < part.end && part.end < other.end)
    return [
      { start: part.start, end: other.start },
      { start: other.start, end: part.end },
    ]
  if (other.start < part.start && part.start < other.end && other.end < part.end)
    return [
      { start: part.start, end: other.end },
      { start: other.end, end: part.end },
    ]
  return [part]
}

function tree<S extends Span>(
  text: string,
  start: number,
  end: number,
  pieces: Piece<S>[],
  next: { at: number },
): Nested<S>[] {
  const out: Nested<S>[] = []
  let here = start
  while (next.at < pieces.length && pieces[next.at]!.start < end) {
    const piece = pieces[next.at++]!
    if (piece.start > here)
      out.push({ start: here, end: piece.start, text: text.slice(here, piece.start) })
    const { span, first, last } = piece
    const children = tree(text, piece.start, piece.end, pieces, next)
    out.push({ span, start: piece.start, end: piece.end, first, last, children })
    here = piece.end
  }
  if (here < end) out.push({ start: here, end, text: text.slice(here, end) })
  return out
}
