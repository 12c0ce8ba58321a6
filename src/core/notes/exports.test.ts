import { expect, it } from 'vitest'
import type { Target, Task } from '../model.ts'
import { amend } from './amend.ts'
import { notesToCsv, objections, objectionsToCsv } from './export-csv.ts'
import { notesToIcs } from './export-ics.ts'
import { notesToMarkdown } from './export-markdown.ts'
import { notesToJsonLd, readJsonLd, unheard } from './jsonld.ts'
import { resolve } from './merge.ts'
import { type Anchor, type Body, type NoteRecord, judgementId, taskNoteId } from './record.ts'

const place: Anchor = {
  para: 0,
  start: 12,
  end: 19,
  exact: '40个续建项目',
  prefix: '次支道路：',
  suffix: '中',
}
const words: Anchor = { para: null, start: 12, end: 15, exact: '93条', prefix: '', suffix: '' }
const make = (about: Partial<NoteRecord>, patch: Partial<Body>): NoteRecord =>
  amend(
    {
      id: taskNoteId('wuhu-2022', '61'),
      kind: 'task',
      dataset: 'wuhu-2022',
      key: '61',
      label: '提高市域通行效率',
      target: null,
      versions: [],
      ...about,
    },
    patch,
    { session: 'a', now: Date.UTC(2023, 1, 4), seen: {} },
  )
const records = [
  make(
    {},
    {
      text: '=HYPERLINK("x")，值得问',
      tags: ['出行'],
      starred: true,
      due: '2023-03-15',
      todo: '问市交通局',
    },
  ),
  make(
    { id: 'highlight/x', kind: 'highlight' },
    { text: '40＋63 是 103 个；不是 93', anchor: place },
  ),
  make(
    { id: judgementId('wuhu-2022', '61', words), kind: 'judgement', target: words },
    { verdict: 'missed', text: '只有 18 个完工' },
  ),
]
const notes = records.map(resolve)
const address = () => 'https://example.org/?at=wuhu-2022/tasks/61'
const task = {
  key: '61',
  no: 61,
  task: '新建续建93条城市次支道路',
  units: ['市交通局'],
  paragraphs: [],
  targets: [{ start: 12, quote: '93条', verdict: 'unreported', actual: null } as unknown as Target],
} as unknown as Task

it('writes Markdown in which each note stands under its task and links back to it', () => {
  const text = notesToMarkdown(notes, address)
  expect(text.match(/^## /gm)).toHaveLength(1)
  expect(text).toContain('](https://example.org/?at=wuhu-2022/tasks/61)')
  expect(text).toContain('> 40个续建项目')
  expect(text).toContain('**我判：未达到**（目标“93条”）')
  expect(text).toContain('★ 收藏 · #出行 · 跟进 2023-03-15 问市交通局')
})

it('writes CSV in which no cell runs as a formula', () => {
  const lines = notesToCsv(notes, address).trim().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toContain(`"'=HYPERLINK(""x"")，值得问"`)
})

it('writes an objection sheet with both quotes, both verdicts and the reason', () => {
  const list = objections(notes, () => task)
  expect(objectionsToCsv(list, address).split('\r\n')[1]).toBe(
    '61,新建续建93条城市次支道路,市交通局,93条,,未答复,未达到,只有 18 个完工,https://example.org/?at=wuhu-2022/tasks/61',
  )
})

it('writes a calendar of open follow-ups whose lines hold at most 75 bytes', () => {
  const ics = notesToIcs(notes, address)
  expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  expect(ics).toContain('DTSTART;VALUE=DATE:20230315\r\nSUMMARY:第 61 项 问市交通局')
  expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
})

it('reads its own Web Annotations back to the same notes, and the second time to nothing new', () => {
  const text = JSON.stringify(notesToJsonLd(notes, address))
  const read = readJsonLd(text)!
  expect(read.skipped).toBe(0)
  expect(
    read.records.map((r) => ({ id: r.id, kind: r.kind, target: r.target, body: resolve(r).body })),
  ).toEqual(notes.map((n) => ({ id: n.id, kind: n.kind, target: n.target, body: n.body })))
  expect(unheard(new Map(records.map((r) => [r.id, r])), read.records)).toEqual([])
  expect(readJsonLd(text)).toEqual(read)
})

it('reads an annotation that another tool made on a page of the app', () => {
  const foreign = {
    type: 'Annotation',
    id: 'https://other.example/1',
    bodyValue: '存疑',
    target: {
      source: 'https://example.org/tz/?at=wuhu-2022%2Ftasks%2F9&from=x',
      selector: { type: 'TextQuoteSelector', exact: '12.08万人' },
    },
  }
  const {
    records: [note],
  } = readJsonLd(JSON.stringify([foreign]))!
  expect(note).toMatchObject({ kind: 'highlight', dataset: 'wuhu-2022', key: '9' })
  expect(resolve(note!).body).toMatchObject({ text: '存疑', anchor: { exact: '12.08万人' } })
  expect(readJsonLd('{"type":"Annotation","target":"https://elsewhere.example/"}')).toEqual({
    records: [],
    skipped: 1,
  })
  expect(readJsonLd('{"a":1}')).toBe(null)
})
