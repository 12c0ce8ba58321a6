/** Units by load and outcome: how many tasks each has, and what became of their targets. */
import { VERDICT_GLYPHS } from '../components/display/glyphs.ts'
import { VERDICTS } from '../core/model.ts'
import type { UnitRow } from '../core/summaries/summary.ts'
import { loadTitle } from '../core/summaries/titles.ts'
import { DARK, layer, OUTLINE, PALE } from './bars.ts'
import { isChosen, type Context, type Drawing, type Figure } from './figure.ts'
import { countText, Sheet } from './sheet.ts'
import { clip, textWidth } from './text-width.ts'
import { INK2, INK3, LINE, LINE2, ON, SIZE, VERDICT_COLOR } from './theme.ts'
import { rankUnits } from './units.ts'
import { sentence, shareText } from './words.ts'

const ROWS = 10
const MOST_ROWS = 60
const HEAD = 40
const ROW = 41

export function loadFigure(context: Context): Figure {
  const { summary, say, shown, filter } = context
  const { filtered } = summary
  const rows = rankUnits(context, (row) => row.tasks, context.expanded ? MOST_ROWS : ROWS)
  return {
    id: 'load',
    title: sentence(say, 'load', loadTitle(summary)),
    how: say('overview.load.how', { rows: rows.length, units: summary.unitCount }),
    foot: say('overview.load.foot'),
    hidden: Math.max(0, Math.min(summary.units.length, MOST_ROWS) - rows.length),
    table: {
      heads: [
        { text: say('overview.head.unit') },
        { text: say('overview.head.tasks'), numeric: true },
        { text: say('overview.head.withTarget'), numeric: true },
        ...VERDICTS.map((verdict) => ({ text: say(`words.verdict.${verdict}`), numeric: true })),
      ],
      rows: rankUnits(context, (row) => row.tasks, summary.units.length).map((row) => ({
        id: row.unit,
        cells: [
          shown(row.unit),
          shareText(say, row.tasks, filtered),
          shareText(say, row.withTarget, filtered),
          ...VERDICTS.map((verdict) => shareText(say, row.verdicts[verdict], filtered)),
        ],
        narrowing: { include: { unit: [row.unit] } },
        chosen: isChosen({ include: { unit: [row.unit] } }, filter),
      })),
    },
    draw: (width) => draw(context, rows, width),
  }
}

function draw(context: Context, rows: UnitRow[], width: number): Drawing {
  const { summary, say, shown, filter } = context
  const narrow = width < 480
  const rowHeight = narrow ? 68 : ROW
  const head = narrow ? 30 : HEAD
  const left = narrow ? 0 : 112
  const right = narrow ? width - 44 : left + Math.round((width - left) * 0.38)
  const outcomes = narrow ? left : right + 62
  const height = head + rows.length * rowHeight + 4
  const most = Math.max(1, ...rows.map(({ tasks }) => tasks.all))
  const sheet = new Sheet()
  const marks: Drawing['marks'] = []
  // On a phone each unit has its bar and its marks below its name: only the shades want a key.
  if (narrow)
    sheet.text(0, 12, clip(say('overview.load.bar'), width, SIZE.caption), {
      size: SIZE.caption,
      color: INK2,
    })
  else {
    sheet.text(0, 14, say('overview.head.unit'), { size: SIZE.caption, color: INK2 })
    sheet.text(left, 14, clip(say('overview.load.bar'), outcomes - left - 12, SIZE.caption), {
      size: SIZE.caption,
      color: INK2,
    })
    sheet.text(outcomes, 14, say('overview.load.outcomes'), { size: SIZE.caption, color: INK2 })
    sheet.line(0, 30, width, 30, LINE2)
  }
  rows.forEach((row, place) => {
    const top = head + place * rowHeight
    const y = narrow ? top + 36 : top + rowHeight / 2 - 4
    const faded = !row.tasks.now
    const end = left + (row.tasks.all / most) * (right - left)
    sheet.name(0, narrow ? top + 14 : y, shown(row.unit), narrow ? width - 60 : left - 8, 14, faded)
    sheet.text(end + 8, y, countText(row.tasks, summary.filtered), {
      bold: true,
      size: SIZE.meta,
      faded,
    })
    if (row.withTarget.now && (row.withTarget.now / most) * (right - left) > 14)
      sheet.text(left + (row.withTarget.now / most) * (right - left) - 5, y, row.withTarget.now, {
        size: 11.5,
        color: ON,
        align: 'right',
      })
    drawOutcomes(sheet, context, row, outcomes, narrow ? top + 56 : y, width)
    if (place < rows.length - 1)
      sheet.line(0, top + rowHeight - 4, width, top + rowHeight - 4, LINE)
    const narrowing = { include: { unit: [row.unit] } }
    const chosen = isChosen(narrowing, filter)
    if (chosen) sheet.frame(left - 2, y - 11, end - left + 4, 22)
    marks.push({
      id: row.unit,
      x: 0,
      y: top - 2,
      w: width,
      h: rowHeight,
      label: label(context, row),
      narrowing,
      chosen,
    })
  })
  const barWidth = narrow ? 14 : 16
  const option = {
    grid: { left, right: width - right, top: narrow ? head + 2 : head - 4, bottom: narrow ? 2 : 8 },
    xAxis: { type: 'value', show: false, min: 0, max: most },
    yAxis: { type: 'category', show: false, inverse: true, data: rows.map(({ unit }) => unit) },
    series: [
      layer(
        rows.map((row) => row.withTarget.now),
        DARK,
        barWidth,
      ),
      layer(
        rows.map((row) => row.tasks.now - row.withTarget.now),
        PALE,
        barWidth,
      ),
      layer(
        rows.map((row) => row.tasks.all - row.tasks.now),
        OUTLINE,
        barWidth,
      ),
      sheet.series(),
    ],
  }
  return { width, height, option, marks }
}

function label({ say, summary }: Context, row: UnitRow): string {
  const outcomes = VERDICTS.filter((verdict) => row.verdicts[verdict].all)
    .map(
      (verdict) =>
        `${say(`words.verdict.${verdict}`)} ${shareText(say, row.verdicts[verdict], summary.filtered)}`,
    )
    .join('，')
  return say('overview.load.row', {
    unit: row.unit,
    tasks: shareText(say, row.tasks, summary.filtered),
    withTarget: shareText(say, row.withTarget, summary.filtered),
    outcomes: outcomes || say('overview.load.noTargets'),
  })
}

/** One mark a target while they fit, then marks with numbers. */
function drawOutcomes(
  sheet: Sheet,
  { say, summary }: Context,
  row: UnitRow,
  x: number,
  y: number,
  width: number,
): void {
  if (!row.targets.all) {
    sheet.text(x, y, say('overview.load.noneWritten'), { size: SIZE.caption, color: INK3 })
    return
  }
  const room = width - x
  const pitch = Math.min(17, room / row.targets.all)
  if (pitch >= 11) {
    let at = x + pitch / 2
    for (const verdict of VERDICTS) {
      const { all, now } = row.verdicts[verdict]
      for (let place = 0; place < all; place++, at += pitch)
        sheet.glyph(
          VERDICT_GLYPHS[verdict],
          at,
          y,
          Math.min(13, pitch - 1),
          VERDICT_COLOR[verdict],
          place >= now,
        )
    }
    return
  }
  let at = x + 6
  for (const verdict of VERDICTS) {
    const share = row.verdicts[verdict]
    if (!share.all) continue
    sheet.glyph(VERDICT_GLYPHS[verdict], at, y, 12, VERDICT_COLOR[verdict], !share.now)
    const count = countText(share, summary.filtered)
    sheet.text(at + 9, y, count, { size: SIZE.caption, faded: !share.now })
    at += 24 + textWidth(count, SIZE.caption)
  }
}
