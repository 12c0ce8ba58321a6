/** How fast is a document read and checked, beside one plain pass over the same text? Here or in a page. */
import { analyze } from '../src/core/analyze.ts'
import { ingest } from '../src/core/ingest.ts'
import type { Dataset } from '../src/core/model.ts'
import { recombine } from './corpus.ts'
import type { Figure } from './result.ts'

const question = 'reading'
/** Rows of the documents: one size, ten times it, a hundred times it. */
const SIZES = [100, 1000, 10_000]

export async function reading(source: Dataset, where: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const size of SIZES) {
    const dataset = recombine(source, size)
    const bytes = new TextEncoder().encode(toCsv(dataset))
    const megabytes = bytes.length / 1e6
    const add = (who: string, what: string, time: number, note?: string) =>
      figures.push({
        question,
        what: `${what}, ${size} rows, ${where}`,
        who,
        value: megabytes / (time / 1000),
        unit: 'MB/s',
        note,
      })
    const plain = await best(() => plainPass(bytes))
    add('floor', 'read and check', plain)
    let tasks = 0
    const whole = await best(async () => {
      tasks = (await ingest(bytes, { name: 'bench.csv' })).tasks.length
    })
    add('台账', 'read and check', whole, tasks === size ? undefined : `${tasks} rows found`)
    const rows = dataset.tasks.map(({ no, task, units, paragraphs }) => ({
      no,
      task,
      units,
      paragraphs,
    }))
    add('台账', 'check alone', await best(() => analyze(rows)))
  }
  return figures
}

/** The quickest of three, once where that takes long: what else the machine does only slows a run down. */
async function best(call: () => unknown): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 3 && !(times[0]! > 1500); i++) {
    const begin = performance.now()
    await call()
    times.push(performance.now() - begin)
  }
  return Math.min(...times)
}

function toCsv({ tasks }: Dataset): string {
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
