import './script-folding.ts'
import { describe, expect, it } from 'vitest'
import type { Target } from '../model.ts'
import { emptyQuery, GROUP_KEYS, SORT_KEYS } from './address.ts'
import { Engine } from './engine.ts'
import { FACETS } from './facet-table.ts'
import { datasetOf, noteOn, taskOf } from './sample.ts'
import type { GroupKey, Query, SortKey } from './types.ts'

const engine = new Engine(
  datasetOf([
    taskOf(1, '甲', { units: ['市住建局', '市财政局'], figures: 3 }),
    taskOf(2, '乙', { units: ['市财政局'], figures: 9, status: 'done' }),
    taskOf(3, '丙', { figures: 5 }),
  ]),
  '2022-12-31',
)
const ask = (query: Partial<Query>) => engine.query({ ...emptyQuery(), ...query })

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
    engine.setNotes([noteOn('3', { edited: 5 }), noteOn('1', { edited: 9 })])
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

describe('every facet', () => {
  const target = (kind: string) => ({ kind, verdict: 'met', ratio: null }) as Target
  const ledger = new Engine(
    datasetOf([
      taskOf(1, '甲'),
      taskOf(2, '乙', { targets: [target('count')], documents: ['《信访条例》'] }),
      taskOf(3, '丙', { targets: [target('rate')], documents: ['《安全生产法》'] }),
    ]),
    '2022-12-31',
  )
  const order = (sort: SortKey, descending = false) => [
    ...ledger.query({ ...emptyQuery(), sort, descending }).order,
  ]
  const groups = (group: GroupKey) => {
    const { order, groups } = ledger.query({ ...emptyQuery(), group })
    return groups.map(({ value, start, length }) => [
      value,
      Array.from(order.slice(start, start + length), (index) => index + 1),
    ])
  }

  it('sorts by its own order or by name, and groups with those without one last', () => {
    expect(order('kind')).toEqual([2, 1, 0])
    expect(order('document')).toEqual([2, 1, 0])
    expect(groups('kind')).toEqual([
      ['rate', [3]],
      ['count', [2]],
      ['', [1]],
    ])
  })

  it('follows the notes as they change', () => {
    for (const sort of FACETS) expect(order(sort)).toHaveLength(3)
    ledger.setNotes([
      noteOn('2', { starred: true, text: '问', tags: ['重点'], due: '2022-12-30' }),
      noteOn('3', { tags: ['出行', '重点'], due: '2022-12-01' }),
    ])
    expect(order('starred')).toEqual([1, 0, 2])
    expect(order('noted')).toEqual([1, 0, 2])
    expect(order('tag')).toEqual([2, 1, 0])
    expect(order('due'), 'by the date, not by its week').toEqual([2, 1, 0])
    expect(order('due', true)).toEqual([1, 2, 0])
    expect(groups('starred')).toEqual([
      ['1', [2]],
      ['', [1, 3]],
    ])
    expect(groups('noted')).toEqual(groups('starred'))
    expect(groups('due'), 'a task stands once, not also under any date').toEqual([
      ['overdue', [2, 3]],
      ['', [1]],
    ])
    ledger.setNotes([])
    for (const sort of ['tag', 'starred', 'noted', 'due'] as const)
      expect(order(sort)).toEqual([0, 1, 2])
  })

  it('can be sorted and grouped by', () => {
    expect(SORT_KEYS).toEqual(expect.arrayContaining([...FACETS]))
    expect(GROUP_KEYS).toEqual(expect.arrayContaining([...FACETS]))
  })
})

describe('notes', () => {
  it('are searched, filtered by, and due by the calendar', () => {
    engine.setNotes([
      noteOn('1', { text: '跟進 一下', count: 1, tags: ['重点'], due: '2022-12-30' }),
      noteOn('2', { starred: true, due: '2023-01-07' }),
      noteOn('9', { starred: true }),
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
