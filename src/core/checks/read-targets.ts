import type { Answer, Basis, Candidate, Reason, Row, Target, Verdict } from '../model.ts'
import { quoteOf, type Folded } from '../quantities/fold.ts'
import { assign, type Assignment } from './assign.ts'
import { periodAt, proRata, readPeriods, type Period } from './basis.ts'
import { findClaim, isPending, readStatements, type Claim } from './claims.ts'
import { judge, levelOf, NEAR, NEAR_LENIENT, type Level } from './judge.ts'
import { normaliseMetric } from '../quantities/metric.ts'
import { readRow } from '../reading.ts'
import { noteOf } from './note.ts'
import { askedOf, type Asked, type Fit, type Setting } from './pairing.ts'
import type { ReasonCode } from './reason-codes.ts'
import { readReport, type Reply, type Report } from './replies.ts'
import { readGoals, type Goal } from './targets.ts'

/** The quantified targets of a row, each with its answer and verdict, in the order of the text. */
export function readTargets(row: Row, reading = readRow(row)): Target[] {
  const task = reading.task.folded
  const goals = readGoals(reading.task).slice(0, MOST_GOALS)
  if (goals.length === 0) return []
  const report = readReport(reading.report)
  const periods = report.paragraphs.map((paragraph) => lazily(() => readPeriods(paragraph.text)))
  const statements = readStatements(report)
  const setting: Setting = {
    task: task.text,
    taskWords: normaliseMetric(task.text.slice(0, 400)),
    years: lazily(
      () =>
        new Set(
          [task, ...report.paragraphs].flatMap(({ text }) => text.match(/20\d\d(?=年)/g) ?? []),
        ),
    ),
    goals,
    spansYears: lazily(() => SEVERAL_YEARS.test(task.text)),
    pending: (one) => isPending(one, statements),
  }
  const asked = goals.map(askedOf)
  const claimOf = (one: Asked) => findClaim(one, statements, setting.taskWords, goals.length === 1)
  return assign(asked, report.replies, setting).map((assignment) =>
    targetOf(task, assignment, report, periods, claimOf),
  )
}

const SEVERAL_YEARS = /[两三四五]年|十[一二三四五]五|到20\d\d年|20\d\d[-—]20\d\d/

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** A task of a real table has a handful; a bound keeps a hostile one cheap. */
const MOST_GOALS = 60

interface Decision {
  verdict: Verdict
  strict: Verdict
  lenient: Verdict
  reason: Reason
  ratio: number | null
  actual: Answer | null
  claim: Target['claim']
  basis: Basis | null
}

function targetOf(
  task: Folded,
  assignment: Assignment,
  report: Report,
  periods: (() => Period[])[],
  claimOf: (asked: Asked) => Claim | null,
): Target {
  const { goal } = assignment.asked
  const { quantity } = goal.mention
  const place = quoteOf(task, goal.mention.start, goal.mention.end)
  const decision = assignment.chosen
    ? byFigure(assignment.chosen, report, periods, place.quote)
    : byWords(assignment, report, claimOf, place.quote)
  const candidates = assignment.others.map(({ fit, why }): Candidate => {
    const answer = answerOf(fit.reply, report)
    const facts = { metric: goal.name, quote: answer.quote, target: place.quote }
    const score = Math.min(1, Math.round(fit.score * 100) / 100)
    return { answer, score, reason: { code: why, facts } }
  })
  return {
    start: place.start,
    end: place.end,
    quote: place.quote,
    metric: goal.name,
    value: quantity.value,
    high: quantity.high,
    unit: quantity.unit,
    op: goal.op,
    kind: goal.kind,
    note: noteOf(quantity.unit, candidates, decision),
    lowerIsBetter: goal.lowerIsBetter,
    firmness: goal.firmness,
    candidates,
    ...decision,
  }
}

function answerOf(reply: Reply, report: Report): Answer {
  const folded = report.paragraphs[reply.para]!
  const { quantity } = reply
  const { start, end, quote } = quoteOf(folded, reply.start, reply.end)
  return {
    start,
    end,
    quote,
    value: quantity.value,
    high: quantity.high,
    unit: quantity.unit,
    para: reply.para,
  }
}

function byFigure(
  chosen: Fit,
  report: Report,
  periods: (() => Period[])[],
  target: string,
): Decision {
  const { goal } = chosen.asked
  const { reply } = chosen
  const actual = answerOf(reply, report)
  const facts = { metric: goal.name, actual: actual.quote, target }
  if (reply.role === 'margin') {
    const behind = /低于|落后|差/.test(
      reply.mention.head + reply.mention.before + reply.mention.context.slice(-14),
    )
    const verdict: Verdict = behind ? 'missed' : 'exceeded'
    return plain(verdict, { code: behind ? 'marginMissed' : 'marginExceeded', facts }, actual)
  }
  const asCompletion = reply.role === 'completion' && goal.kind !== 'share'
  const base = asCompletion
    ? { base: 100, baseHigh: null }
    : { base: goal.mention.quantity.base, baseHigh: goal.mention.quantity.baseHigh }
  const level = signed(goal, reply, levelOf(reply.quantity, reply.mention.before))
  const op = asCompletion ? '>=' : goal.op
  const at = (near: number, share: number, leaning: Level) =>
    judge(
      op,
      { base: base.base * share, baseHigh: base.baseHigh },
      leaning,
      goal.lowerIsBetter && !asCompletion,
      near,
    )
  const verdict = at(NEAR, 1, level)
  const hedged = /近|约|左右|不足|不到|基本/.test(reply.mention.before + reply.mention.after)
  const strict = op === '~' ? at(0, 1, level) : verdict
  const hopeful = goal.firmness.some((word) => /力争|争取|预计|努力/.test(word))
  const lenientLevel = hedged || hopeful ? eased(level, op) : level
  const lenient = better(verdict, at(NEAR_LENIENT, 1, lenientLevel))
  const stem = asCompletion ? 'completion' : 'figure'
  const code = (stem + verdict[0]!.toUpperCase() + verdict.slice(1)) as ReasonCode
  const sign = level.low > base.base ? '>' : level.low < base.base ? '<' : '='
  const ratio = base.base !== 0 ? Math.round((level.low / base.base) * 1e4) / 1e4 : null
  const share = (part: number) => at(NEAR, part, level)
  return {
    verdict,
    strict: strict === 'exceeded' && op === '~' && verdict === 'met' ? 'met' : strict,
    lenient,
    reason: {
      code,
      facts: { metric: goal.name, actual: actual.quote, target, sign, ratio: ratio ?? '' },
    },
    ratio,
    actual,
    claim: null,
    basis: basisOf(chosen, report, periods, asCompletion ? null : share),
  }
}

/** A fall reported where a rise was planned, or the reverse, counts below zero. */
function signed(goal: Goal, reply: Reply, level: Level): Level {
  const asked = goal.mention.change
  const given = reply.mention.change
  // 零增长 against 下降8%: below zero.
  if (goal.mention.quantity.base === 0 && given === 'down')
    return { low: -level.low, high: -level.low, lean: 0 }
  if (!asked || !given || asked === given || goal.mention.quantity.dimension !== 'percent')
    return level
  return { low: -level.low, high: -level.low, lean: 0 }
}

/** The lenient reading gives a hedged figure, or a goal only striven for, one part in twenty. */
function eased(level: Level, op: string): Level {
  return op === '<='
    ? { ...level, high: level.high * (1 - NEAR), lean: 0 }
    : { ...level, low: level.low * (1 + NEAR), lean: 0 }
}

/** Leniency never makes a verdict worse, nor turns a plain met into exceeded. */
function better(verdict: Verdict, lenient: Verdict): Verdict {
  return verdict === 'missed' && lenient !== 'missed' ? 'met' : verdict
}

function basisOf(
  chosen: Fit,
  report: Report,
  periods: (() => Period[])[],
  share: ((part: number) => Verdict) | null,
): Basis | null {
  const { reply } = chosen
  const { mention } = chosen.asked.goal
  const period = periodAt(periods[reply.para]!(), reply.mention.frame.sentence, reply.start)
  if (!period) return null
  const place = quoteOf(report.paragraphs[reply.para]!, period.start, period.end)
  const rule = share
    ? proRata(period.months, chosen.asked.goal.kind, chosen.asked.goal.op, mention.level, share)
    : null
  const { start, end, quote } = place
  return { start, end, quote, para: reply.para, months: period.months, proRata: rule }
}

/** 将新增3500个的任务分解到各区: the plan said again to those who are to fulfil it. */
const HANDED_DOWN = /^[^,。;]{0,6}(?:任务|目标|指标)?(?:分解|下达|细化|落实到|明确到)/
/** 围绕新建600个的目标,编制布点规划: the plan said again by those who set out to fulfil it. */
const AIMED_AT = /^(?:围绕|对照|按照|锚定|根据|瞄准|紧扣|聚焦|为(?:实现|完成|确保))/
const isPlanAgain = ({ after, mention }: Reply) =>
  HANDED_DOWN.test(after) || AIMED_AT.test(mention.clauseHead)

function byWords(
  assignment: Assignment,
  report: Report,
  claimOf: (asked: Asked) => Claim | null,
  target: string,
): Decision {
  const { asked, others } = assignment
  const metric = asked.goal.name
  const repeated = others.find(
    ({ why, fit }) => why === 'repeated' && fit.score >= 0.5 && !isPlanAgain(fit.reply),
  )
  const claim: Claim | null =
    claimOf(asked) ??
    (repeated
      ? {
          para: repeated.fit.reply.para,
          start: repeated.fit.reply.start,
          end: repeated.fit.reply.end,
          kind: 'repeated',
        }
      : null)
  if (claim) {
    const { para } = claim
    const { start, end, quote } = quoteOf(report.paragraphs[para]!, claim.start, claim.end)
    const code: ReasonCode =
      claim.kind === 'denied'
        ? 'saidMissed'
        : claim.kind === 'blanket'
          ? 'claimedBlanket'
          : claim.kind === 'own'
            ? 'claimedOwn'
            : 'claimedRepeated'
    const verdict: Verdict = claim.kind === 'denied' ? 'missed' : 'claimed'
    const reason = { code, facts: { metric, target, quote } }
    return { ...plain(verdict, reason, null), claim: { start, end, quote, para } }
  }
  return plain(
    'unreported',
    {
      code: others.length > 0 ? 'onlyCandidates' : 'noFigure',
      facts: { metric, target, count: others.length },
    },
    null,
  )
}

function plain(verdict: Verdict, reason: Reason, actual: Answer | null): Decision {
  return {
    verdict,
    strict: verdict,
    lenient: verdict,
    reason,
    ratio: null,
    actual,
    claim: null,
    basis: null,
  }
}
