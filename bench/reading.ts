/**
 * How fast is a document read and checked, part by part, beside one plain pass over the same text? The same
 * function runs in Node and in a worker of the page, at one size, ten times it and a hundred times it.
 */
import { readTargets } from '../src/core/checks/read-targets.ts'
import { findFindings } from '../src/core/findings/findings.ts'
import { ingest } from '../src/core/ingest.ts'
import type { Dataset } from '../src/core/model.ts'
import { readRow } from '../src/core/reading.ts'
import { readPage } from '../src/core/readers/read-page.ts'
import { understand } from '../src/core/rows/understand.ts'
import { readWording } from '../src/core/wording/wording.ts'
import { recombine } from './corpus.ts'
import type { Figure } from './result.ts'

const question = 'reading'
/** Rows of the documents. */
const SIZES = [100, 1000, 10_000]

/** `where`: what the figures are told of; `memory`: MB the process or page holds by now, if it can tell. */
export async function reading(
  source: Dataset,
  where: string,
  memory: () => number | null,
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const size of SIZES) {
    const { tasks } = recombine(source, size)
    const rows = tasks.map(({ no, task, units, paragraphs }) => ({ no, task, units, paragraphs }))
    const bytes = new TextEncoder().encode(toCsv(rows))
    const began = performance.now()
    const whole = await ingest(bytes, { name: 'bench.csv' })
    const first = performance.now() - began
    const note = whole.tasks.length === size ? undefined : `${whole.tasks.length} rows found`
    const parts: [string, () => unknown][] = [
      ['floor', () => plainPass(bytes)],
      ['rows read', async () => understand(await readPage(bytes), [], {})],
      ['texts folded and cut', () => rows.map((row) => cut(row))],
      ['targets checked', () => rows.map((row) => readTargets(row))],
      ['wording read', () => rows.map((row) => readWording(row))],
      ['findings', () => findFindings(whole.tasks)],
      ['whole', () => ingest(bytes, { name: 'bench.csv' })],
    ]
    let floor = 0
    for (const [part, work] of parts) {
      const time = await best(work)
      floor ||= time
      const what = `${part}, ${size} rows, ${where}`
      const speed = bytes.length / 1e3 / time
      figures.push({ question, what, who: 'speed', value: speed, unit: 'MB/s', note })
      figures.push({ question, what, who: 'time of the floor', value: time / floor, unit: '×' })
    }
    if (size === SIZES[0]) {
      // The engine has compiled little of the code yet: what a reader waits for with a first document.
      const what = `whole, for the first time, ${size} rows, ${where}`
      const speed = bytes.length / 1e3 / first
      figures.push({ question, what, who: 'speed', value: speed, unit: 'MB/s' })
      figures.push({ question, what, who: 'time of the floor', value: first / floor, unit: '×' })
    }
    const value = memory()
    const what = `held at the end, ${size} rows, ${where}`
    if (value !== null) figures.push({ question, what, who: 'memory', value, unit: 'MB' })
  }
  return figures
}

function cut(row: Parameters<typeof readRow>[0]): number {
  const { task, report } = readRow(row)
  return [task, ...report].reduce((sum, one) => sum + one.quantities.length + one.clauses.length, 0)
}

/** A worker's clock ticks in tenths of a millisecond: what is quicker than this is run several times over. */
const SHORTEST = 5

/**
 * The quickest run of as many as fit in a second and a half, one at least: what else the machine does, and
 * what the engine has yet to compile, only slow a run down.
 */
async function best(call: () => unknown): Promise<number> {
  let quickest = Infinity
  let times = 1
  const start = performance.now()
  for (let begin = start; begin - start < 1500; begin = performance.now()) {
    for (let i = 0; i < times; i++) await call()
    const time = performance.now() - begin
    if (time < SHORTEST) times *= 2
    else quickest = Math.min(quickest, time / times)
  }
  return quickest
}

function toCsv(tasks: Pick<Dataset['tasks'][number], 'no' | 'task' | 'units' | 'paragraphs'>[]) {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = tasks.map(({ no, task, units, paragraphs }) =>
    [String(no), task, units.join('、'), paragraphs.map(({ text }) => text).join('\n')]
      .map(cell)
      .join(','),
  )
  return ['序号,工作任务,牵头责任单位,完成情况', ...rows].join('\n')
}

/** Normalise, split, and take out numbers with units, dates and titles: one regular expression each. */
function plainPass(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes).normalize('NFKC')
  let found = 0
  for (const line of text.split('\n')) {
    for (const _ of line.matchAll(/\d+(?:\.\d+)?\s*[万亿]?[%个项家户人元吨米公里亩]*/g)) found++
    for (const _ of line.matchAll(/\d{4}年(?:\d{1,2}月)?/g)) found++
    for (const _ of line.matchAll(/《[^《》]{1,60}》/g)) found++
  }
  return found
}
