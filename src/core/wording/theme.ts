import { THEMES, type Row, type Theme } from '../model.ts'
import { fold } from '../quantities/fold.ts'
import { WordList } from '../quantities/words.ts'
import { THEME_TERMS, UNIT_FIELDS } from './theme-terms.ts'

/**
 * The theme of a row: words of the task count fully, of the report a little (it tells of side work), the
 * fields of duty of the units tip the balance. A word counts once a text.
 */
export function readTheme(row: Row, task = fold(row.task).text): Theme {
  const points = POINTS.fill(0)
  addWords(points, task, TASK_WEIGHT)
  const { paragraphs } = row
  const report =
    paragraphs.length === 1
      ? paragraphs[0]!.text
      : paragraphs.map((paragraph) => paragraph.text).join('\n')
  addWords(points, report.slice(0, REPORT_LENGTH), REPORT_WEIGHT)
  if (row.category) addWords(points, fold(row.category).text, TASK_WEIGHT)
  row.units.forEach((unit, i) => {
    for (const { strength, theme } of fieldOf(unit))
      points[theme]! += strength * (i === 0 ? LEAD_UNIT : OTHER_UNIT)
  })
  let best = 0
  for (let theme = 1; theme < points.length; theme++)
    if (points[theme]! > points[best]!) best = theme
  return points[best]! > 0 ? THEMES[best]! : '政府自身建设'
}

/** Of the row in hand. */
const POINTS = new Float64Array(THEMES.length)

/** Longest words first, each once: 低空经济 does not also count as 低空 and 经济. */
function addWords(points: Float64Array, text: string, weight: number): void {
  const count = ++texts
  let i = 0
  while ((i = TERMS.next(text, i)) >= 0) {
    const term = TERMS.found
    i += LENGTHS[term]!
    if (seenIn[term] === count) continue
    seenIn[term] = count
    for (const { strength, theme } of SENSES[term]!) points[theme]! += strength * weight
  }
}

/** What the name of a unit leans to; a ledger names the same few units over and over. */
function fieldOf(unit: string): readonly Sense[] {
  let senses = known.get(unit)
  if (!senses) {
    senses = FIELDS.find(({ words }) => words.test(unit))?.senses ?? []
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(unit, senses)
  }
  return senses
}

const known = new Map<string, readonly Sense[]>()
const MOST_KNOWN = 1000

const TASK_WEIGHT = 1
const REPORT_WEIGHT = 0.2
const LEAD_UNIT = 0.75
const OTHER_UNIT = 0.35
/** Reports beyond this say no more of the theme. */
const REPORT_LENGTH = 600

/** How strongly something leans to a theme, by its place among the themes. */
interface Sense {
  strength: number
  theme: number
}

const FIELDS = UNIT_FIELDS.map(([words, themes]) => ({
  words,
  senses: THEMES.flatMap((name, theme): Sense[] =>
    themes[name] ? [{ strength: themes[name], theme }] : [],
  ),
}))

const BY_TERM = new Map<string, Sense[]>()
THEMES.forEach((name, theme) => {
  THEME_TERMS[name].forEach((list, level) => {
    for (const term of list.split(' ')) {
      const senses = BY_TERM.get(term)
      if (senses) senses.push({ strength: 3 - level, theme })
      else BY_TERM.set(term, [{ strength: 3 - level, theme }])
    }
  })
})
const TERMS = new WordList(BY_TERM.keys())
/** In the order of the terms. */
const SENSES = [...BY_TERM.values()]
const LENGTHS = Uint8Array.from(TERMS.words, (term) => term.length)
/** How many texts were read, and in which of them each term was met last. */
let texts = 0
const seenIn = new Float64Array(TERMS.words.length)
