import { expect, it } from 'vitest'
import type { NoteRecord } from '../core/notes/record.ts'
import { Journal } from './journal.ts'

/** A store with room for so many characters. */
function storeOf(room: number): Storage {
  const map = new Map<string, string>()
  const size = () => [...map].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  return {
    get length() {
      return map.size
    },
    key: (i: number) => [...map.keys()][i] ?? null,
    getItem: (key: string) => map.get(key) ?? null,
    removeItem: (key: string) => void map.delete(key),
    setItem(key: string, value: string) {
      const before = map.get(key)
      map.set(key, value)
      if (size() <= room) return
      if (before === undefined) map.delete(key)
      else map.set(key, before)
      throw new DOMException('full', 'QuotaExceededError')
    },
  } as Storage
}

function written(id: string, text: string): NoteRecord {
  const about = { kind: 'task', dataset: 'd', key: id, label: '', target: null } as const
  const version = { session: 'tab', seq: 1, clock: { tab: 1 }, at: 1, began: 1, body: { text } }
  return { id, ...about, versions: [version] }
}
const ids = (journal: Journal) => journal.read().map(({ record }) => record.id)

it('gives the newest words the room of the oldest that the database has acknowledged', () => {
  const journal = new Journal('tab', storeOf(1000))
  for (const id of ['a', 'b', 'c'])
    expect(journal.write(written(id, '字'.repeat(90)), 1)).toBe(true)
  expect(journal.write(written('d', '新'), 2)).toBe(false)
  expect(ids(journal)).toEqual(['a', 'b', 'c'])
  journal.acknowledged(['a', 'b'])
  expect(journal.write(written('b', '又改了'.repeat(30)), 3)).toBe(true)
  expect(journal.write(written('d', '新'), 4)).toBe(true)
  expect(ids(journal)).toEqual(['b', 'c', 'd'])
})

it('never drops words that are nowhere else', () => {
  const journal = new Journal('tab', storeOf(400))
  expect(journal.write(written('a', '字'.repeat(90)), 1)).toBe(true)
  expect(journal.write(written('b', '字'.repeat(90)), 2)).toBe(false)
  expect(ids(journal)).toEqual(['a'])
})
