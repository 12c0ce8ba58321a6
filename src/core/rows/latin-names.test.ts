import { describe, expect, it } from 'vitest'
import { latinReadings } from './latin-names.ts'

describe('names of columns in Latin letters', () => {
  it.each([
    ['gongzuorenwu', '工作任务'],
    ['ze_ren_dan_wei', '责任单位'],
    ['JZQK', '进展情况'],
    ['qtdw', '牵头单位'],
    ['leadDept', '牵头单位'],
    ['serialNo', '序号'],
    ['taskId', '任务编号'],
  ])('%s is read as %s', (name, meant) => {
    expect(latinReadings(name)[0]).toBe(meant)
  })

  it('leave open what initials share, the likelier first', () => {
    expect(latinReadings('wcsx')).toEqual(['完成时限', '完成事项'])
  })

  it('say nothing where a part is no word of such tables', () => {
    expect(latinReadings('geometry')).toEqual([])
    expect(latinReadings('c1')).toEqual([])
  })
})
