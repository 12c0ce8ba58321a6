/** What does keeping a ledger cost: chunks of tasks, or a record a task; and opening it again? */
import Dexie from 'dexie'
import type { Dataset, Task } from '../../src/core/model.ts'
import { Engine } from '../../src/core/query/engine.ts'
import { writeDataset } from '../../src/storage/datasets.ts'
import { readQuickly } from '../../src/storage/quick-read.ts'
import type { Figure } from '../result.ts'
import { onceAsync } from './measure.ts'

const question = 'storage'

export async function storage(dataset: Dataset): Promise<Figure[]> {
  const figures: Figure[] = []
  const add = (who: string, what: string, value: number) =>
    figures.push({ question, what, who, value, unit: 'ms' })
  const { id } = dataset.dataset

  add('台账', 'write', await onceAsync(() => writeDataset(dataset, null)))
  const reads: number[] = []
  const opens: number[] = []
  const ours: number[] = []
  // Alternating, so that neither has the warmer cache.
  for (let i = 0; i < 4; i++) {
    reads.push(await onceAsync(rawChunks))
    ours.push(await onceAsync(() => readQuickly(id)))
    opens.push(
      await onceAsync(async () => new Engine((await readQuickly(id)) as Dataset, '2022-12-31')),
    )
  }
  add('floor', 'read', Math.min(...reads))
  add('台账', 'read', Math.min(...ours))
  add('台账', 'open, ready to answer', Math.min(...opens))

  const each = new Dexie('bench-each')
  each.version(1).stores({ tasks: 'key' })
  const table = each.table<Task>('tasks')
  const who = 'a record a task'
  add(who, 'write', await onceAsync(() => table.bulkAdd(dataset.tasks)))
  add(who, 'read', await onceAsync(() => table.toArray()))
  each.close()
  await Dexie.delete('bench-each')
  await Dexie.delete('taizhang')
  return figures
}

/** The least that reading the chunks can cost. */
function rawChunks(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('taizhang')
    request.onsuccess = () => {
      const db = request.result
      const all = db.transaction('chunks').objectStore('chunks').getAll()
      all.onsuccess = () => {
        db.close()
        resolve(all.result)
      }
      all.onerror = () => reject(all.error as DOMException)
    }
  })
}
