// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import MarkdownText from './MarkdownText.ts'

const html = (text: string) => mount(MarkdownText, { props: { text } }).html({ raw: true })

it('draws what notes need', () => {
  expect(html('**要紧** `93条`\n\n- 一\n- 二')).toBe(
    '<div class="markdown"><p><strong>要紧</strong> <code>93条</code></p><ul><li>一</li><li>二</li></ul></div>',
  )
})

it('keeps raw HTML as text and loads nothing', () => {
  expect(html('<img src=x onerror=alert(1)> <b>粗</b>')).not.toMatch(/<img|<b>/)
  expect(html('![图](https://example.org/x.png)')).not.toContain('<img')
})

it('opens links outside, and only links that are addresses', () => {
  expect(html('[统计局](https://example.org/)')).toContain(
    '<a href="https://example.org/" target="_blank" rel="noopener noreferrer">统计局</a>',
  )
  expect(html('[x](javascript:alert(1)) [y](data:text/html,z)')).not.toContain('<a')
})
