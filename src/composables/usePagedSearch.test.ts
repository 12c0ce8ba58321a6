import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { usePagedSearch } from './usePagedSearch.ts'

const cities = Array.from({ length: 3000 }, (_, i) => ({ name: `示例市${i} ${2000 + (i % 25)}` }))
const search = () =>
  usePagedSearch(
    () => cities,
    ({ name }) => name,
    30,
  )

describe('a long list', () => {
  it('is shown a page at a time', () => {
    const { shown, pages, turn } = search()
    expect([shown.value.length, pages.value]).toEqual([30, 100])
    turn(99)
    expect(shown.value.at(-1)).toBe(cities.at(-1))
  })
  it('is narrowed by words that must all occur, from its first page on', async () => {
    const { q, found, shown, at, turn } = search()
    turn(50)
    q.value = '市2999 2024'
    await nextTick()
    expect(found.value).toEqual([cities[2999]])
    expect([at.value, shown.value.length]).toEqual([0, 1])
  })
  it('stays on its last page where it grows shorter', async () => {
    const { q, at, turn, pages } = search()
    q.value = '2001'
    await nextTick()
    turn(80)
    expect(at.value).toBe(pages.value - 1)
  })
})
