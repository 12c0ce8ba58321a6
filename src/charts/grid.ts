/** Unit × theme: how many tasks of each unit belong to each theme. */
import { THEMES } from '../core/model.ts'
import type { Share, UnitRow } from '../core/summaries/summary.ts'
import { gridTitle } from '../core/summaries/titles.ts'
import { isChosen, type Context, type Drawing, type Figure } from './figure.ts'
import { countText, Sheet } from './sheet.ts'
import { clip, textWidth } from './text-width.ts'
import { INK, INK3, LINE2, ON, SIZE, STEP_DECALS, STEPS, ZHU } from './theme.ts'
import { rankUnits } from './units.ts'
import { sentence, shareText } from './words.ts'

const ROWS = 10

export function gridFigure(context: Context): Figure {
  const { summary, say, shown, filter } = context
  const rows = rankUnits(context, (row) => row.tasks, ROWS)
  return {
    id: 'grid',
    title: sentence(say, 'grid', gridTitle(summary)),
    how: say('overview.grid.how'),
    foot: say('overview.grid.foot'),
    table: {
      heads: [
        { text: say('overview.head.unit') },
        ...THEMES.map((theme) => ({ text: say(`words.theme.${theme}`), numeric: true })),
        { text: say('overview.head.sum'), numeric: true },
      ],
      rows: rankUnits(context, (row) => row.tasks, summary.units.length).map((row) => ({
        id: row.unit,
        cells: [
          shown(row.unit),
          ...row.themes.map((share) => shareText(say, share, summary.filtered)),
          shareText(say, row.tasks, summary.filtered),
        ],
        narrowing: { include: { unit: [row.unit] } },
        chosen: isChosen({ include: { unit: [row.unit] } }, filter),
      })),
    },
    draw: (width) => draw(context, rows, width),
  }
}

/** Step 1–5 of the one hue; the number stands in the cell, so the steps need no legend. */
export function step(count: number, most: number): number {
  return Math.min(
    STEPS.length,
    Math.max(1, Math.ceil((count / Math.max(most, STEPS.length)) * STEPS.length)),
  )
}

function draw({ summary, say, shown, filter }: Context, rows: UnitRow[], width: number): Drawing {
  const narrow = width < 480
  const left = narrow ? 84 : 106
  const sum = (row: UnitRow) => textWidth(countText(row.tasks, summary.filtered), SIZE.meta, true)
  const sums = Math.max(narrow ? 26 : 44, ...rows.map((row) => sum(row) + 8))
  const cell = (width - left - sums) / THEMES.length
  const rowHeight = narrow ? 36 : 33
  const heads = THEMES.map((theme) => say(`overview.themeHead.${theme}`))
  // Han heads stand upright, a sign a line; other scripts are turned.
  const upright = heads.every((head) => /^\p{Script=Han}+$/u.test(head))
  const head = upright ? 74 : 104
  const height = head + (rows.length + 1) * rowHeight + 6
  const most = Math.max(...rows.flatMap((row) => row.themes.map(({ all }) => all)), 1)
  const sheet = new Sheet()
  const marks: Drawing['marks'] = []

  THEMES.forEach((theme, column) => {
    const x = left + (column + 0.5) * cell
    if (upright)
      [...heads[column]!].forEach((sign, line) =>
        sheet.text(x, head - 12 - (3 - line) * 15.5, sign, { size: SIZE.caption, align: 'center' }),
      )
    else sheet.slanted(x, head - 8, heads[column]!, SIZE.caption, narrow ? Math.PI / 2 : undefined)
    const narrowing = { include: { theme: [theme] } }
    const chosen = isChosen(narrowing, filter)
    if (chosen)
      sheet.line(x - cell / 2 + 2, head - 2, x + cell / 2 - 2, head - 2, ZHU, { lineWidth: 2 })
    marks.push({
      id: theme,
      x: x - cell / 2,
      y: 0,
      w: cell,
      h: head - 2,
      label: say('overview.grid.theme', {
        theme: say(`words.theme.${theme}`),
        count: shareText(say, summary.themes[theme], summary.filtered),
      }),
      narrowing,
      chosen,
    })
  })
  if (!narrow)
    sheet.text(width, head - 12, say('overview.head.sum'), {
      size: SIZE.caption,
      color: INK3,
      align: 'right',
    })
  rows.forEach((row, place) => {
    const top = head + place * rowHeight
    const y = top + rowHeight / 2
    sheet.name(0, y, shown(row.unit), left - 6, narrow ? 12.5 : 13.5, !row.tasks.now)
    sheet.text(width, y, countText(row.tasks, summary.filtered), {
      bold: true,
      size: SIZE.meta,
      align: 'right',
      faded: !row.tasks.now,
    })
    row.themes.forEach((share, column) => drawCell(row, share, column, top))
  })
  const foot = head + rows.length * rowHeight
  sheet.line(0, foot + 2, width, foot + 2, LINE2)
  sheet.text(
    0,
    foot + rowHeight / 2 + 2,
    clip(
      say(narrow ? 'overview.grid.allShort' : 'overview.grid.all', { units: summary.unitCount }),
      left - 2,
      SIZE.caption,
    ),
    { size: SIZE.caption },
  )
  THEMES.forEach((theme, column) => {
    const x = left + (column + 0.5) * cell
    const share = summary.themes[theme]
    sheet.text(x, foot + rowHeight / 2 + 2, summary.filtered ? share.now : share.all, {
      size: SIZE.caption,
      align: 'center',
      faded: !share.now,
    })
  })
  sheet.text(width, foot + rowHeight / 2 + 2, summary.tasks.now, {
    bold: true,
    size: SIZE.meta,
    align: 'right',
  })

  function drawCell(row: UnitRow, share: Share, column: number, top: number): void {
    const x = left + column * cell
    if (!share.all) {
      sheet.text(x + cell / 2, top + rowHeight / 2, '·', { color: INK3, align: 'center' })
      return
    }
    const faded = !share.now
    const shade = step(faded ? share.all : share.now, most)
    sheet.rect(x + 1, top + 1, cell - 2, rowHeight - 2, STEPS[shade - 1]!, {
      faded,
      decal: STEP_DECALS[shade - 1],
    })
    // A narrow cell has room for what is shown; a wide one says of how many as well.
    const count = cell >= 34 ? countText(share, summary.filtered) : `${share.now}`
    const size = narrow ? 12 : 13.5
    const bold = shade >= 3
    // The lines stop short of the number.
    if (shade > 1 && !faded) {
      const plate = Math.min(cell - 2, textWidth(count, size, bold) + 6)
      const [left, up] = [x + (cell - plate) / 2, top + (rowHeight - size) / 2 - 2]
      sheet.rect(left, up, plate, size + 4, STEPS[shade - 1]!)
    }
    sheet.text(x + cell / 2, top + rowHeight / 2, count, {
      align: 'center',
      size,
      bold,
      color: shade >= 4 ? ON : INK,
      faded,
    })
    const theme = THEMES[column]!
    const narrowing = { include: { unit: [row.unit], theme: [theme] } }
    const chosen = isChosen(narrowing, filter)
    if (chosen) sheet.frame(x + 1, top + 1, cell - 2, rowHeight - 2)
    marks.push({
      id: `${row.unit}:${theme}`,
      x: x + 1,
      y: top + 1,
      w: cell - 2,
      h: rowHeight - 2,
      label: say('overview.grid.cell', {
        unit: row.unit,
        theme: say(`words.theme.${theme}`),
        count: shareText(say, share, summary.filtered),
      }),
      narrowing,
      chosen,
    })
  }
  return { width, height, option: { series: [sheet.series()] }, marks }
}
