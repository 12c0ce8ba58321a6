import { expect, it } from 'vitest'
import { CONTEXT } from './anchor.ts'
import { contextWords } from './context-words.ts'

const kept = (text: string, side: 'before' | 'after') =>
  contextWords(side === 'before' ? text.slice(-CONTEXT) : text.slice(0, CONTEXT), side)

it('shows no number that the end of the context cut short', () => {
  const after = '次支道路:40个续建项目中,27个项目已完工。63个新建项目有56个已开工'
  expect(kept(after, 'after')).toBe('次支道路:40个续建项目中,27个项目已完工。63个新建项目有…')
  const before = '全年投资约2000亿元,市级政府性投资增长20%以上,重点项目开工率同比达到'
  expect(kept(before, 'before')).toBe('…亿元,市级政府性投资增长20%以上,重点项目开工率同比达到')
})

it('leaves alone what is whole, numbers and all', () => {
  expect(contextWords('共63', 'after')).toBe('共63')
  expect(contextWords('63个', 'before')).toBe('63个')
})
