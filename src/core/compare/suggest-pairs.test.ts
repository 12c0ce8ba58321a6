import { expect, it } from 'vitest'
import { suggestPairs } from './suggest-pairs.ts'

const item = (place: string, year: number | null) => ({ id: `${place}-${year}`, place, year })
const shelf = [
  item('芜湖市', 2022),
  item('示例市甲', 2023),
  item('示例市甲', 2022),
  item('示例市乙', 2022),
]
const ids = (chosen: string | null, most = 9) => suggestPairs(shelf, chosen, most).map((p) => p.ids)

it('offers two years of one place first, the earlier one before, then two places in one year', () => {
  expect(suggestPairs(shelf, null, 9)).toEqual([
    { kind: 'years', ids: ['示例市甲-2022', '示例市甲-2023'] },
    { kind: 'places', ids: ['芜湖市-2022', '示例市甲-2022'] },
    { kind: 'places', ids: ['示例市甲-2022', '示例市乙-2022'] },
  ])
})

it('offers partners for what is already chosen, and nothing else', () => {
  expect(ids('芜湖市-2022')).toEqual([
    ['芜湖市-2022', '示例市甲-2022'],
    ['芜湖市-2022', '示例市乙-2022'],
  ])
  expect(ids('示例市甲-2023')).toEqual([['示例市甲-2022', '示例市甲-2023']])
})

it('offers no more than asked for, and nothing of one dataset or of undated ones', () => {
  expect(ids(null, 1)).toHaveLength(1)
  expect(suggestPairs([item('甲', 2022)], null, 9)).toEqual([])
  expect(suggestPairs([item('甲', null), item('甲', null)], null, 9)).toEqual([])
})

it('pairs no invented place with a real one', () => {
  const invented = { ...item('示例市', 2022), example: true }
  expect(suggestPairs([item('芜湖市', 2022), invented], null, 9)).toEqual([])
})
