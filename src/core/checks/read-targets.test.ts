import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row, Target } from '../model.ts'
import { readTargets } from './read-targets.ts'

type Reading = [op: string, value: number, unit: string, actual: number | null, verdict: string]
interface Pair {
  task: string
  report: string[]
  targets: Reading[]
}

const TABLES = [
  'annual-plans',
  'reports-and-regions',
  'hard-kinds',
  'plans-and-results',
  'levels-and-rates',
  'city-reports',
  'half-year-and-annual',
  'ordinary-rows',
  'wrong-figures-near',
].map((name) => ({
  name,
  pairs: JSON.parse(
    readFileSync(new URL(`../../../tests/fixtures/checks/${name}.json`, import.meta.url), 'utf8'),
  ) as Pair[],
}))
const PAIRS = TABLES.flatMap(({ pairs }) => pairs)

const rowOf = (task: string, report: string[]): Row => ({
  no: 1,
  task,
  units: [],
  paragraphs: report.map((text) => ({ text, unit: null })),
})
const reading = (target: Target): Reading => [
  target.op,
  target.value,
  target.unit,
  target.actual?.value ?? null,
  target.verdict,
]
const verdicts = (task: string, report: string[]) =>
  readTargets(rowOf(task, report)).map(({ verdict, actual }) => [verdict, actual?.value ?? null])

describe.each(TABLES)('$name', ({ pairs }) => {
  test.each(pairs)('$task · $report', ({ task, report, targets }) => {
    expect(readTargets(rowOf(task, report)).map(reading)).toEqual(targets)
  })
})

test('every quote is the text at its place, whatever the text', () => {
  const letters = fc.constantFrom(
    ...'新增城镇就业建成完成改造提高到下降分别其中共计约近余万亿个家公里亩%％.,，。、；（）“”《》 \u30000123456789１２一二三十百第前零翻番成年月日截至超过以上左右',
  )
  const text = fc.string({ unit: letters, maxLength: 60 })
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), (task, report) => {
      for (const target of readTargets(rowOf(task, report))) {
        expect(task.slice(target.start, target.end)).toBe(target.quote)
        const places = [
          target.actual,
          target.claim,
          target.basis,
          ...target.candidates.map(({ answer }) => answer),
        ]
        for (const place of places.filter((one) => one !== null)) {
          expect(report[place.para]!.slice(place.start, place.end)).toBe(place.quote)
        }
      }
    }),
    { numRuns: 400 },
  )
})

test('spaces between letters change no verdict', () => {
  const spaced = (text: string) => [...text].join(' ')
  for (const { task, report } of PAIRS) {
    expect(verdicts(spaced(task), report.map(spaced))).toEqual(verdicts(task, report))
  }
})

test('full-width forms change no verdict', () => {
  const wide = (text: string) =>
    text.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
  for (const { task, report } of PAIRS) {
    expect(verdicts(wide(task), report.map(wide))).toEqual(verdicts(task, report))
  }
})

test.each(['会议由市政府办公室承办。', '全年举办书画展览17场。', '接待外宾参观团23批。'])(
  'an unrelated sentence changes no verdict: %s',
  (sentence) => {
    for (const { task, report } of PAIRS) {
      const longer = [...report.slice(0, -1), report.at(-1)!.replace(/[。.]?$/, '。') + sentence]
      expect({ task, verdicts: verdicts(task, longer) }).toEqual({
        task,
        verdicts: verdicts(task, report),
      })
    }
  },
)

test('a metric is named as a person would say it, and a note says what is not plain', () => {
  const named = (task: string, report: string[] = []) =>
    readTargets(rowOf(task, report)).map(({ metric }) => metric)
  expect(named('地区生产总值增长9%以上。')).toEqual(['地区生产总值'])
  expect(named('改造老旧小区125个、棚户区3344户。')).toEqual(['改造老旧小区', '改造棚户区'])
  expect(named('集体经营性收入50万元以上村占比达35%。')).toEqual(['集体经营性收入50万元以上村占比'])
  expect(named('服务业增加值增长9%,占GDP比重提高到48%。')).toEqual([
    '服务业增加值',
    '服务业增加值占GDP比重',
  ])
  const [grain] = readTargets(rowOf('粮食产量23亿斤以上。', ['粮食总产量119.3万吨。']))
  expect(grain?.note).toBe('119.3万吨 = 23.86亿斤')
  const [begun] = readTargets(rowOf('建成5G基站2500个。', ['上半年建成5G基站873个。']))
  expect(begun?.note).toBe('6-month figure')
})
