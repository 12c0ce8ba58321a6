import { expect, it } from 'vitest'
import { Reading } from '../reading.ts'
import { readDates } from './dates.ts'

const cases: [string, [string, number | null, number | null][]][] = [
  ['截至11月底,已完成。', [['截至11月底', null, 11]]],
  [
    '于2022年3月完成,7月上线。',
    [
      ['2022年3月', 2022, 3],
      ['7月', 2022, 7],
    ],
  ],
  ['12月16日至18日成功举办。', [['12月16日至18日', null, 12]]],
  ['2022年前三季度增长6.4%。', [['2022年前三季度', 2022, 9]]],
  [
    '一季度、上半年均增长。',
    [
      ['一季度', null, 3],
      ['上半年', null, 6],
    ],
  ],
  ['1-10月增长3%。', [['1-10月', null, 10]]],
  ['拟于 20 23年正式启用。', [['20 23年', 2023, null]]],
  [
    '去年12月开工,今年6月完工。',
    [
      ['去年12月', null, 12],
      ['今年6月', null, 6],
    ],
  ],
  ['印发《规划(2021-2025年)》,3.5月均值,13月。', []],
  ['2022年,新增117户。', []],
]

it.each(cases)('%s', (text, dates) => {
  const found = readDates([new Reading(text)])
  expect(found.map(({ quote, year, month }) => [quote, year, month])).toEqual(dates)
  for (const { start, end, quote } of found) expect(text.slice(start, end)).toBe(quote)
})
