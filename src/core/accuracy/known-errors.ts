import type { Status, Theme, Verdict } from '../model.ts'

/**
 * Kinds of error the rules are known to make, in wording and in answers to targets, each with an invented example that a test reads:
 * when a rule learns one, its entry goes. The sentences that explain them are `method.errors.kinds.<code>`.
 */
export interface KnownError {
  code: string
  task: string
  report: string
  units?: string[]
  /** `verdict` is that of the task's only target. */
  field: 'status' | 'theme' | 'documents' | 'verdict'
  /** What a careful reader says, and what the rules say. */
  want: Status | Theme | Verdict | string
  got: Status | Theme | Verdict | string
}

export const KNOWN_ERRORS: readonly KnownError[] = [
  {
    code: 'other-name',
    task: '推进城市供热“汽改水”工程。',
    report: '主管网和换热站改造已完工。',
    field: 'status',
    want: 'done',
    got: 'unstated',
  },
  {
    code: 'without-cue',
    task: '开放市博物馆新馆。',
    report: '即日起向市民免费迎客。',
    field: 'status',
    want: 'done',
    got: 'unstated',
  },
  {
    code: 'one-of-several',
    task: '成立市文旅集团,建立客源互送机制,发展研学旅行。',
    report: '市文旅集团于3月完成设立工作。设计研学线路5条。',
    field: 'status',
    want: 'partial',
    got: 'unstated',
  },
  {
    code: 'somebody-else',
    task: '建成智慧停车平台。',
    report: '赴邻市考察,邻市智慧停车平台已建成。',
    field: 'status',
    want: 'unstated',
    got: 'done',
  },
  {
    code: 'two-themes',
    task: '新增公共绿化面积170万平方米,布局更多举步可达的体育设施。',
    report: '建成全民健身场地400余个,新增绿地170.26万平方米。',
    units: ['市体育局', '市城管局'],
    field: 'theme',
    want: '城市建设与交通',
    got: '文旅体育与消费',
  },
  {
    code: 'without-title-marks',
    task: '健全生态补偿制度。',
    report: '地表水断面生态补偿办法已修订印发。',
    field: 'documents',
    want: '地表水断面生态补偿办法',
    got: '',
  },
  {
    code: 'named-not-counted',
    task: '新认定省级专精特新企业2家。',
    report: '华宇科技、蓝天电子2月获省级专精特新企业认定。',
    field: 'verdict',
    want: 'met',
    got: 'unreported',
  },
  {
    code: 'neighbour-answers',
    task: '水泥产量增长5%。',
    report: '水泥熟料产量增长8%。',
    field: 'verdict',
    want: 'unreported',
    got: 'exceeded',
  },
  {
    code: 'other-measure-name',
    task: '实现土地出让收入50亿元。',
    report: '成交土地32宗,成交总价61亿元。',
    field: 'verdict',
    want: 'exceeded',
    got: 'unreported',
  },
]
