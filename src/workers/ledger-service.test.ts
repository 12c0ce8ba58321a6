import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Dataset, Task } from '../core/model.ts'
import { chipsOf, emptyQuery, type Chip } from '../core/query/address.ts'
import { datasetOf, taskOf } from '../core/query/sample.ts'
import { CHUNK_SIZE, writeDataset } from '../storage/datasets.ts'
import { readQuickly } from '../storage/quick-read.ts'
import { connect, serve } from './calls.ts'
import { BETWEEN, type LedgerEvent, type LedgerHead, type LoadProgress } from './ledger-api.ts'
import { ledgerHandlers } from './ledger-service.ts'
import type { Query, QueryResult } from '../core/query/types.ts'

const BASE = 'http://site.test/folder/'
/** Keeping and looking for newer editions begin when the page has had time to show something. */
const PATIENCE = 5000
let files: Record<string, unknown>
let events: LedgerEvent[]

/** A worker's worth of ledger, at the other end of a real channel. */
function ledger() {
  const { port1, port2 } = new MessageChannel()
  const tell = serve(
    port2,
    ledgerHandlers(
      (event) => tell(event),
      () => '2022-12-31',
    ),
  )
  const caller = connect(port1, (event) => events.push(event as LedgerEvent))
  port1.start()
  port2.start()
  return {
    open: (id: string, handedOver?: string, onProgress?: (progress: LoadProgress) => void) =>
      caller.call<LedgerHead>('open', [BASE, id, handedOver], {
        onProgress: onProgress as (progress: unknown) => void,
      }),
    give: (file: string, bytes: ArrayBuffer | null) => caller.call('give', [file, bytes]),
    query: (q: string) =>
      caller.call<QueryResult | null>('query', [
        { ...emptyQuery(), filter: { q, include: {}, exclude: {} } },
      ]),
    without: (query: Query, chips: Chip[]) => caller.call<number[]>('without', [query, chips]),
    keys: (indexes: number[]) => caller.call<string>('keys', [Uint32Array.from(indexes)]),
    lend: (port: MessagePort) => caller.call('lend', [port], { transfer: [port] }),
    tasks: (keys: string[] | null, most?: number) => caller.call<Task[]>('tasks', [keys, most]),
    close: () => port1.close(),
  }
}

function publish(task: string, file: string) {
  files['data/catalogue.json'] = { datasets: [{ id: 'sample', file }] }
  files[file] = datasetOf([taskOf(1, task), taskOf(2, '其他')])
}

beforeEach(() => {
  files = {}
  events = []
  vi.stubGlobal('fetch', async (url: URL) => {
    const body = files[String(url).slice(BASE.length)]
    return body === undefined ? new Response('', { status: 404 }) : Response.json(body)
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
})

describe('the ledger', () => {
  it('shows the bundled dataset at once, keeps it, and starts from this device next time', async () => {
    publish('第一版', 'data/sample.1.json')
    const first = ledger()
    expect(await first.open('sample')).toMatchObject({
      origin: 'bundled',
      total: 2,
      storageFailure: null,
    })
    await vi.waitFor(async () => expect(await readQuickly('sample')).not.toBeNull(), PATIENCE)
    files = {}
    const second = ledger()
    expect(await second.open('sample')).toMatchObject({ origin: 'stored', total: 2 })
    expect((await second.query('第一'))?.matched).toBe(1)
    first.close()
    second.close()
  })

  it('takes a newer bundled edition after opening the old one, and says so', async () => {
    publish('第二版', 'data/sample.2.json')
    const client = ledger()
    expect(await client.open('sample')).toMatchObject({ origin: 'stored' })
    await vi.waitFor(() => expect(events).toMatchObject([{ kind: 'replaced' }]), PATIENCE)
    expect((await client.query('第二版'))?.matched).toBe(1)
    client.close()
  })

  it('opens the file that the page fetched, before the catalogue is asked for', async () => {
    const file = 'data/handed.1.json'
    const text = JSON.stringify({
      ...datasetOf([taskOf(1, '先到')]),
      dataset: { ...datasetOf([]).dataset, id: 'handed' },
    })
    const client = ledger()
    const opened = client.open('handed', file)
    await client.give(file, new TextEncoder().encode(text).buffer as ArrayBuffer)
    expect(await opened).toMatchObject({ origin: 'bundled', total: 1 })
    expect((await client.query('先到'))?.matched).toBe(1)
    client.close()
  })

  it('fetches what the catalogue names where the page could not fetch the file it knew of', async () => {
    publish('新版', 'data/sample.9.json')
    files['data/catalogue.json'] = { datasets: [{ id: 'moved', file: 'data/sample.9.json' }] }
    const client = ledger()
    const opened = client.open('moved', 'data/gone.json')
    await client.give('data/gone.json', null)
    expect(await opened).toMatchObject({ origin: 'bundled', total: 2 })
    client.close()
  })

  it('still shows the bundled dataset where nothing can be kept, and says why', async () => {
    publish('只读', 'data/sample.3.json')
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    const client = ledger()
    expect(await client.open('sample')).toMatchObject({
      origin: 'bundled',
      storageFailure: 'denied',
    })
    client.close()
  })

  it('says how many tasks each condition of a query keeps away', async () => {
    publish('就业', 'data/sample.2.json')
    const client = ledger()
    await client.open('sample')
    const filter = { q: '其他', include: { unit: ['没有的单位'] }, exclude: {} }
    const query = { ...emptyQuery(), filter }
    expect(await client.without(query, chipsOf(filter))).toEqual([0, 1])
    client.close()
  })

  it('hands out the first tasks only, where no more are wanted', async () => {
    publish('就业', 'data/sample.2.json')
    const client = ledger()
    await client.open('sample')
    expect((await client.tasks(null, 1)).map(({ key }) => key)).toEqual(['1'])
    expect(await client.tasks(null)).toHaveLength(2)
    client.close()
  })

  it('names the tasks at any places, in the order asked for', async () => {
    publish('就业', 'data/sample.2.json')
    const client = ledger()
    await client.open('sample')
    expect((await client.keys([1, 0])).split(BETWEEN)).toEqual(['2', '1'])
    client.close()
  })

  it('hands a dataset to another worker directly, and nothing else', async () => {
    publish('就业', 'data/sample.2.json')
    const client = ledger()
    await client.open('sample')
    const { port1, port2 } = new MessageChannel()
    const other = connect(port2)
    port2.start()
    await client.lend(port1)
    expect((await other.call<Dataset>('dataset', [BASE, 'sample'])).tasks).toHaveLength(2)
    await expect(other.call('setNotes', [[]])).rejects.toThrow('no such call')
    port2.close()
    client.close()
  })

  it('tells the first rows of a large dataset before it has read the rest', async () => {
    const tasks = Array.from({ length: CHUNK_SIZE * 21 }, (_, i) => taskOf(i + 1, `任务${i + 1}`))
    const large = datasetOf(tasks)
    large.dataset = { ...large.dataset, id: 'large' }
    await writeDataset(large, null)
    const client = ledger()
    const steps: LoadProgress[] = []
    await client.open('large', undefined, (progress) => steps.push(progress))
    expect(steps.map(({ done }) => done)).toEqual([CHUNK_SIZE * 20, CHUNK_SIZE * 21])
    expect(steps[0]?.first?.slice(0, 2).map(({ task }) => task.task)).toEqual(['任务1', '任务2'])
    expect(steps[1]?.first).toBeUndefined()
    client.close()
  })

  it('drops a query when a newer one has come', async () => {
    publish('就业', 'data/sample.2.json')
    const client = ledger()
    await client.open('sample')
    const [older, newer] = await Promise.all([client.query('就'), client.query('就业')])
    expect(older).toBeNull()
    expect(newer?.terms).toEqual(['就业'])
    client.close()
  })

  it('keeps what was opened last, even if an earlier opening takes longer', async () => {
    publish('就业', 'data/sample.2.json')
    files['data/catalogue.json'] = {
      datasets: [
        { id: 'sample', file: 'data/sample.2.json' },
        { id: 'slow', file: 'data/slow.json' },
      ],
    }
    files['data/slow.json'] = { ...datasetOf([taskOf(1, '慢')]), dataset: { id: 'slow' } }
    const client = ledger()
    const [slow, last] = await Promise.allSettled([client.open('slow'), client.open('sample')])
    expect(slow).toMatchObject({ status: 'rejected', reason: { code: 'superseded' } })
    expect(last).toMatchObject({ status: 'fulfilled' })
    expect((await client.query('其他'))?.matched).toBe(1)
    client.close()
  })

  it('names what is wrong with an address that names no dataset', async () => {
    const client = ledger()
    await expect(client.open('nowhere')).rejects.toMatchObject({ code: 'unknown-dataset' })
    client.close()
  })
})
