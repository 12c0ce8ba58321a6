import { matchesOf } from '../text/matches.ts'
import type { Verdict } from '../model.ts'

/** Words that date a figure, and how many months of the year it covers. Offsets are folded. */
export interface Period {
  start: number
  end: number
  months: number | null
  estimate: boolean
}

const NUMBER: Record<string, number> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
}
const PERIOD =
  /(?:\d{4}年)?(?:截至|截止|到|至)(?:目前\(?)?(?:\d{4}年)?(\d{1,2})月(?:(\d{1,2})日|底|末|初|中旬|上旬|下旬|份)?|(?:\d{4}年)?(?:1-|1至|1到)(\d{1,2})月份?|(?:\d{4}年)?(?<!提)前([一二三四五六七八九十]{1,2}|\d{1,2})个月|(?:\d{4}年)?(?<!提)(前三季度|三季度末|上半年|一季度|第一季度|首季|前两个?季度|前三个季度)|(?:截至|截止)(?:目前|年底|年末)|今年以来|(?:截至|截止)(?:\d{4}年底|\d{4}年末)|预计(?:全年|年底)?/g

/** Periods of a folded text in order. */
export function readPeriods(text: string): Period[] {
  const periods: Period[] = []
  for (const match of matchesOf(PERIOD, text)) {
    periods.push({
      start: match.index,
      end: match.index + match[0].length,
      months: monthsOf(match),
      estimate: match[0].startsWith('预计'),
    })
  }
  return periods
}

function monthsOf(match: RegExpMatchArray): number | null {
  const [words, month, day, until, first, season] = match
  if (month) {
    const value = Number(month)
    if (value < 1 || value > 12) return null
    // A count at the start of a month covers the months before it.
    const early = (day !== undefined && Number(day) <= 5) || words.endsWith('初')
    return early ? Math.max(1, value - 1) : value
  }
  if (until) return bounded(Number(until))
  if (first) return bounded(NUMBER[first] ?? Number(first))
  if (season) return /上半年|前两/.test(season) ? 6 : /三/.test(season) ? 9 : 3
  return /年底|年末/.test(words) && !words.startsWith('预计') ? 12 : null
}

const bounded = (months: number) => (months >= 1 && months <= 12 ? months : null)

/** The period that governs a figure: the nearest before it in its sentence, else in the sentence before. */
export function periodAt(periods: Period[], sentence: number, at: number): Period | null {
  let found: Period | null = null
  for (const period of periods) {
    if (period.start >= at) break
    found = period
  }
  if (!found) return null
  // 预计 colours only what it stands right before.
  if (found.estimate) return at - found.end < 16 ? found : null
  return found.start >= sentence || at - found.end < 60 ? found : null
}

/** Where scaling to months/12 makes sense: amounts and counts that grow through the year, not rates or levels. */
export function proRata(
  months: number | null,
  kind: string,
  op: string,
  level: boolean,
  verdictAt: (share: number) => Verdict,
): Verdict | null {
  if (
    months === null ||
    months >= 12 ||
    level ||
    op !== '>=' ||
    (kind !== 'count' && kind !== 'amount')
  )
    return null
  return verdictAt(months / 12)
}
