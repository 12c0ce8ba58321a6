import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { About } from '../core/notes/record.ts'
import { taskNoteId } from '../core/notes/record.ts'
import { database } from '../storage/open.ts'
import { useNotesStore } from './notes.ts'

class MemoryStorage {
  map = new Map<string, string>()
  get length() {
    return this.map.size
  }
  key = (i: number) => [...this.map.keys()][i] ?? null
  getItem = (key: string) => this.map.get(key) ?? null
  setItem = (key: string, value: string) => void this.map.set(key, value)
  removeItem = (key: string) => void this.map.delete(key)
}

const id = taskNoteId('wuhu-2022', '61')
const about: About = {
  kind: 'task',
  dataset: 'wuhu-2022',
  key: '61',
  label: '提高市域通行效率',
  target: null,
}
let disk: MemoryStorage
const tabs: ReturnType<typeof useNotesStore>[] = []

/** A tab of its own: the same disk, another session. */
async function openTab() {
  setActivePinia(createPinia())
  const store = useNotesStore()
  tabs.push(store)
  await store.loaded
  return store
}

/** Waits for what is promised to come, not when: a loaded machine takes its time over it. */
const soon = (check: () => void) => vi.waitFor(check, 20_000)

beforeEach(async () => {
  disk = new MemoryStorage()
  vi.stubGlobal('localStorage', disk)
  await (await database()).notes.clear()
})

// What a tab still had to write would come into the next test's notes.
afterEach(async () => {
  for (const tab of tabs.splice(0)) await tab.flushAll()
})

it('has what was typed after a reload, once it says saved', async () => {
  const tab = await openTab()
  // The database's own turns go on; what waits for a pause of typing waits for this clock.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  tab.edit(id, { text: '93 条路' }, about)
  expect(tab.state).toBe('saving')
  vi.advanceTimersByTime(500)
  vi.useRealTimers()
  await soon(() => expect(tab.state).toBe('saved'))
  const again = await openTab()
  expect(again.taskNote('wuhu-2022', '61')!.body.text).toBe('93 条路')
  expect(again.notesByTask('wuhu-2022')).toMatchObject([{ key: '61', text: '93 条路', count: 1 }])
})

it('brings back from the journal what the database lost, and again if it loses it again', async () => {
  const tab = await openTab()
  tab.edit(id, { text: '会丢的字' }, about)
  await tab.flushAll()
  for (let i = 0; i < 2; i++) {
    await (await database()).notes.clear()
    const next = await openTab()
    expect(next.taskNote('wuhu-2022', '61')!.body.text).toBe('会丢的字')
    await next.flushAll()
    expect(await (await database()).notes.count()).toBe(1)
  }
})

it('brings back every version of the session that the database lost', async () => {
  const tab = await openTab()
  tab.edit(id, { text: '先写的一句话，后来整句删了' }, about)
  tab.edit(id, { text: '再写的另一句话，也不要了' })
  tab.edit(id, { text: '' })
  await tab.flushAll()
  await (await database()).notes.clear()
  const next = await openTab()
  const said = next.history(id).map(({ body }) => body.text ?? '')
  expect(said).toEqual(['先写的一句话，后来整句删了', '再写的另一句话，也不要了', ''])
  expect(said).toEqual(tab.history(id).map(({ body }) => body.text ?? ''))
  await next.flushAll()
})

it('drops a journal entry only when a later session has read it back', async () => {
  const tab = await openTab()
  tab.edit(id, { text: '甲' }, about)
  await tab.flushAll()
  await openTab()
  expect(disk.length).toBe(1)
  const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 120_000)
  await openTab()
  later.mockRestore()
  expect(disk.length).toBe(0)
})

it('merges what two tabs write in the same note at the same time', async () => {
  const one = await openTab()
  one.edit(id, { text: '头。尾。' }, about)
  await one.flushAll()
  const two = await openTab()
  one.edit(id, { text: '新头。尾。' })
  two.edit(id, { text: '头。尾。再尾。' })
  await Promise.all([one.flushAll(), two.flushAll()])
  const text = () => [one, two].map((tab) => tab.taskNote('wuhu-2022', '61')!.body.text)
  await soon(() => expect(text()).toEqual(['新头。尾。再尾。', '新头。尾。再尾。']))
})

it('says so when nothing can be stored, keeps the words, and recovers', async () => {
  const tab = await openTab()
  const db = await database()
  const full = vi
    .spyOn(db, 'transaction')
    .mockRejectedValue({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })
  tab.edit(id, { text: '满了也要留住' }, about)
  expect(await tab.flushAll()).toBe(false)
  expect([tab.state, tab.failure, tab.kept]).toEqual(['failed', 'quota', true])
  full.mockRestore()
  expect(await tab.flushAll()).toBe(true)
  expect((await openTab()).taskNote('wuhu-2022', '61')!.body.text).toBe('满了也要留住')
})

it('does not call words kept while any of them are neither stored nor copied', async () => {
  const tab = await openTab()
  const full = vi.spyOn(await database(), 'transaction').mockRejectedValue(new Error('full'))
  const room = disk.setItem
  disk.setItem = (key, value) => {
    if (value.length > 5000) throw new DOMException('', 'QuotaExceededError')
    room(key, value)
  }
  tab.edit(id, { text: '长'.repeat(5000) }, about)
  tab.edit(taskNoteId('wuhu-2022', '9'), { text: '短' }, { ...about, key: '9' })
  expect(await tab.flushAll()).toBe(false)
  expect([tab.state, tab.kept]).toEqual(['failed', false])
  full.mockRestore()
  expect(await tab.flushAll()).toBe(true)
  expect([tab.state, tab.kept]).toEqual(['saved', true])
})

it('takes a note out of the bin when it is written on, and renames its tags where it lies', async () => {
  const tab = await openTab()
  tab.edit(id, { text: '旧话', tags: ['出行'] }, about)
  tab.bin(id)
  await tab.renameTag('出行', '交通')
  expect(tab.binned.map(({ body }) => body.tags)).toEqual([['交通']])
  tab.edit(id, { text: '旧话，新话' }, about)
  expect([tab.binned.length, tab.notes.length]).toEqual([0, 1])
  await tab.flushAll()
})

it('does not forget an old note that is taken out of the bin while the bin is emptied', async () => {
  const old = await openTab()
  old.edit(id, { text: '三十天前删的' }, about)
  old.edit(id, { deleted: Date.now() - 31 * 86_400_000 })
  await old.flushAll()
  disk.map.clear()
  setActivePinia(createPinia())
  const tab = useNotesStore()
  const db = await database()
  const transaction = db.transaction.bind(db) as (...args: unknown[]) => never
  const emptying = vi.spyOn(db, 'transaction').mockImplementationOnce((...args: unknown[]) => {
    tab.bin(id, false)
    return transaction(...args)
  })
  await tab.loaded
  emptying.mockRestore()
  expect(await tab.flushAll()).toBe(true)
  disk.map.clear()
  expect((await openTab()).notes.map(({ body }) => body.text)).toEqual(['三十天前删的'])
})

it('renames a tag everywhere, merging it into one that exists', async () => {
  const tab = await openTab()
  tab.edit(id, { tags: ['出行', '待核实'] }, about)
  tab.edit(taskNoteId('wuhu-2022', '9'), { tags: ['交通'] }, { ...about, key: '9' })
  const view = { ...about, kind: 'view' as const, key: '' }
  tab.edit('view/v', { text: '堵', query: 'tag=%E4%BA%A4%E9%80%9A&tag=出行&-tag=交通' }, view)
  await tab.renameTag('交通', '出行')
  const { query } = tab.get('view/v')!.body
  expect([...new URLSearchParams(query!)]).toEqual([
    ['tag', '出行'],
    ['-tag', '出行'],
  ])
  expect(tab.tags).toEqual([
    ['出行', 2],
    ['待核实', 1],
  ])
  await tab.flushAll()
})

it('keeps a version of words that are taken back letter by letter', async () => {
  const tab = await openTab()
  const words = '九十三条路究竟修了几条，要问市交通局，还要去现场。'
  for (let i = 1; i <= words.length; i++) tab.edit(id, { text: words.slice(0, i) }, about)
  for (let i = words.length - 1; i >= 0; i--) tab.edit(id, { text: words.slice(0, i) })
  const kept = tab.history(id).map(({ body }) => body.text ?? '')
  expect(kept[0]).toContain('九十三条路究竟修了几条，要问市')
  await tab.flushAll()
})

it('keeps letters still being composed, and leaves no trace of them once the words are there', async () => {
  const tab = await openTab()
  const { seen } = tab.edit(id, { text: '查了' }, about)
  tab.editInPassing(id, '查了zhongguorenminyinhang', about, seen)
  await tab.flushAll()
  expect((await openTab()).get(id)!.body.text).toBe('查了zhongguorenminyinhang')
  tab.edit(id, { text: '查了中国人民银行' }, undefined, seen)
  expect(tab.history(id).map(({ body }) => body.text)).toEqual(['查了中国人民银行'])
  tab.editInPassing(id, '查了中国人民银行zuotian', about, tab.get(id)!.seen)
  tab.edit(id, { text: '查了中国人民银行' }, undefined, seen)
  expect(tab.get(id)!.body.text).toBe('查了中国人民银行')
})

it('loses nothing another tab wrote while letters were composed here', async () => {
  const one = await openTab()
  one.edit(id, { text: '头。尾。' }, about)
  await one.flushAll()
  const two = await openTab()
  const { seen } = one.get(id)!
  one.editInPassing(id, '头。尾。zai', about, seen)
  two.edit(id, { text: '新头。尾。' })
  await two.flushAll()
  await soon(() => expect(one.get(id)!.body.text).toBe('新头。尾。zai'))
  one.edit(id, { text: '头。尾。再' }, undefined, seen)
  expect(one.get(id)!.body.text).toBe('新头。尾。再')
})

it('can be written in while the database does not open, and says that it waits', async () => {
  vi.useFakeTimers()
  const opened = vi.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest)
  try {
    setActivePinia(createPinia())
    const store = useNotesStore()
    await vi.advanceTimersByTimeAsync(6000)
    expect([store.state, store.failure, store.ready]).toEqual(['failed', 'blocked', false])
    store.edit(id, { text: '等着的时候写的' }, about)
    expect([...disk.map.values()].join('')).toContain('等着的时候写的')
  } finally {
    opened.mockRestore()
    vi.useRealTimers()
  }
})

it('lets a page whose database hangs be reloaded within seconds, but only if its words have a copy', async () => {
  const tab = await openTab()
  let release = () => {}
  const held = new Promise<void>((done) => (release = done))
  const hanging = vi
    .spyOn(await database(), 'transaction')
    .mockReturnValue(held.then(() => []) as never)
  vi.useFakeTimers()
  const safe = async () => {
    const answer = tab.saveInTime()
    await vi.advanceTimersByTimeAsync(4000)
    return Promise.race([answer, 'no answer'])
  }
  try {
    tab.edit(id, { text: '留有副本' }, about)
    expect(await safe()).toBe(true)
    disk.setItem = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
    tab.edit(id, { text: '留有副本，再写的没有' })
    expect(await safe()).toBe(false)
  } finally {
    vi.useRealTimers()
    hanging.mockRestore()
    release()
  }
})
