import { describe, expect, it } from 'vitest'
import { wrapLines } from './draw-card.ts'

const measure = (text: string) => Array.from(text).length

describe('lines of a share card', () => {
  it('hold no more than the width, and all of the text', () => {
    expect(wrapLines('新增公共停车位', 3, measure)).toEqual(['新增公', '共停车', '位'])
  })
  it('let a full stop hang rather than begin a line with it', () => {
    expect(wrapLines('已完成。另有', 3, measure)).toEqual(['已完成。', '另有'])
  })
  it('break where the text does', () => {
    expect(wrapLines('一\n二', 9, measure)).toEqual(['一', '二'])
  })
  it('break between words and figures, not within them', () => {
    expect(wrapLines('by no judgement', 9, measure)).toEqual(['by no', 'judgement'])
    expect(wrapLines('于2023-01-17公布', 11, measure)).toEqual(['于2023-01-17', '公布'])
    expect(wrapLines('新增停车位2500个', 7, measure)).toEqual(['新增停车位', '2500个'])
  })
  it('never end with an opening mark, nor begin with a dot between names', () => {
    expect(wrapLines('构建“三网融合”', 3, measure)).toEqual(['构建', '“三网', '融合”'])
    expect(wrapLines('芜湖市 · 办法', 4, measure)).toEqual(['芜湖市 ·', '办法'])
  })
})
