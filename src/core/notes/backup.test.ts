import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { amend } from './amend.ts'
import { makeBackup, planRestore, readBackup } from './backup.ts'
import { mergeRecords, resolve } from './merge.ts'
import { type Anchor, type Body, type NoteRecord } from './record.ts'
import { judgementId, matchId, taskNoteId } from './record.ts'

const place: Anchor = {
  para: 0,
  start: 12,
  end: 19,
  exact: '40个续建项目',
  prefix: '次支道路：',
  suffix: '中',
}
const target: Anchor = { ...place, para: null, exact: '93条' }

function record(about: Partial<NoteRecord>, patch: Partial<Body>, session = 'a'): NoteRecord {
  const blank: NoteRecord = {
    id: taskNoteId('wuhu-2022', '61'),
    kind: 'task',
    dataset: 'wuhu-2022',
    key: '61',
    label: '提高市域',
    target: null,
    versions: [],
    ...about,
  }
  return amend(blank, patch, { session, now: 1_675_000_000_000, seen: {} })
}

const all = [
  record(
    {},
    {
      text: '这一项最值得问',
      tags: ['出行'],
      starred: true,
      due: '2023-03-15',
      todo: '问市交通局',
    },
  ),
  record({ id: 'highlight/x', kind: 'highlight' }, { text: '40＋63 是 103 个', anchor: place }),
  record(
    { id: judgementId('wuhu-2022', '61', target), kind: 'judgement', target },
    { verdict: 'missed', text: '只有 18 个完工', answerWords: place },
  ),
  record(
    { id: 'view/y', kind: 'view', key: '', label: '' },
    { text: '未答复的', query: 'verdict=unreported' },
  ),
]
const match = record(
  { id: matchId('wuhu-2022', '+规上企业|count'), kind: 'match', key: '+规上企业|count' },
  { match: '+规模以上工业企业|count' },
)
const file = (records: NoteRecord[]) =>
  JSON.stringify(makeBackup(records, '2023-02-07T08:00:00.000Z'))
const mapOf = (records: NoteRecord[]) => new Map(records.map((r) => [r.id, r]))

it('gives back every record, and says that restoring it adds nothing', () => {
  const read = readBackup(file(all))
  expect(read.ok && read.backup.records.length).toBe(4)
  const records = read.ok ? read.backup.records : []
  expect(planRestore(mapOf(all), records)).toMatchObject({
    fresh: [],
    changed: [],
    conflicts: [],
    same: 4,
    records: [],
  })
  expect(file(records)).toBe(file(all))
})

it.each([
  ['backup-1.json', all],
  ['backup-2.json', all],
  ['backup-2.json', [...all, match]],
])('is as the published schema %s says', (name, records) => {
  const schema = JSON.parse(readFileSync(`public/schemas/${name}`, 'utf8')) as object
  const validate = new Ajv({ strict: false, formats: { 'date-time': true } }).compile(schema)
  validate(JSON.parse(file(records)))
  expect(validate.errors).toBe(null)
  expect(validate({ ...makeBackup(records, 'x'), records: [{}] })).toBe(false)
})

it('is read by older apps too, unless it holds what they do not know', () => {
  expect(makeBackup(all, 'x').format).toBe('taizhang-backup/1')
  expect(makeBackup([...all, match], 'x').format).toBe('taizhang-backup/2')
  const place = { para: 0, start: 0, end: 1, exact: '路', prefix: '', suffix: '' }
  const several = record({}, { anchor: place, parts: [place] })
  expect(makeBackup([several], 'x').format).toBe('taizhang-backup/2')
  const read = readBackup(file([several]))
  expect(read.ok && read.backup.records).toEqual([several])
  const odd = {
    ...several,
    versions: [{ ...several.versions[0]!, body: { parts: [{ para: 0 }] } }],
  }
  expect(readBackup(file([odd as unknown as NoteRecord]))).toMatchObject({ error: 'damaged' })
})

it('gives corrected matches back; corrected in two places, both stay known and the merge is the same', () => {
  const read = readBackup(file([match]))
  expect(read.ok && read.backup.records).toEqual([match])
  const here = amend(match, { match: '' }, { session: 'b', now: 2, seen: resolve(match).seen })
  const there = amend(match, { match: null }, { session: 'c', now: 3, seen: resolve(match).seen })
  const both = mergeRecords(here, there)
  expect(both).toEqual(mergeRecords(there, here))
  expect(mergeRecords(both, here)).toEqual(both)
  expect(both.versions).toHaveLength(3)
  expect(resolve(both).conflicts).toMatchObject([{ field: 'match' }])
  // Taken back later, an older copy does not bring it back.
  expect(resolve(mergeRecords(there, match)).body.match).toBe(null)
})

it('does not mind another layout of the same JSON', () => {
  expect(readBackup(JSON.stringify(JSON.parse(file(all)), null, 4)).ok).toBe(true)
})

it('tells new, changed, conflicting and known notes apart', () => {
  const [mine] = all
  const later = amend(
    mine!,
    { text: '后来改的' },
    { session: 'b', now: 1_675_000_900_000, seen: resolve(mine!).seen },
  )
  const clash = record({}, { text: '同事另写的' }, 'c')
  expect(planRestore(mapOf([]), all).fresh).toHaveLength(4)
  expect(planRestore(mapOf(all), [later]).changed[0]!.after.body.text).toBe('后来改的')
  expect(planRestore(mapOf([later]), [mine!])).toMatchObject({ changed: [], conflicts: [] })
  const { conflicts } = planRestore(mapOf(all), [clash])
  expect(conflicts[0]!.after.body.text).toContain('这一项最值得问')
  expect(conflicts[0]!.after.body.text).toContain('同事另写的')
  expect(resolve(mergeRecords(mine!, clash)).body.starred).toBe(true)
})

it.each([
  ['', 'not-json'],
  [file(all).slice(0, -30), 'not-json'],
  ['[]', 'not-backup'],
  ['null', 'not-backup'],
  ['{"format":"taizhang/1"}', 'not-backup'],
  ['{"format":"taizhang-backup/3"}', 'newer'],
  ['{"format":"taizhang-backup/1","sealed":{}}', 'sealed'],
  ['{"format":"taizhang-backup/1","made":"","checksum":"","records":[]}', 'checksum'],
  [file(all).replace('最值得问', '不值得问'), 'checksum'],
  ['['.repeat(200_000), 'not-json'],
  [
    `{"format":"taizhang-backup/1","made":"","records":[${'['.repeat(5000)}${']'.repeat(5000)}]}`,
    'damaged',
  ],
])('refuses %#: a damaged or foreign file', (text, error) => {
  expect(readBackup(text)).toMatchObject({ ok: false, error })
})

it('takes all that a file says of one note, also where it says it in several records', () => {
  const [a, b] = [record({}, { text: '甲。' }, 'a'), record({}, { text: '乙。' }, 'b')]
  for (const mine of [[], [record({}, { text: '丙。' }, 'c')]]) {
    const plan = planRestore(mapOf(mine), [a!, b!])
    expect(plan.records).toHaveLength(1)
    expect(plan.fresh.length + plan.conflicts.length).toBe(1)
    expect(resolve(plan.records[0]!).body.text).toMatch(/甲[^]*乙|乙[^]*甲/)
  }
})

it('refuses records that are not as they must be, even with a right checksum', () => {
  const [first] = all
  const version = first!.versions[0]!
  const hostile: unknown[] = [
    { ...first, id: 'task/other/1' },
    { ...first, kind: 'script' },
    { ...match, id: 'match/other/x' },
    // Merged into mine it would make a view of it, which no task shows.
    { ...first, kind: 'view' },
    { ...first, kind: 'highlight' },
    { ...first, versions: [] },
    { ...first, versions: [{ ...version, session: '__proto__' }] },
    { ...first, versions: [{ ...version, clock: JSON.parse('{"__proto__":1}') as object }] },
    { ...first, versions: [{ ...version, at: 1e300 }] },
    { ...first, versions: [{ ...version, body: { text: 5 } }] },
    { ...first, versions: [{ ...version, body: { html: '<b>' } }] },
    { ...first, versions: [{ ...version, body: { due: 'tomorrow' } }] },
    { ...first, versions: [{ ...version, body: { due: '2023-13-45' } }] },
    { ...first, versions: [{ ...version, body: { due: '2023-02-30' } }] },
  ]
  for (const bad of hostile)
    expect(readBackup(file([all[1]!, bad as NoteRecord]))).toMatchObject({
      ok: false,
      error: 'damaged',
    })
})

it('never throws, whatever bytes of a backup are changed', () => {
  const text = file(all)
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 4 }), (at, bytes) => {
      const changed = text.slice(0, at) + bytes + text.slice(at + bytes.length)
      const read = readBackup(changed)
      expect(read.ok ? canonicalSame(changed, text) : true).toBe(true)
    }),
    { numRuns: 500 },
  )
})

/** Only the date of making is not covered by the checksum. */
function canonicalSame(a: string, b: string): boolean {
  const strip = (t: string) => ({ ...(JSON.parse(t) as object), made: '' })
  return JSON.stringify(strip(a)) === JSON.stringify(strip(b))
}

it('gives back whatever a reader can write: very long notes and quotes, many and odd tags', () => {
  const long = '字'.repeat(1_200_000)
  const anchor = {
    para: 0,
    start: 0,
    end: 30_000,
    exact: '引'.repeat(30_000),
    prefix: '',
    suffix: '',
  }
  const odd = ['<b>', '"', "'", '&amp;', '../x', '#', '😀', '👨‍👩‍👧', 'مرحبا', '__proto__', '\ud83d']
  const tags = [...odd, ...Array.from({ length: 300 }, (_, i) => `标签${i}`)]
  const texts = [long, '👨‍👩‍👧‍👦 一家', '\u202eمرحبا abc', 'a\u0000b\ud83d', '\r\n\t']
  for (const text of texts) {
    const written = record({}, { text, tags, anchor, due: '9999-12-31' })
    const read = readBackup(file([written]))
    expect(read.ok && read.backup.records).toEqual([written])
  }
})
