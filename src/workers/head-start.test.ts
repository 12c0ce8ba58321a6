import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { beginLedger, takeLedger } from './head-start.ts'

/** A worker that notes what it is told and answers when the test says so. */
class Told {
  static last: Told
  readonly said: { id: number; method: string; args: unknown[] }[] = []
  private readonly hearing: ((event: { data: unknown }) => void)[] = []
  constructor() {
    Told.last = this
  }
  postMessage(message: (typeof this.said)[number]) {
    this.said.push(message)
  }
  addEventListener(type: string, heard: (event: { data: unknown }) => void) {
    if (type === 'message') this.hearing.push(heard)
  }
  say(data: unknown) {
    for (const heard of this.hearing) heard({ data })
  }
}

const fetched: string[] = []
beforeEach(() => {
  fetched.length = 0
  vi.stubGlobal('Worker', Told)
  vi.stubGlobal('document', { baseURI: 'https://site.test/folder/?at=x' })
  vi.stubGlobal('fetch', async (url: URL) => {
    fetched.push(String(url))
    return new Response('{}')
  })
})
afterEach(() => vi.unstubAllGlobals())

const methods = () => Told.last.said.map(({ method }) => method)

it('opens a dataset once, whether the page or its first script asks for it', async () => {
  beginLedger('wuhu', 'data/wuhu.json', false)
  const worker = Told.last
  await vi.waitFor(() => expect(methods()).toEqual(['open', 'give']))
  expect(fetched).toEqual(['https://site.test/folder/data/wuhu.json'])
  const ledger = takeLedger(() => undefined)
  const head = ledger.open('wuhu')
  expect(methods()).toEqual(['open', 'give'])
  worker.say({ id: worker.said[0]!.id, value: { total: 3 } })
  expect(await head).toEqual({ total: 3 })
  // Asked for again it is opened anew: it may have changed meanwhile.
  void ledger.open('wuhu')
  expect(methods()).toEqual(['open', 'give', 'open'])
})

it('passes on what happened before the page listened', () => {
  beginLedger('wuhu', undefined, true)
  const worker = Told.last
  expect(methods()).toEqual(['open', 'expectSummary'])
  expect(fetched).toEqual([])
  worker.say({ event: { kind: 'storage', failure: 'quota' } })
  const heard: unknown[] = []
  takeLedger((event) => heard.push(event))
  worker.say({ event: { kind: 'storage', failure: 'denied' } })
  expect(heard).toEqual([
    { kind: 'storage', failure: 'quota' },
    { kind: 'storage', failure: 'denied' },
  ])
})

it('opens what the page turns out to want, where the guess was wrong', () => {
  beginLedger('wuhu', undefined, false)
  void takeLedger(() => undefined).open('other')
  expect(Told.last.said.map(({ method, args }) => [method, args[1]])).toEqual([
    ['open', 'wuhu'],
    ['open', 'other'],
  ])
})
