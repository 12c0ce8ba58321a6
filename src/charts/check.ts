/** The check: one mark a target, grouped by verdict, best reach first. */
import { VERDICT_GLYPHS } from '../components/display/glyphs.ts'
import { VERDICTS, type Verdict } from '../core/model.ts'
import type { TargetMark } from '../core/summaries/summary.ts'
import { checkTitle } from '../core/summaries/titles.ts'
import { isChosen, type Context, type Drawing, type Figure, type Narrowing } from './figure.ts'
import { placeGroups, type Group } from './groups.ts'
import type { Sheet } from './sheet.ts'
import { clip, textWidth } from './text-width.ts'
import { INK, INK2, INK3, LINE2, SIZE, VERDICT_COLOR, ZHU } from './theme.ts'
import { figuresText, reachText, sentence, shareText, targetLabel } from './words.ts'

const id = (mark: TargetMark) => `${mark.key}:${mark.target}`

export function checkFigure(context: Context): Figure {
  const { summary, say, shown, filter } = context
  const { marks, verdicts, filtered } = summary
  const perMark = marks ? 1 : Math.ceil(summary.targets.all / 400)
  const none: Narrowing = { include: { verdict: ['none'] } }
  return {
    id: 'check',
    title: sentence(say, 'check', checkTitle(summary)),
    how: how(context, perMark),
    foot: say('overview.check.foot', {
      targets: shareText(say, summary.targets, filtered),
      quantified: shareText(say, summary.quantified, filtered),
      tasks: shareText(say, summary.tasks, filtered),
    }),
    table: {
      heads: [
        { text: say('overview.head.verdict') },
        { text: say('overview.head.no') },
        { text: say('overview.head.metric') },
        { text: say('overview.head.figures') },
        { text: say('overview.head.reach'), numeric: true },
      ],
      rows: [
        ...(marks ?? []).map((mark) => ({
          id: id(mark),
          cells: [
            say(`words.verdict.${mark.verdict}`),
            mark.no,
            shown(mark.metric),
            shown(figuresText(mark)),
            reachText(mark),
          ],
          narrowing: { keys: [mark.key] },
          chosen: isChosen({ keys: [mark.key] }, filter),
        })),
        ...(marks ? [] : VERDICTS).map((verdict) => ({
          id: verdict,
          cells: [
            say(`words.verdict.${verdict}`),
            '',
            '',
            shareText(say, verdicts[verdict], filtered),
            '',
          ],
          narrowing: { include: { verdict: [verdict] } },
          chosen: isChosen({ include: { verdict: [verdict] } }, filter),
        })),
        {
          id: 'none',
          cells: [
            say('words.verdict.none'),
            '',
            '',
            shareText(say, summary.untargeted, filtered),
            '',
          ],
          narrowing: none,
          chosen: isChosen(none, filter),
        },
      ],
    },
    draw: (width) => draw(context, groupsOf(context, perMark), width),
  }
}

function how({ summary, say }: Context, per: number): string {
  if (per > 1) return say('overview.check.howMany', { per })
  const noted = summary.marks?.some((mark) => mark.noted)
  return say('overview.check.how') + (noted ? say('overview.check.mine') : '')
}

function groupsOf({ summary, say }: Context, per: number): Group[] {
  const byVerdict = (verdict: Verdict) => summary.marks?.filter((mark) => mark.verdict === verdict)
  return VERDICTS.filter((verdict) => summary.verdicts[verdict].all).map((verdict) => ({
    id: verdict,
    word: say(`words.verdict.${verdict}`),
    count: summary.verdicts[verdict],
    glyph: VERDICT_GLYPHS[verdict],
    color: VERDICT_COLOR[verdict],
    label: say('overview.check.group', {
      verdict: say(`words.verdict.${verdict}`),
      count: shareText(say, summary.verdicts[verdict], summary.filtered),
    }),
    narrowing: { include: { verdict: [verdict] } },
    per,
    marks:
      byVerdict(verdict)?.map((mark) => ({
        id: id(mark),
        label: targetLabel(say, mark),
        faded: !mark.shown,
        noted: mark.noted,
        narrowing: { keys: [mark.key] },
      })) ?? null,
  }))
}

function draw(context: Context, groups: Group[], width: number): Drawing {
  const { summary, say, filter } = context
  const placed = placeGroups(groups, width, { glyph: 15, pitch: 21.5, row: 24 }, context)
  const { sheet, marks } = placed
  let y = placed.height
  if (width >= 900 && summary.marks)
    y = drawNotes(context, sheet, placed.at, summary.marks, width, y)

  // Tasks without a target: a line of their own, in no ratio.
  const narrow = width < 560
  const middle = y + 26
  const count = summary.filtered
    ? `${summary.untargeted.now}/${summary.untargeted.all}`
    : `${summary.untargeted.all}`
  const words = say('overview.check.none')
  const aside = say('overview.check.aside')
  if (!narrow) sheet.line(0, y + 4, width, y + 4, LINE2)
  sheet.text(0, middle, count, { size: narrow ? 22 : 16, bold: true })
  const from = textWidth(count, narrow ? 22 : 16, true) + 6
  sheet.text(from, middle + 1, words, { size: SIZE.meta })
  const dashes = from + textWidth(words, SIZE.meta) + 16
  const end = width - textWidth(aside, SIZE.meta) - 16
  if (end - dashes > 40) sheet.line(dashes, middle, end, middle, INK3, { dash: [7, 5] })
  if (end - dashes > -8)
    sheet.text(width, middle + 1, aside, { size: SIZE.meta, color: INK2, align: 'right' })
  else sheet.text(0, middle + 22, aside, { size: SIZE.caption, color: INK3 })
  const narrowing: Narrowing = { include: { verdict: ['none'] } }
  const chosen = isChosen(narrowing, filter)
  if (chosen)
    sheet.line(0, middle + 14, from + textWidth(words, SIZE.meta), middle + 14, ZHU, {
      lineWidth: 2,
    })
  const label = say('overview.check.noneLabel', { count })
  marks.push({ id: 'none', x: 0, y: middle - 18, w: width, h: 36, label, narrowing, chosen })
  return {
    width,
    height: middle + (end - dashes > -8 ? 24 : 36),
    option: { series: [sheet.series()] },
    marks,
  }
}

/** A few marks say themselves what they are: the furthest over, met, short, and one unanswered. */
function drawNotes(
  { say, shown: inScript }: Context,
  sheet: Sheet,
  at: Map<string, { x: number; y: number }>,
  marks: TargetMark[],
  width: number,
  top: number,
): number {
  const shown = marks.filter((mark) => mark.shown)
  const of = (verdict: Verdict) => shown.filter((mark) => mark.verdict === verdict)
  const picks = [
    of('exceeded')[0],
    of('met')[0],
    of('missed').at(-1),
    of('unreported').at(-1),
  ].filter((mark) => mark !== undefined)
  const spots = picks.map((mark) => ({ mark, ...at.get(id(mark))! })).toSorted((a, b) => a.x - b.x)
  let free = 0
  let deepest = 1
  for (const [place, { mark, x, y }] of spots.entries()) {
    const next = spots[place + 1]?.x ?? width
    const metric = inScript(mark.metric)
    const figures = inScript(figuresText(mark))
    const wanted = textWidth(`${metric} ${figures}`, SIZE.caption)
    // The last note may lean left of its mark; the others start under it.
    const from = Math.max(free, place === spots.length - 1 ? Math.min(x, width - wanted) : x)
    const room = place === spots.length - 1 ? width - from + 2 : next - from - 12
    if (room < 90 && wanted > room) continue
    sheet.line(x, y + 11, x, top + 4, LINE2)
    if (from !== x) sheet.line(Math.min(from, x), top + 4, Math.max(from, x), top + 4, LINE2)
    sheet.text(from, top + 14, say('overview.taskNo', { no: mark.no }), {
      size: SIZE.caption,
      color: INK3,
    })
    // Figures stay on one line: their own, where name and figures do not both fit.
    const lines =
      wanted <= room ? [`${metric} ${figures}`] : [clip(metric, room, SIZE.caption), figures]
    lines.forEach((line, index) =>
      sheet.text(from, top + 32 + index * 17, line, { size: SIZE.caption, color: INK }),
    )
    deepest = Math.max(deepest, lines.length)
    free = from + Math.min(wanted, room) + 16
  }
  return top + 31 + deepest * 17
}
