import { matchesOf } from '../text/matches.ts'
import type { Count, EventKind, Found } from './events.ts'
import { terms } from './overlap.ts'
import { BIT } from './triggers.ts'
import {
  ANY,
  FINISHED,
  FINISHED_OF,
  HELD,
  ISSUED,
  ROUTINE,
  SET_UP,
  STARTED,
  STEP,
  WON,
} from './verbs.ts'

/**
 * Words of a clause that call work finished or begun, or tell of a one-off act. `masked` is the clause with
 * its titles blanked out: a play called 《正在路上》 is not under way.
 */
export function finishedIn(words: string, masked: string, triggers: number): Found[] {
  const found: Found[] = []
  let known = 0
  for (const match of triggers & BIT.done ? matchesOf(VERB, masked) : []) {
    known = match.index + match[0].length
    const one = read(words, masked, match)
    if (one) found.push(one)
  }
  const any = triggers & BIT.any ? ANY_VERB.exec(masked) : null
  if (any && any.index >= known) {
    const one = read(words, masked, any)
    if (one) found.push(one)
  }
  return found
}

function read(words: string, masked: string, match: RegExpExecArray): Found | null {
  const at = match.index
  const [lead, mark = '', of = ''] = leadOf(
    masked.slice(Math.max(0, at - LONGEST_LEAD), at),
    match[0],
  )
  const verb = of + match[0]
  const start = at - lead.length
  const end = at + match[0].length + (words[at + match[0].length] === '了' ? 1 : 0)
  const before = words.slice(0, start)
  const after = words.slice(end)
  if (NOT_YET.test(before) || isQualifier(words, before, after)) return null
  if (SHARE_OF_PLAN.test(after)) return null
  // A clause that ends in its verb (路口改造完成) states it as firmly as one with 已.
  const firm =
    FIRM.test(mark) ||
    (after === '' && (FINAL.test(verb) || (OPENED.test(verb) && !URGED.test(before)))) ||
    after === '成功' ||
    // 更换完毕并交付使用
    (after.startsWith('并') && FINAL.test(verb)) ||
    FIRM_COUNT.test(before) ||
    // 其中4家完成改造: what is counted is the subject of a statement.
    (/^(?:其中|另有?)?\d/.test(words) &&
      /完成|完工|竣工|建成/.test(verb) &&
      /\d[^,\d]{1,4}$/.test(before) &&
      !/^(?:项目|工程|企业)/.test(after)) ||
    // 竣工11个、在建16个: a listing of states.
    (BUILT.test(verb) && /^\d[^,]*、(?:在建|正在|其余|未|开工)/.test(after))
  const count = countOf(before, after)
  const transitive = after.length > 1 && TRANSITIVE.test(verb)
  const named = subjectOf(before)
  // 新校区教学楼、宿舍楼、食堂均已交付: what the things belong to stands first.
  const subject = named.slice(named.includes('、') ? -LISTED : -HEAD)
  const object = /^[并且后]/.test(after)
    ? ''
    : after.replace(/[(（].*$|\d[^\d]{0,5}$/, '').slice(-HEAD)
  // 蔬菜基地已完成9120亩: a bare number is no object.
  const head = transitive && terms(object).size > 0 ? object : subject
  // 剩余部分寒假期间完成: without a word that it is done, what is left is to come.
  const rest = REST.test(words) && !FIRM.test(mark) && /完成|建成|完工|竣工|投用/.test(verb)
  if (rest)
    return { kind: 'planned', start, end, head, count, all: false, cue: true, firm, verb: '' }
  // 预计明年上半年开馆
  if (FUTURE.test(before) && !/已/.test(mark))
    return { kind: 'planned', start, end, head, count, all: false, cue: true, firm, verb: '' }
  const kind = kindOf({
    verb,
    mark,
    firm,
    before,
    after,
    head,
    counted: count !== null,
    transitive,
  })
  if (!kind) return null
  const told = kind === 'held' || kind === 'issued' || kind === 'setUp'
  const cue = told ? firm : kind !== 'counted' || firm
  // 圆满, 顺利 and 全面 speak of the whole.
  const all = /全部|均|圆满|顺利|全面/.test(mark)
  // 完成全年目标任务: the plan belongs to the words.
  const whole = kind === 'whole' && after.length <= LONGEST_PLAN ? words.length : end
  return {
    kind,
    start,
    end: whole,
    head: head || after.slice(0, HEAD),
    count,
    all,
    cue,
    firm,
    verb,
  }
}

interface Parts {
  verb: string
  mark: string
  /** A word that says completion stands before the verb: 已, 均, 全部, 成功, 于…日. */
  firm: boolean
  before: string
  after: string
  head: string
  counted: boolean
  transitive: boolean
}

function kindOf(parts: Parts): EventKind | null {
  const { verb, firm, after, head, counted } = parts
  if (IS_STARTED.test(verb)) return startKind(parts)
  if (IS_HELD.test(verb)) return 'held'
  if (IS_WON.test(verb)) return firm || /^被|^荣|^批复/.test(verb) ? 'won' : null
  if (IS_ISSUED.test(verb)) return 'issued'
  if (isWhole(parts)) return 'whole'
  if (IS_SET_UP.test(verb) || (verb.startsWith('完成') && REGISTERED.test(after))) return 'setUp'
  if (WEAK.test(verb) && !(firm || /^(?:初步|基本)/.test(parts.mark))) return null
  if (/^(?:实施|入库|打造)$/.test(verb) && !counted) return null
  if (/^(?:上报|新增)$/.test(verb) && !parts.mark.includes('共')) return null
  const tail = head.slice(-8)
  if (!counted && SHELL.test(tail) && !/均|全部/.test(parts.mark)) return 'step'
  if (
    (STEP.test(tail) || STEP.test(verb) || /(?<!效果)评估|核查/.test(verb)) &&
    !BUILT.test(verb)
  ) {
    if (counted) return firm ? 'routine' : null
    return firm || /完成|完毕|封顶/.test(verb) ? 'step' : null
  }
  if (counted && firm) return 'counted'
  if (ROUTINE.test(tail) && !BUILT.test(verb))
    return firm || verb.includes('完成') ? 'routine' : null
  if (counted) return 'counted'
  // 完成 before a long object is an act told; at the end of the clause it is a statement.
  if (!firm && !BUILT.test(verb) && !/完成|完毕|覆盖|投|通车|验收/.test(verb) && after) return null
  return 'part'
}

/** 启动某行动 is an act; 已启动, 开工建设 and a clause that ends in 开工 say that a work has begun. */
function startKind({ verb, firm, after, counted }: Parts): EventKind | null {
  if (counted && !firm) return null
  if (firm || /开工建设|动工建设|启动建设|并入统|进场施工|开始(?:建设|施工)|仪式|活动/.test(verb))
    return 'started'
  return after === '' && /开工|动工|开建|奠基/.test(verb) ? 'started' : null
}

/** 已完成。 · 完成全年目标任务 · 超额完成 · 实现年度目标: the plan itself is what is done. */
function isWhole({ verb, mark, before, after }: Parts): boolean {
  if (!/完成|完工|办结|到位|兑现|达成|清零|销号/.test(verb) && !/实现|完成/.test(mark + verb))
    return false
  const subject = before.replace(ADVERBS, '')
  if (!after && BLANKET.test(subject)) return true
  if (/完成|达成|实现/.test(verb + mark) && PLAN.test(after)) return true
  if (!after && /(?:任务|目标|指标|计划|民生实事|实事项目|实事)(?:数|量|总量|要求)?$/.test(subject))
    return true
  // 农村危房改造超额完成: one thing of several, if it is named.
  return !after && /超额|提前(?!\d)|圆满/.test(mark) && terms(subject).size === 0
}

/** 已完成的项目, 完成后, 对已完成改造的企业: a condition or a qualifier, no statement. */
function isQualifier(words: string, before: string, after: string): boolean {
  // 已开工建设的周转房达9149套: the words tell how many.
  if (/^的[^,的]{2,14}(?:达到?|共|有|为)\d/.test(after)) return false
  if (/^(?:的(?!$)|后|率|部分|前(?!\w*完)|时$|情况|进度|质量|度$|时限|合格后|之日)/.test(after))
    return true
  return /^(?:对(?!接)|针对|围绕|鼓励|支持)/.test(words) && /的/.test(after) && before.length < 10
}

const FUTURE =
  /(?:预计|预定|力争|争取(?=于|在|明|年|早|尽|\d)|有望|将于|定于|计划(?=于|在|到|明|下|今|年底|\d)|(?<![虚比模])拟)[^,已]{0,14}$/
const REST = /^(?:剩余|其余|余下|另外?)(?!.*(?:也|同步)[^,]*$)/

/** So many are finished: the number right after the verb (建成997个) or right before it (27个项目已完工). */
function countOf(before: string, after: string): Count | null {
  const next = /^了?(?:约|近|超过?|全市|累计|共计?|首批)*(?!20\d\d年)\d[^,]*/.exec(after)
  if (next) return firstCount(next[0])
  const last =
    /\d+(?:\.\d+)?(?:万|亿)?余?(?:个|项|条|座|家|处|所|套|户|公里|部|栋|栋楼|处點|處|间|台)[^\d,]{0,6}$/.exec(
      before.replace(ADVERBS, ''),
    )
  if (last) return firstCount(last[0])
  // 已有82.6%的机关建成: a share of things of unknown number.
  if (/\d%(?:以上)?的[^,]{1,12}$/.test(before)) return { value: 0, unit: '%' }
  // 完成路面铺设216公里: the object, then how much of it.
  const object = /^[^\d,]{1,14}(\d+(?:\.\d+)?[^\d,、%年月日]{1,6})(?:、|$)/.exec(after)
  return object ? firstCount(object[1]!) : null
}

/** The first number of a text with its noun or unit, scaled to ones; null for dates and shares. */
export function firstCount(text: string): Count | null {
  const match = /(\d+(?:\.\d+)?)(万亿|[千百]?[万亿])?(?:余|多)?(?!G)([^\d,.%()]{1,3}|%)/.exec(text)
  if (!match || /^[年月日号]/.test(match[3]!)) return null
  // 2022世界显示产业大会: a year in a name.
  if (/^20\d\d$/.test(match[1]!) && !match[2] && !MEASURE.includes(match[3]![0]!)) return null
  const scale = match[2] ? (match[2].includes('亿') ? 1e8 : 1e4) : 1
  return { value: Number(match[1]) * scale, unit: match[3]! }
}

const MEASURE =
  '个项条座家处所公千米平方亩顷吨户人名套栋间台辆件次场部张只头株棵支班团组批元份门种类宗起例口村家'

/** What stands before the words without adverbs and without the years after a title. */
export function subjectOf(before: string): string {
  const told = LED_MANNER.test(before) ? before.replace(MANNER, '') : before
  const subject = told.replace(ADVERBS, '')
  return subject.endsWith('》') ? subject.replace(/(?:\([^()]*\))?》$/, '') : subject
}

/** How and when it was done: 大会于11月30日以线上线下相结合方式举行. */
const MANNER =
  /(?:于[^,]{0,4}\d[^,]{0,8}?[日月])?(?:以[^,]{2,14}(?:方式|形式)|(?:在|于)[^,\d]{2,10})?$/
/** Words of manner begin with one of these. */
const LED_MANNER = /[于以在]/
const HEAD = 9
const LISTED = 20
const LONGEST_PLAN = 24
const MARKS =
  '(?:(?:目前|现)?(?:均|都|现|业)?已经?|(?:业|已)于[^,]{2,12}?|(?<![平人年户村日月亩地])均|全部|全面|圆满|顺利|如期|按期|按时|按要求|按规定|保质保量|高质量|超额|提前(?:[\\d一二两三四]+个?[年月天])?(?:实现|全面|全部)?|成功|基本|初步|正式|率先|首次开展并|(?<![用属位关对由基等定])于[^,\\d]{0,4}\\d[^,]{0,10}?(?:日|月|底|初|旬|季度|前|年)|(?<!公)共计?|累计|实现|新)'
const VERB = new RegExp([FINISHED, STARTED, HELD, WON, ISSUED, SET_UP].join('|'), 'g')
const ANY_VERB = new RegExp(ANY)
/** What stands right before the verb: marks, then what was finished (均已|改造|完成). */
const LEAD = new RegExp(`(${MARKS}{0,5})(?:能够|可|实际|组织)?(${FINISHED_OF})?$`)
/** The same before a word that only says to what end (到位, 完毕): 已全部清偿到位, 均已安置完毕. */
const LEAD_OF_ANY = new RegExp(`(${MARKS}{1,5})([\\u4e00-\\u9fa5]{2,4})$`)
const RESULT = /^(?:完成|完毕|到位|结束)$/
const LONGEST_LEAD = 24

function leadOf(before: string, verb: string): RegExpExecArray {
  const lead = LEAD.exec(before)!
  if (lead[1] || !(RESULT.test(verb) || BUILT.test(verb))) return lead
  const any = LEAD_OF_ANY.exec(before)
  return any && FIRM.test(any[1]!) ? any : lead
}
/** Marks that state completion; 共 and 累计 only sum up, 基本 and 实现 belong to the noun as often. */
const FIRM = /已|业于|均|全部|全面|圆满|顺利|如期|按期|按时|超额|提前|成功|正式|率先|首次|于|共/
/** 已有51个完成登记: the word of completion stands before the number. */
const FIRM_COUNT = /已(?:有|经)?(?:约|近)?\d[^,]{0,8}$/
const NOT_YET =
  /(?:未|未能|没有|无法|不能|需|要|应|可|拟|将|待|力争|争取|确保|计划|预计|推动|推进|加快|促进|有望|即将|能否|是否|助力|督促|帮助|指导|鼓励|支持|引导|为|及时|继续|进一步|持续|不断|大力|积极|申请|组织申报|推荐|办理|正在?[^,]{0,4})$/
const ADVERBS =
  /(?:目前|现已?|已经?|均|都|全部|全面|圆满|顺利|如期|按期|按时|超额|提前|成功|基本|正式|率先|分别|也|今年|全年|年底|本案|本项|截至|(?:20\d\d|\d{3})年度?|\d+月(?:底|初|份|\d+日)?|前|:|于)+$/
const TRANSITIVE =
  /确定$|明确$|签订$|委托$|完成$|完毕$|建成|覆盖$|通过|打造|实施|成立|设立|组建|建立|印发|出台|发布|举办|召开|承办|创|入选|获|申|列入|认定|开工|启动|上报|新增|投用|上线|形成|被/
const FINAL = /(?:完成|完工|竣工|完毕|通车|投用|投产|投入使用|建成|开放|覆盖)$/
/** 完成年度计划的35%: a figure, no word on how far the work is. */
const SHARE_OF_PLAN = /^[^,\d]{0,8}(?:预算|计划|目标|任务)[^,\d]{0,3}\d{1,2}(?:\.\d+)?%/
/** Whole clauses end so of what is in use (平台一期上线运行), but also of what is urged on. */
const OPENED =
  /(?:上线(?:运行)?|启用|投运|挂牌(?:运行|成立|运营)?|贯通|并网(?:发电)?|开馆|开园|开业)$/
const URGED = /推动|推进|加快|促进|确保|力争|争取|计划|督促|助力|支持|鼓励|引导|拟|将|待/
/** A company or fund exists once it is registered. */
const REGISTERED = /^[^,]{0,6}(?:工商|登记注册|注册登记)/
/** The shell of a building is a step, whatever is said of it. */
const SHELL = /主体(?:工程|结构|建筑|部分)?$/
const IS_STARTED = new RegExp(`^(?:${STARTED})$`)
const IS_HELD = new RegExp(`^(?:${HELD})$`)
const IS_WON = new RegExp(`^(?:${WON})$`)
const IS_ISSUED = new RegExp(`^(?:${ISSUED})$`)
const IS_SET_UP = new RegExp(`^(?:${SET_UP})$`)
/** Verbs that are as often a noun or an act told: they need a mark. */
const WEAK =
  /^(?:启用|上线|贯通|移交|到位|兑现|兑付|关停|拆除|消除|淘汰|出清|实现|形成|打造|升级|入库|开通|挂牌|交付|封顶|合龙|验收|实施|接管|落幕|闭幕|达成|结案|结题|脱贫|摘帽|清零|销号|投产|通水|通气|通航|收官|办结|建好|施行|开学|开班|开诊|开航|首航|开街|开行|启幕|封关|运营|并网|回迁|入住|落地|结束)/
const BUILT = /完工|竣工|建成|投入使用|投用|投运|投产|通车|落成/
const BLANKET =
  /^(?:以上|上述|其余|剩余|各项|全部|该项|本项|此项|本案|相关|项目|年度|全年|所有|\d+(?:个|项|条|家|处|所|座)?)*(?:工作|任务|项目|事项|目标|工程|指标)?$/
const PLAN =
  /^了?[^,]{0,24}?(?:任务|目标|指标|(?:既定|年度|全年|年|行走|预定)计划)(?:数|要求|量|任务|目标)*(?:的?1\d\d(?:\.\d+)?%|的?100%)?$/
