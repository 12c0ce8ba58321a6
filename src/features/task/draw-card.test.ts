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
})
