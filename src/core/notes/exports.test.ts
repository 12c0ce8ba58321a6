import MarkdownIt from 'markdown-it'
import { expect, it } from 'vitest'
import type { DatasetInfo, Target, Task } from '../model.ts'
import { amend } from './amend.ts'
import { notesToCsv, objections, objectionsToCsv } from './export-csv.ts'
import { notesToIcs } from './export-ics.ts'
import { notesToMarkdown } from './export-markdown.ts'
import { notesToJsonLd } from './jsonld.ts'
import { readJsonLd, unheard } from './read-jsonld.ts'
import { resolve } from './merge.ts'
import { objectionsHtml } from './objection-sheet.ts'
import { reportHtml } from './report-html.ts'
import { type Anchor, type Body, type NoteRecord, judgementId, taskNoteId } from './record.ts'

/** Of a file of annotations, nothing left out. */
const ALL_READ = { noTask: 0, malformed: 0, inPart: 0, authors: 0, morePages: false }
const place: Anchor = {
  para: 0,
  start: 12,
  end: 19,
  exact: '40个续建项目',
  prefix: '次支道路：',
  suffix: '中',
}
const words: Anchor = { para: null, start: 4, end: 7, exact: '93条', prefix: '', suffix: '' }
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
  cues: [],
  status: 'done',
  targets: [
    { start: 4, end: 7, quote: '93条', verdict: 'unreported', actual: null } as unknown as Target,
  ],
} as unknown as Task

const info: DatasetInfo = {
  id: 'wuhu-2022',
  title: '重点工作完成情况',
  place: '芜湖市',
  year: 2022,
  published: '2023-01-31',
  source: '芜湖市人民政府',
}

it('writes Markdown in which each note stands under its task and links back to it', () => {
  const text = notesToMarkdown(notes, address)
  expect(text.match(/^## /gm)).toHaveLength(1)
  expect(
    text.match(/\[原文\]\(<https:\/\/example\.org\/\?at=wuhu-2022\/tasks\/61>\)/g),
  ).toHaveLength(3)
  expect(text).toContain('> 40个续建项目')
  expect(text).toContain('**我判：未达到**（目标“93条”）')
  expect(text).toContain('★ 收藏 · #出行 · 跟进 2023-03-15 问市交通局')
})

it('lets no note of the Markdown export take in what comes after it, and changes no text', () => {
  const texts = [
    '看代码：\n\n```sql\nselect 1;\n\n# 不是标题',
    '~~~~\n没有收尾',
    '- 一\n  ```\n  清单里的\n\n```\n外面的\n',
    '> ```\n> 引文里的',
    '<!-- 没有收尾的说明',
    '<script>没有收尾',
    '\t制表符起头\n\n\t是代码\r\n\r\n## 标题',
    '```\n收了尾的\n```\n\n再说一句',
  ]
  const list = texts.map((text, i) =>
    resolve(
      make(
        { id: taskNoteId('d', `${i}`), key: `${i}`, label: '~~~ 名称' },
        { text, tags: ['甲\n```'] },
      ),
    ),
  )
  const reader = new MarkdownIt('commonmark', { html: true })
  const html = reader.render(notesToMarkdown(list, address))
  expect(html.match(/<h2>wuhu-2022 第 \d 项<\/h2>\n<p>~~~ 名称<\/p>/g)).toHaveLength(texts.length)
  expect(html.match(/<a href="https:\/\/example.org/g)).toHaveLength(texts.length)
  // What is left open ends with the file or with the note: a blank line more or less.
  const dense = (text: string) => text.replace(/\s+/g, '')
  for (const text of texts) expect(dense(html)).toContain(dense(reader.render(text)))
})

it('says in every export what is to be followed up, by when and whether it was', () => {
  const about = (key: string) => ({ key, id: taskNoteId('wuhu-2022', key) })
  const list = [
    make(about('1'), { due: '2023-03-15', todo: '看季报', done: true }),
    make(about('2'), { todo: '问市交通局' }),
  ].map(resolve)
  const markdown = notesToMarkdown(list, address)
  const report = reportHtml([{ info, tasks: [{ task, notes: list }] }], {
    addressOf: address,
    toHtml: (text) => text,
    made: '2023-02-04',
  })
  for (const text of [markdown, report]) {
    expect(text).toContain('跟进 2023-03-15 看季报（已跟进）')
    expect(text).toContain('跟进 问市交通局')
  }
  const [head, ...rows] = notesToCsv(list, address).trim().split('\r\n')
  const at = head!.split(',').indexOf('跟进日期')
  expect(rows.map((row) => row.split(',').slice(at, at + 3))).toEqual([
    ['2023-03-15', '看季报', '是'],
    ['', '问市交通局', ''],
  ])
})

it("dates what was written by the reader's own calendar", () => {
  const before = process.env.TZ
  process.env.TZ = 'Asia/Shanghai'
  const evening = { ...notes[0]!, edited: Date.UTC(2023, 1, 4, 22) }
  expect(notesToCsv([evening], address)).toContain(',2023-02-05,https://')
  process.env.TZ = before
})

it('names in CSV the words that the reader takes for the target and its answer', () => {
  const about = { id: judgementId('wuhu-2022', '61', words), kind: 'judgement', target: words }
  const own = make(about as Partial<NoteRecord>, { targetWords: words, answerWords: place })
  expect(notesToCsv([resolve(own)], address)).toContain(',未定,93条,40个续建项目,')
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

/** Content lines of a calendar as RFC 5545, section 3.1 has them: unfolded, name, parameters, value. */
function contentLines(ics: string): { name: string; parameters: string; value: string }[] {
  expect(ics.endsWith('\r\n')).toBe(true)
  const folded = ics.slice(0, -2).split('\r\n')
  for (const line of folded) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    // No line break but CRLF, no control character but the tab.
    expect([...line].filter((char) => (char < ' ' && char !== '\t') || char === '\x7f')).toEqual([])
  }
  return folded
    .join('\r\n')
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => {
      const [, name, parameters, value] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line)!
      return { name: name!, parameters: parameters!, value: value! }
    })
}

it('writes a calendar that keeps to RFC 5545 whatever stands in the notes', () => {
  const text =
    '逗号,分号;反斜杠\\n 表情😀与长句：' + '核实十二月通报。'.repeat(30) + '\r\n第二行\u0007'
  const hard = ['61', '9'].map((key) =>
    resolve(
      make(
        { id: taskNoteId('wuhu-2022', key), key },
        { text, due: '2024-02-29', todo: '问；再问,三问' },
      ),
    ),
  )
  const lines = contentLines(notesToIcs([...notes, ...hard], address))
  const all = (name: string) => lines.filter((line) => line.name === name)
  expect(lines.slice(0, 3).map(({ name, value }) => `${name}:${value}`)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//taizhang//notes//ZH',
  ])
  const events = all('BEGIN').filter(({ value }) => value === 'VEVENT').length
  expect(events).toBe(3)
  for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'])
    expect(all(name)).toHaveLength(events)
  expect(new Set(all('UID').map(({ value }) => value)).size).toBe(2)
  for (const { value } of all('DTSTAMP')) expect(value).toMatch(/^\d{8}T\d{6}Z$/)
  for (const { parameters, value } of all('DTSTART'))
    expect(`${parameters}:${value}`).toMatch(/^;VALUE=DATE:\d{8}$/)
  // TEXT: each comma, semicolon and backslash escaped, line breaks as \n; read back it is the note.
  const { value } = all('DESCRIPTION')[1]!
  expect(value.replace(/\\[\\;,n]/g, '')).not.toMatch(/[\\;,]/)
  const read = value.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char))
  expect(read).toBe(text.replace('\r\n', '\n').replace('\u0007', ''))
})

it('reads its own Web Annotations back to the same notes, and the second time to nothing new', () => {
  const corrected = make(
    { id: judgementId('wuhu-2022', '61', place), kind: 'judgement', target: place },
    { verdict: 'none', targetWords: words, answerWords: place },
  )
  const wording = make(
    { id: judgementId('wuhu-2022', '61', null), kind: 'judgement' },
    { status: 'postponed', text: '只说了打算' },
  )
  const view = make(
    { id: 'view/v', kind: 'view', key: '', label: '' },
    { text: '未答复的', query: 'verdict=unreported&unit=市交通局' },
  )
  const followed = make({ key: '9', id: taskNoteId('wuhu-2022', '9') }, { due: '2023-01-01' })
  const later = amend(
    followed,
    { done: true, text: '问过了' },
    { session: 'b', now: Date.UTC(2023, 2, 1), seen: { a: 1 } },
  )
  const all = [...records, corrected, wording, view, later]
  const said = (list: typeof all) => list.map((one) => ({ ...resolve(one), seen: {} }))
  const addressOf = ({ kind }: { kind: string }) =>
    kind === 'view' ? 'https://example.org/?at=wuhu-2022/tasks&verdict=unreported' : address()
  const text = JSON.stringify(notesToJsonLd(all.map(resolve), addressOf))
  const read = readJsonLd(text)!
  expect(read.unread).toEqual(ALL_READ)
  expect(said(read.records)).toEqual(said(all))
  expect(unheard(new Map(all.map((r) => [r.id, r])), read.records)).toEqual([])
  expect(readJsonLd(text)).toEqual(read)
})

it('writes annotations with what the W3C model asks of each', () => {
  const collection = notesToJsonLd(notes, address) as {
    '@context': unknown[]
    id: string
    first: { id: string; items: Record<string, unknown>[] }
  }
  expect(collection['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld')
  const { id, first } = collection
  const ids = [id, first.id, ...first.items.map((item) => item.id)]
  for (const iri of ids) expect(iri).toMatch(/^urn:taizhang:[\w.%-]+$/)
  expect(new Set(ids).size).toBe(ids.length)
  const motivations = ['commenting', 'highlighting', 'assessing']
  expect(first.items.map((item) => item.motivation)).toEqual(motivations)
  for (const item of first.items) {
    expect(item.type).toBe('Annotation')
    expect(item.target).toMatchObject({ source: address() })
    expect(item.body).not.toEqual([])
  }
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
  expect(readJsonLd('{"a":1}')).toBe(null)
})

it('counts what it cannot take of foreign annotations, each by its own reason', () => {
  const source = 'https://example.org/tz/?at=wuhu-2022/tasks/9'
  const quote = { type: 'TextQuoteSelector', exact: '12.08万人' }
  const made = (more: object) => ({
    type: 'Annotation',
    bodyValue: '存疑',
    target: source,
    ...more,
  })
  const counted = (...items: object[]) => {
    const { records, unread } = readJsonLd(JSON.stringify(items))!
    return { taken: records.length, ...unread }
  }
  const none = { taken: 0, ...ALL_READ }
  const elsewhere = made({ target: 'https://elsewhere.example/' })
  const list = made({ target: 'https://example.org/tz/?at=wuhu-2022/tasks&q=12' })
  expect(counted(elsewhere)).toEqual({ ...none, noTask: 1 })
  expect(counted(made({ target: { source: { toString: 1 } } }))).toEqual({ ...none, noTask: 1 })
  expect(counted(list)).toEqual({ ...none, noTask: 1 })
  const dated = made({ 'tz:kind': 'task', 'tz:more': { due: '2023-02-30' } })
  expect(counted(dated, elsewhere)).toEqual({ ...none, noTask: 1, malformed: 1 })
  const signed = made({
    creator: { type: 'Person', name: '王某' },
    target: { source, selector: quote },
  })
  expect(counted(signed)).toEqual({ ...none, taken: 1, authors: 1 })
  const half = made({ target: [{ source, selector: quote }, 'https://elsewhere.example/'] })
  const drawn = made({ target: { source, selector: { type: 'SvgSelector', value: '<svg/>' } } })
  expect(counted(half, drawn)).toEqual({ ...none, taken: 2, inPart: 2 })
})

it('reads all pages of a collection that are in the file, and says when more are elsewhere', () => {
  const item = (no: number) => ({
    type: 'Annotation',
    body: { id: `https://other.example/${no}.png`, type: 'Image' },
    target: { id: `https://example.org/?at=wuhu-2022/tasks/${no}` },
  })
  const page = (no: number, next?: unknown) => ({ type: 'AnnotationPage', items: [item(no)], next })
  const read = (value: object) => {
    const { records, unread } = readJsonLd(JSON.stringify(value))!
    return [records.map(({ key }) => key), unread.morePages]
  }
  const type = ['BasicContainer', 'AnnotationCollection']
  expect(read({ type, first: page(1, page(2)) })).toEqual([['1', '2'], false])
  expect(read({ type, first: page(1, 'https://other.example/page2') })).toEqual([['1'], true])
  expect(read({ type, first: 'https://other.example/page1' })).toEqual([[], true])
  expect(read({ ...page(2), prev: 'https://other.example/page1' })).toEqual([['2'], true])
  const [note] = readJsonLd(JSON.stringify([item(3)]))!.records
  expect(resolve(note!).body.text).toBe('https://other.example/3.png')
})

it('prints a report in which each note stands numbered at its words and links back', () => {
  const part = { info, tasks: [{ task, notes }] }
  const html = reportHtml([part], {
    addressOf: address,
    toHtml: (text) => `<p>${text}</p>`,
    made: '2023-02-04',
  })
  expect(html).toContain('芜湖市 2022 年重点工作：任务与批注')
  expect(html).toContain('<u>93条</u><sup class="rules">甲</sup>')
  expect(html.match(/>原文<\/a>/g)).toHaveLength(3)
  expect(html).toContain('我判：未达到（目标“93条”）')
})

it('prints an objection sheet that says to what document, with room for a name and a signature', () => {
  const html = objectionsHtml(
    [{ info, list: objections(notes, () => task) }],
    address,
    '2023-02-04',
  )
  expect(html).toContain('对芜湖市 2022 年重点工作完成情况的异议')
  expect(html).toContain('《重点工作完成情况》 · 芜湖市人民政府 · 发布于 2023-01-31')
  for (const words of [
    '异议人（单位）：',
    '签名（盖章）',
    '93条',
    '（没有答复）',
    '未答复',
    '未达到',
  ])
    expect(html).toContain(words)
})

const long = resolve(
  make(
    { id: 'highlight/long', kind: 'highlight' },
    {
      text: '两段对不上',
      anchor: place,
      parts: [words, { ...place, para: 3, start: 40, end: 47 }],
    },
  ),
)

it('writes a note on several texts as one Annotation with several targets, and reads it back', () => {
  const file = notesToJsonLd([long], address) as { first: { items: { target: unknown[] }[] } }
  const [item] = file.first.items
  expect(item!.target).toHaveLength(3)
  const read = readJsonLd(JSON.stringify(file))!
  expect(read.unread).toEqual(ALL_READ)
  expect(read.records.map((record) => resolve(record).body)).toEqual([long.body])
})

it('reads a foreign annotation on several tasks as a note on each, none dropped', () => {
  const target = (no: number) => ({
    source: `https://example.org/?at=wuhu-2022/tasks/${no}`,
    selector: { type: 'TextQuoteSelector', exact: `第${no}处` },
  })
  const foreign = {
    type: 'Annotation',
    id: 'https://other.example/1',
    bodyValue: '都没写',
    target: [target(61), target(9), target(61)],
  }
  const { records, unread } = readJsonLd(JSON.stringify(foreign))!
  const said = records
    .map(resolve)
    .map(({ key, body }) => [
      key,
      body.text,
      body.anchor?.exact,
      body.parts.map(({ exact }) => exact),
    ])
  expect(unread).toEqual(ALL_READ)
  expect(said).toEqual([
    ['61', '都没写', '第61处', ['第61处']],
    ['9', '都没写', '第9处', []],
  ])
  expect(new Set(records.map(({ id }) => id)).size).toBe(2)
})

it('names every place of a note in the other exports', () => {
  const quotes = /40个续建项目[\s\S]*93条[\s\S]*40个续建项目/
  expect(notesToMarkdown([long], address)).toMatch(quotes)
  expect(notesToCsv([long], address)).toMatch(quotes)
})
