import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeBackup } from './notes/backup.ts'
import { ingest } from './ingest.ts'

const seed = new Uint8Array(
  readFileSync(new URL('../../seeds/000_990d58865db9fceb.txt', import.meta.url)),
)
const layout = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../tests/fixtures/layouts/${name}`, import.meta.url)))
const bytes = (text: string) => new TextEncoder().encode(text)

describe('mends', () => {
  it('lists each with its lines, what stood there and the row it went into', async () => {
    const { repairs } = await ingest(seed)
    expect(repairs).toContainEqual({
      id: 'number-joined@114',
      code: 'number-joined',
      lines: [114, 114],
      before: '1 0',
      after: '10',
      no: 10,
    })
    expect(repairs.find((one) => one.code === 'unit-joined')).toMatchObject({
      before: '“中国视谷” / 领导小组',
      after: '“中国视谷”领导小组',
      no: 42,
    })
    expect(repairs.find((one) => one.before === '市农业农村局市交通局')).toMatchObject({
      code: 'unit-split',
      no: 73,
    })
  })

  it('leaves a name as it stood when its parting is undone, and still lists the mend', async () => {
    const first = await ingest(seed)
    const mend = first.repairs.find((one) => one.before === '市农业农村局市交通局')
    const again = await ingest(seed, { undo: [mend?.id ?? ''] })
    expect(again.tasks[72]?.units).toEqual(['市农业农村局市交通局'])
    expect(again.repairs.find((one) => one.id === mend?.id)).toMatchObject({ undone: true })
    expect(again.tasks).toHaveLength(103)
  })

  it('takes a broken number for text when its joining is undone', async () => {
    const { tasks, diagnostics } = await ingest(seed, { undo: ['number-joined@114'] })
    expect(tasks).toHaveLength(102)
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'missing-number', no: 10 }))
  })
})

describe('the import preview', () => {
  const csv =
    '序号,工作任务,责任单位,完成情况,情况说明,暗号\n1,建成公园。,市城管局,已建成。,另附说明。,甲\n2,修建道路。,市交通局,在建。,,乙\n'

  it('says which column was understood as what', async () => {
    const { reading, diagnostics } = await ingest(bytes(csv))
    expect(reading).toMatchObject({ format: 'csv', encoding: 'utf-8' })
    expect(reading.columns.map((column) => column.kind)).toEqual([
      'no',
      'task',
      'lead',
      'report',
      'other',
      'unknown',
    ])
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'unknown-column',
        facts: { name: '暗号', column: 5, table: 0 },
      }),
    )
  })

  it('reads again by the columns the reader chose', async () => {
    const { tasks } = await ingest(bytes(csv), { columns: { '0:4': 'report' } })
    expect(tasks[0]?.paragraphs.map((paragraph) => paragraph.text)).toEqual([
      '已建成。',
      '另附说明。',
    ])
  })

  it('takes place, year and title from the reader before those of the document', async () => {
    const { dataset } = await ingest(seed, {
      id: 'mine-2021',
      place: '示例市',
      year: 2021,
      title: '改过的标题',
    })
    expect(dataset).toMatchObject({
      id: 'mine-2021',
      place: '示例市',
      year: 2021,
      title: '改过的标题',
    })
  })
})

describe('doubts', () => {
  it('tells what a sheet hides, and that it was left out', async () => {
    const file = new URL(
      '../../tests/fixtures/more-layouts/b-x01-hidden-row-col.xlsx',
      import.meta.url,
    )
    const { diagnostics, dataset } = await ingest(new Uint8Array(readFileSync(file)))
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'hidden-cells', facts: { rows: 1, columns: 1 } }),
    )
    expect(dataset).toMatchObject({ place: '青岚市', year: 2021 })
  })

  it('names numbers missing and double, with the line they are about', async () => {
    const { diagnostics } = await ingest(layout('h04-gaps-duplicates.txt'))
    expect(diagnostics.map(({ code, no }) => [code, no])).toEqual([
      ['missing-number', 8],
      ['duplicate-number', 12],
    ])
    expect(diagnostics.every((one) => (one.line ?? 0) > 0)).toBe(true)
  })

  it('tells a restart of the numbering from a duplicate', async () => {
    const { diagnostics, tasks } = await ingest(
      bytes(
        '类别,序号,工作任务,责任单位,完成情况\n经济,1,甲事。,市财政局,好。\n,2,乙事。,市财政局,好。\n社会,1,丙事。,市民政局,好。\n',
      ),
    )
    expect(diagnostics.map((one) => one.code)).toEqual(['numbering-restarts'])
    expect(tasks.map((task) => task.key)).toEqual(['1', '2', '1~2'])
    expect(tasks.map((task) => task.category)).toEqual(['经济', '经济', '社会'])
  })

  it('says that a report without number was given to the row above', async () => {
    const { diagnostics } = await ingest(
      bytes(
        '序号,工作任务,责任单位,完成情况\n1,甲事。,市财政局,好。\n,,,又及。\n2,乙事。,市财政局,好。\n',
      ),
    )
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'maybe-above', no: 1, line: 3 }),
    )
  })
})

describe('reading', () => {
  it('gives the same rows for a dataset as for the document it was read from', async () => {
    const first = await ingest(seed)
    const again = await ingest(bytes(JSON.stringify(first)))
    expect(again.reading.format).toBe('dataset')
    expect(again.dataset).toEqual(first.dataset)
    expect(again.tasks).toEqual(first.tasks)
  })

  it('reports progress and stops when told to', async () => {
    const stages: string[] = []
    await ingest(seed, { onProgress: (_, stage) => stages.push(stage) })
    expect(stages).toEqual(['decode', 'rows', 'analyze', 'done'])
    await expect(ingest(seed, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i)
  })

  it.each([
    [
      'gb18030',
      Buffer.from(
        'd0f2bac52cc8cecef12cb5a5cebb2cbdf8d5b90a312cbdb4ecd0a3a1a32ccad0bdccd3fdbed62ccda3bda8a1a30a',
        'hex',
      ),
    ],
    ['utf-16le', Buffer.from('序号,任务,单位,进展\n1,建学校。,市教育局,停建。\n', 'utf16le')],
  ])('tells %s by its bytes alone', async (encoding, file) => {
    const { reading, tasks } = await ingest(new Uint8Array(file))
    expect(reading.encoding).toBe(encoding)
    expect(tasks[0]?.units).toEqual(['市教育局'])
  })

  it.each([
    ['labels without end', '责任单位：市教育局 完成情况：'.repeat(60_000)],
    ['a Markdown row of bars', `|a|b|\n|---|---|\n${'|'.repeat(8_000_000)}`],
    [
      'rows that name a far column',
      `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${'<Row><Cell ss:Index="100000"/></Row>'.repeat(300_000)}</Table></Worksheet></Workbook>`,
    ],
    ['brackets that never close', '（'.repeat(2_000_000)],
  ])(
    'gives up soon on %s',
    async (_, text) => {
      const { diagnostics } = await ingest(bytes(text))
      expect(diagnostics[0]).toMatchObject({ level: 'error', code: 'no-table' })
      // A quadratic reader takes minutes.
    },
    30_000,
  )

  it('tells a backup of notes from a table of tasks', async () => {
    const backup = makeBackup([], '2023-02-07T02:00:00.000Z')
    const { diagnostics } = await ingest(bytes(JSON.stringify(backup)))
    expect(diagnostics[0]).toMatchObject({ level: 'error', code: 'notes-backup' })
  })

  it('gives up soon on one quote and commas, and says that the line is too long', async () => {
    const { diagnostics } = await ingest(bytes(`"${'a,'.repeat(4_000_000)}`))
    expect(diagnostics[0]).toMatchObject({ code: 'too-large', facts: { what: 'line' } })
  }, 30_000)

  it('reads many thousand items on one line', async () => {
    const items = Array.from(
      { length: 8000 },
      (_, i) => `${i + 1}.办成一事。责任单位：市教育局。完成情况：已完成。`,
    )
    const { tasks } = await ingest(bytes(items.join('')))
    expect(tasks).toHaveLength(8000)
  }, 30_000)
})
