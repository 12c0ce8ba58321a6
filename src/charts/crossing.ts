/** Wording × check: how the report speaks of a task against how its targets were answered. */
import { STATUS_GLYPHS, VERDICT_GLYPHS } from '../components/display/glyphs.ts'
import { STATUSES, VERDICTS, type Status, type Verdict } from '../core/model.ts'
import { crossingTitle } from '../core/summaries/titles.ts'
import { isChosen, type Context, type Drawing, type Figure } from './figure.ts'
import { countText, Sheet } from './sheet.ts'
import { textWidth, wrap } from './text-width.ts'
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
  // On a phone the words of a row stand above its cells, and the cells take the whole width.
  const words = STATUSES.map((status) => textWidth(say(`words.status.${status}`), 14, true))
  const left = narrow ? 0 : Math.max(112, 20 + Math.max(...words) + 12)
  const above = narrow ? 28 : 0
  const rowHeight = above + (narrow ? 96 : 118)
  const cellHeight = rowHeight - above
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
    const words = say(`words.verdict.${verdict}`)
    // The longest word sets the size: none is broken.
    const longest = Math.max(...words.split(' ').map((word) => textWidth(word, 1)))
    const size = Math.min(narrow ? 11 : SIZE.caption, (cell - 3) / longest)
    const lines = wrap(words, cell - 2, size)
    lines.forEach((line, place) => {
      sheet.text(x, 36 + (place - (lines.length - 1) / 2) * 14, line, { size, align: 'center' })
    })
  })
  sheet.line(0, HEAD - 4, width, HEAD - 4, LINE2)
  rows.forEach((status, row) => {
    const top = HEAD + row * rowHeight
    drawHead(status, top)
    VERDICTS.forEach((verdict, column) =>
      drawCell(status, verdict, left + column * cell, top + above),
    )
    if (row < rows.length - 1) sheet.line(0, top + rowHeight - 2, width, top + rowHeight - 2, LINE)
  })
  frameFinding()

  function drawHead(status: Status, top: number): void {
    const y = top + (narrow ? 16 : 24)
    const word = say(`words.status.${status}`)
    const size = SIZE.caption
    const tasks = say('overview.tasksShort', {
      count: countText(summary.statuses[status], summary.filtered),
    })
    const targets = say('overview.targetsShort', {
      count: countText(summary.statusTargets[status], summary.filtered),
    })
    sheet.glyph(STATUS_GLYPHS[status], 7, y, 14, INK)
    sheet.text(20, y, word, { size: 14, bold: true })
    const after = 20 + textWidth(word, 14, true) + 12
    sheet.text(narrow ? after : 20, narrow ? y : y + 22, tasks, { size })
    const last = after + textWidth(tasks, size) + 10
    sheet.text(narrow ? last : 20, narrow ? y : y + 41, targets, { size, color: INK3 })
  }

  function drawCell(status: Status, verdict: Verdict, x: number, top: number): void {
    const share = summary.crossing[status][verdict]
    const middle = x + cell / 2
    if (!share.all) {
      sheet.text(middle, top + cellHeight / 2 - 8, 0, {
        size: SIZE.meta,
        color: INK3,
        align: 'center',
      })
      return
    }
    drawCluster(sheet, verdict, share, { x: middle, y: top + 30, width: cell })
    const count = countText(share, summary.filtered)
    sheet.text(middle, top + (narrow ? 72 : 82), count, {
      bold: true,
      align: 'center',
      faded: !share.now,
    })
    const narrowing = narrowingOf(status, verdict)
    const chosen = isChosen(narrowing, filter)
    if (chosen) sheet.frame(x + 3, top + 3, cell - 6, cellHeight - 10)
    drawing.marks.push({
      id: `${status}:${verdict}`,
      x: x + 2,
      y: top + 2,
      w: cell - 4,
      h: cellHeight - 8,
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
      sheet.rect(x, HEAD + row * rowHeight + above + 1, columns * cell - 2, cellHeight - 6, null, {
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
