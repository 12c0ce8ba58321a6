import { expect, it } from 'vitest'
import type { Body } from './record.ts'
import { EMPTY, full, isBlank } from './record.ts'

it('takes a note for blank only where no field says anything', () => {
  const place = { para: null, start: 0, end: 1, exact: '路', prefix: '', suffix: '' }
  const said: Record<Exclude<keyof Body, 'parts' | 'done' | 'deleted'>, unknown> = {
    text: '话',
    tags: ['出行'],
    starred: true,
    due: '2023-01-01',
    todo: '问',
    anchor: place,
    verdict: 'none',
    status: 'done',
    targetWords: place,
    answerWords: place,
    query: '',
    match: '',
  }
  expect(Object.keys({ ...said, parts: 0, done: 0, deleted: 0 }).toSorted()).toEqual(
    Object.keys(EMPTY).toSorted(),
  )
  for (const [field, value] of Object.entries(said))
    expect(isBlank(full({ [field]: value }))).toBe(false)
  expect(isBlank(full({ done: true, deleted: 5 }))).toBe(true)
})
