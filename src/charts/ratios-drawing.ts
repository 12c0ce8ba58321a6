import { VERDICT_GLYPHS } from '../components/display/glyphs.ts'
import type { TargetMark } from '../core/summaries/summary.ts'
import { isChosen, type Context, type Drawing, type Mark } from './figure.ts'
import { Sheet } from './sheet.ts'
import { clip, textWidth } from './text-width.ts'
import { INK, INK2, INK3, LINE, LINE2, SIZE, VERDICT_COLOR, ZHU } from './theme.ts'
import { figuresText, reachText, targetLabel } from './words.ts'

/** The scale ends at twice the target: a logarithm would hide how far is far. */
const CAP = 2
const HEAD = 34

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
    from: narrow ? 8 : Math.round(width * 0.29),
    // Room for half of the last label.
    to: narrow ? width - 18 : Math.round(width * 0.645),
  }
  const rowHeight = narrow ? 57 : 27
  const bottom = HEAD + rows.length * rowHeight
  rows.forEach((mark, place) => drawRow(context, frame, mark, HEAD + place * rowHeight, rowHeight))
  const height = rest.length && !narrow ? drawRest(context, frame, rest, bottom + 6) : bottom + 6
  const plotBottom = Math.max(height, HEAD + 1)
  const target = `${context.say('overview.ratios.target')} 100%`
  // The words at 100 % need room between 50 and 150.
  const apart = (textWidth(target, SIZE.caption) + textWidth('150%', SIZE.caption)) / 2 + 8
  const crowded = apart > (frame.to - frame.from) / 4
  // Under the marks. On a phone each row has its own short line; a long one would cross the words.
  const under = new Sheet()
  if (!narrow) under.line(x(frame, 1), HEAD - 8, x(frame, 1), plotBottom - 6, INK, { lineWidth: 2 })
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

function x({ from, to }: Frame, reach: number): number {
  return from + (Math.min(reach, CAP) / CAP) * (to - from)
}

function drawRow(
  context: Context,
  frame: Frame,
  mark: TargetMark,
  top: number,
  rowHeight: number,
): void {
  const { sheet, width, narrow } = frame
  const reach = mark.reach ?? 0
  const faded = !mark.shown
  const y = narrow ? top + 40 : top + rowHeight / 2
  const words = narrow ? top + 17 : y
  const size = narrow ? 14.5 : SIZE.meta
  const percent = reachText(mark)
  sheet.text(width, words, percent, { size, bold: true, align: 'right', faded })
  if (narrow) {
    const room = width - textWidth(percent, size) - 16
    const figures = context.shown(figuresText(mark))
    const metric = clip(
      context.shown(mark.metric),
      Math.max(room - textWidth(figures, 13) - 10, room * 0.45),
      size,
    )
    sheet.text(0, words, metric, { size, faded })
    const from = textWidth(metric, size) + 10
    sheet.text(from, words, clip(figures, room - from, 13), { size: 13, color: INK2, faded })
    sheet.line(frame.from, y, frame.to, y, LINE2)
    sheet.line(x(frame, 1), y - 11, x(frame, 1), y + 11, INK, { lineWidth: 3 })
  } else {
    const metric = clip(context.shown(mark.metric), frame.from - 54, size)
    sheet.text(frame.from - 44, words, metric, { size, align: 'right', faded })
    sheet.text(frame.from - 10, words, mark.no, {
      size: SIZE.caption,
      color: INK3,
      align: 'right',
      faded,
    })
    const room = width - frame.to - 34 - textWidth(percent, size) - 10
    sheet.text(frame.to + 34, words, clip(context.shown(figuresText(mark)), room, size), {
      size,
      color: INK2,
      faded,
    })
  }
  const color = VERDICT_COLOR[mark.verdict]
  const end = x(frame, reach)
  if (reach !== 1) sheet.line(x(frame, 1), y, end, y, color, { lineWidth: 3, faded })
  if (reach > CAP) drawBreak(sheet, end - 16, y, color, faded)
  sheet.glyph(VERDICT_GLYPHS[mark.verdict], end, y, 14, color, faded)
  if (mark.noted) sheet.dot(end, y - 12, 2.5, ZHU)
  addMark(context, frame, mark, { x: 0, y: top, w: width, h: rowHeight }, end, y)
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
    sheet.text(frame.to + 34, middle, clip(words, width - frame.to - 34, SIZE.meta), {
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
