import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { datasetOf, taskOf } from '../core/query/sample.ts'
import { CHUNK_SIZE, writeDataset } from './datasets.ts'
import { TaizhangDB } from './db.ts'
import { readQuickly } from './quick-read.ts'

it('reads back what Dexie wrote, task by task in order, over several chunks', async () => {
  const db = new TaizhangDB('quick')
  const dataset = datasetOf(
    Array.from({ length: CHUNK_SIZE * 20 + 3 }, (_, i) => taskOf(i + 1, `任务${i}`)),
  )
  await writeDataset(dataset, null, undefined, db)
  const steps: number[] = []
  const read = await readQuickly(
    'sample',
    (done, total, tasks) => {
      steps.push(done)
      expect([total, tasks.length]).toEqual([dataset.tasks.length, done])
    },
    'quick',
  )
  expect(read).toEqual(dataset)
  expect(steps).toEqual([CHUNK_SIZE * 20, CHUNK_SIZE * 20 + 3])
  expect(await readQuickly('other', undefined, 'quick')).toBeNull()
  db.close()
})

it('makes no database where there is none', async () => {
  expect(await readQuickly('sample', undefined, 'unmade')).toBeNull()
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('unmade')
})

it('leaves a database of a newer program alone, and says so', async () => {
  const request = indexedDB.open('later', 9990)
  await new Promise((resolve) => (request.onsuccess = resolve))
  request.result.close()
  await expect(readQuickly('sample', undefined, 'later')).rejects.toMatchObject({ code: 'newer' })
})
