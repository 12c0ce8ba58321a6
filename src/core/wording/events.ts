import type { CueType, Span } from '../model.ts'
import type { Clause } from './clauses.ts'
import { AFTERCARE, FINISHED, HELD, ISSUED, ROUTINE, SET_UP, STARTED, STEP, WON } from './verbs.ts'

/**
 * What a clause says of the work. `whole`: the task or its plan is fulfilled · `part`: a named thing is
 * finished · `counted`: so many are finished · `won`, `held`, `issued`, `setUp`: such an act is done ·
 * `step`: a step is finished · `started` · `ongoing` · `trial`: runs on trial · `planned`: set for later ·
 * `behind`: late or not reached · `postponed`.
 */
export type EventKind =
  | 'whole'
  | 'part'
  | 'counted'
  | 'won'
  | 'held'
  | 'issued'
  | 'setUp'
  | 'step'
  | 'started'
  | 'ongoing'
  | 'trial'
  | 'planned'
  | 'behind'
  | 'postponed'

/** Words of the report that say how far the work is; offsets into the folded paragraph. */
export interface Event extends Span {
  kind: EventKind
  /** What the words speak of: the clause around them, or its sentence where the clause names nothing. */
  about: string
  /** The figure stated with it, as written, for `counted` and `started`. */
  count: Count | null
  /** False for an act reported without any word of completion: it tells, but is no cue. */
  cue: boolean
}

export interface Count {
  value: number
  unit: string
}

/** The cue a reader sees for an event. */
export function cueType(kind: EventKind): CueType {
  if (kind === 'postponed') return 'postponed'
  if (kind === 'ongoing' || kind === 'planned' || kind === 'behind' || kind === 'trial')
    return 'ongoing'
  return 'done'
}

/** The events of a clause, in order, without overlaps. */
export function eventsOf(text: string, clause: Clause): Event[] {
  const words = text.slice(clause.start, clause.end)
  const events: Event[] = []
  const taken: Span[] = []
  const add = (event: Event | null): void => {
    if (!event || taken.some((span) => span.start < event.end && event.start < span.end)) return
    taken.push(event)
    events.push(event)
  }
  const context = { text, clause, words }
  for (const [kind, pattern] of UNFINISHED)
    for (const match of words.matchAll(pattern)) add(unfinished(context, kind, match))
  for (const match of words.matchAll(DONE_WORDS)) add(finished(context, match))
  return events.toSorted((a, b) => a.start - b.start)
}

interface Context {
  text: string
  clause: Clause
  words: string
}

function event(context: Context, kind: EventKind, start: number, end: number): Event {
  const { clause, text, words } = context
  const before = words.slice(0, start).replace(ADVERBS, '')
  const named = before.length + (words.length - end) > 2
  return {
    kind,
    start: clause.start + start,
    end: clause.start + end,
    about: named ? words : text.slice(clause.sentence, clause.end),
    count: null,
    cue: true,
  }
}

function unfinished(context: Context, kind: EventKind, match: RegExpExecArray): Event | null {
  const { words } = context
  const start = match.index
  let end = start + match[0].length
  const after = words.slice(end)
  // 进度滞后的项目, 延期还本付息: the words qualify or name something else.
  if (
    (kind === 'behind' || kind === 'postponed') &&
    /^(?:的|项目|问题|地区|单位|企业|风险|工程)/.test(after)
  )
    return null
  if (kind === 'behind' && /^(?:对|针对|若|如|凡)/.test(words) && !words.startsWith('对照'))
    return null
  if (kind === 'ongoing' && AFTERCARE.test(words.slice(start, end + 12))) return null
  if (kind === 'ongoing' && /正[^,]{0,6}$/.test(match[0]) && end - start <= 3)
    end = start + phraseLength(words.slice(start))
  return event(context, kind, start, end)
}

/** A verb phrase for display: up to its object, at most twelve characters. */
function phraseLength(rest: string): number {
  const object =
    /^.{2,12}?(?:中|建设|推进|开展|施工|改造|编制|申报|办理|实施|进行|设计|评价|装修|调试|运行)/.exec(
      rest,
    )
  return object ? object[0].length : Math.min(rest.length, 8)
}

function finished(context: Context, match: RegExpExecArray): Event | null {
  const { words } = context
  const { mark = '', verb = '' } = match.groups!
  const start = match.index
  const end = start + match[0].length
  const after = words.slice(end)
  const before = words.slice(0, start)
  if (
    /(?:未|没有|无法|不能|尚未|需|要|应|可|拟|将|待|力争|争取|确保|计划|预计|推动|推进|加快|促进|有望|即将|为|能否|是否|助力|督促|帮助|指导)$/.test(
      before,
    )
  )
    return null
  // 已完成的项目, 完成后: a condition or a qualifier, no statement.
  if (/^(?:的(?!$)|后|前|时|情况|进度|质量|率|度|时限)/.test(after)) return null
  const kind = kindOf(verb, mark, before, after, words)
  if (!kind) return null
  const found = event(context, kind, start, end)
  found.count = countIn(after) ?? countIn(before.slice(-12))
  if (kind === 'part' && countRightAfter(after)) found.kind = 'counted'
  if ((kind === 'held' || kind === 'issued' || kind === 'setUp') && !mark) found.cue = false
  if (kind === 'counted' && !mark) found.cue = false
  return found
}

function kindOf(
  verb: string,
  mark: string,
  before: string,
  after: string,
  words: string,
): EventKind | null {
  if (IS_STARTED.test(verb)) {
    const bare = !mark && !/建设|改造|入统|施工/.test(verb)
    // 启动某行动 is an act; 已启动, 开工建设 and a clause that ends in 开工 tell how far a work is.
    if (bare && (after.length > 0 || /^(?:启动|进场)/.test(verb))) return null
    return 'started'
  }
  if (IS_HELD.test(verb)) return 'held'
  if (IS_WON.test(verb)) return mark ? 'won' : null
  if (IS_SET_UP.test(verb)) return 'setUp'
  if (IS_ISSUED.test(verb)) return 'issued'
  if (isWhole(verb, mark, before, after)) return 'whole'
  const object = /完成|通过/.test(verb) ? after : before
  const around = before.slice(-14) + verb + after.slice(0, 24)
  if (STEP.test(around) && !/项目已?(?:全部)?(?:建成|完工|竣工|投)/.test(words)) return 'step'
  if (!mark && ROUTINE.test(object.slice(0, 30))) return null
  if (!mark && !STRONG.test(verb) && after) return null
  if (/^(?:形成|化解|退出|关停|关闭|拆除|到位|兑现)$/.test(verb) && !mark) return null
  if (verb === '形成' && !/初步|基本/.test(mark)) return null
  if (ROUTINE.test(around) && !mark) return null
  return countRightAfter(after) ? 'counted' : 'part'
}

/** 已完成。 · 完成全年目标任务 · 超额完成 · 提前完成年度计划: the plan itself is what is done. */
function isWhole(verb: string, mark: string, before: string, after: string): boolean {
  if (!/完成|完工|办结|到位|兑现|任务/.test(verb)) return false
  const subject = before.replace(ADVERBS, '')
  if (
    !after &&
    /^(?:以上|上述|各项|全部|该项|本项|此项)?(?:工作|任务|项目|事项|目标)?$/.test(subject)
  )
    return true
  if (
    /^了?[^,]{0,24}?(?:任务|目标|指标|既定计划|年度计划|全年计划|年计划|行走计划)(?:数|要求|量)?(?:的?1\d\d(?:\.\d+)?%|的?100%)?$/.test(
      after,
    )
  )
    return true
  if (!after && /(?:任务|目标|指标|计划)(?:数|量|总量)?[^,]{0,6}$/.test(subject)) return true
  return !after && /超额|提前|圆满/.test(mark)
}

/** 完成了39家…, 建成997个: a number with its noun stands right after the verb. */
function countRightAfter(after: string): boolean {
  return /^了?(?:约|近|超过?|全市|累计|共|首批)*\d/.test(after) && !/^了?20\d\d年/.test(after)
}

function countIn(after: string): Count | null {
  const match = /(\d+(?:\.\d+)?)(万亿|[千百]?[万亿])?(?:余|多)?([^\d,.%()]{1,3}|%)/.exec(after)
  if (!match || /^[年月日号]/.test(match[3]!)) return null
  const scale = match[2] ? (match[2].includes('亿') ? 1e8 : 1e4) : 1
  return { value: Number(match[1]) * scale, unit: match[3]! }
}

const ADVERBS =
  /(?:目前|现已?|已经?|均|都|全部|全面|圆满|顺利|如期|按期|按时|超额|提前|成功|基本|正式|率先|分别|也|今年|全年|年底|截至|[于在](?=[^,]*$)|20\d\d年度?|\d+月(?:底|初|份|\d+日)?|前)+$/
const MARKS =
  '(?:(?:目前|现)?(?:均|都|现|业)?已经?|均|全部|全面|圆满|顺利|如期|按期|按时|超额|提前(?:\\d+个月)?|成功|基本|初步|正式|率先|首次开展并|于[^,]{2,12}?(?:日|月|月底|月初|年底|旬|季度|前)|共计?|累计|实现)'
const DONE_WORDS = new RegExp(
  `(?<mark>${MARKS}{0,5})(?:能够|可|实际)?(?<verb>${FINISHED}|${STARTED}|${HELD}|${WON}|${ISSUED}|${SET_UP}|(?<=共|累计|共组织)(?:组织)?实施|(?<=共|累计)(?:上报|新增))了?`,
  'g',
)
const IS_STARTED = new RegExp(`^(?:${STARTED})$`)
const IS_HELD = new RegExp(`^(?:${HELD})$`)
const IS_WON = new RegExp(`^(?:${WON})$`)
const IS_ISSUED = new RegExp(`^(?:${ISSUED})$`)
const IS_SET_UP = new RegExp(`^(?:${SET_UP})$`)
const STRONG = /完工|竣工|建成|投|通车|完成$|完毕|落成|收官|摘帽|脱贫|覆盖|验收/

const UNFINISHED: [EventKind, RegExp][] = [
  [
    'postponed',
    /(?:因[^,]{1,12})?(?:已|被|将|均)?(?:延期(?!还|缴|纳|付|偿|支付|申报|贷)(?:至|到)?[^,]{0,10}(?:举办|召开|实施|开工|建成)?|推迟(?:至|到)?[^,]{0,10}|顺延(?:至|到)?[^,]{0,8}|暂缓(?!缴|征|收|执行刑)(?:实施|推进|举办|建设)?|暂停(?:实施|举办|推进|建设|办理)|取消(?:举办|实施|建设)?$|停办|缓建|停建|中止|搁置|不再(?:实施|推进|举办|开展|建设|列入)|推后|延后(?:至|到)?|改期|未(?:能)?(?:如期)?举办|无法(?:举办|实施|推进|开展)|(?:调整|结转|移)(?:至|到)(?:20\d\d|明|下)年[^,]{0,6}|(?<=疫情[^,。]{0,8},?)计划(?:于|在)?(?:20\d\d|明|下)年[^,]{0,4}(?:举办|召开|实施|开展))/g,
  ],
  [
    'behind',
    /(?:进度|进展|序时)?(?:严重|明显|较为?|略|有所)?(?:滞后|欠进度|落后)(?!产能|地区|工艺|设备|生产|观念)|欠进度|进展(?:缓慢|较慢|不快|不理想)|(?:尚|还|仍|暂)(?:未|没有)(?!发生|出现|发现)[^,]{0,8}?(?:开工|完成|启动|建成|完工|动工|竣工|实施|开展|达到|落实|批复)|(?<!尚|还|仍|暂|从|若)未(?:能)?(?:如期|按期|按时|按计划|全部|全面)?(?:完成|开工|达到?|实现|竣工|建成|启动|完工)(?:年度|全年|预期|目标|任务|序时|计划|进度|既定|时序)[^,]{0,4}|(?<!尚|还|仍|暂)未(?:能)?(?:如期|按期|按时|全部|全面)?(?:开工|完工|动工|竣工|完成)$|低于序时进度|慢于(?:序时|计划)/g,
  ],
  [
    'planned',
    /拟(?:于|在|定于)[^,]{2,14}|(?:计划|预计|力争|确保|争取|将)(?:于|在|到)?(?:20\d\d年|明年|下年|年底|年内|\d+月|近期|[一二三四]季度)[^,]{0,10}?(?:前|底|内|初|末)?[^,]{0,6}(?:完成|建成|竣工|开工|投产|投用|启用|完工|举办|实施|印发|出台|通车|交付|上线|运营|启动|发布)|(?:\d+月|年|季度)(?:底|末)?前(?:可|将|完成|建成|竣工|完工|投用|交付)(?:完成)?|下一步[^,]{0,4}/g,
  ],
  [
    'trial',
    /(?:已经?|均已|正在|进入|目前|投入|开始|上线|部分){0,3}(?:在[^,]{1,12})?(?:试运行|试运营|试生产|试点运行|试用|内测|公测|联调联试)(?!点)/g,
  ],
  [
    'ongoing',
    /正在?(?=在|有序|稳步|积极|加快|加紧|抓紧|全力|持续|按|组织|开展|进行|推进|实施|建设|施工|申报|编制|选取|办理|报[批审]|征求|筹|处于|逐步|同步|紧|履行|委托|调试|试|会同|协调|谋划|研究|制定|修订|起草|完善|准备|着手|分批|陆续|快速|根据|依|结合|做|改造|招|审|公示|走|装修|优化|争取|对[^面])(?<![修纠改公真端方立指矫校反]正在?)|(?:推进|建设|实施|进行|开展|办理|施工|申报|编制|审批|推动|招标|筹备|论证|审核|改造|调试|可研|研究|设计|施工图设计|评审|公示|装修|拆迁|征地)中$|(?:常态化)?(?:加快|持续|有序|稳步|正?按(?:照)?(?:计划|序时|节点|时序)(?:进度)?|正常|顺利|有条不紊地?)(?:有序|稳步)?(?:推进|推动|实施|开展|施工)(?:中)?|加快建设(?!.*(?:完成|建成|竣工|投用))|已?进入[^,]{1,12}阶段|处于[^,]{1,12}阶段|(?:建设|形象|工程|总体|施工|改造)进度(?:已)?(?:达到?|超过?|完成|为)?(?:约|近)?\d{1,2}(?:\.\d+)?%|(?:已)?上报[^,]{0,10}(?:核准|审核|审批|批复|评审|审定)|(?:已)?(?:获|取得|获得)[^,]{0,10}(?:批复|核准|立项)|(?:已)?(?:草拟|起草)|初步形成|(?:已)?形成[^,]{0,8}(?:初稿|征求意见稿|框架|思路|草案|送审稿)|进度(?:达到?)?\d{1,2}(?:\.\d+)?%/g,
  ],
]
