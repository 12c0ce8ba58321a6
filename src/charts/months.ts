/** Dates in the reports: in which months of the year something is said to have happened. */
import { monthTitle } from '../core/summaries/titles.ts'
import { DARK, layer, OUTLINE } from './bars.ts'
import { isChosen, type Context, type Drawing, type Figure } from './figure.ts'
import { Sheet } from './sheet.ts'
import { INK, INK2, INK3, SIZE } from './theme.ts'
import { sentence, shareText } from './words.ts'

export function monthsFigure(context: Context): Figure {
  const { summary, say, filter } = context
  const name = (month: number) => say(`overview.month.${month}`)
  return {
    id: 'months',
    title: sentence(say, 'months', localMonth(context)),
    how: say('overview.months.how'),
    foot: say('overview.months.foot', {
      dated: shareText(say, summary.dated, summary.filtered),
      tasks: shareText(say, summary.tasks, summary.filtered),
    }),
    table: {
      heads: [
        { text: say('overview.head.month') },
        { text: say('overview.head.tasks'), numeric: true },
      ],
      rows: summary.months.map((row) => {
        const narrowing = row.keys?.length ? { keys: row.keys } : null
        return {
          id: `${row.month}`,
          cells: [name(row.month), shareText(say, row.tasks, summary.filtered)],
          narrowing,
          chosen: isChosen(narrowing, filter),
        }
      }),
    },
    draw: (width) => draw(context, width),
  }
}

/** The title's month in the words of the language. */
function localMonth({ summary, say }: Context) {
  const { code, facts } = monthTitle(summary)
  return {
    code,
    facts: { ...facts, month: facts.month ? say(`overview.month.${facts.month}`) : '' },
  }
}

const HEIGHT = 190
const TOP = 30
const BOTTOM = 34

function draw({ summary, say, filter }: Context, width: number): Drawing {
  const { months, filtered } = summary
  const most = Math.max(1, ...months.map(({ tasks }) => tasks.all))
  const peak = Math.max(...months.map(({ tasks }) => tasks.now))
  const column = width / 12
  const sheet = new Sheet()
  const marks: Drawing['marks'] = []
  const plot = HEIGHT - TOP - BOTTOM
  months.forEach((row, place) => {
    const x = (place + 0.5) * column
    const top = TOP + plot * (1 - row.tasks.all / most)
    const bold = row.tasks.now === peak && peak > 0
    sheet.text(
      x,
      top - 11,
      filtered && width > 420 ? `${row.tasks.now}/${row.tasks.all}` : row.tasks.now,
      {
        size: SIZE.meta,
        bold,
        align: 'center',
        color: row.tasks.now ? INK : INK3,
      },
    )
    const name = width < 480 ? `${row.month}` : say(`overview.month.${row.month}`)
    sheet.text(x, HEIGHT - 16, name, { size: SIZE.caption, align: 'center', color: INK2 })
    if (!row.tasks.all) return
    const narrowing = row.keys?.length ? { keys: row.keys } : null
    const chosen = isChosen(narrowing, filter)
    const half = Math.min(18, column * 0.33)
    if (chosen) sheet.frame(x - half - 3, top - 3, half * 2 + 6, HEIGHT - BOTTOM - top + 4)
    marks.push({
      id: `${row.month}`,
      x: x - column / 2,
      y: 0,
      w: column,
      h: HEIGHT,
      label: say('overview.months.bar', {
        month: say(`overview.month.${row.month}`),
        count: shareText(say, row.tasks, filtered),
      }),
      narrowing,
      chosen,
    })
  })
  sheet.line(0, HEIGHT - BOTTOM, width, HEIGHT - BOTTOM, INK, { lineWidth: 2 })
  const barWidth = Math.min(36, column * 0.66)
  const option = {
    grid: { left: 0, right: 0, top: TOP, bottom: BOTTOM },
    xAxis: { type: 'category', show: false, data: months.map(({ month }) => `${month}`) },
    yAxis: { type: 'value', show: false, min: 0, max: most },
    series: [
      layer(
        months.map(({ tasks }) => tasks.now),
        DARK,
        barWidth,
      ),
      layer(
        months.map(({ tasks }) => tasks.all - tasks.now),
        OUTLINE,
        barWidth,
      ),
      sheet.series(),
    ],
  }
  return { width, height: HEIGHT, option, marks }
}
