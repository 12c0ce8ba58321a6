import { describe, expect, it } from 'vitest'
import { Sheet } from './sheet.ts'

describe('a sheet of shapes', () => {
  it('says of each shape where it stands: ECharts would else leave it where another stood', () => {
    const sheet = new Sheet()
    sheet.glyph('M0 0', 8, 8, 14, 'black')
    sheet.text(10, 20, '100%')
    const [glyph, text] = sheet.series().renderItem().children
    expect(glyph).toMatchObject({ x: 1, y: 1, scaleX: 0.875 })
    expect(text).toMatchObject({ x: 0, y: 0, rotation: 0, scaleX: 1, scaleY: 1 })
  })
})
