import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clauses, mergeText } from './merge-text.ts'

it.each([
  ['甲。乙。丙。', '甲。乙二。丙。', '甲。乙。丙三。', '甲。乙二。丙三。', false],
  ['甲。乙。', '甲。', '甲。乙。丙。', '甲。乙。丙。', false],
  ['', '我写的。', '同事写的。', '我写的。\n同事写的。', true],
  ['甲。', '甲乙。', '甲丙。', '甲乙。\n甲丙。', true],
  ['旧', '旧的补充', '旧', '旧的补充', false],
  ['开头。尾', '开头。甲。尾', '开头。甲。乙。尾', '开头。甲。乙。尾', false],
])('of %j edited to %j and to %j makes %j', (base, a, b, text, conflict) => {
  expect(mergeText(base, a, b)).toEqual({ text, conflict })
})

it('keeps every clause that either side added', () => {
  const clause = fc.stringMatching(/^[甲乙丙丁]{1,3}。$/)
  const prose = fc.array(clause, { maxLength: 6 })
  fc.assert(
    fc.property(prose, prose, prose, (base, a, b) => {
      const { text } = mergeText(base.join(''), a.join(''), b.join(''))
      const had = new Set(base)
      const added = [...a, ...b].filter((clause) => !had.has(clause))
      expect(added.filter((clause) => !text.includes(clause))).toEqual([])
    }),
  )
})

it('cuts text into clauses that join to the text', () => {
  fc.assert(fc.property(fc.string(), (text) => void expect(clauses(text).join('')).toBe(text)))
})
