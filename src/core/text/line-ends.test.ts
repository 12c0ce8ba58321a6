import { describe, expect, it } from 'vitest'
import { lineEnds } from './line-ends.ts'

describe('lineEnds', () => {
  const lines = (text: string) => {
    const ends = [0, ...lineEnds(text), text.length]
    return ends.slice(1).map((end, place) => text.slice(ends[place], end))
  }

  it('lets a line end between words, before no closing sign and after no opening one', () => {
    const text = '提高市域通行效率,新建续建93条城市次支道路,构建“三网融合”通勤体系。'
    expect(lines(text).join('')).toBe(text)
    expect(lines(text)).toEqual(expect.arrayContaining(['效率,', '道路,', '体系。']))
    for (const line of lines(text)) expect(line).not.toMatch(/^[,。”]|“$/)
  })

  it('keeps short quotes whole, and no sign alone after a comma', () => {
    const text = '加快“双招双引”项目建设,市级政府性投资增长'
    expect(lines(text)).toContain('“双招双引”')
    expect(lines(text)).not.toContain('市')
  })

  it('keeps a number with what it counts', () => {
    expect(lines('新增公共停车位2500个')).toContain('2500个')
  })
})
