import { expect, it } from 'vitest'
import { closure, measure, PAGE_LIMIT, report, type Piece } from './budget.ts'

const piece = (bytes: number, modules: string[], needs: string[] = []): Piece => ({
  bytes,
  needs,
  modules,
})
const site = (tasksNeeds: string[], tasksBytes = 10_000) =>
  new Map([
    ['main.js', piece(40_000, ['/x/src/main.ts'], ['vue.js', 'main.css'])],
    ['vue.js', piece(20_000, ['/x/node_modules/vue/index.js'])],
    ['main.css', piece(4_000, [])],
    ['zh.js', piece(5_000, ['/x/src/i18n/languages/zh-Hans.ts'])],
    ['assets/ledger.worker-abc.js', piece(9_000, [])],
    ['tasks.js', piece(tasksBytes, ['/x/src/pages/UnitsPage.vue'], tasksNeeds)],
    ['overview.js', piece(8_000, ['/x/src/pages/OverviewPage.vue'], ['echarts.js'])],
    ['echarts.js', piece(150_000, ['/x/node_modules/echarts/index.js'], ['vue.js'])],
  ])

it('counts a page with the entry, its styles, the words and the worker', () => {
  expect(measure(site([]))[0]).toEqual({ name: 'UnitsPage', bytes: 88_000, limit: PAGE_LIMIT })
})

it('leaves the overview out and weighs the charts without what every page has anyway', () => {
  expect(measure(site([])).map(({ name, bytes }) => [name, bytes])).toEqual([
    ['UnitsPage', 88_000],
    ['charts', 150_000],
  ])
})

it('sees a chart library that slips into the first load of a list', () => {
  expect(measure(site(['echarts.js']))[0]!.bytes).toBeGreaterThan(PAGE_LIMIT)
})

it('does not count a file twice, nor hang on imports in a circle', () => {
  const circle = new Map([
    ['a.js', piece(1, ['/x/src/main.ts'], ['b.js'])],
    ['b.js', piece(1, [], ['a.js'])],
  ])
  expect([...closure(circle, [/main\.ts$/])].toSorted()).toEqual(['a.js', 'b.js'])
})

it('says which budget is passed', () => {
  expect(report(measure(site([], 90_000)))).toMatch(/^OVER UnitsPage\s+168\.0 kB of\s+100\.0 kB/)
})
