import type { Target, Task } from '../model.ts'
import { unitOf } from '../quantities/units.ts'
import { sameMetric } from './metrics.ts'
import { CONTAINED, similarPairs } from './similarity.ts'

export type Carried =
  | 'kept'
  | 'raised'
  | 'softened'
  | 'reworded'
  | 'merged'
  | 'split'
  | 'dropped'
  | 'added'

/** How one or more tasks of one year stand in the next. */
export interface CarryOver {
  kind: Carried
  from: Task[]
  to: Task[]
  /** 0–1; 0 for what stands on one side only. */
  similarity: number
  /** Targets of the same metric on both sides. */
  targets: { from: Target; to: Target; change: 'same' | 'raised' | 'softened' }[]
  /** Targets of a matched task that have no fellow on the other side. */
  lost: Target[]
  gained: Target[]
}

/** Below this two tasks are strangers; set on consecutive reports of one city read by hand. */
const LEAST = 0.42
/** From this on a text counts as the same. */
const SAME = 0.92

const SOFT = /力争|争取|左右|约|努力/

/** A higher demand, or a firmer word for the same one, is raised. */
function changeOf(from: Target, to: Target): 'same' | 'raised' | 'softened' {
  const sign = from.lowerIsBetter || from.op === '<=' ? -1 : 1
  const step = Math.sign((baseValue(to) - baseValue(from)) * sign)
  if (step) return step > 0 ? 'raised' : 'softened'
  const soft = (t: Target) => t.op === '~' || t.firmness.some((w) => SOFT.test(w))
  if (soft(from) !== soft(to)) return soft(to) ? 'softened' : 'raised'
  return 'same'
}

/** The figure in the basic unit of its dimension: 1.2亿元 is 120,000,000. */
const baseValue = ({ value, unit }: Target) => value * (unitOf(unit)?.factor ?? 1)

type Targets = Pick<CarryOver, 'targets' | 'lost' | 'gained'>
const NO_TARGETS: Targets = { targets: [], lost: [], gained: [] }

function targetPairs(from: Task[], to: Task[]): Targets {
  const left = from.flatMap((t) => t.targets)
  const right = to.flatMap((t) => t.targets)
  return {
    targets: left.flatMap((a) => {
      const b = right.find((t) => sameMetric(a, t))
      return b ? [{ from: a, to: b, change: changeOf(a, b) }] : []
    }),
    lost: left.filter((a) => !right.some((t) => sameMetric(a, t))),
    gained: right.filter((b) => !left.some((t) => sameMetric(t, b))),
  }
}

function kindOf(similarity: number, { targets, lost, gained }: Targets): Carried {
  const changes = new Set(targets.map((t) => t.change))
  if (changes.has('softened') || lost.length) return 'softened'
  if (changes.has('raised') || gained.length) return 'raised'
  return similarity >= SAME ? 'kept' : 'reworded'
}

/**
 * Matches the tasks of one list with those of a later one by their text. Each task is used once; what
 * is then left over but stands inside a matched task makes that match a merger or a split.
 */
export function carryOver(from: Task[], to: Task[]): CarryOver[] {
  const pairs = similarPairs(
    from.map((t) => t.task),
    to.map((t) => t.task),
    LEAST,
  )
  const ofFrom = new Map<number, { to: number; dice: number }>()
  const ofTo = new Map<number, number>()
  for (const { from: i, to: j, dice } of pairs) {
    if (dice < LEAST || ofFrom.has(i) || ofTo.has(j)) continue
    ofFrom.set(i, { to: j, dice })
    ofTo.set(j, i)
  }
  const groups = new Map<number, { from: number[]; to: number[]; dice: number }>()
  for (const [i, { to: j, dice }] of ofFrom) groups.set(i, { from: [i], to: [j], dice })
  for (const { from: i, to: j, contained } of pairs) {
    if (contained < CONTAINED) continue
    if (!ofFrom.has(i) && ofTo.has(j)) groups.get(ofTo.get(j)!)!.from.push(i)
    else if (ofFrom.has(i) && !ofTo.has(j)) groups.get(i)?.to.push(j)
    else continue
    if (!ofFrom.has(i)) ofFrom.set(i, { to: j, dice: 0 })
    if (!ofTo.has(j)) ofTo.set(j, i)
  }
  const out: CarryOver[] = []
  from.forEach((task, i) => {
    const group = groups.get(i)
    if (!group) {
      if (!ofFrom.has(i))
        out.push({ kind: 'dropped', from: [task], to: [], similarity: 0, ...NO_TARGETS })
      return
    }
    const lefts = group.from.toSorted((x, y) => x - y).map((k) => from[k]!)
    const rights = group.to.toSorted((x, y) => x - y).map((k) => to[k]!)
    const targets = targetPairs(lefts, rights)
    const kind =
      lefts.length > 1 ? 'merged' : rights.length > 1 ? 'split' : kindOf(group.dice, targets)
    out.push({ kind, from: lefts, to: rights, similarity: group.dice, ...targets })
  })
  to.forEach((task, j) => {
    if (!ofTo.has(j))
      out.push({ kind: 'added', from: [], to: [task], similarity: 0, ...NO_TARGETS })
  })
  return out
}
