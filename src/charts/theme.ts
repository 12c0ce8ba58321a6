/**
 * Colours of the charts: the tokens themselves, so that light, dark and print need no redrawing.
 * The SVG renderer passes them through as they stand; a saved image has them filled in.
 */
import type { Verdict } from '../core/model.ts'

export const INK = 'var(--ink)'
export const INK2 = 'var(--ink2)'
export const INK3 = 'var(--ink3)'
export const LINE = 'var(--line)'
export const LINE2 = 'var(--line2)'
export const EDGE = 'var(--edge)'
export const ON = 'var(--on)'
export const MET = 'var(--met)'
export const ZHU = 'var(--zhu)'
export const VERDICT_COLOR: Record<Verdict, string> = {
  exceeded: 'var(--exceeded)',
  met: 'var(--met)',
  missed: 'var(--missed)',
  claimed: 'var(--claimed)',
  unreported: 'var(--unreported)',
}
export const STEPS = [
  'var(--seq1)',
  'var(--seq2)',
  'var(--seq3)',
  'var(--seq4)',
  'var(--seq5)',
] as const

/** What every drawing has in common: plots stand where they are told, whatever their labels need. */
export const DEFAULTS = { grid: { outerBoundsMode: 'none' } } as const

/** What the filter leaves out. */
export const FADED = 0.35
/** Letters: captions, meta, text. */
export const SIZE = { caption: 12.5, meta: 13.5, text: 14 } as const

/** Fine diagonal lines over what is pale: tells it from what is dark without colour. */
export const HATCH = {
  symbol: 'rect',
  color: 'var(--line2)',
  backgroundColor: 'transparent',
  dashArrayX: [1, 0],
  dashArrayY: [1, 5],
  rotation: -Math.PI / 4,
  symbolSize: 1,
} as const

/**
 * Closer lines for a darker step, each in the tone beside its own: the steps of the heatmap are told
 * apart without colour, and the number in the cell stays the loudest.
 */
export const STEP_DECALS = [
  null,
  { ...HATCH, color: STEPS[2], dashArrayY: [1, 9] },
  { ...HATCH, color: STEPS[3], dashArrayY: [1, 6] },
  { ...HATCH, color: STEPS[2], dashArrayY: [1, 4] },
  { ...HATCH, color: STEPS[3], dashArrayY: [1, 2.5] },
] as const
