import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chip } from './address.ts'
import {
  chipsOf,
  dropChip,
  emptyFilter,
  emptyQuery,
  GROUP_KEYS,
  readQuery,
  SORT_KEYS,
  toggleExcluded,
  toggleValue,
  writeQuery,
} from './address.ts'
import { FACET_TABLE, FACETS } from './facet-table.ts'
import type { Facet, Query } from './types.ts'

const name = fc.string({ minLength: 1, maxLength: 12 })
const valuesOf = (facet: Facet) =>
  fc.uniqueArray(FACET_TABLE[facet].open ? name : fc.constantFrom(...FACET_TABLE[facet].fixed!), {
    minLength: 1,
    maxLength: 4,
  })
const side = fc.record(Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet)])), {
  requiredKeys: [],
})
const query: fc.Arbitrary<Query> = fc.record({
  filter: fc.record(
    {
      q: fc.string({ maxLength: 20 }),
      include: side,
      exclude: side,
      keys: fc.array(name, { minLength: 1 }),
    },
    { requiredKeys: ['q', 'include', 'exclude'] },
  ),
  sort: fc.constantFrom(...SORT_KEYS),
  descending: fc.boolean(),
  group: fc.constantFrom(...GROUP_KEYS),
})

describe('an address', () => {
  it('says a query whole: reading it back gives the same query', () => {
    fc.assert(
      fc.property(query, (given) => void expect(readQuery(writeQuery(given))).toEqual(given)),
    )
  })

  it('is empty for the plain list', () => {
    expect(writeQuery(emptyQuery())).toEqual({})
  })

  it('reads repeated parameters as a choice of several, and a minus as exclusion', () => {
    const { filter } = readQuery({ unit: ['市住建局', '市财政局'], '-status': 'done' })
    expect(filter.include).toEqual({ unit: ['市住建局', '市财政局'] })
    expect(filter.exclude).toEqual({ status: ['done'] })
  })

  it('passes over what it does not know', () => {
    const odd = {
      status: ['finished', 'done'],
      sort: 'shoe',
      group: '',
      from: 'timeline',
      starred: 'yes',
    }
    expect(readQuery(odd)).toEqual({
      ...emptyQuery(),
      filter: { ...emptyFilter(), include: { status: ['done'] } },
    })
  })

  it('sorts a search by relevance unless it says otherwise', () => {
    expect(readQuery({ q: '就业' }).sort).toBe('relevance')
    expect(readQuery({ q: '就业', sort: '-figures' })).toMatchObject({
      sort: 'figures',
      descending: true,
    })
  })
})

describe('a value', () => {
  it('is either chosen or excluded, and toggling twice leaves nothing behind', () => {
    const chosen = toggleValue(emptyFilter(), 'unit', '市住建局')
    const excluded = toggleExcluded(chosen, 'unit', '市住建局')
    expect(excluded).toEqual({ ...emptyFilter(), exclude: { unit: ['市住建局'] } })
    expect(toggleExcluded(excluded, 'unit', '市住建局')).toEqual(emptyFilter())
  })
})

describe('chips', () => {
  it('name everything a filter says; dropping them all leaves the empty filter', () => {
    fc.assert(
      fc.property(query, ({ filter }) => {
        const left = chipsOf(filter).reduce((rest, chip: Chip) => dropChip(rest, chip), filter)
        expect(left).toEqual(emptyFilter())
      }),
    )
  })
})
