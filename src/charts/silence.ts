/** Silence by unit: how many of its targets got no figure in answer. */
import { silenceTitle } from '../core/summaries/titles.ts'
import { DARK, layer, OUTLINE } from './bars.ts'
import { isChosen, type Context, type Drawing, type Figure } from './figure.ts'
import type { UnitRow } from '../core/summaries/summary.ts'
import { Sheet } from './sheet.ts'
import { clip, textWidth } from './text-width.ts'
import { EDGE, HATCH, INK2, INK3, LINE, LINE2, SIZE } from './theme.ts'
import { rankUnits } from './units.ts'
import { sentence, shareText } from './words.ts'

const ROWS = 10
const ROW = 31

/** No figure exists: hollow. */
const HOLLOW = {
  color: 'transparent',
  borderColor: EDGE,
  borderWidth: 1,
  borderType: [3, 2],
  decal: HATCH,
}

const narrowingOf = ({ unit }: UnitRow) => ({
  include: { unit: [unit], verdict: ['claimed', 'unreported'] as ('claimed' | 'unreported')[] },
})

export function silenceFigure(context: Context): Figure {
  const { summary, say, shown, filter } = context
  const rows = rankUnits(context, (row) => row.silent, ROWS)
  return {
    id: 'silence',
    title: sentence(say, 'silence', silenceTitle(summary)),
    how: say('overview.silence.how'),
    foot: say('overview.silence.foot'),
    table: {
      heads: [
        { text: say('overview.head.unit') },
        { text: say('overview.head.targets'), numeric: true },
        { text: say('overview.head.silent'), numeric: true },
      ],
      rows: rankUnits(context, (row) => row.silent, summary.units.length).map((row) => ({
        id: row.unit,
        cells: [
          shown(row.unit),
          shareText(say, row.targets, summary.filtered),
          shareText(say, row.silent, summary.filtered),
        ],
        narrowing: narrowingOf(row),
        chosen: isChosen(narrowingOf(row), filter),
      })),
    },
    draw: (width) => draw(context, rows, width),
  }
}

function draw({ summary, say, shown, filter }: Context, rows: UnitRow[], width: number): Drawing {
  const left = width < 480 ? 96 : 112
  const right = width - 74
  const size = SIZE.caption
  const key = say('overview.silence.bar')
  const unit = say('overview.silence.count')
  // Where both heads do not fit side by side, the key of the bars gets a line of its own.
  const stacked = left + textWidth(key, size) + 12 > width - textWidth(unit, size)
  const line = stacked ? 22 : 0
  const head = 34 + line
  const height = head + Math.max(1, rows.length) * ROW + 6
  const most = Math.max(1, ...rows.map(({ targets }) => targets.all))
  const whole = ({ targets }: UnitRow) => `/ ${summary.filtered ? targets.now : targets.all}`
  const wholes = Math.max(...rows.map((row) => textWidth(whole(row), size)), 0)
  const sheet = new Sheet()
  const marks: Drawing['marks'] = []
  sheet.text(stacked ? 0 : left, 12, clip(key, width, size), { size, color: INK2 })
  sheet.text(width, 12 + line, unit, { size, color: INK2, align: 'right' })
  sheet.line(0, 26 + line, width, 26 + line, LINE2)
  if (!rows.length) sheet.text(0, head + ROW / 2, say('overview.silence.none'), { color: INK3 })
  rows.forEach((row, place) => {
    const top = head + place * ROW
    const y = top + ROW / 2
    const faded = !row.silent.now
    sheet.name(0, y, shown(row.unit), left - 8, 14, faded)
    const silent = summary.filtered ? row.silent.now : row.silent.all
    sheet.text(width - wholes - 4, y, silent, { bold: true, align: 'right', faded })
    sheet.text(width, y, whole(row), { size, color: INK3, align: 'right', faded })
    if (place) sheet.line(0, top, width, top, LINE)
    const narrowing = narrowingOf(row)
    const chosen = isChosen(narrowing, filter)
    if (chosen) sheet.frame(left - 3, y - 11, (row.targets.all / most) * (right - left) + 6, 22)
    marks.push({
      id: row.unit,
      x: 0,
      y: top,
      w: width,
      h: ROW,
      label: say('overview.silence.row', {
        unit: row.unit,
        silent: shareText(say, row.silent, summary.filtered),
        targets: shareText(say, row.targets, summary.filtered),
      }),
      narrowing,
      chosen,
    })
  })
  const answered = (row: UnitRow) => row.targets.now - row.silent.now
  const option = {
    grid: { left, right: width - right, top: head, bottom: 6 },
    xAxis: { type: 'value', show: false, min: 0, max: most },
    yAxis: { type: 'category', show: false, inverse: true, data: rows.map(({ unit }) => unit) },
    series: [
      layer(
        rows.map((row) => row.silent.now),
        HOLLOW,
        14,
      ),
      layer(rows.map(answered), DARK, 14),
      layer(
        rows.map((row) => row.targets.all - row.targets.now),
        OUTLINE,
        14,
      ),
      sheet.series(),
    ],
  }
  return { width, height, option, marks }
}
