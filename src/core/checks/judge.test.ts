import { expect, test } from 'vitest'
import type { Row } from '../model.ts'
import { readTargets } from './read-targets.ts'

const read = (task: string, report: string) => {
  const row: Row = { no: 1, task, units: [], paragraphs: [{ text: report, unit: null }] }
  return readTargets(row)[0]!
}

test('a part-year count is judged as it stands and pro rata', () => {
  const target = read('新增城镇就业5万人。', '1-9月,城镇新增就业4.1万人。')
  expect(target.verdict).toBe('missed')
  expect(target.basis).toMatchObject({ quote: '1-9月', months: 9, proRata: 'exceeded' })
})

test('a part-year rate is not scaled', () => {
  const target = read('规上工业增加值增长9%以上。', '一季度,规上工业增加值增长7.5%。')
  expect(target.basis).toMatchObject({ quote: '一季度', months: 3, proRata: null })
})

test('firm and hopeful wording is kept, and read strictly and leniently', () => {
  const target = read('力争新建充电桩1000个。', '新建充电桩970个。')
  expect(target.firmness).toContain('力争')
  expect([target.verdict, target.strict, target.lenient]).toEqual(['missed', 'missed', 'met'])
  const about = read('生产总值增长7%左右。', '生产总值增长6.9%。')
  expect([about.verdict, about.strict, about.lenient]).toEqual(['met', 'missed', 'met'])
})

test('a reason carries its facts, and what else was considered its own', () => {
  const target = read('新增高新技术企业100家。', '新认定高新技术企业126家,总数达到582家。')
  expect(target.reason).toMatchObject({
    code: 'figureExceeded',
    facts: { actual: '126家', target: '100家' },
  })
  expect(target.ratio).toBe(1.26)
  expect(target.candidates.map(({ answer, reason }) => [answer.quote, reason.code])).toContainEqual(
    ['582家', 'totalNotAdded'],
  )
})

test('a claim without a figure shows the words it rests on', () => {
  const target = read('新增养老床位800张。', '已完成。')
  expect(target.verdict).toBe('claimed')
  expect(target.claim).toMatchObject({ quote: '已完成', para: 0 })
})

test('a full part of the year, and sums the text adds itself, answer the whole', () => {
  expect(
    read('新增省级以上孵化器9家。', '已获批国家级孵化器5家,省级孵化器11家,共计16家。').actual
      ?.quote,
  ).toBe('16家')
  expect(
    read('培育数字化车间50个以上。', '新认定省级数字化车间19个,新认定市级数字化车间45个。').actual,
  ).toBeNull()
})
