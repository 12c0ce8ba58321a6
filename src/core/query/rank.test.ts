import './script-folding.ts'
import { describe, expect, it } from 'vitest'
import { emptyQuery } from './address.ts'
import { Engine } from './engine.ts'
import { datasetOf, noteOn, taskOf } from './sample.ts'

const engine = new Engine(
  datasetOf([
    taskOf(1, '修路。', { units: ['市财政局', '市住建局'] }),
    taskOf(2, '种树。', {
      units: ['市住建局'],
      report: ['植树造林，绿化城乡。', '停车场边也种了树。'],
    }),
    taskOf(3, '建停车场。', { units: ['市交通局'], documents: ['《停车条例》', '《条例》'] }),
    taskOf(4, '养老。', { report: [`${'服务老人。'.repeat(300)}停车。`], documents: ['《条例》'] }),
    taskOf(5, '种树，修停车场。', { report: ['停车位新增，树也种了。'] }),
  ]),
  '2022-12-31',
)
engine.setNotes([
  noteOn('1', { text: '问一下停车', tags: ['出行'] }),
  noteOn('2', { text: '看到了出行' }),
])
function ask(q: string): number[] {
  const filter = { q, include: {}, exclude: {} }
  const { order } = engine.query({ ...emptyQuery(), filter, sort: 'relevance' })
  return Array.from(order, (index) => index + 1)
}

describe('ranking', () => {
  it.each([
    ['the task before the report, however late, before the reader’s note', '停车', [3, 5, 2, 4, 1]],
    ['the reader’s tag before the note', '出行', [1, 2]],
    ['an exact number before all, whatever else is asked', '5 停车', [5]],
    ['the report alone where the report is asked for', '报告:停车', [5, 2, 4]],
    ['the task alone where the task is asked for', '任务:停车', [3, 5]],
    ['the unit that leads before the one that helps', '单位:住建', [2, 1]],
    ['the whole name of a document before a part of one', '文件:《条例》', [4, 3]],
    ['the earlier in a note', '笔记:到了', [2]],
    ['the whole tag', '标签:出行', [1]],
  ])('puts first %s', (_what, q, expected) => {
    expect(ask(q)).toEqual(expected)
  })

  it('puts first the note that says the word earlier', () => {
    engine.setNotes([noteOn('1', { text: '后来再问一下停车' }), noteOn('2', { text: '停车' })])
    expect(ask('笔记:停车')).toEqual([2, 1])
  })
})
