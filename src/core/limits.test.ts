import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ingest } from './ingest.ts'
import { readPage } from './readers/read-page.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const codes = (diagnostics: { code: string }[]) => diagnostics.map((one) => one.code)

describe('what is too large to be read whole', () => {
  it('says of a line of millions of characters that nothing was looked for in it', async () => {
    const { tasks, diagnostics } = await ingest(bytes('任务进展顺利'.repeat(1_000_000)))
    expect(tasks).toEqual([])
    expect(diagnostics).toMatchObject([
      { level: 'error', code: 'too-large', facts: { what: 'line' } },
    ])
  })

  it('reads the items around such a line, and names its place', async () => {
    const items = ['建成', '建成'.repeat(2_100_000), '建成'].map(
      (report, i) => `${i + 1}.办成一事。（责任单位：市教育局）\n完成情况：${report}。`,
    )
    const { tasks, diagnostics } = await ingest(bytes(items.join('\n')))
    expect(tasks.map((task) => task.no)).toEqual([1, 2, 3])
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'long-line', line: 4 }))
  }, 30_000)

  it('keeps all of a very long cell, checks its beginning and says so', async () => {
    const report = '建成'.repeat(300_000)
    const { tasks, diagnostics } = await ingest(
      bytes(
        `序号,工作任务,责任单位,完成情况\n1,甲事。,市财政局,办好。\n2,乙事。,市财政局,${report}。\n`,
      ),
    )
    expect(tasks[1]?.paragraphs[0]?.text).toHaveLength(600_001)
    expect(diagnostics).toMatchObject([{ code: 'row-too-long', no: 2, line: 3 }])
    // Reading the whole of it takes minutes.
  }, 30_000)

  it('tells what an old XML workbook hides, unless a filter hides it', async () => {
    const row = (cells: string[], hidden = false) =>
      `<Row${hidden ? ' ss:Hidden="1"' : ''}>${cells
        .map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`)
        .join('')}</Row>`
    const book = (filter: string) =>
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${[
        row(['序号', '工作任务', '责任单位', '完成情况']),
        row(['1', '甲事。', '市财政局', '办好。']),
        row(['2', '乙事。', '市财政局', '办好。'], true),
        row(['3', '丙事。', '市财政局', '办好。']),
      ].join('')}</Table>${filter}</Worksheet></Workbook>`
    const plain = await ingest(bytes(book('')))
    expect(plain.tasks.map((task) => task.no)).toEqual([1, 3])
    expect(plain.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'hidden-cells', facts: { rows: 1, columns: 0 } }),
    )
    const filtered = await ingest(
      bytes(book('<AutoFilter xmlns="urn:x"><AutoFilterColumn x:Type="Custom"/></AutoFilter>')),
    )
    expect(filtered.tasks.map((task) => task.no)).toEqual([1, 2, 3])
    expect(codes(filtered.diagnostics)).toContain('filtered-rows')
  })

  const workbook = (sheet: string, strings = '') =>
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
      'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    })

  it.each([
    [
      'one long text in thousands of cells',
      workbook(
        '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(5000),
        `<si><t>${'建成'.repeat(100_000)}</t></si>`,
      ),
    ],
    [
      'a far cell in each of many rows',
      workbook(
        Array.from({ length: 100_000 }, (_, i) => `<row><c r="GR${i + 1}"><v>1</v></c></row>`).join(
          '',
        ),
      ),
    ],
  ])(
    'refuses a workbook with %s',
    async (_, file) => {
      const { diagnostics } = await ingest(file)
      expect(diagnostics).toMatchObject([{ level: 'error', code: 'too-large' }])
      // Without a bound it fills gigabytes.
    },
    30_000,
  )

  it('reads a page of a hundred thousand cells on one line', async () => {
    const row = '<tr><td>1<td>办成一事。<td>市财政局<td>办好。'
    const page = await readPage(bytes(`<table>${row.repeat(25_000)}</table>`))
    expect(page.blocks[0]).toMatchObject({ kind: 'table' })
    expect(page.blocks[0]?.kind === 'table' && page.blocks[0].table.rows).toHaveLength(25_000)
    // Looking for the end of the line at each cell takes minutes.
  }, 30_000)
})

describe('damaged texts', () => {
  const table = '序号,工作任务,责任单位,完成情况\n1,建成公园。,市城管局,建成五个。\n'

  it('reads past a few zero bytes, and says so', async () => {
    const { tasks, diagnostics } = await ingest(bytes(table.replace('公园', '公\0园')))
    expect(tasks[0]?.task).toBe('建成公园。')
    expect(diagnostics).toMatchObject([{ code: 'encoding', facts: { damaged: 1 } }])
  })

  it('reads a file put together from two encodings, line by line', async () => {
    const gbk = Buffer.from('322cbda8b3c9d1a7d0a3a1a32ccad0bdccd3fdbed62cbda8b3c9a1a30a', 'hex')
    const { tasks, reading } = await ingest(new Uint8Array([...bytes(table), ...gbk]))
    expect(reading.encoding).toBe('utf-8 + gb18030')
    expect(tasks.map((task) => task.task)).toEqual(['建成公园。', '建成学校。'])
  })
})
