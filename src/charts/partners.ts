/** Who works with whom: units that stand on the same tasks, as a network and as ranked pairs. */
import type { PairRow } from '../core/summaries/summary.ts'
import { pairTitle } from '../core/summaries/titles.ts'
import { isChosen, type Context, type Drawing, type Figure } from './figure.ts'
import { drawNetwork } from './network.ts'
import { countText, Sheet } from './sheet.ts'
import { textWidth } from './text-width.ts'
import { INK3, LINE, MET, SIZE } from './theme.ts'
import { sentence, shareText } from './words.ts'

const ROWS = 6
/** A wide sheet has room for more. */
const WIDE_ROWS = 10
const ROW = 31

const narrowingOf = ({ keys }: PairRow) => (keys?.length ? { keys } : null)

export function partnersFigure(context: Context): Figure {
  const { summary, say, shown, filter } = context
  /** Two pairs make no network. */
  const network = summary.pairs.length >= 3
  const ownFilter = Boolean(filter.keys?.length)
  const ranked = ownFilter
    ? summary.pairs
    : summary.pairs.toSorted((a, b) => b.tasks.now - a.tasks.now || b.tasks.all - a.tasks.all)
  return {
    id: 'partners',
    title: sentence(say, 'partners', pairTitle(summary)),
    how: say(network ? 'overview.partners.how' : 'overview.partners.howPairs'),
    foot: say('overview.partners.foot', {
      joint: shareText(say, summary.joint, summary.filtered),
      tasks: shareText(say, summary.tasks, summary.filtered),
      pairs: summary.pairCount,
    }),
    table: {
      heads: [
        { text: say('overview.head.unit') },
        { text: say('overview.head.partner') },
        { text: say('overview.head.joint'), numeric: true },
      ],
      rows: ranked.map((pair) => ({
        id: pair.units.join('+'),
        cells: [...pair.units.map(shown), shareText(say, pair.tasks, summary.filtered)],
        narrowing: narrowingOf(pair),
        chosen: isChosen(narrowingOf(pair), filter),
      })),
    },
    draw(width) {
      const pairs = drawPairs(context, ranked.slice(0, width < 480 ? ROWS : WIDE_ROWS), width)
      if (!network) return pairs
      return drawNetwork(context, ranked, width, pairs)
    },
  }
}

/** Pairs as rows of blocks, one block a task. */
function drawPairs(
  { summary, say, shown, filter }: Context,
  rows: PairRow[],
  width: number,
): Drawing {
  const sheet = new Sheet()
  const marks: Drawing['marks'] = []
  const name = Math.min(132, Math.round(width * 0.3))
  const left = name * 2 + 14
  const most = Math.max(1, ...rows.map(({ tasks }) => tasks.all))
  const block = Math.min(30, (width - left - 52) / most)
  if (!rows.length) sheet.text(0, ROW / 2, say('overview.partners.none'), { color: INK3 })
  rows.forEach((pair, place) => {
    const top = place * ROW
    const y = top + ROW / 2
    const faded = !pair.tasks.now
    sheet.name(0, y, shown(pair.units[0]), name - 12, SIZE.meta, faded)
    sheet.text(name - 4, y, '+', { color: INK3, align: 'center', faded })
    sheet.name(name + 8, y, shown(pair.units[1]), name - 8, SIZE.meta, faded)
    for (let task = 0; task < pair.tasks.all && block >= 4; task++)
      sheet.rect(left + task * block, y - 6, block - 3, 12, MET, { faded: task >= pair.tasks.now })
    if (block < 4) sheet.rect(left, y - 6, pair.tasks.all * block, 12, MET, { faded })
    const end = left + pair.tasks.all * block
    const count = countText(pair.tasks, summary.filtered)
    sheet.text(end + 6, y, count, { bold: true, size: SIZE.meta, faded })
    if (place) sheet.line(0, top, width, top, LINE)
    const narrowing = narrowingOf(pair)
    const chosen = isChosen(narrowing, filter)
    if (chosen) sheet.frame(left - 3, y - 10, end - left + textWidth(count, SIZE.meta) + 12, 20)
    marks.push({
      id: pair.units.join('+'),
      x: 0,
      y: top,
      w: width,
      h: ROW,
      label: say('overview.partners.pair', {
        first: pair.units[0],
        second: pair.units[1],
        count: shareText(say, pair.tasks, summary.filtered),
      }),
      narrowing,
      chosen,
    })
  })
  return {
    width,
    height: Math.max(1, rows.length) * ROW + 6,
    option: { series: [sheet.series()] },
    marks,
  }
}
