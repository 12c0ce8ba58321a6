import type { Quantity } from '../quantities/quantities.ts'
import { type Audit, audit, placeIn, type Account, say } from './account.ts'
import { precisionOf, quotient } from './rounding.ts'

/** 已开工小区1110个,开工率74.0%: count ÷ plan, or count ÷ rate where no plan fits. */
export function* auditRates(account: Account): Generator<Audit> {
  const { folded, quantities, planned } = account
  for (let i = 1; i < quantities.length; i++) {
    const rate = quantities[i]!
    if (rate.dimension !== 'percent' || rate.high !== null || rate.base <= 0) continue
    if (!RATE_OF_PLAN.test(folded.text.slice(Math.max(0, rate.start - 12), rate.start))) continue
    const count = quantities[i - 1]!
    if (count.dimension === 'percent' || count.weak || count.over || count.high !== null) continue
    const between = folded.text.slice(count.end, rate.start)
    if (between.length > 20 || between.includes('。')) continue
    const places = [count, rate].map((one) => placeIn(account, one))
    const plans = planned.filter(({ quantity }) => comparable(quantity, count))
    const plan = plans.find(({ quantity }) => quotient(count, quantity).holds(rate))
    if (plan) {
      // 计划125个,完工率100%: so many of so many is no sum.
      if (rate.value === 100 && plan.quantity.base === count.base) continue
      const ratio = ((count.base / plan.quantity.base) * 100).toFixed(precisionOf(rate))
      const sum = `${say(count)} ÷ ${say(plan.quantity)} = ${ratio} %`
      yield audit(account, 'rate', true, sum, [...places, plan.place])
      continue
    }
    const implied = impliedPlan(count, rate)
    if (implied !== null)
      yield audit(
        account,
        'implied-plan',
        null,
        `${say(count)} ÷ ${rate.value} % = ${implied}`,
        places,
      )
  }
}

const RATE_OF_PLAN =
  /(?:开工率|完成率|完工率|竣工率|到位率|交付率|投用率|达标率)(?:为|达到?|是|约)*$|(?:占|为|完成|达到?)(?:年度?|全年|年初|既定|市定|省定|下达)*(?:目标|任务|计划|预算)(?:任务|数|量|总量)?的?$/

/** The plan a rate implies, if it comes out as whole things (or, for amounts, at the count's digits). */
function impliedPlan(count: Quantity, rate: Quantity): string | null {
  const plan = (count.value / rate.value) * 100
  if (count.dimension !== 'count' && count.dimension !== 'person') return null
  if (count.value === 0 || rate.value === 100) return null
  const whole = Math.round(plan)
  const tolerance = Math.max(0.02, plan * (0.5 * 10 ** -precisionOf(rate)) * (1 / rate.value))
  if (!Number.isInteger(count.value) || whole === 0 || Math.abs(plan - whole) > tolerance)
    return null
  return `${whole}${count.unit}`
}

function comparable(a: Quantity, b: Quantity): boolean {
  return a.dimension === b.dimension && a.base > 0
}
