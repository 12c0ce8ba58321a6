import { describe, expect, it } from 'vitest'
import { makeTask } from '../../tests/support/make.ts'
import { THEMES } from '../core/model.ts'
import { summarise } from '../core/summaries/summarise.ts'
import { gridFigure } from './grid.ts'
import { STEP_DECALS, STEPS } from './theme.ts'

/** A unit with as many tasks of each theme as there are steps up to it: every step is on the sheet. */
const tasks = THEMES.slice(0, STEPS.length).flatMap((theme, place) =>
  Array.from({ length: place + 1 }, (_, at) => makeTask(`${place}-${at}`, { theme })),
)
const info = { id: 'x', title: 'x', place: 'x', year: 2022, published: null, source: null }
const summary = summarise({ tasks, findings: [], dataset: info }, null)

/** Fill and pattern of each cell with what stands on it, as the chart library is given them. */
function cells() {
  const figure = gridFigure({
    summary,
    filter: { include: {} },
    say: (key) => key,
    shown: (text) => text,
  })
  const [series] = figure.draw(900).option.series as {
    renderItem(): { children: { type: string; style: { fill: string; decal?: object } }[] }
  }[]
  return series!
    .renderItem()
    .children.filter(({ type }) => ['rect', 'text'].includes(type))
    .map(({ type, style }) => ({ type, ...style }))
}

describe('the heatmap', () => {
  it('gives each step a pattern of its own beside its colour, the palest none', () => {
    const shapes = cells()
    const drawn = shapes.filter(
      ({ type }, at) => type === 'rect' && shapes[at - 1]?.type !== 'rect',
    )
    expect(drawn.map(({ fill }) => fill)).toEqual([...STEPS])
    expect(drawn.map(({ decal }) => decal ?? null)).toEqual([...STEP_DECALS])
    expect(new Set(drawn.map(({ decal }) => JSON.stringify(decal))).size).toBe(STEPS.length)
  })

  it('draws no line of a pattern through a number', () => {
    const shapes = cells()
    const patterned = shapes.flatMap(({ decal }, at) => (decal ? [at] : []))
    expect(patterned).toHaveLength(STEPS.length - 1)
    for (const at of patterned) {
      const [plate, number] = shapes.slice(at + 1)
      expect(plate).toMatchObject({ type: 'rect', fill: shapes[at]!.fill })
      expect(plate!.decal).toBeUndefined()
      expect(number!.type).toBe('text')
    }
  })
})
