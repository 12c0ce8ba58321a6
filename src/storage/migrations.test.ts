import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildRawDatabase, type RawDatabase } from '../../tests/support/raw-database.ts'
import { resolve } from '../core/notes/merge.ts'
import { loadNotes } from './notes.ts'
import { openDatabase } from './open.ts'
import { readSetting } from './settings.ts'
import { DB_VERSION } from './version.ts'

const FOLDER = 'tests/fixtures/databases'
const files = readdirSync(FOLDER)
const versionOf = (file: string) => Number(/\d+/.exec(file))

it('has a database of every schema version', () => {
  expect(files.toSorted()).toEqual(Array.from({ length: DB_VERSION }, (_, i) => `v${i + 1}.json`))
})

it.each(files)('opens a database as %s left it, with everything the reader wrote', async (file) => {
  const raw = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as RawDatabase
  await buildRawDatabase({ ...raw, name: file })
  const db = await openDatabase({}, file)
  const notes = new Map(
    (await loadNotes(undefined, db)).map((record) => [record.id, resolve(record)]),
  )
  expect(notes.get('task/wuhu-2022/61')!.body).toMatchObject({
    text: '第一版写下的话，后来的版本都要读得到',
    tags: ['出行'],
    starred: true,
    due: '2024-03-15',
  })
  expect(notes.get('highlight/fixture')!.body.anchor!.exact).toBe('40个续建项目')
  const parts = versionOf(file) > 1 ? ['其余未开工的'] : []
  expect(notes.get('highlight/fixture')!.body.parts.map(({ exact }) => exact)).toEqual(parts)
  expect(notes.get('view/fixture')!.body.query).toBe('verdict=unreported')
  expect([...notes.values()].find((n) => n.kind === 'judgement')!.body.verdict).toBe('missed')
  expect(await readSetting('last-backup', db)).toBe(1_700_000_000_000)
  expect(db.verno).toBe(DB_VERSION)
})
