import { describe, expect, it } from 'vitest'
import { ingest } from '../ingest.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** A table copied from a PDF: cells one below the other, broken at 16 characters. */
const broken = [
  ['序号', '工作任务', '责任单位', '完成情况'],
  ['1', '完成平安路、和平路等六条道路整治，', '打通断头路三条。', '市住建局'],
  ['六条道路整治全部完成并恢复双向通行', '，打通断头路三条。'],
  ['2', '新建公园五个，改建游园十二处，并更', '新座椅四百张。', '市城管局'],
  ['新建公园五个全部开园，改建游园十二', '处已经完工验收。'],
  ['3', '改造老旧小区二十个，惠及居民一万两', '千户以上。', '市住建局'],
  ['二十个小区全部开工改造，其中十六个', '小区已经完工。'],
]
  .flat()
  .join('\n')

describe('broken lines', () => {
  it('are joined in tasks and reports, each join listed with its lines', async () => {
    const { tasks, repairs } = await ingest(bytes(broken))
    expect(tasks.map((task) => task.task)).toEqual([
      '完成平安路、和平路等六条道路整治，打通断头路三条。',
      '新建公园五个，改建游园十二处，并更新座椅四百张。',
      '改造老旧小区二十个，惠及居民一万两千户以上。',
    ])
    expect(tasks.map((task) => task.paragraphs.map((one) => one.text))).toEqual([
      ['六条道路整治全部完成并恢复双向通行，打通断头路三条。'],
      ['新建公园五个全部开园，改建游园十二处已经完工验收。'],
      ['二十个小区全部开工改造，其中十六个小区已经完工。'],
    ])
    const joins = repairs.filter((one) => one.code === 'line-joined')
    expect(joins).toHaveLength(6)
    expect(joins.map((one) => one.lines)).toContainEqual([12, 13])
  })

  it('stay apart where their join is undone, and only there', async () => {
    const { repairs } = await ingest(bytes(broken))
    const [id] = repairs
      .filter((one) => one.code === 'line-joined' && one.before.includes('处已经完工'))
      .map((one) => one.id)
    const { tasks } = await ingest(bytes(broken), { undo: [id as string] })
    expect(tasks[1]?.paragraphs.map((one) => one.text)).toEqual([
      '新建公园五个全部开园，改建游园十二',
      '处已经完工验收。',
    ])
    expect(tasks[2]?.paragraphs).toHaveLength(1)
  })
})

describe('同上', () => {
  const csv =
    '序号,工作任务,责任单位,完成情况\n1,甲事。,"市财政局、市税务局",已经办好。\n2,乙事。,同上,〃\n3,丙事。,〃,已办两件。\n'

  it('is read as what stands above it, units and reports alike, down the column', async () => {
    const { tasks, repairs } = await ingest(bytes(csv))
    expect(tasks.map((task) => task.units)).toEqual(Array(3).fill(['市财政局', '市税务局']))
    expect(tasks[1]?.paragraphs[0]?.text).toBe('已经办好。')
    expect(repairs.filter((one) => one.code === 'same-above')).toMatchObject([
      { lines: [3, 3], before: '同上', after: '市财政局、市税务局', no: 2 },
      { lines: [3, 3], before: '〃', after: '已经办好。', no: 2 },
      { lines: [4, 4], before: '〃', after: '市财政局、市税务局', no: 3 },
    ])
  })

  it('stays as printed where its mend is undone', async () => {
    const { tasks } = await ingest(bytes(csv), { undo: ['same-above@3'] })
    expect(tasks[1]?.units).toEqual(['同上'])
  })

  it('is understood in lines and in labelled fields too', async () => {
    const lines = ['序号', '工作任务', '责任单位', '完成情况']
      .concat('1', '甲事办成。', '市财政局', '已经办好。')
      .concat('2', '乙事办成。', '同上', '已办两件。')
      .concat('3', '丙事办成。', '市民政局', '已办三件。')
    const cards = [1, 2, 3].map(
      (n) =>
        `${n}.办成第${n}件事。（责任单位：${n === 2 ? '同上' : '市财政局'}）\n完成情况：已经办好。`,
    )
    for (const text of [lines.join('\n'), cards.join('\n')]) {
      const { tasks } = await ingest(bytes(text))
      expect(tasks[1]?.units).toEqual(['市财政局'])
    }
  })
})
