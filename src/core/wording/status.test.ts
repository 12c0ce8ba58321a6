import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Row, Status } from '../model.ts'
import { readWording } from './wording.ts'

function row(task: string, report: string): Row {
  return { no: 1, task, units: [], paragraphs: [{ text: report, unit: null }] }
}

const road = '建成滨河大道。'
const start = '开工建设城北水厂。'
const homes = '改造老旧小区45个。'
const plan = '编制城市更新专项规划。'
const fair = '举办第十届花博会。'
const title = '创建国家森林城市。'
const soft = '深化“放管服”改革,优化营商环境。'

const cases: Record<Status, [string, string][]> = {
  done: [
    [road, '已完成。'],
    [road, '滨河大道已于9月底建成通车。'],
    [road, '滨河大道项目顺利通过竣工验收并交付使用。'],
    [road, '目标任务全面完成。'],
    [road, '100%'],
    [road, '进度100%。'],
    [road, '滨河大道全线贯通,现已正式通车。'],
    [road, '滨河大道业于113年10月竣工通車。'],
    [road, '项目已完工,正在办理竣工决算。'],
    [start, '城北水厂已于3月28日正式开工。'],
    [start, '该项目已开工建设。'],
    [start, '城北水厂开工建设,完成管网铺设2公里。'],
    [homes, '45个老旧小区均已完工。'],
    [homes, '老旧小区改造提前两个月完成年度任务。'],
    [homes, '已改造完成老旧小区46个。'],
    [homes, '超额完成年度改造计划。'],
    [plan, '《城市更新专项规划》已编制完成并印发实施。'],
    [fair, '第十届花博会于4月8日至18日成功举办。'],
    [fair, '花博会圆满落幕。'],
    [title, '我市成功创建国家森林城市。'],
    [title, '11月,我市被授予“国家森林城市”称号。'],
    ['启动数字档案馆建设。', '已启动。'],
    ['轨道交通2号线试运营。', '2号线已于12月28日开通试运营。'],
    ['组建市水务集团。', '市水务集团正式挂牌成立。'],
    ['出台人才新政。', '《人才新政三十条》已印发实施。'],
    ['新增公办学位5000个。', '新增公办学位5200个,圆满完成年度目标。'],
    ['化解信访积案。', '12件积案已全部办结。'],
    ['接入校园食堂平台。', '全区食堂已全部接入平台。'],
    ['清偿拖欠企业账款。', '无分歧欠款已全部清偿到位。'],
    ['编制国土空间总体规划。', '《国土空间总体规划(2021—2035年)》已获省政府批复。'],
    ['打通滨河断头路。', '滨河断头路已打通。'],
    ['取消不合理收费。', '相关收费已于5月1日起全部取消。'],
    [road, '全长600米,总投资278万元,现已建成使用。'],
    ['建设数字农场。', '任务已完成,待市级验收。'],
    ['召开2022世界显示大会。', '大会于11月30日以线上线下相结合方式举行。'],
  ],
  partial: [
    [homes, '已完工30个,其余15个正在施工。'],
    [homes, '45个小区全部开工,其中28个已完工。'],
    ['新建学校2所。', '一中新校区已投入使用,二中新校区主体施工中。'],
    ['建成东湖公园、西湖公园。', '东湖公园已建成开放,西湖公园预计明年5月建成。'],
    ['举办车展、书展。', '车展已成功举办;书展因疫情推迟至明年。'],
    [homes, '改造工作未完成年度任务,已完工41个。'],
    ['改造泵站12座。', '9座泵站已完工,2座正在施工,1座尚未启动。'],
    [homes, '45个小区中,已有30个完成改造,剩余15个暂无法实施。'],
    [homes, '其中30个小区完成改造,其余小区正在逐个销号。'],
    ['建设冷链项目30个。', '30个项目中,竣工11个、在建16个。'],
    ['新建学校2所。', '一中新校区已投入使用,二中新校区仍有3公里管线未接通。'],
  ],
  ongoing: [
    [road, '正在推进。'],
    [road, '有序推进中。'],
    [road, '滨河大道已开工建设。'],
    [road, '路基工程已完成,正在进行路面摊铺。'],
    [road, '已完成施工招标。'],
    [road, '项目可研已批复,初步设计已通过评审。'],
    [road, '累计完成投资2.1亿元,形象进度达65%。'],
    [road, '因征迁滞后,项目尚未开工。'],
    [road, '预计2025年6月建成通车。'],
    [road, '计划于明年上半年完工。'],
    [road, '年底前可完成主体工程。'],
    [road, '进度滞后。'],
    [road, '86%(两个标段推进缓慢)'],
    [road, '未完成年度计划。'],
    [road, '按序时进度推进。'],
    [road, '項目規劃設計中。'],
    [start, '正在开展施工图设计,拟于年底开工。'],
    [start, '已完成土地摘牌。'],
    [plan, '规划初稿已形成,正在征求部门意见。'],
    [plan, '规划成果待市政府审批。'],
    [title, '创建材料已上报国家林草局审核。'],
    ['新开工保障房3000套。', '已开工2100套。'],
    ['上线智慧停车平台。', '平台已上线试运行。'],
    ['争创双拥模范城。', '已通过省级考评验收,待全国双拥办命名。'],
    ['新增高新技术企业120家。', '第三批认定结果尚未公布。'],
    [road, '主体工程进入地下室施工。'],
    [road, '已报市政府审批。'],
    ['全市生产总值增长7%。', '序时推进。'],
  ],
  postponed: [
    [fair, '因疫情影响,花博会延期至2024年举办。'],
    [fair, '经批准,本届花博会取消。'],
    [road, '因规划调整,该项目暂缓实施。'],
    [road, '不再实施。'],
    [road, '资金未落实,调整至2025年实施。'],
    [fair, '原定10月的花博会推迟举行。'],
    [road, '项目已纳入明年政府投资计划。'],
    [road, '选址暂未确定,拟推迟到下一年度启动。'],
    [fair, '经研究,今年不再举办。'],
    [road, '因资金未下达,本年度未实施。'],
  ],
  unstated: [
    [soft, '出台举措66条,召开座谈会12场。'],
    [soft, '印发《优化营商环境实施方案》,开展专项督查。'],
    ['城镇新增就业8万人。', '城镇新增就业8.6万人。'],
    ['地区生产总值增长6%。', '地区生产总值增长6.3%。'],
    ['落实纾困政策。', '为1200户企业办理延期还本付息36亿元,缓缴社保费2亿元。'],
    ['守牢安全底线。', '未发生较大及以上事故,无一例食物中毒。'],
    [soft, '取消证明事项83项。'],
    ['加强项目调度。', '对进度滞后的项目实行挂牌督办,推动项目早日完工。'],
    ['引进中心医院。', ''],
    ['建设法治政府。', '按照“完成一项、销号一项”的要求整改问题。'],
    ['加强干部培训。', '完成培训班次24期。'],
    ['加强文艺创作。', '创排话剧《正在路上》。'],
    ['落实带薪休假制度。', '检查单位860户,受理举报12件,均已办结。'],
    ['投放贷款500亿元。', '新增贷款428亿元,完成年度目标的85.7%。'],
    ['发展公共事业。', '一般公共预算收入完成361亿元,高于全省平均增幅。'],
  ],
}

describe.each(Object.entries(cases))('%s', (status, list) => {
  it.each(list)('%s — %s', (task, report) => {
    expect(readWording(row(task, report)).status).toBe(status)
  })
})

/** A sentence of office routine that says nothing of how far a task is. */
const ROUTINE = [
  '召开专题会议3次。',
  '加强组织领导,压实工作责任。',
  '市领导多次现场调研。',
  '开展宣传活动12场。',
]

it('does not change with spaces, full-width signs or an unrelated sentence', () => {
  const all = Object.values(cases)
    .flat()
    .filter(([, report]) => report.endsWith('。'))
  // A report that was nothing but a rate is more than that with a sentence after it.
  const longer = all.filter(([, report]) => !/^[^,]*\d%/.test(report))
  const read = (task: string, report: string) => readWording(row(task, report)).status
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.nat(), ([task, report], at) => {
      const status = read(task, report)
      const place = at % report.length
      expect(read(task, `${report.slice(0, place)} \n${report.slice(place)}`)).toBe(status)
      expect(read(task, report.replaceAll(',', '，').replaceAll('%', '％'))).toBe(status)
    }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...longer), fc.constantFrom(...ROUTINE), ([task, report], more) => {
      expect(read(task, report + more)).toBe(read(task, report))
    }),
  )
})
