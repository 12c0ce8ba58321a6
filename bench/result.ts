/** One measured figure, and how the figures of a run are printed. */
export interface Figure {
  /** The question it answers: `search`, `filter`, … */
  question: string
  /** The case within the question: the query, the size, the step. */
  what: string
  /** Who was measured: 台账, floor, MiniSearch, … */
  who: string
  value: number
  unit: 'ms' | 'MB' | 'MB/s' | '×' | 'tasks' | 'fps' | 'KB' | 'us'
  /** What must be said beside the figure: `misses 12`. */
  note?: string
}

/** Plain-text tables, one a question: a row a case, a column a subject. */
export function tables(figures: readonly Figure[]): string {
  const questions = [...new Set(figures.map((figure) => figure.question))]
  return questions
    .map((question) =>
      table(
        question,
        figures.filter((figure) => figure.question === question),
      ),
    )
    .join('\n\n')
}

function table(question: string, figures: readonly Figure[]): string {
  const subjects = [...new Set(figures.map((figure) => figure.who))]
  const cases = [...new Set(figures.map((figure) => figure.what))]
  const rows = cases.map((what) => [
    what,
    ...subjects.map((who) => {
      const figure = figures.find((candidate) => candidate.what === what && candidate.who === who)
      return figure ? cell(figure) : '–'
    }),
  ])
  const all = [[question, ...subjects], ['---', ...subjects.map(() => '---:')], ...rows]
  return all.map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function cell({ value, unit, note }: Figure): string {
  const size = Math.abs(value)
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2
  return `${value.toFixed(digits)} ${unit}${note ? ` (${note})` : ''}`
}
