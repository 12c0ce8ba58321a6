import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { seedFiles } from '../build/seed-files.ts'
import { ingest } from '../src/core/ingest.ts'
import { THEMES } from '../src/core/model.ts'

const schema = JSON.parse(readFileSync('public/schemas/dataset-1.json', 'utf8')) as {
  definitions: { task: { properties: { theme: { enum: string[] } } } }
}
const valid = new Ajv({ allErrors: true, strict: false }).compile(schema)

const documents = [
  ...(await seedFiles('seeds')).map(({ path }) => path),
  ...readdirSync('tests/fixtures/layouts')
    .filter((name) => !/expected\.json$|\.md$/.test(name))
    .map((name) => `tests/fixtures/layouts/${name}`),
]

it.each(documents)('%s is read into what the published schema says', async (path) => {
  const { reading: _reading, ...dataset } = await ingest(new Uint8Array(readFileSync(path)), {
    name: path,
  })
  valid(JSON.parse(JSON.stringify(dataset)))
  expect(valid.errors ?? []).toEqual([])
})

it('the schema names the same themes as the program', () => {
  expect(schema.definitions.task.properties.theme.enum).toEqual([...THEMES])
})

it.each([
  ['another version', { schema: 'taizhang/2' }],
  ['a task without a key', { tasks: [{ no: 1, task: '新增学位2000个' }] }],
  ['a verdict of its own', { findings: [{ kind: 'opinion' }] }],
])('refuses %s', (_what, change) => {
  const empty = {
    schema: 'taizhang/1',
    dataset: { id: 'a', title: '', place: '', year: null, published: null, source: null },
    rules: '1',
    hash: null,
    diagnostics: [],
    tasks: [],
    findings: [],
    repairs: [],
  }
  expect(valid(empty)).toBe(true)
  expect(valid({ ...empty, ...change })).toBe(false)
})
