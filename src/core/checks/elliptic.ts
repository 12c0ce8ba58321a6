import { WordList } from '../quantities/words.ts'
import { DELIVER } from './vocabulary.ts'
import type { Mention } from './mentions.ts'

/** Words that say how a figure was reckoned, not what it is of: 剔除留抵退税因素后, 按不变价格计算. */
const RECKONED = /(?:剔除|扣除|不含|按照?)[^,。;]{1,14}?(?:后|计算|因素|口径)/g
/** 与上年相比, 比全省平均: what a figure is held against. */
const AGAINST = /(?:与|较|比)[^,。;]{0,10}(?:相比|同期|上年|去年|年初|平均|全[国省市])/g
/** 占生产总值的, 相当于年度计划的: the whole that a share is of. */
const WHOLE = /^(?:占|约占|相当于)[^,。;]{2,14}$/
const EMPTY = new WordList(
  (
    `${DELIVER}|运营|营业|开放|启用|销号|投用|投运|完工|竣工|通车|开工|交付|受益|已|并|共|总|均|都|了|的|为|达|率|` +
    '总里程|里程|总量|总数|保有量|其中|现|年均|平均|总体|比例|比率|幅度|同比|增长|增加|提高|提升|上升|下降|降低|减少|增幅|增速|涨幅|降幅|回落|压减|上涨'
  ).split('|'),
)

/**
 * Whether the words of a figure name nothing it could be of, so that it speaks of what its sentence
 * spoke of before: 研发经费投入增长12%,占生产总值的2.6% · …,培训1236人次.
 */
export function isElliptic({ head, dealt }: Mention): boolean {
  if (dealt !== null || head === '') return false
  if (WHOLE.test(head)) return true
  const told = head.length > 6 ? head.replaceAll(RECKONED, '').replaceAll(AGAINST, '') : head
  let left = 0
  for (let at = 0; at < told.length;) {
    const empty = EMPTY.at(told, at)
    if (!empty && ++left >= 2) return false
    at += empty?.length ?? 1
  }
  return true
}

/** Words from the nearest earlier figure of the sentence that names its thing; all before where none does. */
export function nearSubject({ previous, context, frame }: Mention): string {
  let one = previous
  while (one && one.frame.sentence === frame.sentence && (one.head === '' || isElliptic(one)))
    one = one.previous
  if (!one || one.frame.sentence !== frame.sentence) return context
  const at = context.lastIndexOf(one.head + one.before)
  return at >= 0 ? context.slice(at) : context
}
