/** Stacked bars of a share: what is shown, dark; what the filter leaves out, an outline. */
import { HATCH, INK2, LINE, LINE2 } from './theme.ts'

const PLAIN = { symbol: 'none' } as const

export const DARK = { color: INK2, decal: PLAIN }
export const PALE = { color: LINE, decal: HATCH }
export const OUTLINE = { color: 'transparent', borderColor: LINE2, borderWidth: 1, decal: PLAIN }

/** One layer of a stack; noughts are left out, so that they draw no border. */
export function layer(values: number[], itemStyle: object, barWidth: number, stack = 'all') {
  return {
    type: 'bar',
    stack,
    silent: true,
    z: 1,
    barWidth,
    data: values.map((value) => value || '-'),
    itemStyle,
  }
}
