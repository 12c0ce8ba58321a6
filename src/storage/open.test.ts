import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { expect, it } from 'vitest'
import { openDatabase } from './open.ts'

it('refuses a database of a newer program and leaves it as it is', async () => {
  const newer = new Dexie('from-the-future')
  newer.version(9).stores({ notes: 'id', later: 'id' })
  await newer.open()
  await newer.table('later').put({ id: 1 })
  newer.close()
  await expect(openDatabase({}, 'from-the-future')).rejects.toMatchObject({ code: 'newer' })
  await newer.open()
  expect(newer.verno).toBe(9)
  expect(await newer.table('later').count()).toBe(1)
})

it('stops writing, and says so, once a newer program upgrades the schema', async () => {
  const lost: string[] = []
  const old = await openDatabase({ onLost: (f) => lost.push(f.code) }, 'upgraded')
  const newer = new Dexie('upgraded')
  newer.version(9).stores({ notes: 'id', later: 'id' })
  await newer.open()
  expect(lost).toEqual(['newer'])
  await expect(old.settings.put({ key: 'a', value: 1 })).rejects.toMatchObject({
    name: 'DatabaseClosedError',
  })
  newer.close()
})
