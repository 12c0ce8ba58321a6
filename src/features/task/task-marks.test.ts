import { describe, expect, it } from 'vitest'
import type { Task } from '../../core/model.ts'
import { paragraphSpans, targetSpans } from './task-marks.ts'

const report = '已新增公共停车泊位4297个,印发《停车办法》,《停车办法》施行。已完成。'
const span = (text: string, quote: string) => {
  const start = text.indexOf(quote)
  return { start, end: start + quote.length, quote }
}
const task = {
  task: '新建93条道路,新增停车位2500个',
  paragraphs: [{ text: report, unit: null }],
  documents: ['《停车办法》'],
  cues: [{ ...span(report, '已完成'), type: 'done', para: 0 }],
  targets: [
    {
      ...span('新建93条道路,新增停车位2500个', '93条'),
      actual: null,
      claim: { ...span(report, '已完成'), para: 0 },
    },
    {
      ...span('新建93条道路,新增停车位2500个', '2500个'),
      actual: { ...span(report, '4297个'), para: 0 },
      claim: null,
    },
  ],
} as unknown as Task
const words = (text: string, spans: { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end))

describe('marks of a task', () => {
  it('letter the targets, and say which of them a figure answers', () => {
    const spans = targetSpans(task, '甲乙')
    expect(words(task.task, spans)).toEqual(['93条', '2500个'])
    expect(spans.map(({ letter, answered }) => [letter, answered])).toEqual([
      ['甲', false],
      ['乙', true],
    ])
  })

  it('give an answer and its target the same pair', () => {
    const answer = paragraphSpans(task, 0, '甲乙').find(({ kind }) => kind === 'actual')
    expect(answer).toMatchObject({ pair: 1, letter: '乙' })
    expect(words(report, [answer!])).toEqual(['4297个'])
  })

  it('tie the words a claim rests on to its target, and mark them once', () => {
    const cues = paragraphSpans(task, 0, '甲乙').filter(({ kind }) => kind === 'cue')
    expect(cues).toHaveLength(1)
    expect(cues[0]).toMatchObject({ pair: 0 })
  })

  it('mark every mention of a document', () => {
    const documents = paragraphSpans(task, 0, '甲乙').filter(({ kind }) => kind === 'document')
    expect(words(report, documents)).toEqual(['《停车办法》', '《停车办法》'])
  })
})
