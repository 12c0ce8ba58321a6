/** Where the lines of a Chinese title may end: the language has no spaces to break at. */
import { words } from './line-ends.ts'

/** Short quoted words, a number with what it counts (22 个目标), a unit (市经信局), and the sign after. */
const RE_WHOLE =
  /([“「《][^”」》]{1,10}[”」》][，。；：]?|\d[\d.]* \p{Script=Han}(?:目标|目標|任务|任務|单位|單位|主题|主題)?[里裡]?[，。；：]?|市\p{Script=Han}{1,5}?(?:[局委办辦处處]|中心|公司|集团|集團)[、，]?)/u
const RE_HAN = /\p{Script=Han}/u
const RE_LATIN = /[a-z]{2}/
/** The name of a unit in an English sentence. */
const RE_NAME = /(\p{Script=Han}{2,12})/u
/** A clause no wider than this, in em, stays on one line: it fits a phone in the large letters too. */
const SHORT = 10
/** A lone sign goes with the word before it, up to this many signs. */
const WORD = 6

const em = (text: string) =>
  Array.from(text).reduce((sum, sign) => sum + (sign < '\u2000' ? 0.6 : 1), 0)

/** Whether a word stays with the one before it: after an opening sign, in a figure, a lone sign. */
function joins(last: string, word: string): boolean {
  if (/[“「《（(]$/.test(last) || /[!-~]{2}/.test(last.slice(-1) + word[0])) return true
  return word.length < 2 && last.length < WORD && !/[，。、；：]$/.test(last)
}

/** A stretch as pairs of a free and a whole piece; untouched where the browser knows no words. */
function wordPieces(text: string): string[] {
  const pieces = ['']
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-2)
    // A line may end at a blank.
    if (!segment.trim()) pieces.push(pieces.pop() + segment)
    else if (last && !pieces.at(-1) && joins(last, segment)) pieces.splice(-2, 1, last + segment)
    else pieces.push(segment, '')
  }
  return pieces.length > 1 ? pieces : [text]
}

/**
 * A title in pieces; those at odd places must not be broken over lines: short clauses, and in longer
 * ones words, a number with its measure word, short quoted words and names of units. No character is
 * changed: copies and searches hold.
 */
export function titlePieces(text: string): string[] {
  if (!RE_HAN.test(text)) return [text]
  // English breaks at its spaces, also round the name of a unit.
  if (RE_LATIN.test(text)) return text.split(RE_NAME)
  const clauses = text.match(/[^，；：。]+[，；：。]*|[，；：。]+/g) ?? []
  return clauses.flatMap((clause) =>
    // Each clause gives pairs of a free and a whole piece.
    em(clause) <= SHORT ? ['', clause] : [...clause.split(RE_WHOLE).flatMap(freeWords), ''],
  )
}

/** What lies between whole pieces, by its words; whole pieces as they are. */
function freeWords(piece: string, place: number): string[] {
  return place % 2 || !piece ? [piece] : wordPieces(piece)
}
