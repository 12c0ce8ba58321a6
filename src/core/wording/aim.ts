import { firstCount } from './finished.ts'
import type { Count, EventKind } from './events.ts'
import { terms, type Pairs } from './overlap.ts'

/** One thing a task asks for. */
export interface Part {
  text: string
  terms: Pairs
  count: Count | null
  /** It asks only for a start: 开工建设, 启动. */
  start: boolean
  /** It asks for effort and names nothing that could be complete: 促进融合发展, 加强监管. */
  soft: boolean
}

/** What a task asks for, as far as it decides which words of the report fulfil it. */
export interface Aim {
  text: string
  terms: Pairs
  /** One a clause; clauses of purpose (让…, 确保…) are left out where others stand beside them. */
  parts: Part[]
  /** One-off acts the task asks for by name. */
  acts: Set<EventKind>
  /** The task asks for a trial run itself. */
  trial: boolean
}

/** Reads the aim of a task from its folded text. */
export function readAim(text: string): Aim {
  const clauses = text.split(/[,。;:!?](?![^《]{0,60}》)/).filter((clause) => clause.length > 1)
  const asked = clauses.filter((clause) => !PURPOSE.test(clause))
  const acts = new Set<EventKind>()
  for (const [kind, pattern] of ACTS) if (pattern.test(text)) acts.add(kind)
  return {
    text,
    terms: terms(text),
    parts: (asked.length ? asked : clauses).slice(0, MOST_PARTS).map(readPart),
    acts,
    trial: /试运行|试运营|试生产/.test(text),
  }
}

function readPart(text: string): Part {
  return {
    text,
    terms: terms(text),
    count: firstCount(text),
    start: START.test(text) && !FINISH.test(text),
    soft: SOFT.test(text) && !/\d/.test(text) && !DELIVERABLE.test(text),
  }
}

/** No task asks for more things one by one. */
const MOST_PARTS = 40
const PURPOSE =
  /^(?:让|使|不断|切实|从而|以|助力|努力|用脚步|坚决|坚持|着力|为[^,]*提供|增强|持续提升|更好)/
const SOFT =
  /^(?:有序|深入|积极|全面|大力|高质量|统筹|进一步|加快|持续|扎实|切实|稳步|不断)*(?:促进|推动|推进|深化|强化|加强|提升|优化|鼓励|支持|引导|保障|完善|健全|规范|狠抓|抓好|抓住|做好|办好|坚持|发挥|围绕|聚焦|扩大|提高|加大|便利|巩固|开展)|^(?:加快|大力|积极)?发展|发展$/
const DELIVERABLE =
  /建成|完成|开工|投产|投用|投入使用|投入运营|启用|落成|出台|成立|设立|组建|通车|全覆盖|创建|争创|编制|上线|启动|举办|改革方案|试点县|办好[^,]*(?:赛|大会|论坛|博览会|节|展|活动|会$)/
const START = /开工|启动|动工|开建/
const FINISH = /建成|完成|竣工|通车|投产|投用|投入使用|交付|年度投资/
const ACTS: [EventKind, RegExp][] = [
  ['held', /举办|召开|承办|举行|办好|筹办|(?:开展|组织)[^,]*(?:大会|论坛|节|赛|活动|周)/],
  ['won', /争创|创建|申报|争取|申创|获批|入选|创成|申建|申办|列入|纳入|评为|评定/],
  [
    'issued',
    /出台|印发|颁布|公布|(?:制定|编制|修订|完善|健全|发布|起草|制订|研究)[^,]*(?:规划|方案|办法|意见|政策|条例|规定|预案|细则|标准|清单|目录|导则|指南|措施|计划)/,
  ],
  ['setUp', /成立|设立|组建|挂牌|筹建|建设分支|设置/],
]
