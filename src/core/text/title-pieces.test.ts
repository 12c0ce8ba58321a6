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

  it('lets lines end at the spaces between English words', () => {
    const text = '市经信局 gives no figure for 6 of its 9 targets, 市住建局 for 5'
    expect(titlePieces(text)).toEqual([text])
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
