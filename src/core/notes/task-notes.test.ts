import { expect, it } from 'vitest'
import { makeDataset, makeTarget, makeTask } from '../../../tests/support/make.ts'
import type { Task } from '../model.ts'
import { describe } from './anchor.ts'
import { judgedDataset } from './judged-dataset.ts'
import { type Anchor, type Body, full, judgementId, type Note } from './record.ts'
import { toTaskNotes } from './task-notes.ts'

const text = '新建公园10个，改造老旧小区93个。'
const task = makeTask(61, {
  task: text,
  targets: [makeTarget({ start: 2, end: 7, quote: '公园10个', verdict: 'met' })],
}) as Task
const words = (quote: string) =>
  describe(text, text.indexOf(quote), text.indexOf(quote) + quote.length, null)
const judgement = (target: Anchor | null, body: Partial<Body>): Note => ({
  id: judgementId('d', task.key, target),
  kind: 'judgement',
  dataset: 'd',
  key: task.key,
  label: '新建公园',
  target,
  body: full(body),
  conflicts: [],
  created: 0,
  edited: 0,
  seen: {},
})
const told = (...notes: Note[]) => toTaskNotes(notes, 'd', () => task)[0]!

it('tells a judgement of a derived target by its place, also that it is none', () => {
  expect(told(judgement(words('公园10个'), { verdict: 'missed' })).verdicts).toEqual({
    0: 'missed',
  })
  expect(told(judgement(words('公园10个'), { verdict: 'none' })).verdicts).toEqual({ 0: 'none' })
})

it('tells targets that the reader marked, by their words, once they are judged', () => {
  const mine = words('老旧小区93个')
  const own = told(judgement(mine, { verdict: 'unreported' }))
  expect(own.added).toEqual([{ start: 10, end: 17, quote: '老旧小区93个', verdict: 'unreported' }])
  expect(own.verdicts).toEqual({})
  expect(told(judgement(mine, { targetWords: mine })).added).toEqual([])
  expect(told(judgement(mine, { verdict: 'none' })).added).toEqual([])
})

it('says where the verdict rests on other words than the rules took', () => {
  const own = told(judgement(words('公园10个'), { verdict: 'met', answerWords: words('93个') }))
  expect(own.reworded).toEqual([0])
})

it('makes a dataset as the reader judged it, and leaves others alone', () => {
  const dataset = makeDataset([task])
  const notes = [
    judgement(words('公园10个'), { verdict: 'none' }),
    judgement(words('老旧小区93个'), { verdict: 'missed' }),
    judgement(null, { status: 'postponed' }),
  ].map((note) => ({ ...note, dataset: dataset.dataset.id }))
  const [judged] = judgedDataset(dataset, notes).tasks
  expect(judged).toMatchObject({
    status: 'postponed',
    targets: [{ quote: '老旧小区93个', verdict: 'missed' }],
  })
  expect(dataset.tasks[0]?.targets[0]?.verdict).toBe('met')
  expect(judgedDataset(dataset, [judgement(null, { status: 'done' })])).toBe(dataset)
})
