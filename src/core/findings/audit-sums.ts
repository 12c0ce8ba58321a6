import { fold } from '../quantities/fold.ts'
import type { Quantity } from '../quantities/quantities.ts'
import { type Audit, audit, placeIn, type Account, say } from './account.ts'
import { precisionOf, round } from './rounding.ts'

/** Planned 新建续建 together, reported apart: 40个续建, 63个新建. */
export function* auditParts(account: Account): Generator<Audit> {
  const { task, folded, quantities, planned } = account
  for (const { quantity, place } of planned) {
    const before = fold(task.task.slice(Math.max(0, place.start - 24), place.start)).text
    const named = KINDS_TOGETHER.exec(before.slice(-12))?.[0]
    const kinds = named ? KINDS.filter((kind) => named.includes(kind)) : []
    if (kinds.length < 2) continue
    const found = kinds.map((kind) =>
      quantities.find(
        (one) => one.dimension === quantity.dimension && isOfKind(folded.text, one, kind),
      ),
    )
    if (found.some((one) => !one) || new Set(found).size < kinds.length) continue
    const each = (found as Quantity[]).toSorted((a, b) => a.start - b.start)
    const total = each.reduce((sum, one) => sum + one.base, 0)
    const agrees = total === quantity.base
    const sum = `${each.map(say).join(' + ')} = ${round(total, 2)} ${agrees ? '=' : '≠'} ${say(quantity)}`
    yield audit(account, 'parts', agrees, sum, [...each.map((one) => placeIn(account, one)), place])
  }
}

const KINDS = ['新建', '续建', '改建', '扩建', '改造', '新开工', '迁建', '提升']
const KINDS_TOGETHER = /(?:(?:新建|续建|改建|扩建|改造|新开工|迁建|提升)[、和及与(/]*){2,}\)?$/

/** 40个续建项目, or 续建项目40个. */
function isOfKind(text: string, quantity: Quantity, kind: string): boolean {
  if (text.startsWith(kind, quantity.end)) return true
  const before = text.slice(Math.max(0, quantity.start - 8), quantity.start)
  return new RegExp(`${kind}[^,。;\\d]{0,4}$`).test(before)
}

/** Figures before a total that may be parts of it. */
const MOST_LISTED = 16

/** 国家级5家,省级11家,共计16家. */
export function* auditTotals(account: Account): Generator<Audit> {
  const { folded, quantities } = account
  for (let i = 2; i < quantities.length; i++) {
    const total = quantities[i]!
    if (!/(?:共计|合计|总计)$/.test(folded.text.slice(Math.max(0, total.start - 2), total.start)))
      continue
    const listed: Quantity[] = []
    for (let k = i - 1; k >= Math.max(0, i - MOST_LISTED); k--) {
      const one = quantities[k]!
      if (folded.text.slice(one.end, total.start).includes('。')) break
      if (one.name === total.name && one.dimension === total.dimension) listed.unshift(one)
    }
    // Only the last so many may belong to the total: take the shortest run that gives it.
    for (let from = listed.length - 2; from >= 0; from--) {
      const run = listed.slice(from)
      const sum = run.reduce((all, one) => all + one.base, 0)
      if (Math.abs(sum - total.base) > 1e-9 * total.base) continue
      const text = `${run.map(say).join(' + ')} = ${say(total)}`
      yield audit(
        account,
        'total',
        true,
        text,
        [...run, total].map((one) => placeIn(account, one)),
      )
      break
    }
  }
}

/** 增长9%,比全省平均增幅(8.8%)高0.2个百分点. */
export function* auditDifferences(account: Account): Generator<Audit> {
  const { folded, quantities } = account
  for (let i = 2; i < quantities.length; i++) {
    const gap = quantities[i]!
    const [first, second] = [quantities[i - 2]!, quantities[i - 1]!]
    if (
      gap.dimension !== 'point' ||
      first.dimension !== 'percent' ||
      second.dimension !== 'percent'
    )
      continue
    const between = folded.text.slice(first.end, second.start)
    const words = folded.text.slice(second.end, gap.start)
    const against = /^[^。]{0,12}(?<![同环])[比较](?![例重率])/.test(between)
    const fromTo =
      /[由从]$/.test(folded.text.slice(Math.max(0, first.start - 1), first.start)) &&
      /[高升降加少][到至]$/.test(between)
    if (
      !(against || fromTo) ||
      !/^[^。]{0,8}(?:高出?|低|升|降|提高|下降|增加|减少)了?$/.test(words)
    )
      continue
    const digits = Math.max(precisionOf(first), precisionOf(second), precisionOf(gap))
    const apart = round(Math.abs(first.value - second.value), digits)
    const agrees = Math.abs(apart - gap.value) <= 10 ** -digits + 1e-9
    const [more, less] = first.value >= second.value ? [first, second] : [second, first]
    const sum = `${more.value} % − ${less.value} % = ${apart}${agrees ? '' : ` ≠ ${gap.value}`}`
    yield audit(
      account,
      'difference',
      agrees,
      sum,
      [first, second, gap].map((one) => placeIn(account, one)),
    )
  }
}
