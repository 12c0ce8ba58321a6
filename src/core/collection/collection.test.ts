import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../query/fold.ts'
import { type IndexedTask, buildIndex, searchText } from './index-files.ts'
import { PostingBuilder, decodePostings, intersect } from './postings.ts'
import { searchCollection } from './search-collection.ts'

const task = (no: number, text: string): IndexedTask => ({
  no,
  key: String(no),
  task: text,
  units: ['市住建局'],
  report: '已完成。',
})

async function publish(datasets: { id: string; tasks: IndexedTask[] }[]) {
  const files = new Map<string, Uint8Array>()
  const directory = await buildIndex(datasets, (name, bytes) => void files.set(name, bytes.slice()))
  const fetch = async (name: string) => files.get(name) ?? Promise.reject(new Error(name))
  return (query: string, options = {}) => searchCollection(directory, fetch, query, options)
}

describe('a published collection', () => {
  it('finds a task by any part of its text and says whose it is', async () => {
    const search = await publish([
      { id: 'a-2022', tasks: [task(1, '改造老旧小区125个。'), task(2, '新建公厕。')] },
      { id: 'b-2023', tasks: [task(1, '新增公共停车位2500个。')] },
    ])
    expect((await search('停车位')).hits).toMatchObject([{ dataset: 'b-2023', task: { no: 1 } }])
    expect((await search('住建')).candidates).toBe(3)
    expect((await search('厕')).hits).toHaveLength(1)
    expect((await search('幼儿园')).hits).toEqual([])
    expect((await search('停車')).hits).toHaveLength(1)
  })
  it('gives exactly the tasks that hold every word, over any number of pages', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'新建改造小区公园道路8.5万个，'),
      maxLength: 20,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 200 }), text, async (texts, query) => {
        const tasks = texts.map((t, i) => task(i, t))
        const search = await publish([{ id: 'x', tasks }])
        const word = fold(query)
        const want = word ? tasks.filter((t) => searchText(t).includes(word)).map((t) => t.no) : []
        const got: (number | string)[] = []
        for (let from: number | null = 0; from !== null;) {
          const page: Awaited<ReturnType<typeof search>> = await search(query, { from, limit: 7 })
          got.push(...page.hits.map((h) => h.task.no))
          from = page.next
        }
        expect(got).toEqual(want)
      }),
      { numRuns: 60 },
    )
  })
})

describe('posting lists', () => {
  const list = fc.uniqueArray(fc.nat(5000)).map((a) => a.toSorted((x, y) => x - y))
  it('come back as they went in, in either form', () =>
    fc.assert(
      fc.property(list, fc.constantFrom(5001, 1e6), (numbers, tasks) => {
        const builder = new PostingBuilder()
        for (const n of numbers) builder.add(n)
        const { bits, bytes } = builder.encode(tasks)
        expect([...decodePostings(bytes, bits, builder.count)]).toEqual(numbers)
      }),
    ))
  it('intersect like sets', () =>
    fc.assert(
      fc.property(list, list, (a, b) => {
        const both = intersect(Uint32Array.from(a), Uint32Array.from(b))
        expect([...both]).toEqual(a.filter((n) => b.includes(n)))
      }),
    ))
})
