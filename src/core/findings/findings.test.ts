import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding, Target, Task } from '../model.ts'
import { findFindings } from './findings.ts'

function task(no: number, text: string, report: string | string[], open?: Partial<Target>): Task {
  const reports = Array.isArray(report) ? report : [report]
  const targets = open ? [{ actual: null, verdict: 'unreported', ...open } as Target] : []
  const paragraphs = reports.map((words) => ({ text: words, unit: null }))
  return { no, key: String(no), task: text, units: [], paragraphs, targets } as unknown as Task
}

function of<K extends Finding['kind']>(kind: K, tasks: Task[]): Extract<Finding, { kind: K }>[] {
  return findFindings(tasks).filter((one) => one.kind === kind) as Extract<Finding, { kind: K }>[]
}

describe('borrowed evidence', () => {
  const loan = task(7, '发放中小微企业信用贷款90亿元以上。', '今年制造业贷款余额667.71亿元。', {
    quote: '90亿元以上',
    metric: '中小微企业信用贷款',
    kind: 'amount',
  })
  const helped = '累计为1935家中小企业提供信用贷87.06亿元。'

  it('offers the figure another row states for the same thing', () => {
    const [found] = of('borrowed', [task(6, '减负纾困。', helped), loan])
    expect(found).toMatchObject({
      key: '7',
      target: 0,
      answer: { key: '6', value: 87.06, unit: '亿元' },
    })
    expect(found!.answer.quote).toBe('87.06亿元')
  })

  it('looks for the thing itself, not for the word that it is to be delivered', () => {
    const named = { ...loan.targets[0]!, metric: '发放中小微企业信用贷款' }
    expect(
      of('borrowed', [task(6, '减负纾困。', helped), task(7, loan.task, '无。', named)]),
    ).toHaveLength(1)
  })

  it('offers nothing that the own report tells as well, nor of another level', () => {
    const city = '新增市级“专精特新”中小企业117户。'
    const open = { quote: '48家', metric: '新增省级专精特新企业', kind: 'count' } as const
    const asked = (report: string) => task(17, '新增省级专精特新企业48家。', report, open)
    expect(of('borrowed', [task(5, '甲', city), asked('正在申报。')])).toEqual([])
    const told = '新增省级“专精特新”企业52户。'
    expect(of('borrowed', [task(5, '甲', told), asked('正在申报。')])).toHaveLength(1)
    expect(of('borrowed', [task(5, '甲', told), asked(told)])).toEqual([])
  })

  it('offers nothing for a target that has an answer, nor from its own row', () => {
    const answered = { ...loan, targets: loan.targets.map((one) => ({ ...one, verdict: 'met' })) }
    expect(of('borrowed', [task(6, '减负纾困。', helped), answered as Task])).toEqual([])
    expect(of('borrowed', [{ ...loan, paragraphs: [{ text: helped, unit: null }] }])).toEqual([])
  })

  it('offers nothing of another kind or of another thing', () => {
    const others = [
      '小微企业贷款余额增长12%。',
      '发放消费券9000万元。',
      '为中小企业减免信用评级费用1935家。',
    ]
    expect(of('borrowed', [task(6, '减负纾困。', others), loan])).toEqual([])
  })
})

describe('reuse', () => {
  it('joins neighbouring clauses told in several rows to one passage', () => {
    const told = '新增市级“专精特新”中小企业117户、冠军企业17户,省级专精特新企业申报工作正有序开展'
    const found = of('reuse', [
      task(5, '甲', `印发计划。${told}。`),
      task(17, '乙', `2022年,${told} 。`),
    ])
    expect(found).toHaveLength(1)
    expect(found[0]!.places.map(({ key }) => key)).toEqual(['5', '17'])
    expect(found[0]!.text).toBe(told)
  })

  it('finds one figure told in other words', () => {
    const found = of('reuse', [
      task(11, '甲', '全市共新建4297个公共停车位。'),
      task(61, '乙', '截至12月底已新增公共停车泊位4297个。'),
    ])
    expect(found.map(({ what, text }) => [what, text])).toEqual([['figure', '4297个']])
  })

  it('leaves set phrases, round figures and repeats within a row alone', () => {
    const twice = '全市共新建4297个公共停车位,其中城区公共停车位4297个。'
    expect(of('reuse', [task(1, '甲', twice), task(2, '乙', '已完成。')])).toEqual([])
    const round = [
      task(1, '甲', '新增公共停车位2000个。'),
      task(2, '乙', '建成公共停车泊位2000个。'),
    ]
    expect(of('reuse', round)).toEqual([])
  })
})

describe('self-audit', () => {
  const cases: [string, string, string, boolean | null, string][] = [
    [
      '改造棚户区3344户。',
      '全市新开工3378套,开工率 101.02%。',
      'rate',
      true,
      '3378套 ÷ 3344户 = 101.02 %',
    ],
    [
      '改造棚户区3344户。',
      '基本建成441套,完成率185.29%。',
      'implied-plan',
      null,
      '441套 ÷ 185.29 % = 238套',
    ],
    [
      '新建续建93条道路。',
      '40个续建项目中,27个完工。63个新建项目有56个开工。',
      'parts',
      false,
      '40个 + 63个 = 103 ≠ 93条',
    ],
    ['新增孵化器9家。', '获批国家级5家,省级11家,共计16家。', 'total', true, '5家 + 11家 = 16家'],
    [
      '收入增长5%。',
      '增长9%,比全省平均增幅(8.8%)高0.2个百分点。',
      'difference',
      true,
      '9 % − 8.8 % = 0.2',
    ],
    [
      '完成投资1.2万亿元。',
      '完成投资1.5万亿元,投资完成率125.5%。',
      'rate',
      true,
      '1.5万亿元 ÷ 1.2万亿元 = 125.0 %',
    ],
  ]
  it.each(cases)('%s %s', (text, report, code, agrees, sum) => {
    expect(of('audit', [task(1, text, report)])).toMatchObject([{ code, agrees, sum }])
  })

  it('keeps silent where a rate is of something else', () => {
    const reports = [
      '参保12000人,参保率98.2%。',
      '空气优良天数比例80.8%、下降1.4个百分点。',
      '完成率100%。',
    ]
    expect(of('audit', [task(1, '新增就业1.1万人。', reports)])).toEqual([])
  })
})

it('quotes exactly what stands at each place, whatever the texts', () => {
  const words = fc.constantFrom(
    '新建',
    '续建',
    '12个',
    '40条',
    '完成率',
    '50%',
    ' ',
    ',',
    '。',
    '共计',
    '3378套',
    '《',
    '增长',
    '９',
    '道路建设项目',
    '比全省高1个百分点',
  )
  const text = fc.array(words, { maxLength: 20 }).map((list) => list.join(''))
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (rows) => {
      const tasks = rows.map(([words, report], i) => task(i, words, report))
      for (const found of findFindings(tasks)) {
        const places = found.kind === 'borrowed' ? [found.answer] : found.places
        for (const place of places) {
          const key = 'key' in place ? place.key : ''
          const { paragraphs, task: words } = tasks[Number(key)]!
          const source = place.para === null ? words : paragraphs[place.para]!.text
          expect(source.slice(place.start, place.end)).toBe(place.quote)
        }
      }
    }),
  )
})
