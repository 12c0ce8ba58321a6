import type { ColumnKind } from './columns.ts'
import { isDitto } from './ditto.ts'
import { isEnded } from './texts.ts'
import { isSentence } from './unit-names.ts'
import { unitCost } from './units.ts'

/** The lines of one record given to columns: part k holds lines `from` to `to` (exclusive). */
export interface Part {
  column: number
  from: number
  to: number
}

const MAX_UNIT_LINES = 12
/** More lines than this are left to the report: a row is not that long, a broken file may be. */
const MAX_LINES = 160
const NEVER = 1e6

interface Step extends Part {
  before: Step | null
  cost: number
}

/**
 * Gives the lines of one record to the columns of the header, in their order, at least cost: unit
 * columns take lines built like names, task and report take sentences, a column may be empty, and
 * after a report a further unit may follow (units and reports interleaved). Quadratic in the lines of
 * one record, which are bounded.
 */
export function alignLines(
  all: readonly string[],
  kinds: readonly ColumnKind[],
  hardWrapped = false,
): Part[] {
  const plain = hardWrapped ? null : alignPlain(all, kinds)
  if (plain) return plain
  const lines = all.length > MAX_LINES ? all.slice(0, MAX_LINES) : all
  const n = lines.length
  const m = kinds.length
  const width = m + 1
  const best: (Step | null)[] = Array.from({ length: (n + 1) * width }, () => null)
  best[0] = { column: -1, from: 0, to: 0, before: null, cost: 0 }
  const firstUnit = kinds.findIndex(isUnits)
  const report = kinds.lastIndexOf('report')

  for (let i = 0; i < n; i++) {
    for (let c = 0; c <= m; c++) {
      const step = best[i * width + c]
      if (!step) continue
      let skipped = 0
      for (let k = c; k < m; k++) {
        extend(step, k, step.cost + skipped)
        skipped += emptyCost(kinds[k] as ColumnKind)
      }
      if (c === report + 1 && firstUnit >= 0 && firstUnit < report)
        extend(step, firstUnit, step.cost + 1.2)
    }
  }

  function extend(before: Step, column: number, base: number): void {
    const kind = kinds[column] as ColumnKind
    const from = before.to
    const limit = isUnits(kind) ? Math.min(n, from + MAX_UNIT_LINES) : n
    let cost = base
    for (let j = from; j < limit; j++) {
      const line = lines[j] as string
      if (isUnits(kind)) {
        const names = isPlaceholder(line) && j === from ? 0 : unitCost(lines.slice(from, j + 1))
        if (names === Infinity) {
          if (isSentence(line)) break
          continue
        }
        cost = base + names
      } else cost += lineCost(kind, line, j === from ? null : (lines[j - 1] as string), hardWrapped)
      if (cost >= NEVER) break
      const slot = (j + 1) * width + column + 1
      if (cost < (best[slot]?.cost ?? Infinity))
        best[slot] = { column, from, to: j + 1, before, cost }
    }
  }

  let last: Step | null = null
  let least = Infinity
  for (let c = 0; c <= m; c++) {
    const step = best[n * width + c]
    if (!step) continue
    let total = step.cost
    for (let k = c; k < m; k++) total += emptyCost(kinds[k] as ColumnKind)
    if (total < least) {
      least = total
      last = step
    }
  }
  const parts: Part[] = []
  for (let step = last; step && step.column >= 0; step = step.before) {
    parts.push({ column: step.column, from: step.from, to: step.to })
  }
  parts.reverse()
  if (all.length > n && report >= 0) parts.push({ column: report, from: n, to: all.length })
  return parts
}

/**
 * The common record, told at sight: one line of task, lines of plain unit names, sentences of report.
 * Gives what the search would give; null where anything is unusual.
 */
function alignPlain(lines: readonly string[], kinds: readonly ColumnKind[]): Part[] | null {
  if (kinds.length !== 3 || kinds[0] !== 'task' || kinds[1] !== 'lead' || kinds[2] !== 'report')
    return null
  if (lines.length < 3 || unitCost([lines[0] as string]) !== Infinity) return null
  let at = 1
  while (at < lines.length && at <= MAX_UNIT_LINES && unitCost([lines[at] as string]) === 0) at++
  if (at === 1 || at === lines.length) return null
  for (let i = at; i < lines.length; i++) if (!isSentence(lines[i] as string)) return null
  return [
    { column: 0, from: 0, to: 1 },
    { column: 1, from: 1, to: at },
    { column: 2, from: at, to: lines.length },
  ]
}

const isUnits = (kind: ColumnKind | undefined) => kind === 'lead' || kind === 'support'
const isPlaceholder = (line: string) =>
  /^(?:[-－—–─/／无無]|不适用|不適用|不涉及)$/.test(line) || isDitto(line)

/** A bare date, deadline, share or figure: the cell of a further column, hardly a report. */
const isValue = (line: string) => RE_PERSON.test(line) || isFigure(line)

/** A person's name, with an office after it perhaps: 刘建国, 王明副市长. */
const RE_PERSON =
  /^[王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤][一-龥]{1,2}(?:同志|[副]?[市县区州省]长|[副]?主任|[副]?局长|[副]?书记|常委)?$/

const isFigure = (line: string) =>
  line.length <= 16 &&
  /^(?:[\d０-９.．%％年月日号至到底前末上中下旬\-—~～/\s]+|全年|年内|年底前?|长期(?:坚持|推进|任务)?|持续(?:推进|实施)?|常年)$/.test(
    line,
  )

function emptyCost(kind: ColumnKind): number {
  if (kind === 'task') return 8
  if (kind === 'lead') return 2
  if (kind === 'report') return 1.5
  return 0.1
}

function lineCost(
  kind: ColumnKind,
  line: string,
  previous: string | null,
  hardWrapped: boolean,
): number {
  const short = line.length <= 16 && !isEnded(line)
  const name = line.length <= 40 && !isSentence(line) && unitCost([line]) < 0.5 ? 1 : 0
  if (kind === 'task') {
    // A list of names may be cut off in its last one: 县委组织部、县农.
    if (
      previous !== null &&
      !isEnded(previous) &&
      unitCost([/^[^、，]*(?=[、，])/.exec(line)?.[0] ?? line]) === 0
    )
      return hardWrapped ? 0.85 : 2.2
    if (previous === null) return name * 0.8
    const goesOn = hardWrapped && !isEnded(previous)
    return (isEnded(previous) ? 1.2 : hardWrapped ? 0.05 : 0.7) + name * (goesOn ? 0.8 : 1.5)
  }
  if (kind === 'report') {
    const remark = short && line.length <= 10 && previous !== null && isEnded(previous) ? 0.4 : 0
    const fragment = line.length < 8 && !isEnded(line) ? 0.15 : 0
    return (
      name * 2 + (isPlaceholder(line) ? 0.2 : 0) + remark + fragment + (isValue(line) ? 0.6 : 0)
    )
  }
  if (kind === 'no') return NEVER
  if (previous !== null) return NEVER
  if (isValue(line)) return 0.05
  if (kind === 'category' && line.length <= 12 && !isEnded(line) && !/\d/.test(line)) return 0.1
  return short ? 0.25 + name * 0.5 : 1.6
}
