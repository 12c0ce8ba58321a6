/** What the reader typed → clauses that must all hold. */
import { fold } from './fold.ts'

export const SEARCH_FIELDS = {
  no: ['序号', '编号', 'no', 'number'],
  task: ['任务', 'task'],
  report: ['报告', '完成情况', 'report'],
  note: ['笔记', '批注', 'note', 'notes'],
  unit: ['单位', '部门', 'unit', 'units'],
  theme: ['主题', 'theme'],
  status: ['状态', '进度', '进度表述', '表述', 'status', 'wording'],
  verdict: ['结果', '核对', '核对结果', 'verdict', 'result', 'check'],
  document: ['文件', 'document', 'doc'],
  tag: ['标签', 'tag'],
  year: ['年', '年份', 'year'],
} as const
export type SearchField = keyof typeof SEARCH_FIELDS

/** One condition: `term` is folded; no field = anywhere. */
export interface Clause {
  field: SearchField | null
  term: string
  exclude: boolean
}

const FIELD_BY_NAME = new Map<string, SearchField>()
for (const [field, names] of Object.entries(SEARCH_FIELDS)) {
  for (const name of names) FIELD_BY_NAME.set(fold(name), field as SearchField)
}

/** A word or a "phrase", with its minus sign and field word; quotes may be of any script. */
const PIECE =
  /([-－]?)(?:([^\s"“”「」:：]{1,10})[:：])?(?:["“”「]([^"“”「」]*)["“”」]?|([^\s"“”「]+))/gu

/**
 * `单位:住建 "老旧小区" -已完成` → three clauses. A field word that is none is searched as text;
 * a lone minus or quote is nothing yet.
 */
export function parseSearch(q: string): Clause[] {
  const clauses: Clause[] = []
  for (const match of q.slice(0, 500).matchAll(PIECE)) {
    const [, minus = '', name, phrase, word] = match
    const value = phrase ?? word ?? ''
    const field = name === undefined ? undefined : FIELD_BY_NAME.get(fold(name))
    const text = name !== undefined && field === undefined ? `${name}:${value}` : value
    const term = fold(text)
    if (!term || term === '-') continue
    const exclude = minus !== ''
    const clause = { field: field ?? null, term, exclude }
    const same = (other: Clause) =>
      other.field === clause.field && other.term === term && other.exclude === exclude
    if (!clauses.some(same)) clauses.push(clause)
  }
  return clauses
}
