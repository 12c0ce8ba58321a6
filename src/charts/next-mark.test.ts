import { describe, expect, it } from 'vitest'
import type { Mark } from './figure.ts'
import { nextMark } from './next-mark.ts'

/** Marks on a grid of 10 px, named by column and row. */
const at = (x: number, y: number): Mark => ({
  id: `${x},${y}`,
  x: x * 10,
  y: y * 10,
  w: 8,
  h: 8,
  label: '',
  narrowing: null,
  chosen: false,
})
const marks = [at(0, 0), at(1, 0), at(2, 0), at(0, 1), at(2, 1)]
const go = (from: number, key: string) => nextMark(marks, marks[from]!, key)?.id

describe('an arrow key', () => {
  it('goes to the neighbour that way', () => {
    expect(go(0, 'ArrowRight')).toBe('1,0')
    expect(go(0, 'ArrowDown')).toBe('0,1')
    expect(go(4, 'ArrowUp')).toBe('2,0')
    expect(go(4, 'ArrowLeft')).toBe('0,1')
  })
  it('goes on in reading order where there is no neighbour', () => {
    expect(go(2, 'ArrowRight')).toBe('0,1')
  })
  it('jumps to both ends, and ignores other keys', () => {
    expect(go(1, 'End')).toBe('2,1')
    expect(go(3, 'Home')).toBe('0,0')
    expect(go(0, 'a')).toBeUndefined()
  })
  it('reaches every mark from the first', () => {
    const seen = new Set([marks[0]!])
    for (const mark of seen)
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
        const next = nextMark(marks, mark, key)
        if (next) seen.add(next)
      }
    expect(seen.size).toBe(marks.length)
  })
})
