import type { Mention } from './mentions.ts'

const MEASURED = new Set([
  'money',
  'dollar',
  'euro',
  'length',
  'area',
  'volume',
  'mass',
  'power',
  'energy',
  'time',
])

const COUNTED = new Set(['count', 'person'])

/** 200人以上较大自然村公交通达率97%: so many live there. */
const INHABITED = /^(?:人|户|口)$/
const INHABITS = /^的?[^,]{0,6}?(?:村|组|屯|社区|小区|乡镇|集镇|安置点|居民点|片区)/

/** 5000万元以上工业项目20个: the amount says which projects count. */
export function isThreshold(mention: Mention): boolean {
  const { after, tail, quantity, next, frame } = mention
  if (boundsClass(mention)) return true
  if (!/以上|以下|以内/.test(after)) return false
  if (quantity.dimension === 'percent' || quantity.dimension === 'point')
    return /^的(?:企业|地区|项目|村|学校|家庭)/.test(tail)
  // 10亿元以上20个
  if (
    next?.start === mention.end &&
    MEASURED.has(quantity.dimension) &&
    COUNTED.has(next.quantity.dimension)
  )
    return true
  if (!/^的?[\u4e00-\u9fff“]{2}/.test(tail)) return false
  if (INHABITED.test(quantity.name) && INHABITS.test(tail))
    return next !== null && next.frame.clause === frame.clause
  if (MEASURED.has(quantity.dimension)) {
    const sameClause = next !== null && next.frame.clause === frame.clause
    return (
      sameClause ||
      tail.startsWith('的') ||
      !/(?:增加|新增|减少|完成|实现|达到?|投资|贷款|资金|总额|收入|补贴)$/.test(mention.head)
    )
  }
  return tail.startsWith('的') && next !== null && next.frame.clause === frame.clause
}

/**
 * 投资强度不低于每亩300万元、亩均税收不低于20万元的项目签约15个: bounds that say which projects count, the
 * last of them followed by 的.
 */
function boundsClass({ head, before, tail, quantity, next, frame }: Mention): boolean {
  if (!MEASURED.has(quantity.dimension) && quantity.dimension !== 'percent') return false
  if (
    !/(?:不低于|不少于|超过|高于|大于|达到)(?:每亩|每人|每户)?$/.test(head + before) ||
    next?.frame.clause !== frame.clause
  )
    return false
  if (/^的(?:企业|项目|村|学校|家庭|单位|地块|产品|人才|团队|平台|农户|群众)/.test(tail))
    return true
  return tail === '' && next.frame.segment !== frame.segment && boundsClass(next)
}

/** 由上年的5.4%回落到2.6%: where the figure came from. */
export function isBaseline({ clauseHead, tail, next, frame }: Mention): boolean {
  if (next?.frame.clause !== frame.clause) return false
  // 较2018年的30.5%提高2.6个百分点
  if (
    /(?:较|比|与)(?:\d{4}年|上年|去年|同期|年初)[^,;。]{0,4}$/.test(clauseHead) &&
    RISES.test(tail)
  )
    return true
  if (/(?:由|从)[^,;。]{0,8}$/.test(clauseHead) && /[到至](?:年末|年底)?的?$/.test(next.clauseHead))
    return true
  // 分别从564元、261元提高到599元、290元: all figures between 从 and the word for the rise.
  if (!/(?:由|从)[^,;。]{0,30}$/.test(clauseHead) || RAISED.test(clauseHead)) return false
  for (let one: Mention | null = next, k = 0; k < 4 && one; one = one.next, k++)
    if (one.frame.clause === frame.clause && RAISED.test(one.clauseHead)) return true
  return false
}

const RISES = /^(?:提高|提升|上升|增加|增长|下降|降低|减少|回落|压减)/
const RAISED =
  /(?:由|从).{0,40}\d[^,;。]{0,4}(?:分别)?(?:提高|增加|调整|上调|提升|提标|降低|下降|缩短|压减|调高)[到至]/
