import { describe, expect, it } from 'vitest'
import { linesOf } from './list-lines.ts'

const order = Uint32Array.from([4, 7, 7, 9, 2])
const groups = [
  { value: 'a', start: 0, length: 2 },
  { value: 'b', start: 2, length: 1 },
  { value: 'c', start: 3, length: 2 },
]

describe('lines of a list', () => {
  it('are the order where there are no groups', () => {
    const lines = linesOf({ order, groups: [] })
    expect(lines.length).toBe(5)
    expect(lines.at(3)).toEqual({ place: 3, index: 9 })
    expect(lines.at(5)).toBeNull()
  })

  it('put the head of each group above its first task', () => {
    const lines = linesOf({ order, groups })
    const shown = Array.from({ length: lines.length }, (_, line) => lines.at(line))
    expect(shown.map((line) => (line && 'group' in line ? line.group.value : line?.index))).toEqual(
      ['a', 4, 7, 'b', 7, 'c', 9, 2],
    )
  })

  it('say in which line a place stands', () => {
    const lines = linesOf({ order, groups })
    for (let place = 0; place < order.length; place++)
      expect(lines.at(lines.lineOf(place))).toEqual({ place, index: order[place] })
  })
})
