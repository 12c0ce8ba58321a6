import { describe, expect, it } from 'vitest'
import { makeDataset, makeTarget, makeTask } from '../../../tests/support/make.ts'
import { carryOver } from './carry-over.ts'
import { metricRows } from './metrics.ts'
import { outcomesByUnitKind } from './outcomes.ts'
import { unitKind } from './unit-kinds.ts'

const jobs = (no: number, value: number, extra = '') =>
  makeTask(no, {
    task: `做好高校毕业生、农民工等重点群体就业工作,${extra}新增城镇就业${value}万人。`,
    targets: [makeTarget({ metric: '新增城镇就业', value, unit: '万人' })],
  })
const park = makeTask(9, { task: '实施老船厂地块改造、沿江步道品质提升等群众关心的项目。' })
const school = makeTask(8, { task: '推进义务教育学校达省定标准,普通高中多样化特色化发展。' })

describe('tasks carried over to the next year', () => {
  const kinds = (a: Parameters<typeof carryOver>[0], b: typeof a) =>
    carryOver(a, b).map((c) => c.kind)
  it('are kept where text and targets stay', () =>
    expect(kinds([park], [{ ...park, no: 3 }])).toEqual(['kept']))
  it('are raised or softened by their targets', () => {
    expect(kinds([jobs(1, 8.5)], [jobs(5, 9)])).toEqual(['raised'])
    expect(kinds([jobs(1, 8.5)], [jobs(5, 8)])).toEqual(['softened'])
  })
  it('are softened by a hedge on the same figure', () => {
    const hedged = jobs(5, 8.5, '力争')
    hedged.targets[0]!.firmness = ['力争']
    expect(kinds([jobs(1, 8.5)], [hedged])).toEqual(['softened'])
  })
  it('say which targets of a task are gone and which are new', () => {
    const before = jobs(1, 8.5)
    const listed = makeTarget({ metric: '新增上市企业', value: 2, unit: '家' })
    const after = { ...before, targets: [...before.targets, listed] }
    expect(carryOver([after], [before])).toMatchObject([
      { kind: 'softened', lost: [listed], gained: [], targets: [{ change: 'same' }] },
    ])
    expect(carryOver([before], [after])).toMatchObject([
      { kind: 'raised', lost: [], gained: [listed] },
    ])
  })
  it('read a falling metric the other way round', () => {
    const rate = (no: number, value: number) =>
      makeTask(no, {
        task: `城镇登记失业率控制在${value}%以内。`,
        targets: [
          makeTarget({ metric: '城镇登记失业率', value, unit: '%', op: '<=', lowerIsBetter: true }),
        ],
      })
    expect(kinds([rate(1, 4.5)], [rate(1, 4)])).toEqual(['raised'])
  })
  it('are dropped and added where nothing is alike', () =>
    expect(kinds([park], [school])).toEqual(['dropped', 'added']))
  it('are merged where two stand inside one, and split the other way', () => {
    const both = makeTask(1, { task: park.task + school.task })
    expect(kinds([park, school], [both])).toEqual(['merged'])
    expect(kinds([both], [park, school])).toEqual(['split'])
  })
  it('use every task of both sides exactly once', () => {
    const a = [jobs(1, 8), park, school]
    const b = [school, jobs(2, 9), makeTask(7, { task: '完善现代公共法律服务体系。' })]
    const out = carryOver(a, b)
    expect(out.flatMap((c) => c.from).toSorted((x, y) => Number(x.no) - Number(y.no))).toEqual(
      a.toSorted((x, y) => Number(x.no) - Number(y.no)),
    )
    expect(out.flatMap((c) => c.to)).toHaveLength(b.length)
  })
})

describe('the same metric across datasets', () => {
  const of = (id: string, metric: string) => {
    const d = makeDataset([
      makeTask(1, { targets: [makeTarget({ metric, value: 8, unit: '万人' })] }),
    ])
    return { ...d, dataset: { ...d.dataset, id } }
  }
  it('is found under other words around it', () =>
    expect(metricRows([of('a', '城镇新增就业'), of('b', '全年城镇新增就业')])).toHaveLength(1))
  it('is found under its synonyms', () =>
    expect(metricRows([of('a', '新增规上企业'), of('b', '全市新增规模以上企业')])).toHaveLength(1))
  it('does not mix an amount of money with one of length', () => {
    const amount = (id: string, unit: string) => {
      const d = of(id, '道路建设')
      Object.assign(d.tasks[0]!.targets[0]!, { kind: 'amount', unit })
      return d
    }
    expect(metricRows([amount('a', '亿元'), amount('b', '公里')])).toEqual([])
    expect(metricRows([amount('a', '亿元'), amount('b', '万元')])).toHaveLength(1)
  })
  it('does not mix an increment with a level', () =>
    expect(metricRows([of('a', '新增规上企业'), of('b', '规上企业')])).toEqual([]))
  it('follows the reader, who may join and part', () => {
    const pair = [of('a', '新增规上企业'), of('b', '新增升规企业')]
    const joined = metricRows(pair, { 'b/+升规企业|count': '+规上企业|count' })
    expect(joined).toMatchObject([{ by: 'reader', cells: [{ dataset: 'a' }, { dataset: 'b' }] }])
    const same = [of('a', '城镇就业'), of('b', '城镇就业')]
    expect(metricRows(same, { 'b/城镇就业|count': '' })).toEqual([])
  })
})

describe('a kind of unit', () => {
  it.each([
    ['市发改委', '发改委'],
    ['芜湖市发展和改革委员会', '发改委'],
    ['市住房和城乡建设局', '住建局'],
    ['市住建局', '住建局'],
    ['镜湖区政府', '县区与园区'],
    ['经开区管委会', '县区与园区'],
    ['市科技局', '科技局'],
    ['市残联', '残联'],
    ['团市委', '团市委'],
  ])('%s is a %s', (name, kind) => expect(unitKind(name)).toBe(kind))
  it('is compared only where two datasets have it', () => {
    const d = (id: string, unit: string) => {
      const one = makeDataset([makeTask(1, { units: [unit] })])
      return { ...one, dataset: { ...one.dataset, id } }
    }
    expect(
      outcomesByUnitKind([d('a', '市发改委'), d('b', '市发展改革委'), d('c', '市残联')]),
    ).toMatchObject([{ name: '发改委', outcomes: [{ tasks: 1 }, { tasks: 1 }, { tasks: 0 }] }])
  })
})
