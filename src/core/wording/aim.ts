import type { Count, EventKind } from './events.ts'
import { terms } from './overlap.ts'
import { STEP } from './verbs.ts'

/** What a task asks for, as far as it decides which words of the report fulfil it. */
export interface Aim {
  text: string
  terms: Set<string>
  /** Things asked for, one term set a clause; clauses of purpose (让…, 确保…) are left out. */
  parts: Set<string>[]
  /** Parts that ask only for a start: 开工建设, 启动. */
  startParts: Set<string>[]
  start: boolean
  /** The task asks for a trial run, or for a step (a plan, a design) itself. */
  trial: boolean
  step: boolean
  /** One-off acts the task asks for by name. */
  acts: Set<EventKind>
  counts: Count[]
}

/** Reads the aim of a task from its folded text. */
export function readAim(text: string): Aim {
  const clauses = text.split(/[,。;:!?、](?![^《]*》)/).filter((clause) => clause.length > 1)
  const asked = clauses.filter((clause) => !PURPOSE.test(clause))
  const parts = (asked.length ? asked : clauses)
    .map((clause) => ({ clause, terms: terms(clause) }))
    .filter((part) => part.terms.size > 1)
  const starts = parts.filter(({ clause }) => START.test(clause) && !FINISH.test(clause))
  const acts = new Set<EventKind>()
  for (const [kind, pattern] of ACTS) if (pattern.test(text)) acts.add(kind)
  return {
    text,
    terms: terms(text),
    parts: parts.map((part) => part.terms),
    startParts: starts.map((part) => part.terms),
    start: starts.length > 0,
    trial: /试运行|试运营|试生产/.test(text),
    step: STEP.test(text),
    acts,
    counts: countsIn(text),
  }
}

function countsIn(text: string): Count[] {
  return [...text.matchAll(/(\d+(?:\.\d+)?)(万亿|[千百]?[万亿])?([^\d,.%()]{1,3}|%)/g)]
    .filter((match) => !/^[年月日号]/.test(match[3]!))
    .map((match) => ({
      value: Number(match[1]) * (match[2] ? (match[2].includes('亿') ? 1e8 : 1e4) : 1),
      unit: match[3]!,
    }))
}

const PURPOSE = /^(?:让|使|确保|不断|切实|从而|以|助力|努力|用脚步|坚决|坚持|着力|为[^,]*提供)/
const START = /开工|启动|动工|开建/
const FINISH = /建成|完成|竣工|通车|投产|投用|投入使用|交付|年度/
const ACTS: [EventKind, RegExp][] = [
  ['held', /举办|召开|承办|举行|办好|开展[^,]*(?:大会|论坛|节|赛|活动|周)/],
  ['won', /争创|创建|申报|争取|申创|获批|入选|创成|申建|申办|打造|列入|纳入/],
  ['issued', /出台|印发|制定|编制|修订|发布|起草|研究制|完善[^,]*(?:办法|制度|政策)/],
  ['setUp', /成立|设立|组建|建立|挂牌|建设分支|筹建/],
]
