import fc from 'fast-check'
import { expect, it } from 'vitest'
import { edgesOf, isAnchored } from './edges.ts'
import { pattern } from './pattern.ts'
import { parseRegex } from './syntax.ts'

const edges = (regex: RegExp, side: 'first' | 'last') => {
  const found = edgesOf(parseRegex(regex.source), side)
  return found && [...found].join(' ')
}

it('reads from an expression what its matches begin and end with', () => {
  expect(edges(/完工|建成/, 'first')).toBe('完工 建成')
  expect(edges(/(?:已|均){0,2}完(?:成|工)$/, 'last')).toBe('完成 完工')
  expect(edges(/(?:已|均){0,2}完(?:成|工)/, 'first')).toBe(
    '完成 完工 已完 均完 已已 已均 均已 均均',
  )
  expect(edges(/(?<!未)[开动]工?(?!率)/, 'first')).toBe('开 开工 动 动工')
  expect(edges(/\u4e00{2}|达到?/, 'first')).toBe('一一 达 达到')
  expect(isAnchored(parseRegex('^(?:甲|乙)'), 'first')).toBe(true)
  expect(isAnchored(parseRegex('^甲|乙'), 'first')).toBe(false)
  expect(isAnchored(parseRegex('甲(?:乙$|丙$)'), 'last')).toBe(true)
})

const letter = fc.constantFrom('甲', '乙', '丙', '1', ',')
const atom = fc.oneof(
  letter,
  fc.constantFrom('\\d', '.', '[甲乙]', '[^甲,]', '(?<!甲)', '(?=乙)', '(?!丙)', '(?<=1)'),
)
const source = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    atom,
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => a + b),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(?:${a}|${b})`),
    fc
      .tuple(tie('node'), fc.constantFrom('?', '*', '+', '{2}', '{0,2}?', '{1,}'))
      .map(([a, times]) => `(?:${a})${times}`),
  ),
})).node
const anchored = fc
  .tuple(source, fc.constantFrom('^', '', '(?:^|,)'), fc.constantFrom('$', '', '(?:,|$)'))
  .map(([node, before, after]) => `${before}${node}${after}`)

it('finds what the expression alone finds', () => {
  fc.assert(
    fc.property(anchored, fc.string({ unit: letter, maxLength: 8 }), (source, text) => {
      expect(pattern(new RegExp(source)).exec(text)?.[0]).toBe(new RegExp(source).exec(text)?.[0])
      const every = [...text.matchAll(new RegExp(source, 'g'))].map(({ index }) => index)
      const found = pattern(new RegExp(source, 'g')).matchAll(text)
      expect(found.map(({ index }) => index)).toEqual(every)
      expect(pattern(new RegExp(source)).test(text)).toBe(new RegExp(source).test(text))
    }),
    { numRuns: 3000 },
  )
})
