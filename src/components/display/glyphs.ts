import type { Status } from '../../core/model.ts'
import type { VerdictFacet } from '../../core/query/types.ts'

/**
 * The marks of the two axes as filled outlines in a 16 × 16 box, for SVG and for chart symbols
 * alike (`path://` + outline). Holes run the other way round, so that any fill rule shows them.
 */
const FRAME = 'M2 2H14V14H2Z'

/** Eight dashes of a ring: sectors between two radii. */
function dashedRing(outer: number, inner: number, dashes: number): string {
  const at = (radius: number, turn: number) => {
    const angle = 2 * Math.PI * turn
    return `${(8 + radius * Math.sin(angle)).toFixed(2)} ${(8 - radius * Math.cos(angle)).toFixed(2)}`
  }
  let path = ''
  for (let dash = 0; dash < dashes; dash++) {
    const from = (dash - 0.3) / dashes
    const to = (dash + 0.3) / dashes
    path +=
      `M${at(outer, from)}A${outer} ${outer} 0 0 1 ${at(outer, to)}` +
      `L${at(inner, to)}A${inner} ${inner} 0 0 0 ${at(inner, from)}Z`
  }
  return path
}

/** A square drawn in dots. */
function dottedSquare(): string {
  const steps = [2, 5.4, 8.8, 12.2]
  const dots = steps.flatMap((x) => steps.map((y) => [x, y] as const))
  const rim = dots.filter(([x, y]) => [2, 12.2].includes(x) || [2, 12.2].includes(y))
  return rim.map(([x, y]) => `M${x} ${y}h1.8v1.8h-1.8Z`).join('')
}

/** The check: round or pointed. Filled where a figure exists, hollow where none does. */
export const VERDICT_GLYPHS: Record<VerdictFacet, string> = {
  exceeded: 'M8 2L14.6 14H1.4Z',
  met: 'M8 2.3A5.7 5.7 0 0 1 8 13.7A5.7 5.7 0 0 1 8 2.3Z',
  missed: 'M1.4 2H14.6L8 14Z',
  claimed: 'M8 .8L15.2 8L8 15.2L.8 8ZM8 2.9L2.9 8L8 13.1L13.1 8ZM5.2 7.25H10.8V8.75H5.2Z',
  unreported: dashedRing(6.8, 5.2, 8),
  none: 'M3.5 7.2H12.5V8.8H3.5Z',
}

/** The wording: ink squares. */
export const STATUS_GLYPHS: Record<Status, string> = {
  done: FRAME,
  partial: `${FRAME}M3.5 3.5V8H12.5V3.5Z`,
  ongoing: `${FRAME}M3.5 3.5V12.5H12.5V3.5ZM5 7.3H8.6V5.2L11.6 8L8.6 10.8V8.7H5Z`,
  postponed: `${FRAME}M3.5 3.5V12.5H12.5V3.5ZM5.6 5.3H7.1V10.7H5.6ZM8.9 5.3H10.4V10.7H8.9Z`,
  unstated: dottedSquare(),
}

/** The mark of the product: 鱼尾, the fishtail of an old book's fold. */
export const FISHTAIL = 'M1 1H15V7L8 12L1 7ZM1 9.5L8 14.5L15 9.5V15H1Z'
/** The reader's star. */
export const STAR =
  'M8 1.2L10.1 5.7L15 6.3L11.4 9.7L12.3 14.6L8 12.2L3.7 14.6L4.6 9.7L1 6.3L5.9 5.7Z'
