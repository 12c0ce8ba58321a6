import './script-folding.ts'
import { describe, expect, it } from 'vitest'
import { emptyQuery } from './address.ts'
import { Engine } from './engine.ts'
import { datasetOf, taskOf } from './sample.ts'
import type { Query, TaskNotes } from './types.ts'

const engine = new Engine(
  datasetOf([
    taskOf(1, '甲', { units: ['市住建局', '市财政局'], figures: 3 }),
    taskOf(2, '乙', { units: ['市财政局'], figures: 9, status: 'done' }),
    taskOf(3, '丙', { figures: 5 }),
  ]),
  '2022-12-31',
)
const ask = (query: Partial<Query>) => engine.query({ ...emptyQuery(), ...query })
const note = (key: string, given: Partial<TaskNotes>): TaskNotes => ({
  key,
  starred: false,
  tags: [],
  text: '',
  count: 0,
  due: null,
  edited: 0,
  verdicts: {},
  status: null,
  ...given,
})

describe('sorting', () => {
  it('goes up or down, and keeps the document order among equals', () => {
    expect([...ask({ sort: 'figures' }).order]).toEqual([0, 2, 1])
    expect([...ask({ sort: 'figures', descending: true }).order]).toEqual([1, 2, 0])
    expect([...ask({ sort: 'theme', descending: true }).order]).toEqual([0, 1, 2])
  })
  it('puts tasks without a value last, either way', () => {
    expect(ask({ sort: 'unit' }).order.at(-1)).toBe(2)
    expect(ask({ sort: 'unit', descending: true }).order.at(-1)).toBe(2)
  })
  it('follows the notes: what was edited last comes first', () => {
    engine.setNotes([note('3', { edited: 5 }), note('1', { edited: 9 })])
    expect([...ask({ sort: 'edited', descending: true }).order]).toEqual([0, 2, 1])
    engine.setNotes([])
    expect([...ask({ sort: 'edited', descending: true }).order]).toEqual([0, 1, 2])
  })
})

describe('grouping', () => {
  it('puts a task into each of its groups and those without one last, and counts tasks once', () => {
    const { order, groups, matched } = ask({ group: 'unit' })
    expect(groups).toEqual([
      { value: '市财政局', start: 0, length: 2 },
      { value: '市住建局', start: 2, length: 1 },
      { value: '', start: 3, length: 1 },
    ])
    expect([...order]).toEqual([0, 1, 0, 2])
    expect(matched).toBe(3)
  })
})

describe('notes', () => {
  it('are searched, filtered by, and due by the calendar', () => {
    engine.setNotes([
      note('1', { text: '跟進 一下', count: 1, tags: ['重点'], due: '2022-12-30' }),
      note('2', { starred: true, due: '2023-01-07' }),
      note('9', { starred: true }),
    ])
    const facet = (include: Query['filter']['include']) => [
      ...ask({ filter: { q: '', include, exclude: {} } }).order,
    ]
    expect([...ask({ filter: { q: '跟进一下', include: {}, exclude: {} } }).order]).toEqual([0])
    expect([
      ...ask({ filter: { q: '笔记:一下 标签:重点', include: {}, exclude: {} } }).order,
    ]).toEqual([0])
    expect(facet({ starred: ['1'] })).toEqual([1])
    expect(facet({ noted: ['1'] })).toEqual([0])
    expect(facet({ due: ['overdue'] })).toEqual([0])
    expect(facet({ due: ['week'] })).toEqual([1])
    expect(ask({}).facets.tag).toEqual([{ value: '重点', count: 1, total: 1 }])
  })
})

describe('a task', () => {
  it('knows its neighbours in the order last asked for', () => {
    ask({ sort: 'figures' })
    expect(engine.view('3')).toMatchObject({ previous: '1', next: '2', place: 2, of: 3 })
    expect(engine.view('99')).toBeNull()
  })
})
