import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nest, segments, type Nested } from './segments.ts'

const text = fc.string({ maxLength: 30 })
const spans = fc.array(
  fc.record({
    start: fc.integer({ min: -3, max: 33 }),
    end: fc.integer({ min: -3, max: 33 }),
    rank: fc.integer({ min: 0, max: 2 }),
  }),
  { maxLength: 8 },
)
type S = { start: number; end: number; rank: number }

function flatten(nodes: Nested<S>[], over: S[] = []): { text: string; start: number; over: S[] }[] {
  return nodes.flatMap((node) =>
    'text' in node
      ? [{ text: node.text, start: node.start, over }]
      : flatten(node.children, [...over, node.span]),
  )
}

it('gives the text back, each character under exactly the spans that cover it', () => {
  fc.assert(
    fc.property(text, spans, (text, spans) => {
      const flat = segments(text, spans)
      expect(flat.map((s) => s.text).join('')).toBe(text)
      const leaves = flatten(nest(text, spans))
      expect(leaves.map((l) => l.text).join('')).toBe(text)
      for (let i = 0; i < text.length; i++) {
        const covering = spans.filter((s) => s.start <= i && i < s.end)
        const segment = flat.find((s) => s.start <= i && i < s.end)!
        const leaf = leaves.find((l) => l.start <= i && i < l.start + l.text.length)!
        expect(new Set(segment.spans)).toEqual(new Set(covering))
        expect(leaf.over.length).toBe(covering.length)
        expect(new Set(leaf.over)).toEqual(new Set(covering))
      }
    }),
  )
})

it('keeps evidence whole and cuts the highlight that crosses it', () => {
  const target = { start: 2, end: 6, rank: 0, id: 'target' }
  const note = { start: 4, end: 9, rank: 1, id: 'note' }
  const nodes = nest('新增公共停车位2500个', [note, target])
  const marks: string[] = []
  const walk = (list: typeof nodes) => {
    for (const n of list)
      if ('span' in n) {
        marks.push(`${n.span.id} ${n.start}-${n.end} ${n.first} ${n.last}`)
        walk(n.children)
      }
  }
  walk(nodes)
  expect(marks).toEqual(['target 2-6 true true', 'note 4-6 true false', 'note 6-9 false true'])
})
