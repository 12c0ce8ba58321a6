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
