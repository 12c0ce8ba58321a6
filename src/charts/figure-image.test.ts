import { describe, expect, it } from 'vitest'
import { figureSvg, tableCsv } from './figure-image.ts'

const parts = {
  svg: '<svg width="600" height="100"><text fill="var(--ink)" style="font: 13px sans-serif">甲</text></svg>',
  width: 600,
  height: 100,
  title: '53 个目标 <script>',
  how: '怎么读',
  foot: '53 / 103',
  source: ['来源：芜湖市人民政府'],
  token: (name: string) => (name === '--ink' ? '#1a1d21' : '#ffffff'),
  sans: '"PingFang SC",sans-serif',
  serif: 'serif',
}

describe('a saved picture', () => {
  const { svg } = figureSvg(parts)
  it('carries title, counts and source', () => {
    for (const text of ['53 个目标', '53 / 103', '来源：芜湖市人民政府'])
      expect(svg).toContain(text)
  })
  it('spells out colours and fonts, and keeps text text', () => {
    expect(svg).not.toContain('var(--')
    expect(svg).toContain('fill="#1a1d21"')
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('&#34;PingFang SC&#34;')
  })
})

describe('a saved table', () => {
  it('quotes what needs it and defuses formulas', () => {
    const csv = tableCsv(
      ['单位', '任务'],
      [
        ['甲,"乙"', 3],
        ['=1+1', -2],
      ],
    )
    expect(csv).toBe('\ufeff单位,任务\r\n"甲,""乙""",3\r\n\'=1+1,-2\r\n')
  })
})
