import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LongScroll } from './long-scroll.ts'

const LIMIT = 10_000
const long = { total: 372_000, view: 600 }

describe('a list taller than a browser can lay out', () => {
  it('is the plain list while it fits', () => {
    const plain = new LongScroll(LIMIT)
    const extent = { total: 9_000, view: 600 }
    expect(plain.height(extent.total)).toBe(9_000)
    expect(plain.scrolled(4_321, extent)).toBe(4_321)
    expect(plain.goTo(77, extent)).toBe(77)
    expect(plain.shift).toBe(0)
  })

  it('has its ends at the ends of the scroll bar', () => {
    const scroll = new LongScroll(LIMIT)
    const last = LIMIT - long.view
    expect(scroll.height(long.total)).toBe(LIMIT)
    expect(scroll.scrolled(last, long)).toBe(long.total - long.view)
    expect(scroll.scrolled(0, long)).toBe(0)
  })

  it('moves on with the scroll bar, and back to the same offset', () => {
    const scroll = new LongScroll(LIMIT)
    const place = fc.integer({ min: 0, max: LIMIT - long.view })
    fc.assert(
      fc.property(place, place, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(scroll.offsetAt(high, long)).toBeGreaterThanOrEqual(scroll.offsetAt(low, long))
        expect(scroll.scrollAt(scroll.offsetAt(a, long), long)).toBeCloseTo(a, 6)
      }),
    )
  })

  it('moves by exactly the length of a small step, anywhere', () => {
    // Just under two views: at the limit itself the rounding of a subtraction decides.
    const offset = fc.integer({ min: 1_300, max: long.total - 2_500 })
    fc.assert(
      fc.property(offset, fc.integer({ min: -1_199, max: 1_199 }), (from, step) => {
        const scroll = new LongScroll(LIMIT)
        const at = scroll.goTo(from, long)
        // A step that meets the end of the scroll bar is an end.
        fc.pre(at + step > 0 && at + step < LIMIT - long.view)
        expect(scroll.scrolled(at + step, long)).toBeCloseTo(
          Math.max(0, Math.min(from + step, long.total - long.view)),
          6,
        )
      }),
    )
  })

  it('passes every row when stepped through by keys', () => {
    const scroll = new LongScroll(LIMIT)
    const row = 124
    const seen: number[] = []
    for (let index = 0; index < long.total / row; index++) {
      scroll.goTo(Math.min(index * row, long.total - long.view), long)
      seen.push(scroll.offset)
      // What is drawn there lies inside the element.
      const place = scroll.offset + scroll.shift
      expect(place).toBeGreaterThanOrEqual(0)
      expect(place + long.view).toBeLessThanOrEqual(LIMIT + 1e-6)
    }
    expect(new Set(seen).size).toBe(Math.floor((long.total - long.view) / row) + 2)
  })
})
