import { describe, expect, it } from 'vitest'
import type { Target, Verdict } from '../model.ts'
import { summarise } from '../summaries/summarise.ts'
import { emptyQuery } from './address.ts'
import { Engine } from './engine.ts'
import { countJudged } from './count-judged.ts'
import { judgedTask, judgedTasks } from './judged.ts'
import { datasetOf, noteOn, taskOf } from './sample.ts'

const target = (verdict: Verdict) =>
  ({ verdict, kind: 'count', ratio: null, actual: null, value: 1, high: null }) as Target
const dataset = datasetOf([
  taskOf(1, '建公园', { targets: [target('met'), target('unreported')] }),
  taskOf(2, '修路', { targets: [target('exceeded')], status: 'done' }),
  taskOf(3, '发展'),
])
const notes = [noteOn('1', { verdicts: { 1: 'missed' } }), noteOn('2', { status: 'partial' })]

function engine() {
  const opened = new Engine(dataset, '2022-12-31')
  opened.setNotes(notes)
  return opened
}
const ask = (q: string, own: boolean) =>
  engine().query({ ...emptyQuery(), filter: { q, include: {}, exclude: {} }, own })
const count = (result: ReturnType<typeof ask>, facet: 'verdict' | 'status', value: string) =>
  result.facets[facet].find((option) => option.value === value)?.count

describe("the reader's judgements", () => {
  it('count in facets, field words and sums only when asked for', () => {
    const derived = ask('', false)
    const own = ask('', true)
    expect([count(derived, 'verdict', 'missed'), count(own, 'verdict', 'missed')]).toEqual([0, 1])
    expect([count(derived, 'verdict', 'unreported'), count(own, 'verdict', 'unreported')]).toEqual([
      1, 0,
    ])
    expect([count(derived, 'status', 'partial'), count(own, 'status', 'partial')]).toEqual([0, 1])
    expect([derived.verdicts.missed, own.verdicts.missed]).toEqual([0, 1])
    expect([...ask('结果:未达到', false).order]).toEqual([])
    expect([...ask('结果:未达到', true).order]).toEqual([0])
  })

  it('sort and narrow by themselves, and follow when they are withdrawn', () => {
    const opened = engine()
    const byVerdict = { ...emptyQuery(), sort: 'status' as const, own: true }
    expect([...opened.query(byVerdict).order]).toEqual([1, 0, 2])
    const missed = { q: '', include: { verdict: ['missed'] }, exclude: {} }
    expect([...opened.matching(missed, true)]).toEqual([1, 0, 0])
    expect([...opened.matching(missed, false)]).toEqual([0, 0, 0])
    opened.setNotes([])
    expect([...opened.matching(missed, true)]).toEqual([0, 0, 0])
  })

  it('reach the charts, and leave the dataset as it is', () => {
    const opened = engine()
    const drawn = (own: boolean) => summarise({ ...dataset, tasks: opened.tasks(own) }, null, notes)
    expect(drawn(true).crossing.unstated.missed.all).toBe(1)
    expect(drawn(false).crossing.unstated.missed.all).toBe(0)
    expect(drawn(true).statuses.partial.all).toBe(1)
    expect(opened.dataset).toBe(dataset)
    expect(dataset.tasks[0]?.targets[1]?.verdict).toBe('unreported')
  })

  it('take a target away or add one, in every count', () => {
    const words = { start: 0, end: 5, quote: '建3座公园' }
    const opened = engine()
    opened.setNotes([
      noteOn('1', { verdicts: { 0: 'none', 1: 'none' } }),
      noteOn('3', { added: [{ ...words, verdict: 'missed' }] }),
    ])
    const of = (own: boolean) => {
      const { facets, verdicts } = opened.query({ ...emptyQuery(), own })
      const some = (facet: 'verdict' | 'kind') =>
        facets[facet].filter(({ count }) => count).map(({ value, count }) => [value, count])
      return { facet: some('verdict'), kind: some('kind'), verdicts }
    }
    expect(of(false)).toMatchObject({
      facet: [
        ['exceeded', 1],
        ['met', 1],
        ['unreported', 1],
        ['none', 1],
      ],
      kind: [['count', 2]],
      verdicts: { met: 1, missed: 0 },
    })
    expect(of(true)).toMatchObject({
      facet: [
        ['exceeded', 1],
        ['missed', 1],
        ['none', 1],
      ],
      kind: [['count', 1]],
      verdicts: { met: 0, unreported: 0, missed: 1 },
    })
    const { marks, targets } = summarise({ ...dataset, tasks: opened.tasks(true) }, null)
    expect(targets.all).toBe(2)
    expect(marks?.find(({ key }) => key === '3')).toMatchObject({ metric: '建3座公园', goal: '' })
  })

  it('tell no quotient of words that the reader replaced', () => {
    const given = taskOf(1, '修路', { targets: [{ ...target('met'), ratio: 2 } as Target] })
    const judge = (reworded: number[]) =>
      judgedTask(given, noteOn('1', { verdicts: { 0: 'exceeded' }, reworded })).targets[0]?.ratio
    expect([judge([]), judge([0])]).toEqual([2, null])
  })

  it('are counted one by one, and cost nothing where there are none', () => {
    expect(countJudged(notes)).toBe(2)
    expect(judgedTasks(dataset.tasks, new Map())).toBe(dataset.tasks)
  })
})
