import { expect, it } from 'vitest'
import { amend } from './amend.ts'
import { resolve } from './merge.ts'
import type { NoteRecord } from './record.ts'
import { inOrder } from './versions.ts'

it('puts what was written last at the end, also where the clock was set back before', () => {
  let record: NoteRecord = {
    id: 'highlight/x',
    kind: 'highlight',
    dataset: 'd',
    key: '1',
    label: '',
    target: null,
    versions: [],
  }
  const write = (session: string, now: number, text: string) =>
    (record = amend(record, { text }, { session, now, seen: resolve(record).seen }))
  write('a', 9_000_000, '先写的')
  write('a', 1_000_000, '钟拨慢以后改的')
  write('b', 500_000, '另一页再改的')
  write('b', 5_000_000, '又过了一会儿')
  expect(inOrder(record.versions).map(({ body }) => body.text)).toEqual([
    '先写的',
    '钟拨慢以后改的',
    '另一页再改的',
    '又过了一会儿',
  ])
  expect(resolve(record).body.text).toBe('又过了一会儿')
})
