import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ExportFormat, WRITERS } from '../src/core/exchange/export.ts'
import { ingest } from '../src/core/ingest.ts'
import type { Dataset } from '../src/core/model.ts'

const seed = readFileSync(new URL('../seeds/000_990d58865db9fceb.txt', import.meta.url))
const provenance = { scope: 'all', count: 103, total: 103, address: '', made: '2026-01-02' }

/** A dataset without its places in the source, which a table has no columns for. */
const content = ({ dataset, tasks, findings, rules }: Dataset) => ({
  dataset,
  rules,
  findings,
  tasks: tasks.map(({ lines: _lines, ...task }) => task),
})

describe('an export read back', () => {
  const formats: ExportFormat[] = ['csv', 'xlsx', 'json', 'html', 'datapackage', 'jsonld']
  it.each(formats)('as %s gives the same dataset', async (format) => {
    const before = await ingest(seed)
    const file = await WRITERS[format].write(before, provenance)
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
    expect(content(await ingest(bytes))).toEqual(content(before))
  })

  it.each(formats)(
    'as %s keeps categories, further columns, units of paragraphs and that a place is invented',
    async (format) => {
      const before = await ingest(
        new TextEncoder().encode(
          '序号,类别,工作任务,牵头单位,配合单位,完成情况,备注\n1,民生,建成公园10个。,市城管局,市住建局,市城管局：建成12个。,提前\n2,民生,修路。,市交通局,,在建。,\n',
        ),
      )
      const file = await WRITERS[format].write(before, provenance)
      const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
      expect(before.tasks[0]).toMatchObject({ category: '民生', extra: { 备注: '提前' } })
      expect(content(await ingest(bytes))).toEqual(content(before))
    },
  )
})
