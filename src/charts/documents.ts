/** Documents named in the reports, those named by most tasks first. */
import { documentTitle } from '../core/summaries/titles.ts'
import { DARK, layer, OUTLINE } from './bars.ts'
import { isChosen, type Context, type Drawing, type Figure } from './figure.ts'
import { countText, Sheet } from './sheet.ts'
import { clip } from './text-width.ts'
import { INK3, LINE, SIZE } from './theme.ts'
import { sentence, shareText } from './words.ts'

const ROWS = 8
const ROW = 46

const narrowingOf = (name: string) => ({ include: { document: [name] } })

export function documentsFigure(context: Context): Figure {
  const { summary, say, filter } = context
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
      heads: [{ text: say('overview.head.document') }, { text: say('overview.head.tasks'), numeric: true }],
      rows: ranked.map(({ name, tasks }) => ({
        id: name,
        cells: [name, shareText(say, tasks, summary.filtered)],
        narrowing: narrowingOf(name),
        chosen: isChosen(narrowingOf(name), filter),
      })),
    },
    draw: (width) => draw(context, rows, width),
  }
}

function draw({ summary, say, filter }: Context, rows: Context['summary']['documents'], width: number): Drawing {
  const sheet = new Sheet()
  const marks: Drawing['marks'] = []
  const most = Math.max(1, ...rows.map(({ tasks }) => tasks.all))
  const right = width - 52
  const height = Math.max(1, rows.length) * ROW + 6
  if (!rows.length) sheet.text(0, ROW / 2, say('overview.documents.none'), { color: INK3 })
  rows.forEach(({ name, tasks }, place) => {
    const top = place * ROW
    const faded = !tasks.now
    sheet.text(0, top + 15, clip(name, width, 14), { size: 14, faded })
    sheet.text((tasks.all / most) * right + 8, top + 33, countText(tasks, summary.filtered), { bold: true, size: SIZE.meta, faded })
    if (place) sheet.line(0, top, width, top, LINE)
    const narrowing = narrowingOf(name)
    const chosen = isChosen(narrowing, filter)
    if (chosen) sheet.frame(-2, top + 25, (tasks.all / most) * right + 4, 16)
    marks.push({
      id: name,
      x: 0,
      y: top,
      w: width,
      h: ROW,
      label: say('overview.documents.row', { name, count: shareText(say, tasks, summary.filtered) }),
      narrowing,
      chosen,
    })
  })
  const option = {
    // The bar lies under the name: its row is shifted down by 10 px.
    grid: { left: 0, right: 52, top: 10, bottom: -4 },
    xAxis: { type: 'value', show: false, min: 0, max: most },
    yAxis: { type: 'category', show: false, inverse: true, data: rows.map(({ name }) => name) },
    series: [
      layer(rows.map(({ tasks }) => tasks.now), DARK, 10),
      layer(rows.map(({ tasks }) => tasks.all - tasks.now), OUTLINE, 10),
      sheet.series(),
    ],
  }
  return { height, option, marks }
}
