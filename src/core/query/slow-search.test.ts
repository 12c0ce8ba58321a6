import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyFilter, emptyQuery } from './address.ts'
import { Engine } from './engine.ts'
import { FACETS } from './facet-table.ts'
import { findHits, fold } from './fold.ts'
import { datasetOf, taskOf } from './sample.ts'
import type { Facet, Filter } from './types.ts'

/** Few characters, so that hits are common; some need folding, some are blank. */
const char = fc.constantFrom(
  '市',
  '建',
  '局',
  '財',
  '财',
  '8',
  '８',
  '.',
  '万',
  ' ',
  '\u00a0',
  'G',
  'g',
  '，',
)
const text = fc.string({ unit: char, maxLength: 14 })
const unit = fc.constantFrom('市建局', '市财局', '万市')
const task = fc.record({
  text,
  report: fc.array(text, { maxLength: 3 }),
  units: fc.uniqueArray(unit, { maxLength: 3 }),
  status: fc.constantFrom('done', 'partial', 'unstated'),
  documents: fc.uniqueArray(fc.constantFrom('《甲》', '《乙》'), { maxLength: 2 }),
})
const tasks = fc
  .array(task, { maxLength: 25 })
  .map((rows) =>
    rows.map(({ text, report, ...rest }, i) => taskOf(i + 1, text, { report, ...rest })),
  )

const word = fc.string({ unit: char, minLength: 1, maxLength: 5 }).filter((w) => fold(w) !== '')

/** The obviously right one: look into every field of every task. */
function holds(row: ReturnType<typeof taskOf>, folded: string): boolean {
  const fields = [row.task, ...row.units, ...row.paragraphs.map((p) => p.text)]
  return fields.some((field) => fold(field).includes(folded)) || String(row.no) === folded
}

function engineOf(rows: ReturnType<typeof taskOf>[], indexed: boolean): Engine {
  const engine = new Engine(datasetOf(rows), '2022-12-31')
  if (indexed) for (const _ of engine.prepare());
  return engine
}

describe('a phrase', () => {
  it('is found wherever it stands, and nowhere else, with and without the index', () => {
    fc.assert(
      fc.property(tasks, word, fc.boolean(), (rows, phrase, indexed) => {
        const engine = engineOf(rows, indexed)
        const filter = { ...emptyFilter(), q: `"${phrase}"` }
        const found = [...engine.query({ ...emptyQuery(), filter }).order]
        const right = rows.flatMap((row, i) => (holds(row, fold(phrase)) ? [i] : []))
        expect(found).toEqual(right)
      }),
      { numRuns: 300 },
    )
  })

  it('is marked where it stands in the source, spaces inside it included', () => {
    fc.assert(
      fc.property(text, word, (source, phrase) => {
        const folded = fold(phrase)
        const hits = findHits(source, [folded])
        expect(hits.length > 0).toBe(fold(source).includes(folded))
        for (const [start, end] of hits) {
          const marked = source.slice(start, end)
          expect(fold(marked)).toBe(folded)
          expect(marked.trim()).toBe(marked)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('several words', () => {
  it('each narrow, excluded ones remove', () => {
    fc.assert(
      fc.property(tasks, word, word, word, (rows, a, b, c) => {
        const engine = engineOf(rows, true)
        const filter = { ...emptyFilter(), q: `"${a}" "${b}" -"${c}"` }
        const found = new Set(engine.query({ ...emptyQuery(), filter, sort: 'relevance' }).order)
        rows.forEach((row, i) => {
          const right = holds(row, fold(a)) && holds(row, fold(b)) && !holds(row, fold(c))
          expect(found.has(i)).toBe(right)
        })
      }),
      { numRuns: 300 },
    )
  })
})

const VALUES: Partial<Record<Facet, string[]>> = {
  unit: ['市建局', '市财局', '万市', '没有的局'],
  status: ['done', 'partial', 'unstated'],
  document: ['《甲》', '《乙》'],
}
const side = fc.record(
  {
    unit: fc.subarray(VALUES.unit ?? [], { minLength: 1 }),
    status: fc.subarray(VALUES.status ?? [], { minLength: 1 }),
    document: fc.subarray(VALUES.document ?? [], { minLength: 1 }),
  },
  { requiredKeys: [] },
)

function valuesOf(row: ReturnType<typeof taskOf>, facet: Facet): string[] {
  if (facet === 'unit') return row.units
  if (facet === 'document') return row.documents
  return facet === 'status' ? [row.status] : []
}

function passes(row: ReturnType<typeof taskOf>, filter: Filter): boolean {
  return FACETS.every((facet) => {
    const values = valuesOf(row, facet)
    const include = filter.include[facet]
    return (
      (!include || values.some((value) => include.includes(value))) &&
      !values.some((value) => filter.exclude[facet]?.includes(value))
    )
  })
}

describe('facets', () => {
  it('show the tasks that pass, and count what choosing a value alone in its facet would show', () => {
    fc.assert(
      fc.property(tasks, side, side, (rows, include, exclude) => {
        const filter: Filter = { q: '', include, exclude }
        const result = engineOf(rows, false).query({ ...emptyQuery(), filter })
        expect([...result.order]).toEqual(
          rows.flatMap((row, i) => (passes(row, filter) ? [i] : [])),
        )
        for (const facet of ['unit', 'status', 'document'] as const) {
          for (const { value, count } of result.facets[facet]) {
            if (filter.exclude[facet]?.includes(value)) continue
            const chosen = { ...filter, include: { ...filter.include, [facet]: [value] } }
            expect([facet, value, count]).toEqual([
              facet,
              value,
              rows.filter((row) => passes(row, chosen)).length,
            ])
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
