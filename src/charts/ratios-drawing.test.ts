import { expect, it } from 'vitest'
import type { OverviewSummary, TargetMark } from '../core/summaries/summary.ts'
import { drawRatios } from './ratios-drawing.ts'
import { textWidth } from './text-width.ts'

const mark = (metric: string): TargetMark => ({
  key: metric,
  no: 1,
  target: 0,
  verdict: 'exceeded',
  metric,
  goal: '3',
  answer: '5',
  unit: '家',
  reach: 1.67,
  turned: false,
  approximate: false,
  shown: true,
  noted: false,
})
interface Words {
  type: string
  style: { text: string; x: number; font: string; align: string }
}

/** Every word of the names' column, by its left edge. */
function names(metrics: string[], width: number) {
  const context = {
    summary: {} as OverviewSummary,
    filter: { include: {} },
    say: (key: string) => key,
    shown: (text: string) => text,
  }
  const { option } = drawRatios(context, metrics.map(mark), [], width)
  const series = option.series as { renderItem(): { children: Words[] } }[]
  return series[1]!
    .renderItem()
    .children.filter(({ type, style }) => type === 'text' && /[\u4e00-\u9fff]{2}/.test(style.text))
    .filter(({ style }) => style.align === 'right')
    .map(({ style: { text, x, font } }) => ({
      text,
      left: x - textWidth(text, Number.parseFloat(font)),
    }))
}

it('a long name stays whole within the drawing: in small letters, in two lines of like length', () => {
  const fits = '力争获批省级现代服务业集聚区和集聚示范区'
  const long = '新认证绿色食品、有机农产品、农产品地理标志'
  for (const width of [600, 700, 742, 1000]) {
    const drawn = names([fits, long], width)
    expect(drawn.map(({ text }) => text).join('')).toBe(fits + long)
    for (const { left } of drawn) expect(left).toBeGreaterThanOrEqual(0)
  }
  const lines = names([long], 600).map(({ text }) => text.length)
  expect(lines).toHaveLength(2)
  expect(Math.abs(lines[0]! - lines[1]!)).toBeLessThanOrEqual(4)
})
