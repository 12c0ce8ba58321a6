import { THEMES, type Row, type Theme } from '../model.ts'
import { fold } from '../quantities/fold.ts'
import { THEME_TERMS, UNIT_FIELDS } from './theme-terms.ts'

/** The best fit, with what decided: points and the words found, by theme. */
export interface ThemeReading {
  theme: Theme
  scores: { theme: Theme; points: number; words: string[] }[]
}

/**
 * The theme of a row: words of the task count fully, of the report a little (it tells of side work), the
 * fields of duty of the units tip the balance. A word counts once a text.
 */
export function readTheme(row: Row, task = fold(row.task).text): ThemeReading {
  const scores = THEMES.map((theme) => ({ theme, points: 0, words: [] as string[] }))
  addWords(scores, task, TASK_WEIGHT)
  const report = row.paragraphs
    .map((paragraph) => paragraph.text)
    .join('\n')
    .slice(0, REPORT_LENGTH)
  addWords(scores, report, REPORT_WEIGHT)
  if (row.category) addWords(scores, fold(row.category).text, TASK_WEIGHT)
  row.units.forEach((unit, i) => {
    const field = UNIT_FIELDS.find(([pattern]) => pattern.test(unit))
    if (!field) return
    for (const score of scores) {
      const points = (field[1][score.theme] ?? 0) * (i === 0 ? LEAD_UNIT : OTHER_UNIT)
      if (points) score.words.push(unit)
      score.points += points
    }
  })
  let best = scores[0]!
  for (const score of scores) if (score.points > best.points) best = score
  if (best.points === 0) best = scores.find((score) => score.theme === '政府自身建设')!
  return { theme: best.theme, scores }
}

/** Longest words first, each once: 低空经济 does not also count as 低空 and 经济. */
function addWords(scores: ThemeReading['scores'], text: string, weight: number): void {
  const seen = new Set<string>()
  for (let i = 0; i < text.length; i++) {
    const found = INDEX[text.charCodeAt(i)]?.find(({ term }) => text.startsWith(term, i))
    if (!found) continue
    i += found.term.length - 1
    if (seen.has(found.term)) continue
    seen.add(found.term)
    for (const { strength, theme } of found.senses) {
      const score = scores[theme]!
      score.points += strength * weight
      score.words.push(found.term)
    }
  }
}

const TASK_WEIGHT = 1
const REPORT_WEIGHT = 0.2
const LEAD_UNIT = 0.75
const OTHER_UNIT = 0.35
/** Reports beyond this say no more of the theme. */
const REPORT_LENGTH = 600

interface Term {
  term: string
  senses: { strength: number; theme: number }[]
}

/** Terms by their first character, longest first. */
const INDEX: (Term[] | undefined)[] = Array.from({ length: 0x10000 })
THEMES.forEach((name, theme) => {
  THEME_TERMS[name].forEach((list, level) => {
    for (const term of list.split(' ')) {
      const code = term.charCodeAt(0)
      const known = (INDEX[code] ??= [])
      const same = known.find((one) => one.term === term)
      if (same) same.senses.push({ strength: 3 - level, theme })
      else known.push({ term, senses: [{ strength: 3 - level, theme }] })
    }
  })
})
for (const known of INDEX) known?.sort((a, b) => b.term.length - a.term.length)
