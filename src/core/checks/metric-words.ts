import type { Mention } from './mentions.ts'
import { DELIVER } from './vocabulary.ts'

const VERB = new RegExp(DELIVER, 'g')
const EDGE = /^[的“”、,;:和及与并]+|[、,;:和及与并的]+$/g
const LEAD =
  /^(?:力争|争取|确保|实现|推动|加快|继续|进一步|再|将|要|全年|全市|全县|全区|全省|年内|今年|计划|预计|推进)+/
const TAIL_END =
  /实施|完成|已|均|全部|竣工|投产|正在|达到?|占|进入|通过|中(?!小|型|心|学|职|医|央|高)|有(?!机|效|色|限)|[,;。:()]/

/** What a figure measures, in words of the text: 新增城镇就业 of 新增城镇就业8.5万人. */
export function metricOf(mention: Mention): string {
  if (mention.dealt !== null) return tidy(mention.dealt)
  const noun = tailNoun(mention.tail)
  const head = tidy(mention.head)
  const bare = head.replaceAll(VERB, '')
  if (bare.length >= 2) return head
  if (noun.length >= 2) return head + noun
  const subject = subjectOf(mention.context) || mention.heading
  return tidy(subject) + head + noun || head
}

/** The noun that follows a counted number: 30条制度创新 → 制度创新. */
export function tailNoun(tail: string): string {
  const words = tail.slice(0, 16)
  const stop = words.search(TAIL_END)
  return tidy(stop >= 0 ? words.slice(0, stop) : words)
}

/** The last stretch of words that names something. */
function subjectOf(context: string): string {
  const parts = context.split(/[,;:()、]/)
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = tidy(parts[i]!.replace(/\d.*$/, ''))
    if (part.replaceAll(VERB, '').length >= 2) return part.slice(-20)
  }
  return ''
}

function tidy(words: string): string {
  return words.replaceAll(EDGE, '').replace(LEAD, '').replaceAll(EDGE, '')
}
