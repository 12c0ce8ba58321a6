/** Targets against actuals on one scale: reported ÷ target, the target at 100 %. */
import type { TargetMark } from '../core/summaries/summary.ts'
import { ratioTitle } from '../core/summaries/titles.ts'
import { isChosen, type Context, type Figure } from './figure.ts'
import { drawRatios } from './ratios-drawing.ts'
import { figuresText, reachText, sentence, shareText } from './words.ts'

/** Rows drawn with their names; the rest share one line until the reader asks for all. */
const ROWS = 15
/** Rows that even the expanded drawing may have. */
const MOST_ROWS = 80

export function ratioFigure(context: Context): Figure {
  const { summary, say, shown, filter } = context
  const { ratios, reach, filtered } = summary
  const rows = context.expanded ? ratios.slice(0, MOST_ROWS) : pickRows(ratios)
  const chosenRows = new Set(rows)
  const rest = ratios.filter((mark) => !chosenRows.has(mark))
  const turned = ratios.filter((mark) => mark.turned && mark.shown).length
  const unscaled = summary.comparable.now - reach.compared
  return {
    id: 'ratios',
    title: sentence(say, 'ratios', ratioTitle(summary)),
    how:
      say('overview.ratios.how') +
      (turned ? say('overview.ratios.turned', { n: turned }, turned) : ''),
    foot:
      say('overview.ratios.foot', {
        compared: reach.compared,
        targets: shareText(say, summary.targets, filtered),
        tasks: shareText(say, summary.tasks, filtered),
      }) + (unscaled > 0 ? say('overview.ratios.unscaled', { n: unscaled }, unscaled) : ''),
    hidden: rest.length,
    table: {
      heads: [
        { text: say('overview.head.metric') },
        { text: say('overview.head.no') },
        { text: say('overview.head.figures') },
        { text: say('overview.head.reach'), numeric: true },
        { text: say('overview.head.verdict') },
      ],
      rows: ratios.map((mark) => ({
        id: `${mark.key}:${mark.target}`,
        cells: [
          shown(mark.metric),
          mark.no,
          shown(figuresText(mark)),
          reachText(mark),
          say(`words.verdict.${mark.verdict}`),
        ],
        narrowing: { keys: [mark.key] },
        chosen: isChosen({ keys: [mark.key] }, filter),
      })),
    },
    draw: (width) => drawRatios(context, rows, rest, width),
  }
}

/**
 * Which targets get a row: all that missed (up to a third of the rows), the others evenly spaced
 * over the whole range. Picked from the whole dataset, so that choosing a row moves none; only where
 * a filter leaves targets without a row do these come first.
 */
export function pickRows(ratios: TargetMark[], limit = ROWS): TargetMark[] {
  if (ratios.length <= limit + 2) return ratios
  const base = spread(ratios, limit)
  const shown = ratios.filter((mark) => mark.shown)
  const picked =
    shown.length === ratios.length || shown.every((mark) => base.includes(mark))
      ? base
      : spread(shown, limit)
  const fill = base.filter((mark) => !picked.includes(mark)).slice(0, limit - picked.length)
  const rows = new Set([...picked, ...fill])
  return ratios.filter((mark) => rows.has(mark))
}

function spread(marks: TargetMark[], limit: number): TargetMark[] {
  const missed = marks.filter((mark) => mark.verdict === 'missed').slice(-Math.floor(limit / 3))
  const others = marks.filter((mark) => !missed.includes(mark))
  const room = limit - missed.length
  if (others.length <= room) return [...others, ...missed]
  const step = (others.length - 1) / (room - 1)
  return [
    ...Array.from({ length: room }, (_, place) => others[Math.round(place * step)]!),
    ...missed,
  ]
}
