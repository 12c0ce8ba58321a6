import { expect, it } from 'vitest'
import type { Anchor, Body, Note, NoteKind } from './record.ts'
import { full, judgementId, taskNoteId } from './record.ts'
import { reattach } from './reattach.ts'

const words = (exact: string): Anchor => ({
  para: 0,
  start: 3,
  end: 3 + exact.length,
  exact,
  prefix: '',
  suffix: '',
})
const note = (kind: NoteKind, id: string, body: Partial<Body>, target: Anchor | null = null) =>
  ({
    id,
    kind,
    dataset: 'd',
    key: '1',
    label: '旧任务',
    target,
    body: full(body),
    conflicts: [],
    created: 1,
    edited: 1,
    seen: {},
  }) as Note
const place = (key: string, exact = '新的字') => ({
  dataset: 'd',
  key,
  label: '新任务',
  anchor: words(exact),
})
const nothing = () => null

it('moves a highlight within its task and changes nothing else of it', () => {
  const lost = note('highlight', 'highlight/a', { text: '我的话', anchor: words('旧的字') })
  expect(reattach(lost, place('1'), nothing, 'highlight/b', 9)).toEqual([
    { id: 'highlight/a', patch: { anchor: words('新的字') } },
  ])
})

it('moves one place of a highlight in several, and on another task keeps only the new one', () => {
  const [first, second, third] = ['甲', '乙', '丙'].map(words)
  const lost = note('highlight', 'highlight/a', { anchor: first!, parts: [second!, third!] })
  const move = (key: string, which: number) =>
    reattach(lost, place(key), nothing, 'highlight/b', 9, which)[0]!.patch
  expect(move('1', 0)).toEqual({ anchor: words('新的字') })
  expect(move('1', 2)).toEqual({ parts: [second, words('新的字')] })
  expect(move('7', 2)).toMatchObject({ anchor: words('新的字'), parts: [] })
})

it('writes a highlight anew on another task, the old one going to the bin', () => {
  const lost = note('highlight', 'highlight/a', { text: '我的话', anchor: words('旧的字') })
  const [made, old] = reattach(lost, place('7'), nothing, 'highlight/b', 9)
  expect(made).toMatchObject({
    id: 'highlight/b',
    about: { kind: 'highlight', key: '7', label: '新任务' },
    patch: { text: '我的话', anchor: { exact: '新的字' }, deleted: null },
  })
  expect(old).toEqual({ id: 'highlight/a', patch: { deleted: 9 } })
})

it('puts a judgement on the target as it now reads', () => {
  const id = judgementId('d', '1', words('旧的字'))
  const lost = note('judgement', id, { verdict: 'missed', text: '理由' }, words('旧的字'))
  const [made, old] = reattach(lost, place('1'), nothing, 'highlight/b', 9)
  expect(made).toMatchObject({
    id: judgementId('d', '1', words('新的字')),
    about: { target: { exact: '新的字' } },
    patch: { verdict: 'missed', text: '理由', anchor: null },
  })
  expect(old!.id).toBe(id)
})

it('adds a note on a task that is gone to what was written on the other', () => {
  const lost = note('task', taskNoteId('d', '1'), { text: '旧话', tags: ['甲'], due: '2023-01-01' })
  const there = note('task', taskNoteId('d', '7'), { text: '新话', tags: ['乙'], starred: true })
  const [made] = reattach(lost, place('7'), () => there, 'highlight/b', 9)
  expect(made!.patch).toMatchObject({
    text: '新话\n\n旧话',
    tags: ['乙', '甲'],
    starred: true,
    due: '2023-01-01',
  })
})

it('leaves open what was to be done there, though what is moved was done', () => {
  const lost = note('task', taskNoteId('d', '1'), { due: '2023-01-01', todo: '打电话', done: true })
  const there = note('task', taskNoteId('d', '7'), { due: '2023-05-01', todo: '看季报' })
  const [made] = reattach(lost, place('7'), () => there, 'highlight/b', 9)
  expect(made!.patch).toMatchObject({
    due: '2023-05-01',
    done: false,
    todo: '看季报；2023-01-01 打电话',
  })
})
