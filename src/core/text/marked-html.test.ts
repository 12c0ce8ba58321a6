import { expect, it } from 'vitest'
import { markedHtml } from './marked-html.ts'

it('marks overlapping words once each and never lets text become markup', () => {
  const marked = markedHtml('<b>新增2500个</b>', [
    { start: 3, end: 10, by: 'rules', label: '甲' },
    { start: 5, end: 9, by: 'reader', label: '1' },
  ])
  expect(String(marked)).toBe(
    '&lt;b&gt;<u>新增</u><mark><u>2500</u></mark><sup class="reader">1</sup><u>个</u><sup class="rules">甲</sup>&lt;/b&gt;',
  )
})

it('draws the whole text where nothing is marked', () => {
  expect(String(markedHtml('按时完成', []))).toBe('按时完成')
})
