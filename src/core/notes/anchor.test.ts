import { expect, it } from 'vitest'
import { describe, locate, type Texts } from './anchor.ts'

const report =
  '新建续建城市次支道路：40个续建项目中，27个项目已完工。63个新建项目有56个已开工，其中18个项目已完工。公共停车位建设：截至12月底已新增公共停车泊位4297个。'
const row = (text: string, before: string[] = []): Texts => ({
  task: '提高市域通行效率，新建续建93条城市次支道路，新增公共停车位2500个。',
  paragraphs: [...before, text].map((t) => ({ text: t, unit: null })),
})
const anchorOf = (exact: string, text = report) => {
  const start = text.indexOf(exact)
  return describe(text, start, start + exact.length, 0)
}
const quote = (texts: Texts, exact: string) => {
  const found = locate(texts, anchorOf(exact))
  return (
    found && [
      texts.paragraphs[found.para!]!.text.slice(found.start, found.end),
      found.para,
      found.how,
    ]
  )
}

it('finds words where they were', () => {
  expect(quote(row(report), '40个续建项目')).toEqual(['40个续建项目', 0, 'exact'])
})

it('finds words that moved to another paragraph or were pushed along', () => {
  expect(quote(row(report, ['新的一段。']), '40个续建项目')).toEqual(['40个续建项目', 1, 'moved'])
  expect(quote(row(`经核，${report}`), '4297个')).toEqual(['4297个', 0, 'moved'])
})

it('finds the second of two equal quotes by its context', () => {
  const start = report.lastIndexOf('个项目已完工')
  const anchor = describe(report, start, start + 6, 0)
  const moved = row(`补充：${report}`)
  expect(locate(moved, anchor)!.start).toBe(start + 3)
})

it('finds words exactly where only the punctuation around them was changed', () => {
  const ascii = report.replaceAll('，', ',').replaceAll('：', ':')
  expect(quote(row(`经核,${ascii}`), '40个续建项目')).toEqual(['40个续建项目', 0, 'moved'])
})

it('finds a corrected figure by the words around it', () => {
  expect(quote(row(report.replace('4297个', '4310个')), '4297个')).toEqual(['4310个', 0, 'similar'])
  expect(
    quote(row(report.replace('63个新建项目有', '63 个新开工项目，有')), '63个新建项目')?.[2],
  ).toBe('similar')
})

it('says so when nothing is like the words', () => {
  expect(quote(row('全市城镇实名制新增就业12.08万人。'), '40个续建项目')).toBe(null)
  expect(quote(row('其他区县新增公交线路4297个站点，与上年持平。'), '4297个')).toBe(null)
})
