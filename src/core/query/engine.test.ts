import './script-folding.ts'
import { describe, expect, it } from 'vitest'
import { emptyQuery } from './address.ts'
import { Engine } from './engine.ts'
import { datasetOf, taskOf } from './sample.ts'

const dataset = datasetOf([
  taskOf(1, '新增城镇就业8.5万人以上。', { units: ['市人社局'], report: ['新增就业 8.5 万人。'] }),
  taskOf(2, '推进老旧小区改造。', {
    units: ['市住建局', '市财政局'],
    report: ['完成改造61个小区,带动就业。'],
    status: 'done',
  }),
  taskOf(61, '发展外贸。', { units: ['市商务局'], report: ['進出口總額增長10%。'] }),
])

function ask(q: string, indexed = true) {
  const engine = new Engine(dataset, '2022-12-31')
  if (indexed) for (const _ of engine.prepare());
  const result = engine.query({
    ...emptyQuery(),
    filter: { q, include: {}, exclude: {} },
    sort: 'relevance',
  })
  return [...result.order].map((index) => dataset.tasks[index]?.no)
}

describe('search', () => {
  it.each([
    ['a single character', '改', [2]],
    ['any substring', '旧小区改', [2]],
    ['a figure though the source has spaces in it', '8.5万', [1]],
    ['full-width digits', '８．５万', [1]],
    ['simplified for traditional', '进出口总额', [61]],
    ['traditional for simplified', '老舊小區', [2]],
    ['several words, which narrow', '就业 小区', [2]],
    ['the task text before the report', '就业', [1, 2]],
    ['a number exactly, before the same figure in a text', '61', [61, 2]],
    ['a number as it is spoken', '第61项', [61]],
    ['an excluded word', '就业 -小区', [1]],
    ['a unit by field word', '单位:住建', [2]],
    ['a status by its word', '状态:已完成', [2]],
    ['a status by the name the pages give it', '表述:已完成', [2]],
    ['the exact word of a status before words that hold it', '进度:done', [2]],
    ['nothing where nothing is', '飞船', []],
  ])('finds %s', (_what, q, expected) => {
    expect(ask(q)).toEqual(expected)
    expect(ask(q, false)).toEqual(expected)
  })
})

describe('the best few', () => {
  it('show the words found in the report and leave the order of the list alone', () => {
    const engine = new Engine(dataset, '2022-12-31')
    engine.query({ ...emptyQuery(), filter: { q: '', include: {}, exclude: {} }, descending: true })
    const [first] = engine.best('61个小区')
    expect(first?.task.no).toBe(2)
    const { para = 0, hits = [] } = first?.snippet ?? {}
    expect(hits.map(([a, b]) => first?.task.paragraphs[para]?.text.slice(a, b))).toEqual([
      '61个小区',
    ])
    expect(engine.view('61')?.next).toBe('2')
    expect(engine.best('')).toEqual([])
  })
})
