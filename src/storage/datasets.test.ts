import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { Dataset, Task } from '../core/model.ts'
import { taskNoteId } from '../core/notes/record.ts'
import { deleteDataset, listDatasets, readDataset, readOriginal, writeDataset } from './datasets.ts'
import { openDatabase } from './open.ts'

let serial = 0
const fresh = () => openDatabase({}, `datasets-${serial++}`)

function dataset(id: string, count: number): Dataset {
  const tasks = Array.from(
    { length: count },
    (_, i) => ({ key: String(i + 1), task: `任务${i + 1}` }) as Task,
  )
  const info = { id, title: id, place: '芜湖市', year: 2022, published: null, source: null }
  return {
    schema: 'taizhang/1',
    dataset: info,
    rules: '1',
    diagnostics: [],
    tasks,
    findings: [],
    repairs: [],
    hash: 'h',
  }
}

it('gives a dataset back as it was, chunk by chunk and in order', async () => {
  const db = await fresh()
  const written: number[] = []
  await writeDataset(
    dataset('a', 1201),
    new Uint8Array([1, 2]).buffer,
    (done) => written.push(done),
    db,
  )
  const read: number[] = []
  const back = await readDataset('a', (_, done) => read.push(done), db)
  expect(back).toEqual(dataset('a', 1201))
  expect(written).toEqual([500, 1000, 1201])
  expect(read).toEqual([500, 1000, 1201])
  expect(new Uint8Array((await readOriginal('a', db))!.bytes)).toEqual(new Uint8Array([1, 2]))
  expect((await listDatasets(db)).map((d) => [d.id, d.tasks])).toEqual([['a', 1201]])
})

it('replaces a longer dataset without leftovers, and never touches notes', async () => {
  const db = await fresh()
  await db.notes.put({
    id: taskNoteId('a', '1'),
    kind: 'task',
    dataset: 'a',
    key: '1',
    label: '',
    target: null,
    versions: [],
  })
  await writeDataset(dataset('a', 1100), null, undefined, db)
  await writeDataset(dataset('a', 3), null, undefined, db)
  expect(await db.chunks.count()).toBe(1)
  expect((await readDataset('a', undefined, db))!.tasks).toHaveLength(3)
  await deleteDataset('a', db)
  expect(await readDataset('a', undefined, db)).toBe(null)
  expect(await db.notes.count()).toBe(1)
})

it('keeps the old dataset whole when writing the new one fails half-way', async () => {
  const db = await fresh()
  await writeDataset(dataset('a', 10), null, undefined, db)
  const broken = dataset('a', 700)
  ;(broken.tasks[650] as unknown as { f: unknown }).f = () => 1
  await expect(writeDataset(broken, null, undefined, db)).rejects.toMatchObject({
    name: 'StorageFailure',
  })
  expect(await readDataset('a', undefined, db)).toEqual(dataset('a', 10))
})
