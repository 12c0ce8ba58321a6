/** The wording: one ink square a task, grouped by how far the report says it is. */
import { STATUS_GLYPHS } from '../components/display/glyphs.ts'
import { STATUSES } from '../core/model.ts'
import { wordingTitle } from '../core/summaries/titles.ts'
import { isChosen, type Context, type Figure } from './figure.ts'
import { placeGroups } from './groups.ts'
import { INK } from './theme.ts'
import { sentence, shareText } from './words.ts'

/** Squares beyond this many stand for several tasks each. */
const SQUARES = 320

export function wordingFigure(context: Context): Figure {
  const { summary, say, filter } = context
  const { statuses, statusTargets, filtered } = summary
  const per = Math.max(1, Math.ceil(summary.tasks.all / SQUARES))
  const present = STATUSES.filter((status) => statuses[status].all)
  const absent = STATUSES.filter((status) => !statuses[status].all)
  const groups = present.map((status) => ({
    id: status,
    word: say(`words.status.${status}`),
    count: statuses[status],
    glyph: STATUS_GLYPHS[status],
    color: INK,
    label: say('overview.wording.group', {
      status: say(`words.status.${status}`),
      count: shareText(say, statuses[status], filtered),
    }),
    narrowing: { include: { status: [status] } },
    marks: null,
    per,
  }))
  return {
    id: 'wording',
    title: sentence(say, 'wording', wordingTitle(summary)),
    how: say(per > 1 ? 'overview.wording.howMany' : 'overview.wording.how', { per }),
    foot: absent.length
      ? say('overview.wording.absent', {
          status: absent.map((status) => say(`words.status.${status}`)).join('、'),
        })
      : say('overview.wording.foot', { tasks: shareText(say, summary.tasks, filtered) }),
    table: {
      heads: [
        { text: say('overview.head.status') },
        { text: say('overview.head.tasks'), numeric: true },
        { text: say('overview.head.targets'), numeric: true },
      ],
      rows: STATUSES.map((status) => ({
        id: status,
        cells: [
          say(`words.status.${status}`),
          shareText(say, statuses[status], filtered),
          shareText(say, statusTargets[status], filtered),
        ],
        narrowing: { include: { status: [status] } },
        chosen: isChosen({ include: { status: [status] } }, filter),
      })),
    },
    draw: (width) => {
      const { sheet, marks, height } = placeGroups(
        groups,
        width,
        { glyph: 15, pitch: 18, row: 19 },
        context,
      )
      // The whole group is one mark: its squares are not told apart.
      for (const mark of marks) if (width >= 560) mark.h = height
      return { width, height: height + 4, option: { series: [sheet.series()] }, marks }
    },
  }
}
