import { describe, expect, test } from 'vitest'
import { normaliseMetric } from './metric.ts'
import { readQuantities } from './quantities.ts'

const said = (text: string) =>
  readQuantities(text).map((quantity) => [
    text.slice(quantity.start, quantity.end),
    quantity.value,
    quantity.unit,
  ])

describe('a quantity is read as written', () => {
  test.each([
    ['新增就业12.08万人', [['12.08万人', 12.08, '万人']]],
    ['改造600多万套', [['600多万套', 600, '万套']]],
    ['访问量1200余万', [['1200余万', 1200, '万']]],
    ['1,234.5亿元', [['1,234.5亿元', 1234.5, '亿元']]],
    ['百分之四十五', [['百分之四十五', 45, '%']]],
    ['三分之二以上', [['三分之二', 66.7, '%']]],
    ['三成以上', [['三成', 30, '%']]],
    [
      '两家企业、三十五个项目',
      [
        ['两家', 2, '家'],
        ['三十五个', 35, '个'],
      ],
    ],
    ['增长-3.2%', [['-3.2%', -3.2, '%']]],
    [
      '位列全省第4位,前三',
      [
        ['第4位', 4, '位'],
        ['前三', 3, '位'],
      ],
    ],
    ['实现“零填埋”', [['零填埋', 0, '']]],
    ['3８ 微克/立方米', [['3８ 微克/立方米', 38, '微克/立方米']]],
    ['112億元', [['112億元', 112, '億元']]],
    ['目前12家', [['12家', 12, '家']]],
    ['8—10家', [['8—10家', 8, '家']]],
  ])('%s', (text, quantities) => {
    expect(said(text)).toEqual(quantities)
  })
})

describe('names, dates, ordinals and codes are no quantities', () => {
  test.each([
    '“1%工作法”',
    '十大新兴产业',
    '三年滚动计划',
    '2022年12月16日至18日',
    '2021 - 2035年',
    '第六届动漫会',
    'G205和S334',
    '5G网络、PM2.5、2.0版',
    '12345热线',
    '《行动方案(2022-2024年)》',
    '芜政办〔2022〕1号',
    '世界500强',
    '2000吨级码头',
    '前三季度、前5个月',
    '三位一体',
    '一批',
  ])('%s', (text) => {
    expect(said(text)).toEqual([])
  })
})

test('units of one kind convert to one base', () => {
  const base = (text: string) => readQuantities(text)[0]!.base
  expect(base('1.2亿元')).toBe(base('12000万元'))
  expect(base('15亩')).toBeCloseTo(base('1公顷'))
  expect(base('23.86亿斤')).toBeCloseTo(base('119.3万吨'))
  expect(base('50平方公里')).toBe(base('5000公顷'))
})

test.each([
  ['全市规模以上工业增加值', '规上工业增加值'],
  ['年末城镇登记失业率', '城镇登记失业率'],
  ['PM2.5平均浓度', 'PM2.5平均浓度'],
  ['2022年公共停车泊位', '停车位'],
])('one metric has one name: %s', (text, name) => {
  expect(normaliseMetric(text)).toBe(name)
})
