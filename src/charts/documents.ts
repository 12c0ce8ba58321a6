/** Documents named in the reports, those named by most tasks first. */
import { documentTitle } from '../core/summaries/titles.ts'
import { DARK, layer, OUTLINE } from './bars.ts'
import { isChosen, type Context, type Drawing, type Figure } from './figure.ts'
import { countText, Sheet } from './sheet.ts'
import { clip, textWidth, wrap } from './text-width.ts'
import { INK3, LINE, SIZE } from './theme.ts'
import { sentence, shareText } from './words.ts'

const ROWS = 8
/** From this width on the rows stand in two columns. */
const WIDE = 900
const ROW = 46
/** What a second line of a name adds to its row. */
const LEAD = 20

const narrowingOf = (name: string) => ({ include: { document: [name] } })

export function documentsFigure(context: Context): Figure {
  const { summary, say, shown, filter } = context
  const chosen = filter.include.document ?? []
  const own = chosen.length > 0
  const ranked = own
    ? summary.documents
    : summary.documents.toSorted((a, b) => b.tasks.now - a.tasks.now || b.tasks.all - a.tasks.all)
  const late = ranked.slice(ROWS).filter(({ name }) => chosen.includes(name))
  const rows = [...ranked.slice(0, Math.max(0, ROWS - late.length)), ...late]
  return {
    id: 'documents',
    title: sentence(say, 'documents', documentTitle(summary)),
    how: say('overview.documents.how', { n: summary.documentCount }, summary.documentCount),
    foot: say('overview.documents.foot', { rows: rows.length, n: summary.documentCount }),
    table: {
      heads: [
        { text: say('overview.head.document') },
        { text: say('overview.head.tasks'), numeric: true },
      ],
      rows: ranked.map(({ name, tasks }) => ({
        id: name,
        cells: [shown(name), shareText(say, tasks, summary.filtered)],
        narrowing: narrowingOf(name),
        chosen: isChosen(narrowingOf(name), filter),
      })),
    },
    draw: (width) => draw(context, rows, width),
  }
}

function draw(
  { summary, say, shown, filter }: Context,
  rows: Context['summary']['documents'],
  width: number,
): Drawing {
  const columns = width >= WIDE ? 2 : 1
  const gap = 48
  const column = (width - gap * (columns - 1)) / columns
  const lines = Math.max(1, Math.ceil(rows.length / columns))
  // Rows keep one height, so that the bars share one axis.
  const long = rows.some(({ name }) => textWidth(shown(name), 14) > column)
  const lead = long ? LEAD : 0
  const row = ROW + lead
  const sheet = new Sheet()
  const marks: Drawing['marks'] = []
  const most = Math.max(1, ...rows.map(({ tasks }) => tasks.all))
  // A block a task, as long as all fit.
  const bar = Math.min(column - 52, most * 26)
  if (!rows.length) sheet.text(0, ROW / 2, say('overview.documents.none'), { color: INK3 })
  rows.forEach(({ name, tasks }, place) => {
    const left = Math.floor(place / lines) * (column + gap)
    const top = (place % lines) * row
    const faded = !tasks.now
    const [first = '', ...others] = wrap(shown(name), column, 14)
    // A name of one line stands next to its bar.
    if (others.length) {
      sheet.text(left, top + 16, first, { size: 14, faded })
      sheet.text(left, top + 16 + lead, clip(others.join(''), column, 14), { size: 14, faded })
    } else sheet.text(left, top + 16 + lead, first, { size: 14, faded })
    sheet.text(
      left + (tasks.all / most) * bar + 8,
      top + 34 + lead,
      countText(tasks, summary.filtered),
      {
        bold: true,
        size: SIZE.meta,
        faded,
      },
    )
    if (top) sheet.line(left, top, left + column, top, LINE)
    const narrowing = narrowingOf(name)
    const chosen = isChosen(narrowing, filter)
    if (chosen) sheet.frame(left - 2, top + 26 + lead, (tasks.all / most) * bar + 4, 16)
    marks.push({
      id: name,
      x: left,
      y: top,
      w: column,
      h: row,
      label: say('overview.documents.row', {
        name,
        count: shareText(say, tasks, summary.filtered),
      }),
      narrowing,
      chosen,
    })
  })
  const grids = Array.from({ length: columns }, (_, index) =>
    rows.slice(index * lines, (index + 1) * lines),
  )
  const option = {
    // The bar lies under the name: the plot is shifted down, by 11 px for one line.
    grid: grids.map((_, index) => ({
      left: index * (column + gap),
      width: bar,
      top: 11 + lead / 2,
      height: lines * row,
    })),
    xAxis: grids.map((_, gridIndex) => ({
      gridIndex,
      type: 'value',
      show: false,
      min: 0,
      max: most,
    })),
    yAxis: grids.map((_, gridIndex) => ({
      gridIndex,
      type: 'category',
      show: false,
      inverse: true,
      data: Array.from({ length: lines }, (__, line) => `${line}`),
    })),
    series: [
      ...grids.flatMap((some, index) => {
        const axes = { xAxisIndex: index, yAxisIndex: index }
        return [
          {
            ...layer(
              some.map(({ tasks }) => tasks.now),
              DARK,
              10,
              `column ${index}`,
            ),
            ...axes,
          },
          {
            ...layer(
              some.map(({ tasks }) => tasks.all - tasks.now),
              OUTLINE,
              10,
              `column ${index}`,
            ),
            ...axes,
          },
        ]
      }),
      sheet.series(),
    ],
  }
  return { width, height: lines * row + 12 + lead / 2, option, marks }
}
