/** A sheet to draw on in pixels: shapes gathered into one ECharts custom series. */
import type { Share } from '../core/summaries/summary.ts'
import { clip, textWidth, wrap } from './text-width.ts'
import { FADED, INK, INK3, ZHU } from './theme.ts'

interface TextStyle {
  size?: number
  bold?: boolean
  color?: string
  align?: 'left' | 'center' | 'right'
  faded?: boolean
}

interface FillStyle {
  faded?: boolean
  /** Lines over the fill. */
  decal?: object | null
  stroke?: string
  lineWidth?: number
  dash?: number[]
}

/** The drawing library keeps texts in a plain object: a unit named __proto__ must not be a key of it. */
const drawable = (text: string) => (text in {} ? `${text}\u200b` : text)

/** Said of every shape: ECharts hands a shape the place of the one drawn before it in its stead. */
const UNMOVED = { x: 0, y: 0, rotation: 0, scaleX: 1, scaleY: 1 }

type Shape = { type: string; [name: string]: unknown }

export class Sheet {
  private shapes: Shape[] = []

  /** `y` is the middle of the letters. */
  text(x: number, y: number, text: string | number, style: TextStyle = {}): void {
    const { size = 13.5, bold = false, color = INK, align = 'left', faded = false } = style
    this.shapes.push({
      type: 'text',
      style: {
        x,
        y,
        text: drawable(`${text}`),
        // Letters are dimmed, not thinned out: they have to stay legible.
        fill: faded ? INK3 : color,
        font: `${bold ? '700 ' : ''}${size}px sans-serif`,
        align,
        verticalAlign: 'middle',
      },
    })
  }

  /** A name in the room it has: on one line, or on two in smaller letters. */
  name(x: number, y: number, text: string, width: number, size: number, faded = false): void {
    if (textWidth(text, size) <= width) return this.text(x, y, text, { size, faded })
    const small = size * 0.86
    const [first = '', ...rest] = wrap(text, width, small)
    this.text(x, y - (rest.length ? small * 0.56 : 0), first, { size: small, faded })
    if (rest.length)
      this.text(x, y + small * 0.56, clip(rest.join(''), width, small), { size: small, faded })
  }

  /** Letters turned to climb from (x, y), steeply or straight up: heads of narrow columns. */
  slanted(x: number, y: number, text: string, size: number, rotation = Math.PI / 3): void {
    this.shapes.push({
      type: 'text',
      x,
      y,
      rotation,
      style: {
        text: drawable(text),
        fill: INK,
        font: `${size}px sans-serif`,
        align: 'left',
        verticalAlign: 'middle',
      },
    })
  }

  line(
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    stroke: string,
    style: FillStyle = {},
  ): void {
    const { lineWidth = 1, dash, faded } = style
    // Hairlines on whole pixels stay one pixel wide.
    const half = lineWidth % 2 ? 0.5 : 0
    const snap = (value: number) => Math.round(value) + half
    const [a, b] = x1 === x2 ? [snap(x1), snap(x2)] : [x1, x2]
    const [c, d] = y1 === y2 ? [snap(y1), snap(y2)] : [y1, y2]
    this.shapes.push({
      type: 'line',
      shape: { x1: a, y1: c, x2: b, y2: d },
      style: { stroke, lineWidth, lineDash: dash ?? null, opacity: faded ? FADED : 1, fill: null },
    })
  }

  rect(
    x: number,
    y: number,
    width: number,
    height: number,
    fill: string | null,
    style: FillStyle = {},
  ): void {
    const { faded, decal, stroke, lineWidth = 1, dash } = style
    this.shapes.push({
      type: 'rect',
      shape: { x, y, width, height },
      style: {
        fill: fill ?? 'none',
        opacity: faded ? FADED : 1,
        stroke: stroke ?? null,
        lineWidth,
        lineDash: dash ?? null,
        ...(decal ? { decal } : {}),
      },
    })
  }

  /** An outline of the 16 × 16 box, its middle at (x, y). */
  glyph(path: string, x: number, y: number, size: number, fill: string, faded = false): void {
    const scale = size / 16
    this.shapes.push({
      type: 'path',
      shape: { pathData: path },
      x: x - size / 2,
      y: y - size / 2,
      scaleX: scale,
      scaleY: scale,
      style: { fill, opacity: faded ? FADED : 1, stroke: null },
    })
  }

  dot(x: number, y: number, radius: number, fill: string): void {
    this.shapes.push({ type: 'circle', shape: { cx: x, cy: y, r: radius }, style: { fill } })
  }

  /** The reader's choice: a vermilion ring round a mark. */
  ring(x: number, y: number, radius: number): void {
    this.shapes.push({
      type: 'circle',
      shape: { cx: x, cy: y, r: radius },
      style: { fill: 'none', stroke: ZHU, lineWidth: 2 },
    })
  }

  /** The reader's choice: a vermilion frame round a bar, a cell, a group. */
  frame(x: number, y: number, width: number, height: number): void {
    this.rect(x, y, width, height, null, { stroke: ZHU, lineWidth: 2 })
  }

  /** A count; what the filter leaves out follows small, `5 / 21`. */
  count(x: number, y: number, share: Share, filtered: boolean, style: TextStyle = {}): void {
    this.text(x, y, countText(share, filtered), { bold: true, ...style })
  }

  /** The series: drawn in order, in pixels of the whole drawing. */
  series(z = 2) {
    const { shapes } = this
    return {
      type: 'custom',
      coordinateSystem: 'none',
      silent: true,
      z,
      // One item that holds every shape: an item each costs several times as much.
      data: [0],
      // ECharts writes its pattern into the style it is given: each drawing gets a style of its own.
      renderItem: () => ({
        type: 'group',
        y: 0,
        children: shapes.map((shape) => ({
          ...UNMOVED,
          ...shape,
          style: styleOf(shape),
          silent: true,
        })),
      }),
    }
  }
}

function styleOf({ style }: Shape): object {
  const { decal, ...rest } = style as { decal?: object }
  return decal ? { ...rest, decal: { ...decal } } : rest
}

/** `21`, or `5/21` under a filter. */
export function countText(share: Share, filtered: boolean): string {
  return filtered ? `${share.now}/${share.all}` : `${share.all}`
}
