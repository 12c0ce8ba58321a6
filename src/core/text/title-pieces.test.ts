import { describe, expect, it } from 'vitest'
import { titlePieces } from './title-pieces.ts'

const whole = (text: string) => titlePieces(text).filter((_, place) => place % 2)

describe('titlePieces', () => {
  it.each([
    '写“已完成”的任务里，22 个目标有 3 个没有数；没写进度的，反有 14 个超额',
    '市發改委與市經信局搭檔最多，共同牽頭 7 項',
    'Of 53 targets, 22 have no figure',
    '',
  ])('changes no character of “%s”', (text) => {
    expect(titlePieces(text).join('')).toBe(text)
  })

  it('lets lines of English end at the spaces, and keeps the name of a unit whole', () => {
    const pieces = titlePieces('市经信局’s 9 targets, 市住建局 gives no figure for 5')
    expect(pieces.filter((_, place) => place % 2)).toEqual(['市经信局', '市住建局'])
    expect(pieces).toContain(' gives no figure for 5')
  })

  it('keeps the words of a long clause whole, and a lone sign with its word', () => {
    const pieces = whole('市发改委与市经信局搭档最多并且共同牵头重点工作任务')
    expect(pieces).toEqual(expect.arrayContaining(['市发改委', '市经信局', '搭档', '任务']))
    expect(pieces.filter((piece) => piece.length === 1)).toEqual(['与'])
  })

  it('lets a line end at the blank between two numbers', () => {
    const free = titlePieces('芜湖市 2022 年 103 项工作怎样了？').filter((_, place) => !(place % 2))
    expect(free.filter((piece) => piece === ' ')).toHaveLength(2)
  })

  it('breaks no date and no address', () => {
    expect(whole('来源是芜湖市人民政府的年度报告 2023-01-17')).toContain('2023-01-17')
  })

  it('keeps short clauses on one line', () => {
    expect(whole('有数可比的 31 个目标里，没写进度的，反有 14 个超额')).toEqual(
      expect.arrayContaining(['没写进度的，', '反有 14 个超额']),
    )
  })

  it('keeps bureaus, words, and numbers with what they count together in long clauses', () => {
    const pieces = whole('市数据资源局、市经信局各自牵头的 9 个目标里有几项没有数可核')
    expect(pieces).toEqual(expect.arrayContaining(['市数据资源局、', '9 个目标里']))
    expect(pieces.some((piece) => piece.startsWith('市经信局'))).toBe(true)
  })

  it('leaves no piece wider than a phone', () => {
    const text =
      '市商务局、市经信局各牵头 6 项，其中 3 项都没有量化目标，31 个报出达标的数，2 个没到。'
    expect(Math.max(...whole(text).map(({ length }) => length))).toBeLessThan(14)
  })
})
