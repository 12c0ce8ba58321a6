import { describe, expect, it } from 'vitest'
import type { Task } from '../../core/model.ts'
import { pickExamples } from './pick-examples.ts'

const target = (verdict: string, more = {}) => ({
  start: 0,
  end: 2,
  quote: '9%',
  verdict,
  ratio: null,
  actual: null,
  claim: null,
  basis: null,
  candidates: [],
  reason: { code: 'noFigure', facts: {} },
  ...more,
})
const task = (key: string, text: string, targets: object[]) =>
  ({
    key,
    no: key,
    task: text,
    targets,
    paragraphs: [],
    cues: [],
    theme: '农业农村',
  }) as unknown as Task

describe('examples of the method page', () => {
  it('are the shortest rows that show a rule', () => {
    const found = pickExamples(
      [
        task('1', '较长的一条任务', [target('unreported')]),
        task('2', '短任务', [target('unreported')]),
      ],
      [],
    )
    expect(found.unreported).toMatchObject({ key: '2', verdict: 'unreported' })
  })

  it('are left out where the dataset has none', () => {
    expect(pickExamples([], [])).toEqual({})
  })

  it('show a figure that was refused with the reason', () => {
    const candidate = {
      answer: { quote: '3个' },
      score: 0.2,
      reason: { code: 'unitsDiffer', facts: {} },
    }
    const found = pickExamples(
      [task('1', '任务', [target('unreported', { candidates: [candidate] })])],
      [],
    )
    expect(found.answer).toMatchObject({ answer: '3个', reason: { code: 'unitsDiffer' } })
  })
})
