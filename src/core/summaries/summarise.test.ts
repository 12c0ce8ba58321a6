import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATUSES, THEMES, VERDICTS, type Target, type Task } from '../model.ts'
import { makeTarget, makeTask } from '../../../tests/support/make.ts'
import { summarise } from './summarise.ts'
import { KEYS_LIMIT } from './summary.ts'
import { thin } from './targets.ts'

const target = (over: Partial<Target> = {}): Target =>
  makeTarget({
    value: 100,
    actual: { quote: '120个', value: 120, unit: '个', para: 0, start: 0, end: 4 },
    verdict: 'exceeded',
    strict: 'exceeded',
    lenient: 'exceeded',
    ratio: 1.2,
    ...over,
  })

const task = (key: string, over: Partial<Task> = {}): Task =>
  makeTask(key, { units: ['市住建局'], status: 'done', ...over })

const dataset = (tasks: Task[]) => ({
  tasks,
  findings: [],
  dataset: { id: 'x', title: 'x', place: 'x', year: 2022, published: null, source: null },
})

describe('the summary of a dataset', () => {
  it('counts tasks and targets apart, and what the filter leaves beside the whole', () => {
    const tasks = [
      task('1', {
        targets: [target(), target({ verdict: 'unreported', actual: null, ratio: null })],
      }),
      task('2', { status: 'unstated', targets: [target({ verdict: 'met', ratio: 1 })] }),
      task('3'),
    ]
    const summary = summarise(dataset(tasks), Uint8Array.of(1, 0, 1))
    expect(summary.tasks).toEqual({ all: 3, now: 2 })
    expect(summary.targets).toEqual({ all: 3, now: 2 })
    expect(summary.quantified).toEqual({ all: 2, now: 1 })
    expect(summary.untargeted).toEqual({ all: 1, now: 1 })
    expect(summary.comparable).toEqual({ all: 2, now: 1 })
    expect(summary.crossing.done.unreported).toEqual({ all: 1, now: 1 })
    expect(summary.crossing.unstated.met).toEqual({ all: 1, now: 0 })
    expect(summary.filtered).toBe(true)
  })

  it('tells of the largest 300 units, or of as many as are asked for', () => {
    const tasks = Array.from({ length: 340 }, (_, at) => task(`${at}`, { units: [`单位${at}`] }))
    const charts = summarise(dataset(tasks), null)
    expect([charts.units.length, charts.unitCount]).toEqual([300, 340])
    expect(summarise(dataset(tasks), null, [], Infinity).units).toHaveLength(340)
  })

  it('is unfiltered when everything is shown', () => {
    expect(summarise(dataset([task('1')]), null).filtered).toBe(false)
    expect(summarise(dataset([task('1')]), Uint8Array.of(1)).filtered).toBe(false)
  })

  it('counts a joint task once for each of its units, and its pair once', () => {
    const units = ['市住建局', '市交通局', '市住建局']
    const summary = summarise(dataset([task('1', { units }), task('2')]), null)
    expect(summary.units.map(({ unit, tasks }) => [unit, tasks.all])).toEqual([
      ['市住建局', 2],
      ['市交通局', 1],
    ])
    expect(summary.pairs).toMatchObject([{ tasks: { all: 1 }, keys: ['1'] }])
    expect(summary.joint.all).toBe(1)
  })

  it('turns round what should fall: 4 of at most 5 is better than met', () => {
    const fall = target({ op: '<=', value: 5, ratio: 0.8 })
    const { ratios } = summarise(dataset([task('1', { targets: [fall] })]), null)
    expect(ratios[0]).toMatchObject({ reach: 1.25, turned: true })
  })

  it('places a comparable target without a quotient nowhere on the scale, and still counts it', () => {
    const zero = target({ value: 0, verdict: 'met', ratio: null })
    const { ratios, comparable, reach } = summarise(dataset([task('1', { targets: [zero] })]), null)
    expect(ratios).toEqual([])
    expect(comparable.all).toBe(1)
    expect(reach.compared).toBe(0)
  })

  it('counts a month once a task, and leaves out other years', () => {
    const date = (year: number | null, month: number) => ({
      quote: '',
      para: 0,
      start: 0,
      end: 0,
      year,
      month,
    })
    const dates = [date(2022, 12), date(null, 12), date(2021, 5), date(2022, 3)]
    const { months, dated } = summarise(dataset([task('1', { dates })]), null)
    expect(months.filter(({ tasks }) => tasks.all).map(({ month }) => month)).toEqual([3, 12])
    expect(dated.all).toBe(1)
  })

  it('gives no keys where an address could not carry them', () => {
    const dates = [{ quote: '', para: 0, start: 0, end: 0, year: 2022, month: 1 }]
    const many = Array.from({ length: KEYS_LIMIT + 1 }, (_, i) => task(`${i}`, { dates }))
    expect(summarise(dataset(many), null).months[0]?.keys).toBeNull()
    expect(summarise(dataset(many.slice(1)), null).months[0]?.keys).toHaveLength(KEYS_LIMIT)
  })

  it('finds targets that pass or fail by how strictly they are read', () => {
    const soft = target({ strict: 'missed', lenient: 'met', verdict: 'met' })
    const { doubts } = summarise(dataset([task('7', { targets: [soft] })]), null)
    expect(doubts).toMatchObject([{ kind: 'firmness', count: { all: 1 }, keys: ['7'] }])
  })

  it('adds up, whatever the filter: groups to the whole, the shown never more than all', () => {
    const anyTask = fc.record({
      status: fc.constantFrom(...STATUSES),
      theme: fc.constantFrom(...THEMES),
      units: fc.array(fc.constantFrom('甲局', '乙局', '丙委'), { maxLength: 3 }),
      verdicts: fc.array(fc.constantFrom(...VERDICTS), { maxLength: 4 }),
      shown: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 30 }), (rows) => {
        const tasks = rows.map(({ status, theme, units, verdicts }, i) =>
          task(`${i}`, {
            status,
            theme,
            units,
            targets: verdicts.map((verdict) => target({ verdict })),
          }),
        )
        const summary = summarise(
          dataset(tasks),
          Uint8Array.from(rows, ({ shown }) => Number(shown)),
        )
        for (const side of ['all', 'now'] as const) {
          const sum = (shares: Record<string, { all: number; now: number }>) =>
            Object.values(shares).reduce((total, share) => total + share[side], 0)
          expect(sum(summary.statuses)).toBe(summary.tasks[side])
          expect(sum(summary.themes)).toBe(summary.tasks[side])
          expect(sum(summary.verdicts)).toBe(summary.targets[side])
          expect(summary.quantified[side] + summary.untargeted[side]).toBe(summary.tasks[side])
          const crossed = STATUSES.reduce(
            (total, status) => total + sum(summary.crossing[status]),
            0,
          )
          expect(crossed).toBe(summary.targets[side])
        }
        for (const { tasks: share } of summary.units)
          expect(share.now).toBeLessThanOrEqual(share.all)
        expect(summary.marks?.filter(({ shown }) => shown)).toHaveLength(summary.targets.now)
      }),
      { numRuns: 60 },
    )
  })
})

describe('thinning a sorted list', () => {
  it('keeps both ends and the wanted number', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => i)
    const few = thin(rows, 30)
    expect(few).toHaveLength(30)
    expect([few[0], few.at(-1)]).toEqual([0, 999])
  })
})
