import { describe, expect, it } from 'vitest'
import { analyze } from '../analyze.ts'
import type { Target, Task } from '../model.ts'
import type { AnnotatedTarget, AnnotatedTask } from './annotated.ts'
import { KNOWN_ERRORS } from './known-errors.ts'
import { measureAccuracy } from './measure-accuracy.ts'
import { scoreTasks } from './score.ts'

const target: AnnotatedTarget = {
  quote: '8.5万人',
  metric: '新增就业',
  value: 8.5,
  high: null,
  unit: '万人',
  op: '>=',
  kind: 'count',
  actual: { quote: '120800人', value: 120800, unit: '人', para: 0 },
  verdict: 'exceeded',
  note: '',
}
const annotated: AnnotatedTask = {
  no: 9,
  task: '新增就业8.5万人。',
  units: ['市人社局'],
  paragraphs: [{ text: '新增就业 12.08万人。', unit: '市人社局' }],
  targets: [target],
  status: 'unstated',
  status_also: ['done'],
  theme: '民生与社会保障',
  documents: ['《甲 办法》'],
}
const output = {
  ...annotated,
  paragraphs: [{ text: '新增就业12.08万人。', unit: '市人社局' }],
  documents: ['《甲办法》'],
  targets: [
    { ...target, quote: '就业8.5万人', actual: { ...target.actual!, value: 12.08, unit: '万人' } },
  ],
} as unknown as Task

function score(changes: Partial<Task>) {
  return scoreTasks([annotated], [{ ...output, ...changes } as Task])
}

describe('scoring', () => {
  it('pays no heed to spaces, to the scale of a unit, or to a longer quote of the same place', () => {
    const { misses, targets, fields } = score({})
    expect(misses).toEqual([])
    expect(targets).toEqual({ annotated: 1, found: 1, matched: 1 })
    expect(fields.verdict).toEqual({ hits: 1, of: 1 })
  })

  it('accepts a second reading, and no third', () => {
    expect(score({ status: 'done' }).fields.status.hits).toBe(1)
    expect(score({ status: 'ongoing' }).fields.status.hits).toBe(0)
  })

  it('counts a target not found against operator, answer and verdict', () => {
    const { fields, targets, misses } = score({ targets: [] })
    expect(targets).toEqual({ annotated: 1, found: 0, matched: 0 })
    for (const field of ['operator', 'actual', 'verdict'] as const)
      expect(fields[field]).toEqual({ hits: 0, of: 1 })
    expect(misses.map(({ what }) => what)).toEqual(['target missing'])
  })

  it('takes another value, another place or a wrong answer for a miss', () => {
    const [one] = output.targets as [Target]
    expect(score({ targets: [{ ...one, value: 8 }] }).targets.matched).toBe(0)
    expect(score({ targets: [{ ...one, quote: '其他' }] }).targets.matched).toBe(0)
    expect(score({ targets: [{ ...one, actual: null }] }).fields.actual.hits).toBe(0)
  })

  it('compares documents as a set', () => {
    expect(score({ documents: ['《甲办法》', '《乙办法》'] }).fields.documents.hits).toBe(0)
  })

  it('scores no target where none was annotated', () => {
    const { targets: _, ...wording } = annotated
    const { fields, targets, misses } = scoreTasks([wording], [output])
    expect(targets).toEqual({ annotated: 0, found: 0, matched: 0 })
    expect(fields.verdict.of).toBe(0)
    expect(misses).toEqual([])
  })

  it('counts a task that is missing from the output as wrong throughout', () => {
    const { fields } = scoreTasks([annotated], [])
    expect(Object.values(fields).every(({ hits }) => hits === 0)).toBe(true)
  })
})

describe('measured accuracy', () => {
  it('scores each file by itself and all together, and reads nothing of the annotations', () => {
    const wrong: AnnotatedTask = { ...annotated, status: 'postponed', status_also: [] }
    const { sets, all } = measureAccuracy([
      { name: 'one', tasks: [annotated], first: { status: [1, 2] } },
      { name: 'two', tasks: [wrong] },
    ])
    expect(sets.map(({ name, measures }) => [name, measures.status.share])).toEqual([
      ['one', 1],
      ['two', 0],
    ])
    expect(all.measures.status).toEqual({ share: 0.5, hits: 1, of: 2 })
    expect(sets[0]!.first?.status).toEqual({ share: 0.5, hits: 1, of: 2 })
  })

  it('adds up files made alike, what they scored first apart from what they score now', () => {
    const { families } = measureAccuracy([
      { name: 'made', tasks: [annotated], first: { status: [0, 1] } },
      { name: 'made-2', tasks: [annotated], first: { status: [1, 1] } },
      { name: 'other-2022', tasks: [annotated] },
    ])
    expect(families).toMatchObject([
      {
        name: 'made',
        tasks: 2,
        measures: { status: { hits: 2, of: 2 } },
        first: { status: { share: 0.5, hits: 1, of: 2 } },
      },
      { name: 'other-2022', tasks: 1, first: null },
    ])
  })

  it('says nothing of how a table is read where the table is not at hand', () => {
    const { sets } = measureAccuracy([{ name: 'one', tasks: [annotated] }])
    expect(sets[0]!.measures.units.share).toBeNull()
  })
})

it.each(KNOWN_ERRORS)('still errs: $code', ({ task, report, units = [], field, want, got }) => {
  const row = { no: 1, task, units, paragraphs: [{ text: report, unit: null }] }
  const read = analyze([row]).tasks[0]!
  const found = {
    status: read.status,
    theme: read.theme,
    documents: read.documents.join(''),
    verdict: read.targets.map(({ verdict }) => verdict).join(''),
  }[field]
  expect(found).toBe(got)
  expect(found).not.toBe(want)
})
