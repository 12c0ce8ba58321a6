/** Wording × check: how the report speaks of a task against how its targets were answered. */
import { STATUS_GLYPHS, VERDICT_GLYPHS } from '../components/display/glyphs.ts'
import { STATUSES, VERDICTS, type Status, type Verdict } from '../core/model.ts'
import { crossingTitle } from '../core/summaries/titles.ts'
import { isChosen, type Context, type Drawing, type Figure } from './figure.ts'
import { countText, Sheet } from './sheet.ts'
import { wrap } from './text-width.ts'
import { INK, INK3, LINE, LINE2, SIZE, VERDICT_COLOR } from './theme.ts'
import { sentence, shareText } from './words.ts'

const narrowingOf = (status: Status, verdict: Verdict) => ({
  include: { status: [status], verdict: [verdict] },
})

export function crossingFigure(context: Context): Figure {
  const { summary, say, filter } = context
  const { crossing, statuses, filtered } = summary
  const rows = STATUSES.filter((status) => statuses[status].all)
  return {
    id: 'crossing',
    title: sentence(say, 'crossing', crossingTitle(summary)),
    how: say('overview.crossing.how'),
    foot: say('overview.crossing.foot', { targets: shareText(say, summary.targets, filtered) }),
    table: {
      heads: [
        { text: say('overview.head.status') },
        { text: say('overview.head.verdict') },
        { text: say('overview.head.targets'), numeric: true },
      ],
      rows: rows.flatMap((status) =>
        VERDICTS.map((verdict) => ({
          id: `${status}:${verdict}`,
          cells: [
            say(`words.status.${status}`),
            say(`words.verdict.${verdict}`),
            shareText(say, crossing[status][verdict], filtered),
          ],
          narrowing: narrowingOf(status, verdict),
          chosen: isChosen(narrowingOf(status, verdict), filter),
        })),
      ),
    },
    draw: (width) => draw(context, rows, width),
  }
}

const HEAD = 58

function draw(context: Context, rows: Status[], width: number): Drawing {
  const { summary, say, filter } = context
  const narrow = width < 440
  const left = narrow ? 80 : 112
  const rowHeight = narrow ? 104 : 118
  const cell = (width - left) / VERDICTS.length
  const sheet = new Sheet()
  const drawing: Drawing = {
    width,
    height: HEAD + rows.length * rowHeight + 2,
    option: {},
    marks: [],
  }

  VERDICTS.forEach((verdict, column) => {
    const x = left + (column + 0.5) * cell
    sheet.glyph(VERDICT_GLYPHS[verdict], x, 14, 13, VERDICT_COLOR[verdict])
    const size = narrow ? 11 : SIZE.caption
    const lines = wrap(say(`words.verdict.${verdict}`), cell - 4, size)
    lines.forEach((line, place) => {
      sheet.text(x, 36 + (place - (lines.length - 1) / 2) * 14, line, { size, align: 'center' })
    })
  })
  sheet.line(0, HEAD - 4, width, HEAD - 4, LINE2)
  rows.forEach((status, row) => {
    const top = HEAD + row * rowHeight
    sheet.glyph(STATUS_GLYPHS[status], 7, top + 24, 14, INK)
    sheet.text(20, top + 24, say(`words.status.${status}`), { size: narrow ? 13 : 14, bold: true })
    const tasks = countText(summary.statuses[status], summary.filtered)
    const targets = countText(summary.statusTargets[status], summary.filtered)
    sheet.text(20, top + 46, say('overview.tasksShort', { count: tasks }), { size: SIZE.caption })
    sheet.text(20, top + 65, say('overview.targetsShort', { count: targets }), {
      size: SIZE.caption,
      color: INK3,
    })
    VERDICTS.forEach((verdict, column) => drawCell(status, verdict, left + column * cell, top))
    if (row < rows.length - 1) sheet.line(0, top + rowHeight - 2, width, top + rowHeight - 2, LINE)
  })
  frameFinding()

  function drawCell(status: Status, verdict: Verdict, x: number, top: number): void {
    const share = summary.crossing[status][verdict]
    const middle = x + cell / 2
    if (!share.all) {
      sheet.text(middle, top + 48, 0, { size: SIZE.meta, color: INK3, align: 'center' })
      return
    }
    drawCluster(sheet, verdict, share, { x: middle, y: top + 30, width: cell })
    const count = countText(share, summary.filtered)
    sheet.text(middle, top + 82, count, { bold: true, align: 'center', faded: !share.now })
    const narrowing = narrowingOf(status, verdict)
    const chosen = isChosen(narrowing, filter)
    if (chosen) sheet.frame(x + 3, top + 3, cell - 6, rowHeight - 10)
    drawing.marks.push({
      id: `${status}:${verdict}`,
      x: x + 2,
      y: top + 2,
      w: cell - 4,
      h: rowHeight - 8,
      label: say('overview.crossing.cell', {
        status: say(`words.status.${status}`),
        verdict: say(`words.verdict.${verdict}`),
        count: shareText(say, share, summary.filtered),
      }),
      narrowing,
      chosen,
    })
  }

  /** The cells the title speaks of, framed in ink. */
  function frameFinding(): void {
    const { code } = crossingTitle(summary)
    const frame = (status: Status, from: number, columns: number) => {
      const row = rows.indexOf(status)
      if (row < 0) return
      const x = left + from * cell + 1
      sheet.rect(x, HEAD + row * rowHeight + 1, columns * cell - 2, rowHeight - 6, null, {
        stroke: INK,
        lineWidth: 1.5,
      })
    }
    if (code === 'both' || code === 'hollow') frame('done', VERDICTS.indexOf('claimed'), 2)
    if (code === 'both' || code === 'quiet') frame('unstated', VERDICTS.indexOf('exceeded'), 1)
  }

  drawing.option = { series: [sheet.series()] }
  return drawing
}

/** As many marks as targets, up to what a cell holds; the number below counts them all. */
function drawCluster(
  sheet: Sheet,
  verdict: Verdict,
  share: { all: number; now: number },
  spot: { x: number; y: number; width: number },
): void {
  const pitch = 15
  const columns = Math.max(2, Math.min(4, Math.floor((spot.width - 8) / pitch)))
  const drawn = Math.min(share.all, columns * 3)
  const full = Math.round((share.now / share.all) * drawn)
  const rows = Math.ceil(drawn / columns)
  const across = Math.min(columns, drawn)
  for (let place = 0; place < drawn; place++) {
    const x = spot.x + ((place % columns) - (across - 1) / 2) * pitch
    const y = spot.y + (Math.floor(place / columns) - (rows - 1) / 2) * 17
    sheet.glyph(VERDICT_GLYPHS[verdict], x, y, 12, VERDICT_COLOR[verdict], place >= full)
  }
}
