/** Where the lines of a Chinese title may end: the language has no spaces to break at. */

/** Short quoted words, a number with what it counts (22 个目标), a bureau (市经信局), and the sign after. */
const RE_WHOLE =
  /([“「《][^”」》]{1,10}[”」》][，。；：]?|\d[\d.]* \p{Script=Han}(?:目标|目標|任务|任務)?[里裡]?[，。；：]?|市\p{Script=Han}{1,5}?[局委办辦][、，]?)/u
const RE_HAN = /\p{Script=Han}/u
const RE_LATIN = /[a-z]{2}/
/** A clause no wider than this, in em, stays on one line: it fits a phone in the large letters too. */
const SHORT = 10

const em = (text: string) =>
  Array.from(text).reduce((sum, sign) => sum + (sign < '\u2000' ? 0.6 : 1), 0)

/**
 * A title in pieces; those at odd places must not be broken over lines: short clauses, and in longer
 * ones a number with its measure word, short quoted words and names of bureaus. No character is
 * changed: copies and searches hold.
 */
export function titlePieces(text: string): string[] {
  // English breaks at its spaces, also round the name of a unit.
  if (!RE_HAN.test(text) || RE_LATIN.test(text)) return [text]
  const clauses = text.match(/[^，；：。]+[，；：。]*|[，；：。]+/g) ?? []
  return clauses.flatMap((clause) =>
    // Each clause gives pairs of a free and a whole piece.
    em(clause) <= SHORT ? ['', clause] : [...clause.split(RE_WHOLE), ''],
  )
}
