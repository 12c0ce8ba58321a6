import { describe, expect, it } from 'vitest'
import { summarise } from './summarise.ts'
import type { OverviewSummary } from './summary.ts'
import {
  checkTitle,
  crossingTitle,
  documentTitle,
  gridTitle,
  headline,
  loadTitle,
  monthTitle,
  pairTitle,
  ratioTitle,
  silenceTitle,
} from './titles.ts'

const empty = summarise(
  {
    tasks: [],
    findings: [],
    dataset: { id: 'x', title: 'x', place: 'x', year: 2022, published: null, source: null },
  },
  null,
)
const share = (now: number) => ({ all: now, now })
const verdicts = (now: Partial<Record<keyof OverviewSummary['verdicts'], number>>) =>
  Object.fromEntries(
    Object.keys(empty.verdicts).map((verdict) => [
      verdict,
      share(now[verdict as keyof typeof now] ?? 0),
    ]),
  ) as OverviewSummary['verdicts']

describe('the headline', () => {
  it('says reached, missed and silent of all targets', () => {
    const summary = {
      ...empty,
      tasks: share(103),
      targets: share(53),
      verdicts: verdicts({ exceeded: 21, met: 8, missed: 2, claimed: 3, unreported: 19 }),
    }
    expect(headline(summary)).toEqual({
      code: 'all',
      facts: { n: 53, reached: 29, missed: 2, silent: 22 },
    })
  })
  it('does not speak of missed targets where there are none', () => {
    const summary = {
      ...empty,
      tasks: share(2),
      targets: share(2),
      verdicts: verdicts({ met: 1, claimed: 1 }),
    }
    expect(headline(summary).code).toBe('noneMissed')
  })
  it('says so when no task is left, and when none has a number', () => {
    expect(headline(empty).code).toBe('nothing')
    expect(headline({ ...empty, tasks: share(3) }).code).toBe('untargeted')
  })
})

describe('titles', () => {
  it('fall back to neutral ones when there is nothing to find', () => {
    const codes = [crossingTitle, gridTitle, loadTitle, monthTitle, ratioTitle, silenceTitle].map(
      (title) => title(empty).code,
    )
    expect(new Set(codes)).toEqual(new Set(['neutral']))
  })

  it('say what is not there, where tasks are', () => {
    const codes = [checkTitle, monthTitle, pairTitle, documentTitle].map((title) =>
      title({ ...empty, tasks: share(3) }),
    )
    for (const said of codes) expect(said).toEqual({ code: 'none', facts: { n: 3 } })
  })

  it('speak of hollow claims only where tasks worded done lack figures', () => {
    const crossing = { ...empty.crossing, done: verdicts({ met: 4, claimed: 3, unreported: 1 }) }
    const statusTargets = { ...empty.statusTargets, done: share(8) }
    expect(crossingTitle({ ...empty, crossing, statusTargets })).toEqual({
      code: 'hollow',
      facts: { n: 8, hollow: 4 },
    })
    const answered = { ...empty.crossing, done: verdicts({ met: 8 }) }
    expect(crossingTitle({ ...empty, crossing: answered, statusTargets }).code).toBe('answered')
  })

  it('name two units only where exactly two lead equally', () => {
    const unit = (name: string, tasks: number, withTarget: number) => ({
      unit: name,
      tasks: share(tasks),
      withTarget: share(withTarget),
      verdicts: empty.verdicts,
      targets: share(0),
      silent: share(0),
      themes: [],
    })
    const of = (...units: ReturnType<typeof unit>[]) =>
      loadTitle({ ...empty, tasks: share(99), units })
    expect(of(unit('甲', 19, 5), unit('乙', 19, 5), unit('丙', 3, 0))).toEqual({
      code: 'two',
      facts: { first: '甲', second: '乙', n: 19, bare: 14 },
    })
    expect(of(unit('甲', 19, 5), unit('乙', 19, 6), unit('丙', 3, 0)).code).toBe('twoPlain')
    expect(of(unit('甲', 19, 5), unit('乙', 19, 5), unit('丙', 19, 0))).toEqual({
      code: 'many',
      facts: { units: 3, n: 19 },
    })
    expect(of(unit('甲', 9, 9), unit('乙', 3, 1)).code).toBe('oneFull')
  })

  it('name a month only where one stands out', () => {
    const months = (...counts: number[]) =>
      counts.map((now, place) => ({ month: place + 1, tasks: share(now), keys: [] }))
    expect(monthTitle({ ...empty, dated: share(5), months: months(1, 4) })).toMatchObject({
      code: 'most',
      facts: { month: 2, count: 4 },
    })
    expect(monthTitle({ ...empty, dated: share(5), months: months(3, 3) }).code).toBe('spread')
  })
})
