import { expect, it } from 'vitest'
import { dailyName, outdated } from './backup-names.ts'

const days = Array.from({ length: 32 }, (_, i) => new Date(Date.UTC(2023, 0, i + 1)))
const names = days.map((day) => dailyName(day.toISOString().slice(0, 10), 'k3f9'))

it('keeps the newest thirty days and lets the oldest go', () => {
  expect(names[0]).toBe('taizhang-20230101-k3f9.json')
  expect(outdated(names.toReversed(), 'k3f9')).toEqual([names[0], names[1]])
  expect(outdated(names.slice(0, 30), 'k3f9')).toEqual([])
})

it('never lets a file go that another browser or the reader put there', () => {
  const others = ['taizhang-20200101-zzzz.json', 'taizhang-backup-202301010900.json', '记录.docx']
  expect(outdated([...others, ...names.slice(0, 30)], 'k3f9')).toEqual([])
  expect(outdated(others, 'k3f9', 0)).toEqual([])
})
