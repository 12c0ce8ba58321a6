import { matchesOf } from '../text/matches.ts'
import { normaliseMetric } from '../quantities/metric.ts'
import { coverage, featuresOf, type Features } from './likeness.ts'
import { isNone } from './blocks.ts'
import type { Asked } from './pairing.ts'
import type { Report } from './replies.ts'
import { STAGE_END, STAGE_START } from './vocabulary.ts'

/** Words of the report that say a goal is reached, or not, without a figure. Offsets are folded. */
export interface Claim {
  para: number
  start: number
  end: number
  kind: 'blanket' | 'own' | 'repeated' | 'denied'
}

const DONE =
  '(?:完成|完工|竣工|建成|达标|达成|办结|交付|落实到位|投用|投入使用|通车|开放|实现|审结|结案|开工建设|开工|解决|上线|投运|销号|覆盖|摘帽|兑现|投入运[行营]|启用|[\\u4e00-\\u9fff]{2}(?:到位|完毕))'
/** A title won is the deed itself. */
const WON =
  '(?:(?:成功|顺利)(?:入选|获批|获评|创建|创成|通过认定|上市|挂牌)|创成|获评|通过[^,。;]{2,16}(?:认定|命名))'
const SURE =
  '(?:已经|已|均|都|全部|全面|圆满|超额|提前|按期|如期|按时|顺利|高质量|保质保量|基本|如数|达到预期|了)'
/** What was to go is gone. */
const GONE = '(?:关停|清零|拆除|取缔|清退|出清|关闭)'
const TASKS =
  '(?:(?:\\d{4}年|今年|全年|年度|本年度|各项|该项|此项|相关|既定|所有|全部|上述|[两二三四五六七八九十\\d]+项(?:[\\u4e00-\\u9fff]{2,4}(?=目标|任务|指标|工作))?|的)*(?:目标任务|工作任务|任务目标|任务|目标|工作|指标|事项|项目)?)'
/** A sentence that says no more than that the task is done. */
const BLANKET = new RegExp(
  `^(?:截至目前|目前|截至\\d*年?\\d*月?底?|到\\d*月?底)?,?${TASKS}(?:现)?${SURE}*${DONE}(?:率100%)?(?:了)?${TASKS}[。,;!]?$`,
)
const CLAIMED = new RegExp(
  `(?:${WON}|${SURE}[^,。;]{0,6}${DONE}|${DONE}[^,。;]{0,4}(?:任务|目标|指标|计划)|${SURE}[^,。;]{0,6}${GONE}|清零$|${DONE}$)`,
)
const DENIED =
  /未(?:能)?(?:如期|按期|按时|全面|全部)?(?:完成|实现|达到|达标|达成)|没有(?:完成|实现|达到)|未达|滞后于|落后于/
/** 未如期完成。 says it of the row. */
const BARE_DENIAL = /^(?:目前|暂|尚)?未(?:能)?(?:如期|按期|按时|全面|全部)?(?:完成|实现|达到|达成)$/
/** Steps on the way: done with them is not done with the task. */
const STEP =
  /招标|招投标|方案|前期|编制|可研|初步设计|施工图|立项|选址|征迁|征收|清单|调研|评审|论证|审批|备案|签约|摸底|排查|申报|备货|投资|土建|主体|封顶|基础|桩基|路面|路基|铺设|开工前/
/** Not known yet: 正在申报中, 尚未公布. */
const PENDING =
  /(?:正在|尚在|待)(?:申报|认定|评审|评选|公示|统计|核算|审核)|(?:尚未|未)(?:公布|发布|认定|公示|开展评)/
/** Nothing of the kind happened: answers a goal of zero. */
const NONE = /(?:未|没有|无|零)(?:发生|出现|新增)/
/** 1038个建制村全部通客车. */
const ALL = /全部|百分之百|全覆盖|(?<!平|人|户|年)均(?!匀|衡|价|值)/
/** 超额完成钢铁、水泥等15个行业淘汰落后产能年度任务: the number says whose plan it is. */
const PLAN_DONE = /^[^,]{0,12}完成[^,]{0,60}(?:家|个|项|类)[^,\d]{2,40}(?:任务|目标|指标|计划)$/
const isPlanDone = (words: string) => words.length <= 120 && PLAN_DONE.test(words)
const UNDER_WAY = /正在|推进中|有序推进|预计|计划|拟|将于|力争|尚未|陆续|部分|正按|持续推进/

/** A clause that says something is done or is not, read once for all goals of a row. */
export interface Statement {
  para: number
  start: number
  end: number
  words: string
  /** `all`: said of all things counted, so it speaks to goals of 100 % only. */
  kind: 'blanket' | 'done' | 'denied' | 'pending' | 'none' | 'all'
  features: () => Features
  before: () => string
}

/** Words are weighed when a goal is first held against them. */
function lazily(said: string, before: string): Pick<Statement, 'features' | 'before'> {
  let own: Features | null = null
  let context: string | null = null
  return {
    features: () => (own ??= featuresOf(said)),
    before: () => (context ??= normaliseMetric(before)),
  }
}

/** What the report's paragraphs say in words; clauses with a count of their own are left to the figures. */
export function readStatements({ paragraphs, replies }: Report): Statement[] {
  const statements: Statement[] = []
  for (const [para, { text }] of paragraphs.entries()) {
    const figures = replies.filter(
      ({ para: own, quantity }) =>
        own === para && quantity.dimension !== 'time' && !isNone(quantity),
    )
    let figure = 0
    for (const sentence of pieces(text, /[。;!\n]/g)) {
      const words = text.slice(sentence.start, sentence.end)
      if (words.length <= 40 && BLANKET.test(words)) {
        const { start, end } = sentence
        statements.push({ para, start, end, words, kind: 'blanket', ...lazily('', '') })
        continue
      }
      // 任务已全部完成,其中招聘活动举办74场: the whole first, then some of it.
      const whole = /^[^,]{4,30}(?=,其中)/.exec(words)?.[0]
      if (whole !== undefined && BLANKET.test(whole)) {
        const { start } = sentence
        const end = start + whole.length
        statements.push({ para, start, end, words: whole, kind: 'blanket', ...lazily('', '') })
      }
      for (const clause of pieces(words, /[,:]/g)) {
        const said = words.slice(clause.start, clause.end)
        const start = sentence.start + clause.start
        const end = sentence.start + clause.end
        while (figure < figures.length && figures[figure]!.start < start) figure++
        const counted = figure < figures.length && figures[figure]!.end <= end
        const pending = PENDING.test(said)
        const denied = DENIED.test(said)
        const none = NONE.test(said)
        const done = CLAIMED.test(said) && !UNDER_WAY.test(said)
        const all = counted && ALL.test(said) && !UNDER_WAY.test(said)
        const fulfilled = done && isPlanDone(said)
        if (!denied && !pending && !none && !all && (!done || (counted && !fulfilled))) continue
        if (counted && !denied && !all && !fulfilled) continue
        // 除2个取消外,其余均已完成: the rest is done, so the whole is not.
        if (/^其[余他]/.test(said) && /除.{2,24}外,$/.test(words.slice(0, clause.start).slice(-30)))
          continue
        const before = words.slice(Math.max(0, clause.start - 60), clause.start)
        statements.push({
          para,
          start,
          end,
          words: said,
          kind: none ? 'none' : pending ? 'pending' : denied ? 'denied' : all ? 'all' : 'done',
          ...lazily(said, before),
        })
      }
    }
  }
  return statements.slice(0, MOST_STATEMENTS)
}

/** A bound for hostile texts; a real row has a handful. */
const MOST_STATEMENTS = 200

/** How much of a goal a sentence must name to be about it, and how much of the sentence must be about it. */
const CLAIM_RECALL = 0.52
/** That none happened (全年无新增隐性债务) says of a goal of zero what it is. */
const NONE_RECALL = 0.4
const CLAIM_PRECISION = 0.45
const ALL_RECALL = 0.38
/** A list said to be done as planned names more than the one goal. */
const PLAN_PRECISION = 0.35

/** The words that say the goal is reached, or not reached; null where none do. Denials count first. */
export function findClaim(
  asked: Asked,
  statements: Statement[],
  task: string,
  onlyGoal: boolean,
): Claim | null {
  let claim: Claim | null = null
  for (const one of statements) {
    if (one.kind === 'blanket') {
      claim ??= claimOf(one, 'blanket')
      continue
    }
    if (one.kind === 'pending') continue
    if (one.kind === 'all' && !asksAll(asked)) continue
    if (isStartOnly(one.words) && !STAGE_START.test(asked.text)) continue
    if (one.kind === 'none' && asked.goal.mention.quantity.base !== 0 && !boundsHarm(asked))
      continue
    const recall = coverage(asked.features, [
      { text: one.features().text, weight: 1 },
      { text: one.before(), weight: 0.6 },
    ])
    if (one.kind === 'denied') {
      // 信访总量与去年持平,未达预期: denied of what its sentence was about.
      const spoken = coverage(asked.features, [
        { text: one.features().text + one.before(), weight: 1 },
      ])
      if (
        recall > 0.5 ||
        spoken > 0.6 ||
        (onlyGoal && (/目标|任务|预期/.test(one.words) || BARE_DENIAL.test(one.words)))
      )
        return claimOf(one, 'denied')
      continue
    }
    const precision = coverage(one.features(), [
      { text: asked.features.text, weight: 1 },
      { text: task, weight: 0.7 },
    ])
    if (!claim && isOfAll(one, asked, recall, onlyGoal)) claim = claimOf(one, 'own')
    const enough = isPlanDone(one.words) ? PLAN_PRECISION : CLAIM_PRECISION
    const least =
      one.kind === 'none' && asked.goal.mention.quantity.base === 0 ? NONE_RECALL : CLAIM_RECALL
    if (recall < least || precision < enough || otherStep(asked.text, one.words)) continue
    if (!claim || claim.kind === 'blanket') claim = claimOf(one, 'own')
  }
  return claim
}

const claimOf = ({ para, start, end }: Statement, kind: Claim['kind']): Claim => ({
  para,
  start,
  end,
  kind,
})

/** Words that say the goal's own figure is not known yet; a looser figure is then no answer. */
export function isPending(asked: Asked, statements: Statement[]): boolean {
  return statements.some(
    (one) =>
      one.kind === 'pending' &&
      coverage(asked.features, [{ text: one.features().text, weight: 1 }]) >= 0.75,
  )
}

/** 周转宿舍已开工: begun is not built. */
const isStartOnly = (words: string) => STAGE_START.test(words) && !STAGE_END.test(words)

/** 森林火灾受害率控制在0.5‰以内: where none happened, the bound is kept. */
const boundsHarm = ({ goal }: Asked) => goal.op === '<=' && goal.lowerIsBetter

/**
 * That all of them are done: 均在规定时限内办结 of a goal of 100 %; 路灯已全部安装到位 of the row's one goal,
 * whose thing it names.
 */
function isOfAll({ kind, words }: Statement, asked: Asked, recall: number, onlyGoal: boolean) {
  if (kind !== 'done' || !ALL.test(words)) return false
  return (
    (asksAll(asked) && recall >= ALL_RECALL) ||
    (onlyGoal && namesThing(asked, words) && !otherStep(asked.text, words))
  )
}

/** The last word of what is counted (路灯 of 安装太阳能路灯136盏) is said; a common one proves nothing. */
function namesThing({ last, goal }: Asked, words: string): boolean {
  const word = last || goal.metric.slice(-2)
  return words.includes(word) && featuresOf(word).telling === 2
}

/** 100 % of something, or so many for each of them (每个街道1家). */
const asksAll = ({ goal }: Asked) =>
  (goal.mention.quantity.dimension === 'percent' && goal.mention.quantity.base === 100) ||
  /每(?:个|座|条|家|所)?(?:乡镇|街道|社区|村|县|区|镇|行政村|学校|小区)/.test(
    goal.mention.clauseHead,
  )

function otherStep(goal: string, said: string): boolean {
  const step = STEP.exec(said)
  return step !== null && !goal.includes(step[0])
}

/** Stretches between separators, in order; texts beyond a screen's length are cut for bounded work. */
function pieces(text: string, separator: RegExp): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let start = 0
  for (const match of matchesOf(separator, text)) {
    if (match.index > start) found.push({ start, end: match.index })
    start = match.index + 1
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}
