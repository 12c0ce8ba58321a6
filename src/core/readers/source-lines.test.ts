import { expect, it } from 'vitest'
import { sourceLines } from './source-lines.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const DOCUMENT = '序号\n1\n新增城镇就业8.5万人以上。\n市人社局\r\n新增就业 9 万人。\n2\n推进改造。'

it('gives the lines of a row as they stand in the document', () => {
  expect(sourceLines(bytes(DOCUMENT), [2, 5], '新增城镇就业8.5万人以上。')).toEqual([
    '1',
    '新增城镇就业8.5万人以上。',
    '市人社局',
    '新增就业 9 万人。',
  ])
})

it('gives nothing rather than lines of something else, of markup or of an archive', () => {
  expect(sourceLines(bytes(DOCUMENT), [6, 7], '新增城镇就业8.5万人以上。')).toBeNull()
  expect(sourceLines(bytes('<td>推进改造。</td>'), [1, 1], '推进改造。')).toBeNull()
  expect(sourceLines(bytes('PK\u0003\u0004推进改造。'), [1, 1], '推进改造。')).toBeNull()
})
