import { describe, expect, it } from 'vitest'
import { choose, isChosen, together } from './figure.ts'

const nothing = { include: {} }

describe('choosing a mark', () => {
  it('narrows by its facets and leaves the others', () => {
    const filter = choose(
      { include: { theme: ['农业农村'] } },
      { include: { unit: ['市住建局'] } },
      false,
    )
    expect(filter).toEqual({ include: { theme: ['农业农村'], unit: ['市住建局'] } })
  })
  it('replaces an earlier choice in the same facet, or widens it', () => {
    const before = choose(nothing, { include: { unit: ['甲'] } }, false)
    expect(choose(before, { include: { unit: ['乙'] } }, false).include.unit).toEqual(['乙'])
    expect(choose(before, { include: { unit: ['乙'] } }, true).include.unit).toEqual(['甲', '乙'])
  })
  it('twice gives back the filter before it', () => {
    const cell = { include: { unit: ['甲'], theme: ['农业农村'] } }
    const chosen = choose(nothing, cell, false)
    expect(isChosen(cell, chosen)).toBe(true)
    expect(choose(chosen, cell, false)).toEqual(nothing)
    const keys = { keys: ['1', '2'] }
    expect(choose(choose(nothing, keys, false), keys, false)).toEqual(nothing)
  })
})

describe('a mark', () => {
  it('counts as chosen only when all it stands for is in the filter', () => {
    expect(isChosen({ keys: ['1', '2'] }, { include: {}, keys: ['1'] })).toBe(false)
    expect(isChosen({ keys: ['1'] }, { include: {}, keys: ['1', '2'] })).toBe(true)
    expect(isChosen({ include: {} }, nothing)).toBe(false)
    expect(isChosen(null, nothing)).toBe(false)
  })
})

describe('a brush', () => {
  it('gathers keys and values of all marks under it, each once', () => {
    expect(
      together([{ keys: ['1'] }, { keys: ['1', '2'] }, { include: { unit: ['甲'] } }]),
    ).toEqual({
      keys: ['1', '2'],
      include: { unit: ['甲'] },
    })
  })
})
