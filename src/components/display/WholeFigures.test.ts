// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { h } from 'vue'
import WholeFigures from './WholeFigures.ts'

const drawn = (text: string) =>
  mount({ render: () => h('p', h(WholeFigures, { text, lang: 'zh-Hans' })) })

it.each([
  ['新增就业8.5万人，已完成', ['8.5万人']],
  ['报告“4297个”，优于目标“2500个”。', ['“4297个”，', '“2500个”。']],
  ['40个 + 63个 = 103 ≠ 93条', ['40个', '63个', '103', '93条']],
  ['完成 171.9%，共 6 个相近的数', ['171.9%', '6 个相']],
  ['没有数字', []],
])('keeps numbers with what they count on one line, and every character: %s', (text, whole) => {
  const box = drawn(text)
  expect(box.element.textContent).toBe(text)
  expect(box.findAll('span').map((span) => span.text())).toEqual(whole)
})

it('says what language the quoted words are in', () => {
  const marked = drawn('“4297个” is above “2500个”, 171.9%').findAll('[lang="zh-Hans"]')
  expect(marked.map((span) => span.text())).toEqual(['“4297个”', '“2500个”'])
})
