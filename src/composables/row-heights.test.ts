import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RowHeights } from './row-heights.ts'

it('finds places as if every row before were added up', () => {
  const given = fc.record({
    count: fc.integer({ min: 1, max: 40 }),
    set: fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 300 })), { maxLength: 60 }),
    offset: fc.integer({ min: 0, max: 6000 }),
  })
  fc.assert(
    fc.property(given, ({ count, set, offset }) => {
      const rows = new RowHeights(count, 50)
      const plain = Array.from({ length: count }, () => 50)
      for (const [row, height] of set) {
        if (row >= count) continue
        expect(rows.set(row, height)).toBe(height - plain[row]!)
        plain[row] = height
      }
      const tops = [0]
      for (const height of plain) tops.push(tops.at(-1)! + height)
      tops.forEach((top, row) => expect(rows.top(row)).toBe(top))
      expect(rows.total).toBe(tops.at(-1))
      const covering = plain.findIndex((height, row) => offset < tops[row]! + height)
      expect(rows.rowAt(offset)).toBe(covering < 0 ? count - 1 : covering)
    }),
  )
})
