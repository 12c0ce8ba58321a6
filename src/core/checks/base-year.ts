import type { Mention } from './mentions.ts'

const AGAINST = /(?:与|较|比|相较)(20\d\d)年(?:末|底|同期)?/g
const LAST_YEAR = /同比|(?:比|较)(?:上|去)年/

/** The year a change is reckoned from, the last one named before the figure in its sentence; null where none. */
function baseYear({ context, clauseHead }: Mention): string | null {
  const years = [...`${context}${clauseHead}`.matchAll(AGAINST)]
  return years.at(-1)?.[1] ?? null
}

/**
 * A change from 2020 answers no goal for the year, nor a change from last year one from 2020. Where the
 * texts name the year after (2021年…较2020年下降), the year named is last year.
 */
export function otherBaseYear(goal: Mention, figure: Mention, texts: () => string): boolean {
  const asked = baseYear(goal)
  const given = baseYear(figure)
  if (asked !== null && given === null) return LAST_YEAR.test(figure.clauseHead)
  if (given === null || given === asked) return false
  return asked !== null || !texts().includes(`${Number(given) + 1}年`)
}
