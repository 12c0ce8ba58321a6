import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ingest } from '../src/core/ingest.ts'

/**
 * Every document under fixtures/layouts and fixtures/more-layouts with the rows a reader of it sees.
 * Compared after dropping zero-width characters and collapsing blanks; the rest must be exact.
 */
interface Expected {
  tasks?: { no: number | string; task: string; units: string[]; paragraphs: string[] }[]
  error?: string
  diagnostics?: { missing?: number[]; duplicate?: number[] }
  max_seconds?: number
}

const plain = (text: string) =>
  text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const plainTask = (task: NonNullable<Expected['tasks']>[number]) => ({
  no: task.no,
  task: plain(task.task),
  units: task.units.map(plain),
  paragraphs: task.paragraphs.map(plain),
})

for (const folder of ['layouts', 'more-layouts']) {
  const dir = new URL(`fixtures/${folder}/`, import.meta.url)
  const files = (existsSync(dir) ? readdirSync(dir) : []).filter(
    (name) => !name.endsWith('.expected.json') && name !== 'README.md',
  )
  describe.runIf(files.length > 0)(`documents in ${folder}`, () => {
    it.each(files)('reads %s as a reader sees it', async (name) => {
      const file = new URL(name.replace(/\.[^.]+$/, '.expected.json'), dir)
      const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected
      const began = Date.now()
      const got = await ingest(new Uint8Array(readFileSync(new URL(name, dir))), { name })
      const told = (code: string, wanted: unknown) =>
        wanted ? got.diagnostics.filter((one) => one.code === code).map((one) => one.no) : undefined
      expect({
        refused: got.diagnostics[0]?.level === 'error',
        inTime: Date.now() - began < (expected.max_seconds ?? 10) * 1000,
        tasks: got.tasks.map((task) =>
          plainTask({ ...task, paragraphs: task.paragraphs.map((p) => p.text) }),
        ),
        missing: told('missing-number', expected.diagnostics?.missing),
        duplicate: told('duplicate-number', expected.diagnostics?.duplicate),
      }).toEqual({
        refused: expected.error !== undefined,
        inTime: true,
        tasks: (expected.tasks ?? []).map(plainTask),
        missing: expected.diagnostics?.missing,
        duplicate: expected.diagnostics?.duplicate,
      })
    })
  })
}
