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

/** A note with a version of each text, by one session. */
function written(id: string, ...texts: string[]): NoteRecord {
  const about = { kind: 'task', dataset: 'd', key: id, label: '', target: null } as const
  const versions = texts.map((text, i) => {
    const seq = i + 1
    return { session: 'tab', seq, clock: { tab: seq }, at: seq, began: seq, body: { text } }
  })
  return { id, ...about, versions }
}
/** The texts in the journal, whatever their order in the store. */
const texts = (journal: Journal) =>
  journal
    .read()
    .map(({ record }) => record.versions[0]!.body.text)
    .toSorted()
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

it('keeps the earlier versions of a note beside the newest, which typing overwrites', () => {
  const journal = new Journal('tab', storeOf(10_000))
  journal.write(written('a', '甲'), 1)
  journal.write(written('a', '甲', '乙'), 2)
  journal.write(written('a', '甲', '乙丙'), 3)
  journal.write(written('a', '甲', '乙丙', '丁'), 4)
  expect(texts(journal)).toEqual(['丁', '乙丙', '甲'].toSorted())
})

it('gives up earlier versions before newest words, those first that the database has', () => {
  const journal = new Journal('tab', storeOf(1000))
  const [one, two, three] = ['一'.repeat(90), '二'.repeat(90), '三'.repeat(90)]
  journal.write(written('a', one), 1)
  journal.acknowledged(['a'])
  journal.write(written('a', one, two), 2)
  journal.write(written('a', one, two, three), 3)
  expect(texts(journal)).toEqual([one, two, three].toSorted())
  expect(journal.write(written('b', '四'), 4)).toBe(true)
  expect(texts(journal)).toEqual([two, three, '四'].toSorted())
  expect(journal.write(written('c', '五'.repeat(90)), 5)).toBe(true)
  expect(texts(journal)).toEqual([three, '四', '五'.repeat(90)].toSorted())
})

it('lets a long day of versions take no more than its part of the room', () => {
  const journal = new Journal('tab', storeOf(Infinity))
  const versions: string[] = []
  for (let i = 0; i < 30; i++) {
    versions.push(String(i).padStart(100_000, '字'))
    journal.write(written('a', ...versions), i)
  }
  expect(texts(journal)).toEqual(versions.slice(-10).toSorted())
})
