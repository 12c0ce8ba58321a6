import fc from 'fast-check'
import { expect, it } from 'vitest'
import { amend } from './amend.ts'
import { holds, mergeAll, mergeRecords, resolve } from './merge.ts'
import type { Body, NoteRecord } from './record.ts'
import { EMPTY, taskNoteId } from './record.ts'
import { versionText } from './versions.ts'

const blank = (key = '1'): NoteRecord => ({
  id: taskNoteId('wuhu-2022', key),
  kind: 'task',
  dataset: 'wuhu-2022',
  key,
  label: '',
  target: null,
  versions: [],
})

function write(record: NoteRecord, session: string, now: number, patch: Partial<Body>): NoteRecord {
  return amend(record, patch, { session, now, seen: resolve(record).seen })
}

/** One step of a made-up history: who writes what on which task, or takes over whose copy. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      who: fc.nat(3),
      key: fc.constantFrom('1', '2'),
      text: fc.stringMatching(/^[甲乙丙丁。]{0,8}$/),
      wait: fc.nat(90_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      who: fc.nat(3),
      key: fc.constantFrom('1', '2'),
      tags: fc.uniqueArray(fc.constantFrom('出行', '待核实', '写稿用')),
      wait: fc.nat(90_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      who: fc.nat(3),
      key: fc.constantFrom('1', '2'),
      deleted: fc.constantFrom(null, 5),
      wait: fc.nat(90_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ who: fc.nat(3), from: fc.nat(3) }) },
)

/** Plays a history over four copies of the notes; also returns every text ever kept in one. */
function play(steps: (typeof step extends fc.Arbitrary<infer T> ? T : never)[]) {
  const copies = [0, 1, 2, 3].map(() => new Map<string, NoteRecord>())
  const versions = new Set<string>()
  let now = 1_000_000
  for (const s of steps) {
    const copy = copies[s.who]!
    if ('from' in s) {
      copies[s.who] = mergeAll(copy.values(), copies[s.from]!.values())
      continue
    }
    now += s.wait
    const { who, key, wait: _, ...patch } = s
    const record = copy.get(taskNoteId('wuhu-2022', key)) ?? blank(key)
    copy.set(record.id, write(record, `s${who}`, now, patch))
  }
  for (const copy of copies)
    for (const r of copy.values()) for (const v of r.versions) versions.add(versionText(v))
  return { copies, versions }
}

it('merges 1,000 random histories to the same result in any order, with every text present', () => {
  let histories = 0
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 25 }),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      (steps, order) => {
        histories++
        const { copies, versions } = play(steps)
        const fold = (list: number[]) =>
          list.reduce(
            (all, i) => mergeAll(all.values(), copies[i]!.values()),
            new Map<string, NoteRecord>(),
          )
        const one = [...fold([0, 1, 2, 3]).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
        const other = [...fold(order).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
        expect(other).toEqual(one)
        expect([...mergeAll(one, other).values()]).toEqual(one)
        const nested = mergeAll(fold(order.slice(0, 2)).values(), fold(order.slice(2)).values())
        expect([...nested.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(one)
        const present = new Set(one.flatMap((r) => r.versions.map(versionText)))
        for (const version of versions) expect(present.has(version)).toBe(true)
        for (const record of one)
          expect(resolve(record)).toEqual(
            resolve({ ...record, versions: record.versions.toReversed() }),
          )
      },
    ),
    { numRuns: 1000 },
  )
  expect(histories).toBeGreaterThanOrEqual(1000)
})

it('merges two tabs writing different clauses, and keeps both where they write the same one', () => {
  const start = write(blank(), 'a', 1, { text: '一句。二句。' })
  const a = write(start, 'a', 100_000, { text: '一句改。二句。' })
  const b = write(start, 'b', 100_001, { text: '一句。二句。三句。' })
  expect(resolve(mergeRecords(a, b)).body.text).toBe('一句改。二句。三句。')
  expect(resolve(mergeRecords(a, b)).conflicts).toEqual([])
  const c = write(start, 'c', 100_002, { text: '另一句。二句。' })
  const clash = resolve(mergeRecords(a, c))
  expect(clash.body.text).toBe('一句改。\n另一句。二句。')
  expect(clash.conflicts.map((x) => x.field)).toEqual(['text'])
})

it('lets an edit settle a conflict for everybody', () => {
  const a = write(blank(), 'a', 1, { text: '甲' })
  const b = write(blank(), 'b', 2, { text: '乙' })
  const settled = write(mergeRecords(a, b), 'a', 100_000, { text: '甲和乙' })
  const everywhere = resolve(mergeRecords(mergeRecords(b, settled), a))
  expect(everywhere.body.text).toBe('甲和乙')
  expect(everywhere.conflicts).toEqual([])
})

it('brings a colleague’s note on the same task beside mine', () => {
  const mine = write(blank(), 'a', 1, { text: '我的。', tags: ['出行'], starred: true })
  const theirs = write(blank(), 'b', 2, { text: '同事的。', tags: ['待核实'], due: '2023-03-15' })
  const { body } = resolve(mergeRecords(theirs, mine))
  expect(body).toEqual({
    ...EMPTY,
    text: '我的。\n同事的。',
    tags: ['出行', '待核实'],
    starred: true,
    due: '2023-03-15',
  })
})

it('keeps a note that one side deleted while the other went on writing', () => {
  const start = write(blank(), 'a', 1, { text: '甲。' })
  const gone = write(start, 'a', 100_000, { deleted: 100_000 })
  const more = write(start, 'b', 100_001, { text: '甲。乙。' })
  expect(resolve(mergeRecords(gone, more)).body).toMatchObject({ text: '甲。乙。', deleted: null })
})

it('never lets an edit overwrite what its writer had not seen', () => {
  const start = write(blank(), 'a', 1, { text: '甲。' })
  const { seen } = resolve(start)
  const other = write(start, 'b', 100_000, { text: '甲。乙。' })
  const late = amend(other, { text: '丙。甲。' }, { session: 'a', now: 200_000, seen })
  expect(resolve(late).body.text).toBe('丙。甲。乙。')
})

it('makes one version of a burst of typing, but never folds away lost words', () => {
  let record = blank()
  for (let i = 1; i <= 30; i++) record = write(record, 'a', i * 500, { text: '字'.repeat(i) })
  expect(record.versions).toHaveLength(1)
  record = write(record, 'a', 16_000, { text: '' })
  expect(record.versions.map((v) => v.body.text ?? '')).toEqual(['字'.repeat(30), ''])
  record = write(record, 'a', 300_000, { text: '新' })
  expect(record.versions).toHaveLength(3)
})

it('counts what a burst of typing loses together: words taken back letter by letter stay known', () => {
  const words = '九十三条路究竟修了几条，要问市交通局，还要去现场。'
  let record = blank()
  let now = 0
  let peak = ''
  const type = (text: string) => {
    const { seen } = resolve(record)
    const before = record.versions.length
    record = amend(record, { text }, { session: 'a', now: (now += 100), seen, peak })
    if (record.versions.length > before || text.length > peak.length) peak = text
  }
  for (let i = 1; i <= words.length; i++) type(words.slice(0, i))
  for (let i = words.length - 1; i >= 0; i--) type(words.slice(0, i))
  const texts = record.versions.map((v) => v.body.text ?? '')
  expect(texts[0]!.length).toBeGreaterThanOrEqual(words.length - 8)
  expect(texts.at(-1)).toBe('')
})

it('keeps my words when a forged copy repeats a version with other words', () => {
  const mine = write(blank(), 'a', 1, { text: '我的' })
  const forged = { ...mine, versions: [{ ...mine.versions[0]!, body: { text: '假的' } }] }
  const merged = mergeRecords(mine, forged)
  expect(holds(merged, mine)).toBe(true)
  expect(resolve(merged).body.text).toContain('我的')
})

it('says nothing new when nothing changed', () => {
  const record = write(blank(), 'a', 1, { text: '甲' })
  expect(write(record, 'b', 2, { text: '甲' })).toBe(record)
})
