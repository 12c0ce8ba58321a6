import { Converter } from 'opencc-js/cn2t'
import { expect, it } from 'vitest'
import { converterToTraditional } from './traditional-converter.ts'

const convert = await converterToTraditional()

it('converts as OpenCC does, phrases before single characters', () => {
  const openCc = Converter({ from: 'cn', to: 't' })
  for (const text of [
    '发展改革委负责，头发长了。',
    '干部干事，干燥的台账，一只皇后后来上了台。',
    '新增城镇就业8.5万人，里程3公里。',
    '面条面粉，松树松绑，复查复杂，准确准备',
  ])
    expect(convert(text)).toBe(openCc(text))
})

it('keeps every character in its place', () => {
  for (const text of ['𠀾八路', '㓦划', '一丝不挂', 'ABC 123'])
    expect(convert(text)).toHaveLength(text.length)
})
