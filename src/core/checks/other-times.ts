/** Figures of a plan, of earlier years, or of several years on end: none is this year's result. */
import type { Mention } from './mentions.ts'
import type { Setting } from './pairing.ts'
import type { Reply } from './replies.ts'

/** 五年来累计近3万亿元 is no answer to a goal for one year. */
export const YEARS_ON_END =
  /(?:[两三四五]|过去[五三])年来|过去[三五]年|[三五]年(?:累计|共|间)|“?十[一二三四五]五”?(?:期间|以来|时期)/

const PLANNING =
  /(?:^|年|全[市省县区年国]|我[市县区]|共|原|年度|今年|本)(?:计划|拟|目标任务|目标|任务)(?!项目|单列|生育)|计划(?:总)?(?:投资|新|改|建|完成|实施|开|培|发|招|用|到)|(?:拟|计划|力争|预计)于?(?:明年|\d{4}年)|(?:力争|争取|确保|预计)(?:于|在)?(?:年底|月底|\d+月底?|春节)前?|将(?:新|建|投|完成|实施|开|培)/
/** 60个,除2个取消外,其余均已完成: the count of the list, which the text itself says is not all done. */
export const ALL_BUT = /^[^。;]{0,24},除[^。;]{2,24}外,其[余他]/
const THEN_DONE =
  /(?:已|全部|均|都|全面|圆满|超额|提前)[^。;]{0,6}(?:完成|完工|竣工|建成|达标|交付|投用)|(?:完工|完成|竣工|开工)率[^,。]{0,4}100%/

const YEAR = /^(?:其中,?)?(?:(20\d\d)年|去年|上年)(?!底|末)/
const LATER = /(?:^|[,(])(?:(20\d\d)年|今年|本年)([^,。;]{0,12})/

/** 2023年2.76%,2024年数据待反馈 · 去年58个,今年35个: beside a later year's result the earlier is no answer. */
export function isOfEarlierYear(mention: Mention, reply: Reply, setting: Setting): boolean {
  const year = YEAR.exec(mention.clauseHead)
  if (!year || (year[1] && setting.task.includes(year[1]))) return false
  const later = LATER.exec(reply.after) ?? laterSentence(mention)
  if (!later || /计划|拟|将|力争|预计|目标|继续/.test(later[2]!)) return false
  return !year[1] || !later[1] || Number(later[1]) > Number(year[1])
}

/** 2.41%(上年度数据) */
export const LAST_YEARS = /^\((?:此?[系为]|按|采用)?(?:上一?年度?|去年)[^()]{0,6}\)/

/** 去年…18个。今年创建22个: the next figure counts the same, of a year named at the start of its clause. */
function laterSentence({ next, quantity }: Mention): RegExpExecArray | null {
  return next && next.quantity.name === quantity.name ? LATER.exec(next.clauseHead) : null
}

/** A number of the plan, unless the same sentence goes on to say that it was all done. */
export function isPlanned(mention: Mention, reply: Reply): boolean {
  if (
    reply.role === 'completion' ||
    reply.role === 'margin' ||
    !PLANNING.test(mention.clauseHead.slice(-30))
  )
    return false
  return !THEN_DONE.test(reply.after)
}
