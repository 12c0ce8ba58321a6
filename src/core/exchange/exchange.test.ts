import { strFromU8, strToU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { makeDataset, makeTarget, makeTask } from '../../../tests/support/make.ts'
import { citeApa, citeGbt } from './citation.ts'
import { NO_UNIT, TASK_COLUMNS } from './columns.ts'
import { guardFormula, toCsv, unguardFormula } from './csv.ts'
import { embeddedDataset } from './embedded.ts'
import { toEvidenceHtml } from './evidence-html.ts'
import { EXPORT_FORMATS, type ExportFormat, WRITERS, narrow } from './export.ts'
import { readOwnTable } from './own-table.ts'
import { exportName, type Provenance } from './provenance.ts'

const provenance: Provenance = {
  scope: 'all',
  count: 2,
  total: 2,
  address: 'https://example.org/?at=x',
  made: '2026-01-02',
}
const target = makeTarget({
  quote: '10个',
  start: 3,
  end: 6,
  actual: { quote: '12个', start: 2, end: 5, value: 12, unit: '个', para: 0 },
  verdict: 'exceeded',
  ratio: 1.2,
})
const dataset = makeDataset([
  makeTask(1, {
    task: '建公园10个。',
    targets: [target],
    units: ['市城管局', '市住建局'],
    paragraphs: [
      { text: '建成12个。', unit: null },
      { text: '另有2个。', unit: '市住建局' },
    ],
  }),
  makeTask('2-1', {
    task: '=1+1',
    category: '民生',
    paragraphs: [{ text: '</script><script>alert(1)</script>', unit: null }],
  }),
])
/** All words of an export, those of a zip's files too. */
async function textOf(format: ExportFormat, about: Provenance): Promise<string> {
  const out = await WRITERS[format].write(dataset, about)
  const bytes = typeof out === 'string' ? strToU8(out) : out
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  const files = zipped ? Object.values(unzipSync(bytes)) : [bytes]
  return files
    .map((file) => strFromU8(file))
    .join('')
    .replaceAll('&amp;', '&')
}
const rowsOf = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data

describe('a CSV export', () => {
  it('begins with a byte order mark, so that Excel reads it as UTF-8', () => {
    expect(toCsv(dataset.tasks, TASK_COLUMNS, dataset).charCodeAt(0)).toBe(0xfeff)
  })
  it('never lets a cell begin like a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r]/)
        expect(unguardFormula(guardFormula(text))).toBe(text)
      }),
    )
  })
  it('reads back to the same rows, whatever their text', () => {
    const text = fc.string().map((s) => s.replace(/[\r\n]/g, ' '))
    const filled = text.filter((s) => s !== '')
    const row = fc.record({
      no: fc.integer({ min: 1, max: 999 }),
      task: text,
      units: fc.array(
        filled.map((s) => s.replaceAll('、', '')).filter((s) => s !== ''),
        { minLength: 1 },
      ),
      paragraphs: fc.array(
        fc.record({ text: filled, unit: fc.option(filled.filter((s) => s !== NO_UNIT)) }),
        { minLength: 1 },
      ),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const tasks = rows.map((r) => makeTask(r.no, r))
        expect(readOwnTable(rowsOf(toCsv(tasks, TASK_COLUMNS, makeDataset(tasks))))?.rows).toEqual(
          rows,
        )
      }),
      { numRuns: 50 },
    )
  })
  it('is not mistaken for a table of somebody else', () => {
    expect(
      readOwnTable([
        ['序号', '工作任务', '完成情况'],
        ['1', 'a', 'b'],
      ]),
    ).toBeNull()
  })
})

describe('a workbook', () => {
  it('holds numbers as numbers, a frozen head and filters', async () => {
    const files = unzipSync((await WRITERS.xlsx.write(dataset, provenance)) as Uint8Array)
    const sheet = new TextDecoder().decode(files['xl/worksheets/sheet2.xml'])
    expect(sheet).toContain('state="frozen"')
    expect(sheet).toContain('<autoFilter ref="A1:Z2"/>')
    expect(sheet).toMatch(/<c r="F2"[^>]*><v>10<\/v>/)
    expect(sheet).not.toContain('<f>')
  })
})

describe('a Parquet export', () => {
  it('gives every target with its verdict back to a reader', async () => {
    const bytes = (await WRITERS['targets-parquet'].write(dataset, provenance)) as Uint8Array
    const file = bytes.slice().buffer as ArrayBuffer
    expect(await parquetReadObjects({ file })).toMatchObject([
      {
        dataset: 'shili-2022',
        no: '1',
        value: 10,
        actual_value: 12,
        verdict: 'exceeded',
        ratio: 1.2,
        units: ['市城管局', '市住建局'],
      },
    ])
    const facts = parquetMetadata(file).key_value_metadata
    expect(facts).toContainEqual({ key: 'taizhang.source', value: '示例市人民政府' })
  })
})

describe('a data package', () => {
  it('describes each table it carries by the columns that stand in it', async () => {
    const files = unzipSync((await WRITERS.datapackage.write(dataset, provenance)) as Uint8Array)
    const text = (name: string) => new TextDecoder().decode(files[name])
    const descriptor = JSON.parse(text('datapackage.json'))
    for (const { path, schema } of descriptor.resources.slice(0, 2))
      expect(rowsOf(text(path))[0]).toEqual(schema.fields.map((f: { name: string }) => f.name))
    expect(JSON.parse(text('dataset.json'))).toEqual(dataset)
  })
})

describe('an evidence file', () => {
  const html = toEvidenceHtml(dataset, provenance)
  it('carries the dataset itself, unharmed by markup in the document', () => {
    expect(JSON.parse(embeddedDataset(html)!)).toEqual(dataset)
  })
  it('marks each target and its answer with one letter, in the text and in the table', () => {
    const [task] = dataset.tasks
    const [target] = task!.targets
    for (const words of [target!.quote, target!.actual!.quote])
      expect(html).toContain(`<u>${words}</u><sup class="rules">甲</sup>`)
    expect(html).toContain('<th scope="row">甲</th>')
  })
  it('contains no script of the document and forbids any', () => {
    expect(html).not.toContain('<script>')
    expect(html).toContain("default-src 'none'")
  })
})

describe('every export', () => {
  const filtered: Provenance = {
    ...provenance,
    scope: 'verdict=missed',
    count: 2,
    total: 9,
    address: 'https://example.org/?at=shili-2022/tasks&verdict=missed',
  }
  it.each(EXPORT_FORMATS)(
    '%s says of what, by whom, of when, from where, how licensed, by which rules and what part it is',
    async (format) => {
      const text = await textOf(format, filtered)
      const { id, source, published } = dataset.dataset
      for (const fact of [id, source!, published!, filtered.address, dataset.rules])
        expect(text).toContain(fact)
      expect(text).toMatch(/CC0|publicdomain\/zero/)
      expect(text).toMatch(/2\/9|"count": 2,\s+"total": 9/)
      expect(await textOf(format, provenance)).toMatch(/2\/2|全部 2 项|"scope": "all"/)
    },
  )
  it('is named after its dataset, what part of it is inside, and the day', () => {
    expect(exportName(dataset, provenance)).toBe('taizhang-shili-2022-all-2026-01-02')
    expect(exportName(dataset, filtered)).toBe('taizhang-shili-2022-2of9-2026-01-02')
  })
  it('of a part leaves out findings that point outside it', () => {
    const place = { key: '1', para: null, quote: '公园', start: 0, end: 2 }
    const reuse = {
      kind: 'reuse' as const,
      text: '公园',
      what: 'sentence' as const,
      places: [place, { ...place, key: '2-1' }],
    }
    const part = narrow({ ...dataset, findings: [reuse] }, new Set(['1']))
    expect(part.tasks.map((t) => t.key)).toEqual(['1'])
    expect(part.findings).toEqual([])
  })
})

describe('a citation', () => {
  const cited = {
    info: dataset.dataset,
    no: 61,
    address: 'https://example.org/',
    accessed: '2026-11-02',
  }
  it('follows GB/T 7714', () => {
    expect(citeGbt(cited)).toBe(
      '示例市人民政府. 2022年重点工作：第61项[DB/OL]. (2023-01-17)[2026-11-02]. https://example.org/.',
    )
  })
  it('follows APA', () => {
    expect(citeApa(cited)).toBe(
      '示例市人民政府. (2023, January 17). 2022年重点工作 (item 61) [Data set]. Retrieved November 2, 2026, from https://example.org/',
    )
  })
})
