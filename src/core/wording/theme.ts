import { THEMES, type Row, type Theme } from '../model.ts'
import { fold } from '../quantities/fold.ts'
import { THEME_TERMS, UNIT_FIELDS } from './theme-terms.ts'

/**
 * The theme of a row: words of the task count fully, of the report a little (it tells of side work), the
 * fields of duty of the units tip the balance. A word counts once a text.
 */
export function readTheme(row: Row, task = fold(row.task).text): Theme {
  const points = new Float64Array(THEMES.length)
  addWords(points, task, TASK_WEIGHT)
  const report = row.paragraphs
    .map((paragraph) => paragraph.text)
    .join('\n')
    .slice(0, REPORT_LENGTH)
  addWords(points, report, REPORT_WEIGHT)
  if (row.category) addWords(points, fold(row.category).text, TASK_WEIGHT)
  row.units.forEach((unit, i) => {
    const field = FIELDS.find(({ words }) => words.test(unit))
    for (const { strength, theme } of field?.senses ?? [])
      points[theme]! += strength * (i === 0 ? LEAD_UNIT : OTHER_UNIT)
  })
  const most = Math.max(...points)
  return most > 0 ? THEMES[points.indexOf(most)]! : '政府自身建设'
}

/** Longest words first, each once: 低空经济 does not also count as 低空 and 经济. */
function addWords(points: Float64Array, text: string, weight: number): void {
  const seen: Term[] = []
  for (let i = 0; i < text.length; i++) {
    const known = INDEX[text.charCodeAt(i)]
    if (!known) continue
    const found = known.find(({ term }) => text.startsWith(term, i))
    if (!found) continue
    i += found.term.length - 1
    if (seen.includes(found)) continue
    seen.push(found)
    for (const { strength, theme } of found.senses) points[theme]! += strength * weight
  }
}

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

interface Term {
  term: string
  senses: Sense[]
}

const FIELDS = UNIT_FIELDS.map(([words, themes]) => ({
  words,
  senses: THEMES.flatMap((name, theme): Sense[] =>
    themes[name] ? [{ strength: themes[name], theme }] : [],
  ),
}))

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
