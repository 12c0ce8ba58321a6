import { matchesOf } from '../text/matches.ts'
import type { DateMention } from '../model.ts'
import { quoteOf } from '../quantities/fold.ts'
import type { Reading } from '../reading.ts'
import { insideOf } from './titles.ts'

/** Dates and periods named in a report: whole dates, months, quarters, half years, named year ends. */
export function readDates(report: readonly Reading[]): DateMention[] {
  const found: DateMention[] = []
  for (const [para, reading] of report.entries()) addDates(found, reading, para)
  return found
}

function addDates(found: DateMention[], { folded, titles }: Reading, para: number): void {
  if (!NAMES_TIME.test(folded.text)) return
  const inTitle = insideOf(titles)
  // A year named once holds for the months after it in the same paragraph.
  let current: number | null = null
  for (const match of matchesOf(DATE, folded.text)) {
    const groups = match.groups!
    if (inTitle(match.index)) continue
    const year = Number(groups['year'] ?? groups['alone'] ?? 0) || null
    const month = monthOf(groups)
    if (year !== null) current = year
    const { start, end, quote } = quoteOf(folded, match.index, match.index + match[0].length)
    found.push({
      start,
      end,
      quote,
      para,
      year: year ?? (groups['relative'] ? null : current),
      month,
    })
  }
}

/** 1–12: the month named, or the last one of a quarter, half year or run of months. */
function monthOf(groups: Record<string, string | undefined>): number | null {
  if (groups['month']) {
    const month = Number(groups['to'] ?? groups['month'])
    return month >= 1 && month <= 12 ? month : null
  }
  const period = groups['period']
  if (!period) return null
  const quarter = /第?([一二三四1-4])季度/.exec(period)?.[1]
  if (quarter) return ('一二三四'.indexOf(quarter) + 1 || Number(quarter)) * 3
  return PERIODS.find(([word]) => period.includes(word))?.[1] ?? null
}

const PERIODS: [string, number][] = [
  ['上半年', 6],
  ['前三季度', 9],
  ['三季度', 9],
  ['前两季度', 6],
  ['年初', 1],
  ['年中', 6],
  ['年底', 12],
  ['年末', 12],
  ['下半年', 12],
]

/** No date is without one of these letters. */
const NAMES_TIME = /[年月季]/

/** 截至2022年11月底 · 前三季度 · 1-10月 · 12月16日至18日; a year alone only where something is set for it. */
const DATE =
  /(?:截至|截止)?(?:(?<year>20\d\d)年度?|(?<relative>今年|去年|明年|上年|本年))?(?:第?(?<![\d.])(?<month>1[0-2]|0?[1-9])(?:[-—–~至](?<to>1[0-2]|0?[1-9]))?月(?:份|底|初|末|上旬|中旬|下旬)?(?:[0-3]?\d日(?:[至—–~-](?:1?\d月)?[0-3]?\d日)?)?|(?<period>前[一二两三]季度|第?[一二三四1-4]季度|上半年|下半年|年初|年中|年底|年末))|(?<=[于到至划计在])(?<alone>20\d\d)年(?!度)/g
