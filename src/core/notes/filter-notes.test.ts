import { expect, it } from 'vitest'
import { dueBucket, indexNotes, selectNotes, type NoteFilter } from './filter-notes.ts'
import { type Body, full, type Note } from './record.ts'

const note = (key: string, body: Partial<Body>, kind: Note['kind'] = 'task'): Note => ({
  id: key,
  kind,
  dataset: 'wuhu-2022',
  key,
  label: `任务${key}`,
  target: null,
  body: full(body),
  conflicts: [],
  created: 0,
  edited: 0,
  seen: {},
})
const notes = [
  note('61', { text: '93 条路', tags: ['出行', '待核实'], due: '2023-03-15' }),
  note('53', { text: '旅客 50 万人次', tags: ['出行'], due: '2023-02-10' }, 'highlight'),
  note('9', { text: 'Abc', due: '2023-01-01' }, 'highlight'),
]
const today = '2023-02-06'
const all: NoteFilter = { q: '', kind: [], tag: [], due: [], dataset: [] }
const keys = (filter: Partial<NoteFilter>) =>
  selectNotes(indexNotes(notes, today), { ...all, ...filter }).notes.map((n) => n.key)

it('widens within a facet and narrows between them', () => {
  expect(keys({})).toEqual(['61', '53', '9'])
  expect(keys({ kind: ['highlight'] })).toEqual(['53', '9'])
  expect(keys({ kind: ['highlight'], tag: ['出行', '待核实'] })).toEqual(['53'])
  expect(keys({ q: 'aBC 任务9' })).toEqual(['9'])
})

it('counts each value with the facet’s own choice left out', () => {
  const { facets } = selectNotes(indexNotes(notes, today), { ...all, kind: ['highlight'] })
  expect(facets.kind).toEqual([
    { value: 'highlight', count: 2, total: 2 },
    { value: 'task', count: 1, total: 1 },
  ])
  expect(facets.tag).toEqual([
    { value: '出行', count: 1, total: 2 },
    { value: '待核实', count: 0, total: 1 },
  ])
})

it('sorts follow-ups into overdue, soon, later and done', () => {
  expect(notes.map((n) => dueBucket(n, today))).toEqual(['later', 'soon', 'overdue'])
  expect(dueBucket(note('1', { due: '2023-01-01', done: true }), today)).toBe('done')
})

it('reads the words of a note once, however often the search changes', () => {
  let reads = 0
  const many = Array.from({ length: 1000 }, (_, i) => {
    const one = note(String(i), {})
    Object.defineProperty(one.body, 'text', { get: () => (reads++, `笔记 ${i} `.repeat(10)) })
    return one
  })
  for (const q of ['笔', '笔记', '笔记 9', '笔记 99', '笔记 999'])
    expect(selectNotes(indexNotes(many, today), { ...all, q }).notes.length).toBeGreaterThan(0)
  expect(reads).toBe(1000)
})
