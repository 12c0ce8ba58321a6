import './script-folding.ts'
import { describe, expect, it } from 'vitest'
import { emptyQuery } from './address.ts'
import { Engine } from './engine.ts'
import { readReadings, spelledIn } from './pinyin.ts'
import { SYLLABLES } from './pinyin-table.ts'
import { datasetOf, taskOf } from './sample.ts'

const readings = readReadings(SYLLABLES)

describe('letters', () => {
  it.each([
    ['zjj', '市住建局', '住建局'],
    ['zhujian', '市住建局', '住建'],
    ['zhuj', '市住建局', '住建'],
    ['zhujj', '市住建局', '住建局'],
    ['szjj', '市住建局', '市住建局'],
    ['shbz', '人力资源和社会保障局', '社会保障'],
    ['chongqing', '重庆路', '重庆'],
    ['yinhang', '人民银行', '银行'],
    ['lvse', '生态与绿色低碳', '绿色'],
  ])('%s is a way to type %s', (typed, name, piece) => {
    expect(spelledIn(name, typed, readings)).toBe(piece)
  })

  it('do not name an office by initials from the middle of a word, nor by one syllable', () => {
    expect(spelledIn('市住建局', 'jj', readings)).toBeNull()
    expect(spelledIn('市住建局', 'zhu', readings)).toBeNull()
  })
})

describe('search by letters', () => {
  const engine = new Engine(
    datasetOf([
      taskOf(1, '稳定就业。', { units: ['市人社局'] }),
      taskOf(2, '改造老旧小区。', { units: ['市住建局'], report: ['打造zjj品牌。'] }),
    ]),
    '2022-12-31',
  )
  for (const _ of engine.prepare());
  engine.setReadings(readings)
  const find = (q: string) => {
    const filter = { q, include: {}, exclude: {} }
    const { order, terms } = engine.query({ ...emptyQuery(), filter })
    return { tasks: [...order], terms }
  }

  it('finds a unit by its initials, and the letters themselves', () => {
    expect(find('zjj')).toEqual({ tasks: [1], terms: expect.arrayContaining(['住建局', 'zjj']) })
  })
  it('finds words of the text by whole syllables, and marks them', () => {
    expect(find('jiuye')).toEqual({ tasks: [0], terms: ['jiuye', '就业'] })
    expect(find('laojiuxiaoqu').tasks).toEqual([1])
    expect(find('laojiuxiao').tasks).toEqual([1])
  })
  it('finds names of a list as it finds tasks, in either script', () => {
    expect(engine.named(['市人社局', '市住建局'], ' ZJJ ')).toEqual(['市住建局'])
    expect(engine.named(['市發展改革委', '市住建局'], '发展')).toEqual(['市發展改革委'])
  })
  it('understands them after a field word', () => {
    expect(find('单位:zjj').tasks).toEqual([1])
  })
})
