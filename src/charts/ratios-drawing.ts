import { VERDICT_GLYPHS } from '../components/display/glyphs.ts'
import type { TargetMark } from '../core/summaries/summary.ts'
import { isChosen, type Context, type Drawing, type Mark } from './figure.ts'
import { Sheet } from './sheet.ts'
import { clip, textWidth, wrap } from './text-width.ts'
import { INK, INK2, INK3, LINE, LINE2, SIZE, VERDICT_COLOR, ZHU } from './theme.ts'
import { figuresText, reachText, targetLabel } from './words.ts'

/** The scale ends at twice the target: a logarithm would hide how far is far. */
const CAP = 2
const HEAD = 34
/** Room for the number of the task left of the scale, and for the marks right of it. */
const NUMBER = 44
const AFTER = 30
const ROW = 27
/** Letters of a name in two lines, and the lead of lines on a phone. */
const SMALL = 11.5
const LEAD = 20

interface Frame {
  sheet: Sheet
  marks: Mark[]
  width: number
  narrow: boolean
  /** Pixels of 0 and of CAP. */
  from: number
  to: number
}

export function drawRatios(
  context: Context,
  rows: TargetMark[],
  rest: TargetMark[],
  width: number,
): Drawing {
  const narrow = width < 600
  const frame: Frame = {
    sheet: new Sheet(),
    marks: [],
    width,
    narrow,
    // On a phone: room for half of the last label.
    ...(narrow ? { from: 8, to: width - 18 } : scaleBetween(context, rows, width)),
  }
  let bottom = HEAD
  for (const mark of rows) bottom = drawRow(context, frame, mark, bottom)
  const height = rest.length && !narrow ? drawRest(context, frame, rest, bottom + 6) : bottom + 6
  const plotBottom = Math.max(height, HEAD + 1)
  const target = `${context.say('overview.ratios.target')} 100%`
  // The words at 100 % need room between 50 and 150.
  const apart = (textWidth(target, SIZE.caption) + textWidth('150%', SIZE.caption)) / 2 + 8
  const crowded = apart > (frame.to - frame.from) / 4
  // Under the marks. On a phone each row has its own short line; a long one would cross the words.
  const under = new Sheet()
  if (!narrow) {
    under.line(x(frame, 1), HEAD - 8, x(frame, 1), plotBottom - 6, INK, { lineWidth: 2 })
    const no = context.say('overview.head.no')
    under.text(frame.from - 10, HEAD / 2 - 3, no, {
      size: SIZE.caption,
      color: INK3,
      align: 'right',
    })
  }
  return {
    width,
    height: plotBottom,
    marks: frame.marks,
    option: {
      grid: {
        left: frame.from,
        right: width - frame.to,
        top: HEAD - 6,
        bottom: 6,
        containLabel: false,
      },
      xAxis: {
        type: 'value',
        position: 'top',
        min: 0,
        max: CAP * 100,
        interval: narrow || crowded ? 100 : 50,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { show: !narrow, lineStyle: { color: LINE } },
        axisLabel: {
          color: INK3,
          fontSize: SIZE.caption,
          margin: 8,
          hideOverlap: false,
          formatter: (value: number) =>
            value === 100 ? `{target|${target}}` : value ? `${value}%` : '0',
          rich: { target: { color: INK, fontWeight: 700, fontSize: SIZE.caption } },
        },
      },
      yAxis: { type: 'value', show: false, min: 0, max: 1 },
      series: [under.series(1), frame.sheet.series()],
    },
  }
}

/** The scale takes what the names on its left and the figures on its right leave, and its share. */
function scaleBetween(
  { shown }: Context,
  rows: TargetMark[],
  width: number,
): { from: number; to: number } {
  const widest = (text: (mark: TargetMark) => string, bold = false) =>
    Math.max(0, ...rows.map((mark) => textWidth(text(mark), SIZE.meta, bold)))
  const names = widest(({ metric }) => shown(metric)) + NUMBER + 2
  const figures = AFTER + widest((mark) => shown(figuresText(mark))) + 12 + widest(reachText, true)
  const from = Math.min(Math.max(names, width * 0.22), width * 0.38)
  const to = Math.min(Math.max(width - figures, from + width * 0.3), width * 0.75)
  return { from: Math.round(from), to: Math.round(to) }
}

function x({ from, to }: Frame, reach: number): number {
  return from + (Math.min(reach, CAP) / CAP) * (to - from)
}

/** Draws a row from `top`; tells where the next begins. */
function drawRow(context: Context, frame: Frame, mark: TargetMark, top: number): number {
  const { sheet, narrow } = frame
  const reach = mark.reach ?? 0
  const faded = !mark.shown
  const height = narrow
    ? drawWordsAbove(context, frame, mark, top)
    : drawWordsBeside(context, frame, mark, top)
  const y = narrow ? top + height - 17 : top + height / 2
  if (narrow) {
    sheet.line(frame.from, y, frame.to, y, LINE2)
    sheet.line(x(frame, 1), y - 11, x(frame, 1), y + 11, INK, { lineWidth: 3 })
  }
  const color = VERDICT_COLOR[mark.verdict]
  const end = x(frame, reach)
  if (reach !== 1) sheet.line(x(frame, 1), y, end, y, color, { lineWidth: 3, faded })
  if (reach > CAP) drawBreak(sheet, end - 16, y, color, faded)
  sheet.glyph(VERDICT_GLYPHS[mark.verdict], end, y, 14, color, faded)
  if (mark.noted) sheet.dot(end, y - 12, 2.5, ZHU)
  addMark(context, frame, mark, { x: 0, y: top, w: frame.width, h: height }, end, y)
  return top + height
}

/** Name, number, figures and percentage on one line with the scale; a long name in two small ones. */
function drawWordsBeside(
  { shown }: Context,
  { sheet, from, to, width }: Frame,
  mark: TargetMark,
  top: number,
): number {
  const faded = !mark.shown
  const size = SIZE.meta
  const y = top + ROW / 2
  const percent = reachText(mark)
  sheet.text(width, y, percent, { size, bold: true, align: 'right', faded })
  const room = from - NUMBER
  const metric = shown(mark.metric)
  const long = textWidth(metric, size) > room
  const name = long ? evenly(metric, room) : [metric]
  name.forEach((words, line) => {
    const middle = y + (line - (name.length - 1) / 2) * (SMALL + 1)
    sheet.text(room, middle, words, { size: long ? SMALL : size, align: 'right', faded })
  })
  sheet.text(from - 10, y, mark.no, { size: SIZE.caption, color: INK3, align: 'right', faded })
  const left = width - to - AFTER - textWidth(percent, size, true) - 10
  sheet.text(to + AFTER, y, clip(shown(figuresText(mark)), left, size), {
    size,
    color: INK2,
    faded,
  })
  return ROW
}

/** A long name in small letters: one line if it fits, else two of about the same length. */
function evenly(name: string, room: number): string[] {
  const lines = wrap(name, room, SMALL)
  if (lines.length < 2) return lines
  const half = wrap(name, Math.min(room, textWidth(name, SMALL) / 2 + 2 * SMALL), SMALL)
  const [first = '', ...rest] = half.length === 2 ? half : lines
  return [first, clip(rest.join(''), room, SMALL)]
}

/** On a phone: words above the scale; the figures follow the name, on a line of their own if need be. */
function drawWordsAbove(
  { shown }: Context,
  { sheet, width }: Frame,
  mark: TargetMark,
  top: number,
): number {
  const faded = !mark.shown
  const size = 14.5
  const percent = reachText(mark)
  const figures = shown(figuresText(mark))
  sheet.text(width, top + 17, percent, { size, bold: true, align: 'right', faded })
  const room = width - textWidth(percent, size, true) - 16
  const name = wrap(shown(mark.metric), room, size)
  name.forEach((words, line) => sheet.text(0, top + 17 + line * LEAD, words, { size, faded }))
  const end = textWidth(name.at(-1) ?? '', size) + 10
  const beside = end + textWidth(figures, 13) <= (name.length > 1 ? width : room)
  const lines = name.length + (beside ? 0 : 1)
  sheet.text(beside ? end : 0, top + 17 + (lines - 1) * LEAD, clip(figures, width, 13), {
    size: 13,
    color: INK2,
    faded,
  })
  return 57 + (lines - 1) * LEAD
}

function addMark(
  context: Context,
  { sheet, marks }: Frame,
  mark: TargetMark,
  box: Pick<Mark, 'x' | 'y' | 'w' | 'h'>,
  cx: number,
  cy: number,
): void {
  const narrowing = { keys: [mark.key] }
  const chosen = isChosen(narrowing, context.filter)
  if (chosen) sheet.ring(cx, cy, 10)
  const label = targetLabel(context.say, mark)
  marks.push({ id: `${mark.key}:${mark.target}`, ...box, label, narrowing, chosen })
}

/** Two short strokes across a stem: the scale ends here, the value does not. */
function drawBreak(sheet: Sheet, cx: number, y: number, color: string, faded: boolean): void {
  sheet.rect(cx - 2, y - 3, 6, 6, 'var(--paper)')
  for (const shift of [-2, 4])
    sheet.line(cx + shift - 2, y + 6, cx + shift + 2, y - 6, color, { lineWidth: 1.5, faded })
}

/** Everything without a row of its own, on one line; equal ones stand on each other. */
function drawRest(context: Context, frame: Frame, rest: TargetMark[], top: number): number {
  const { sheet, width } = frame
  const pitch = 12
  const columns = new Map<number, number>()
  const spots = rest.map((mark) => {
    const column = Math.round(x(frame, mark.reach ?? 0) / pitch)
    const level = columns.get(column) ?? 0
    columns.set(column, level + 1)
    return { mark, column, level }
  })
  const levels = Math.max(...columns.values())
  const step = Math.min(pitch, 150 / levels)
  const height = Math.max(48, levels * step + 16)
  const bottom = top + height - 14
  sheet.line(0, top, width, top, LINE)
  const middle = top + height / 2
  sheet.text(
    frame.from - 10,
    middle,
    context.say('overview.ratios.rest', { n: rest.length }, rest.length),
    {
      size: SIZE.meta,
      align: 'right',
    },
  )
  const over = rest.filter((mark) => (mark.reach ?? 0) > CAP)
  if (over.length) {
    const most = reachText(over[0]!)
    const words = context.say('overview.ratios.over', { n: over.length, most }, over.length)
    sheet.text(frame.to + AFTER, middle, clip(words, width - frame.to - 34, SIZE.meta), {
      size: SIZE.meta,
      color: INK2,
    })
    drawBreak(sheet, frame.to - 14, bottom - 2, INK3, false)
  }
  for (const { mark, level } of spots) {
    const cx = x(frame, mark.reach ?? 0)
    const cy = bottom - level * step
    sheet.glyph(VERDICT_GLYPHS[mark.verdict], cx, cy, 11, VERDICT_COLOR[mark.verdict], !mark.shown)
    if (mark.noted) sheet.dot(cx, cy, 1.5, ZHU)
    addMark(
      context,
      frame,
      mark,
      { x: cx - pitch / 2, y: cy - step / 2, w: pitch, h: step },
      cx,
      cy,
    )
  }
  return top + height
}
