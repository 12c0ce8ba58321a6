import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalogue } from '../src/core/catalogue.ts'
import { DIRECTORY_NAME, readDirectory } from '../src/core/collection/index-files.ts'
import { searchCollection } from '../src/core/collection/search-collection.ts'
import type { Dataset } from '../src/core/model.ts'
import { catalogCommand } from './catalog-command.ts'

const root = mkdtempSync(join(tmpdir(), 'catalog-'))
const source = join(root, 'documents')
const target = join(root, 'data')
const examples = new URL('../seeds/examples/', import.meta.url).pathname

async function run() {
  let said = ''
  const say = (text: string) => void (said += text)
  const code = await catalogCommand([source, '--out', target], { out: say, err: say })
  const catalogue = JSON.parse(readFileSync(join(target, 'catalogue.json'), 'utf8')) as Catalogue
  return { code, said, catalogue }
}

const stored = (file: string) => readFileSync(join(root, file))

beforeAll(() => {
  mkdirSync(target, { recursive: true })
  const bundled = {
    id: 'wuhu-2022',
    title: '',
    place: '',
    year: 2022,
    published: null,
    source: null,
    file: 'x',
    tasks: 1,
  }
  writeFileSync(
    join(target, 'catalogue.json'),
    JSON.stringify({ schema: 'taizhang-catalogue/1', datasets: [bundled] }),
  )
  mkdirSync(join(source, '甲'), { recursive: true })
  cpSync(join(examples, 'shili-jia-2023.txt'), join(source, '甲', '2023.txt'))
  cpSync(join(examples, 'shili-yi-2022.md'), join(source, '乙.md'))
  writeFileSync(join(source, 'note.txt'), '不是任务表。')
})

describe('npm run catalog', () => {
  it('publishes every readable document, names the others, and keeps what the site brings', async () => {
    const { code, said, catalogue } = await run()
    expect(code).toBe(1)
    expect(said).toMatch(/note\.txt：没有找到任务表/)
    expect(catalogue.datasets.map((d) => [d.id, d.tasks])).toEqual([
      ['wuhu-2022', 1],
      [expect.any(String), 21],
      [expect.any(String), 24],
    ])
    const dataset = JSON.parse(
      gunzipSync(stored(catalogue.datasets[1]!.file)).toString(),
    ) as Dataset
    expect(dataset.tasks).toHaveLength(21)
  })

  it('can be searched from its files alone', async () => {
    const { catalogue } = await run()
    const folder = catalogue.index!
    const directory = readDirectory(new Uint8Array(stored(folder + DIRECTORY_NAME)))
    const fetch = async (name: string) => new Uint8Array(stored(folder + name))
    const { hits } = await searchCollection(directory, fetch, '马拉松')
    expect(hits.map((hit) => hit.task.no)).toEqual([18])
  })

  it('hands Parquet to an analytical engine, all documents as one table', async () => {
    await run()
    const db = await (await DuckDBInstance.create()).connect()
    const rows = await db.runAndReadAll(
      `select verdict, count(*)::int as n from '${target}/parquet/targets/*.parquet' group by verdict order by verdict`,
    )
    expect(rows.getRowObjects()).toContainEqual({ verdict: 'exceeded', n: expect.any(Number) })
    const tasks = await db.runAndReadAll(
      `select count(*)::int as n, sum(json_array_length(units))::int as units from '${target}/parquet/tasks/*.parquet'`,
    )
    expect(tasks.getRowObjects()).toEqual([{ n: 45, units: 47 }])
  })

  it('reads only what has changed', async () => {
    expect((await run()).said).toContain('新读 0 份，未变 2 份')
    writeFileSync(
      join(source, '乙.md'),
      readFileSync(join(source, '乙.md'), 'utf8').replace('8.1%', '8.2%'),
    )
    expect((await run()).said).toContain('新读 1 份，未变 1 份')
  })

  it('takes away the files of a document that is gone', async () => {
    rmSync(join(source, '乙.md'))
    const { catalogue } = await run()
    expect(catalogue.datasets).toHaveLength(2)
    expect(readdirSync(join(target, 'parquet/tasks'))).toHaveLength(1)
    expect(readdirSync(target).filter((name) => name.startsWith('index-'))).toHaveLength(1)
  })
})
