import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Row } from '../model.ts'
import { readWording } from './wording.ts'

function row(task: string, ...report: string[]): Row {
  return { no: 1, task, units: [], paragraphs: report.map((text) => ({ text, unit: null })) }
}

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '已完成',
        '正在',
        '《办法》',
        '《',
        '》',
        '延期',
        ' ',
        ',',
        '。',
        '（',
        '2022年',
        '5月',
        '项目',
        '％',
        '新增',
        '\n',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((list) => list.join(''))

it('quotes exactly what stands at its spans, whatever the text', () => {
  fc.assert(
    fc.property(words, words, (task, report) => {
      const { cues, dates, documents } = readWording(row(task, report))
      for (const { start, end, quote } of [...cues, ...dates]) {
        expect(report.slice(start, end)).toBe(quote)
        expect(quote.length).toBeGreaterThan(0)
      }
      for (const title of documents) expect(report).toContain(title)
    }),
  )
})

it('calls a start done where the task asks for no more, under way where it asks for the whole', () => {
  const started = '城北水厂已于3月正式开工。'
  expect(readWording(row('开工建设城北水厂。', started)).cues[0]?.type).toBe('done')
  expect(readWording(row('建成城北水厂。', started)).cues[0]?.type).toBe('ongoing')
})

const HOSTILE: [string, string][] = [
  ['one letter', '已'],
  ['verbs without a stop', '已完成正在推进'],
  ['open marks', '《“('],
  ['numbers', '12个,3%'],
  ['marks of completion', '均已全部于9月'],
  ['dates', '2022年1月'],
]

it.each(HOSTILE)(
  'reads a line of 200,000 letters before the test gives up: %s',
  (_, piece) => {
    const long = piece.repeat(Math.floor(200_000 / piece.length))
    expect(readWording(row(long, long)).figures).toBeGreaterThanOrEqual(0)
  },
  // Generous for a busy machine; a quadratic rule takes hours.
  30_000,
)
