import { afterEach, beforeEach, expect, it } from 'vitest'
import { analyze } from './analyze.ts'
import type { Row } from './model.ts'

/** Letters that regular expressions look over: work that can be counted, where time depends on the machine. */
let letters = 0
const { exec } = RegExp.prototype

beforeEach(() => {
  letters = 0
  // Without one of its own, `test`, `replace`, `split` and `matchAll` all go through `exec`.
  RegExp.prototype.exec = function (text) {
    const from = this.global ? this.lastIndex : 0
    const match = exec.call(this, text)
    letters += (match ? match.index + match[0].length : text.length) - from
    return match
  }
})
afterEach(() => {
  RegExp.prototype.exec = exec
})

const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    no: i + 1,
    task: `新增城镇就业${i + 3}万人,建成学校${i + 10}所,固定资产投资增长${i % 9}%左右。`,
    units: ['市人社局'],
    paragraphs: [
      { text: `截至11月底,新增城镇就业${i + 4}.5万人,第${i}所学校已竣工。`, unit: null },
    ],
  }))

function work(rows: Row[]): number {
  letters = 0
  analyze(rows)
  return letters
}

it('does ten times the work for ten times the rows', () => {
  const ratio = work(rowsOf(2000)) / work(rowsOf(200))
  expect(ratio).toBeGreaterThan(8)
  expect(ratio).toBeLessThan(12)
})

it('does ten times the work for a report ten times as long', () => {
  const sentence = '已完成新建学校12所,《某办法》印发实施,其余3所正在有序推进;'
  const long = (times: number): Row[] => [
    {
      ...rowsOf(1)[0]!,
      paragraphs: [{ text: sentence.repeat(times), unit: null }],
    },
  ]
  expect(work(long(1000)) / work(long(100))).toBeLessThan(12)
})
