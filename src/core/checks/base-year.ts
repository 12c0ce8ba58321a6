import { matchesOf } from '../text/matches.ts'
import type { Mention } from './mentions.ts'

const AGAINST = /(?:与|较|比|相较)(20\d\d)年(?:末|底|同期)?/g
const LAST_YEAR = /同比|(?:比|较)(?:上|去)年/

/** The year a change is reckoned from, the last one the words name; null where they name none. */
function baseYear(words: string): string | null {
  const years = matchesOf(AGAINST, words)
  return years.at(-1)?.[1] ?? null
}

/**
 * A change from 2020 answers no goal for the year, nor a change from last year one from 2020. Where the
 * texts name the year after (2021年…较2020年下降), the year named is last year.
 */
export function otherBaseYear(goal: Mention, figure: Mention, years: () => Set<string>): boolean {
  const asked = baseYear(goal.clauseHead)
  const given = LAST_YEAR.test(figure.clauseHead)
    ? null
    : baseYear(figure.context + figure.clauseHead)
  if (asked !== null && given === null) return LAST_YEAR.test(figure.clauseHead)
  if (given === null || given === asked) return false
  return asked !== null || !years().has(String(Number(given) + 1))
}
