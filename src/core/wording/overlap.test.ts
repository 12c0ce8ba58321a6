import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Pairs, shared } from './overlap.ts'

const numbers = fc.array(fc.nat(60), { maxLength: 80 })

it('holds each pair once, in order, few or many, and counts what two texts share', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [first, second] = [a, b].map((list) => {
        const pairs = new Pairs()
        for (const one of list) pairs.add(one)
        expect(pairs.list).toEqual([...new Set(list)])
        return pairs
      }) as [Pairs, Pairs]
      for (let one = 0; one <= 60; one++) expect(first.has(one)).toBe(a.includes(one))
      expect(shared(first, second)).toBe([...new Set(a)].filter((one) => b.includes(one)).length)
    }),
  )
})
