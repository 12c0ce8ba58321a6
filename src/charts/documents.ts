/** Documents named in the reports, those named by most tasks first. */
import { documentTitle } from '../core/summaries/titles.ts'
import { isChosen, type Context, type Drawing, type Figure } from './figure.ts'
import { countText, Sheet } from './sheet.ts'
import { wrap } from './text-width.ts'
import { INK2, INK3, LINE, LINE2, SIZE } from './theme.ts'
import { sentence, shareText } from './words.ts'

const ROWS = 8
/** From this width on the rows stand in two columns. */
const WIDE = 900
/** A line of a name, and the bar under it. */
const LEAD = 20
const BAR = 32

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
  const lines = Math.ceil(rows.length / columns)
  const names = rows.map(({ name }) => wrap(shown(name), column, 14))
  // Rows side by side are as high as the longest name among them asks for.
  const tops = [0]
  for (let line = 0; line < lines; line++) {
    const beside = names.filter((_, place) => place % lines === line)
    const most = Math.max(...beside.map((name) => name.length))
    tops.push(tops[line]! + most * LEAD + BAR)
  }
  const sheet = new Sheet()
  const marks: Drawing['marks'] = []
  const most = Math.max(1, ...rows.map(({ tasks }) => tasks.all))
  // A block a task, as long as all fit.
  const block = Math.min(column - 52, most * 26) / most
  if (!rows.length) sheet.text(0, 20, say('overview.documents.none'), { color: INK3 })
  rows.forEach(({ name, tasks }, place) => {
    const left = Math.floor(place / lines) * (column + gap)
    const top = tops[place % lines]!
    const bottom = tops[(place % lines) + 1]!
    const faded = !tasks.now
    names[place]!.forEach((words, line) =>
      sheet.text(left, top + 16 + line * LEAD, words, { size: 14, faded }),
    )
    const y = top + names[place]!.length * LEAD + 14
    sheet.rect(left, y - 5, tasks.now * block, 10, INK2)
    if (tasks.all > tasks.now)
      sheet.rect(left + tasks.now * block, y - 5, (tasks.all - tasks.now) * block, 10, null, {
        stroke: LINE2,
      })
    sheet.text(left + tasks.all * block + 8, y, countText(tasks, summary.filtered), {
      bold: true,
      size: SIZE.meta,
      faded,
    })
    if (top) sheet.line(left, top, left + column, top, LINE)
    const narrowing = narrowingOf(name)
    const chosen = isChosen(narrowing, filter)
    if (chosen) sheet.frame(left - 2, y - 8, tasks.all * block + 4, 16)
    marks.push({
      id: name,
      x: left,
      y: top,
      w: column,
      h: bottom - top,
      label: say('overview.documents.row', {
        name,
        count: shareText(say, tasks, summary.filtered),
      }),
      narrowing,
      chosen,
    })
  })
  const height = Math.max(40, tops.at(-1)! + 4)
  return { width, height, option: { series: [sheet.series()] }, marks }
}
