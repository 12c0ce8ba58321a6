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
  it.each<ExportFormat>(['csv', 'xlsx', 'json', 'html'])(
    'as %s gives the same dataset',
    async (format) => {
      const before = await ingest(seed)
      const file = await WRITERS[format].write(before, provenance)
      const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
      expect(content(await ingest(bytes))).toEqual(content(before))
    },
  )
})
