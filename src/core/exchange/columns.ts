import type { Dataset, Target, Task } from '../model.ts'
import { DATA_LICENSE, type Provenance } from './provenance.ts'
import { KIND_WORDS, OPERATOR_SIGNS, STATUS_WORDS, VERDICT_WORDS } from '../words.ts'

export type Cell = string | number | null
export type ColumnType = 'string' | 'number' | 'integer'

/** One column of a flat table: English name for programs, Chinese title for people. */
export interface Column<T> {
  name: string
  title: string
  type: ColumnType
  /** Width in characters, for spreadsheets. */
  width: number
  value: (record: T, dataset: Dataset) => Cell
}

/** A target with the task it stands in. */
export interface TargetRecord {
  task: Task
  target: Target
  index: number
}

/** Stands for a paragraph that no unit is pinned to; an empty line would not survive a spreadsheet. */
export const NO_UNIT = '—'

/** Paragraphs share one cell, a line each; a paragraph's own line break becomes a space. */
const line = (text: string) => text.replace(/\s*\n\s*/g, ' ')

const summary = ({ quote, actual, verdict }: Target) =>
  `${quote}${actual ? `→${actual.quote}` : ''} ${VERDICT_WORDS[verdict]}`

/** What each row says of the dataset it comes from, so that rows of many cities can share a table. */
const INFO_COLUMNS: Column<unknown>[] = [
  { name: 'dataset', title: '台账编号', type: 'string', width: 14, value: (_, d) => d.dataset.id },
  { name: 'title', title: '台账标题', type: 'string', width: 24, value: (_, d) => d.dataset.title },
  { name: 'place', title: '地区', type: 'string', width: 10, value: (_, d) => d.dataset.place },
  { name: 'year', title: '年度', type: 'integer', width: 6, value: (_, d) => d.dataset.year },
  {
    name: 'published',
    title: '发布日期',
    type: 'string',
    width: 12,
    value: (_, d) => d.dataset.published,
  },
  { name: 'source', title: '来源', type: 'string', width: 20, value: (_, d) => d.dataset.source },
  { name: 'rules', title: '规则版本', type: 'string', width: 10, value: (_, d) => d.rules },
  {
    name: 'example',
    title: '虚构示例',
    type: 'string',
    width: 10,
    value: (_, d) => (d.dataset.example ? EXAMPLE : ''),
  },
]

/** What the column 虚构示例 says of rows that were invented to show how the app works. */
export const EXAMPLE = '是'

/** Before the names of the source's further columns (备注, 完成时限 …), so that none is taken for ours. */
export const SOURCE_COLUMN = '原表：'

export const TASK_COLUMNS: Column<Task>[] = [
  { name: 'no', title: '序号', type: 'string', width: 6, value: (t) => t.no },
  { name: 'task', title: '工作任务', type: 'string', width: 60, value: (t) => line(t.task) },
  {
    name: 'units',
    title: '牵头责任单位',
    type: 'string',
    width: 24,
    value: (t) => t.units.join('、'),
  },
  {
    name: 'report',
    title: '完成情况',
    type: 'string',
    width: 80,
    value: (t) => t.paragraphs.map((p) => line(p.text)).join('\n'),
  },
  {
    name: 'report_units',
    title: '填报单位',
    type: 'string',
    width: 16,
    value: (t) => t.paragraphs.map((p) => p.unit ?? NO_UNIT).join('\n'),
  },
  { name: 'category', title: '类别', type: 'string', width: 12, value: (t) => t.category ?? '' },
  { name: 'theme', title: '主题', type: 'string', width: 16, value: (t) => t.theme },
  {
    name: 'status',
    title: '进度表述',
    type: 'string',
    width: 10,
    value: (t) => STATUS_WORDS[t.status],
  },
  {
    name: 'check',
    title: '核对结果',
    type: 'string',
    width: 40,
    value: (t) => (t.targets.length ? t.targets.map(summary).join('\n') : VERDICT_WORDS.none),
  },
  {
    name: 'targets',
    title: '量化目标数',
    type: 'integer',
    width: 10,
    value: (t) => t.targets.length,
  },
  {
    name: 'documents',
    title: '提到的文件',
    type: 'string',
    width: 30,
    value: (t) => t.documents.join('\n'),
  },
  { name: 'figures', title: '报告中的数', type: 'integer', width: 10, value: (t) => t.figures },
  ...INFO_COLUMNS,
]

/**
 * Where a file comes from and what is in it, row by row: for a CSV file, which has no other place to
 * say it.
 */
export function provenanceColumns(p: Provenance): Column<unknown>[] {
  const part =
    p.scope === 'all' ? `全部 ${p.total} 项` : `筛选 ${p.count}/${p.total} 项：${p.scope}`
  const column = (name: string, title: string, value: string): Column<unknown> => ({
    name,
    title,
    type: 'string',
    width: 20,
    value: () => value,
  })
  return [
    column('scope', '导出范围', part),
    column('address', '台账地址', p.address),
    column('license', '许可', DATA_LICENSE.name),
    column('made', '导出日期', p.made),
  ]
}

/** The columns every table of tasks has, then the source's own. */
export function taskColumns({ tasks }: Dataset): Column<Task>[] {
  const names = new Set(tasks.flatMap(({ extra }) => Object.keys(extra ?? {})))
  const further = [...names].map((name): Column<Task> => ({
    name: `source:${name}`,
    title: SOURCE_COLUMN + name,
    type: 'string',
    width: 16,
    value: ({ extra }) => extra?.[name] ?? '',
  }))
  return [...TASK_COLUMNS, ...further]
}

export const TARGET_COLUMNS: Column<TargetRecord>[] = [
  { name: 'no', title: '序号', type: 'string', width: 6, value: (r) => r.task.no },
  { name: 'target', title: '第几个目标', type: 'integer', width: 10, value: (r) => r.index + 1 },
  { name: 'metric', title: '指标', type: 'string', width: 28, value: (r) => r.target.metric },
  {
    name: 'target_quote',
    title: '目标原文',
    type: 'string',
    width: 20,
    value: (r) => r.target.quote,
  },
  {
    name: 'operator',
    title: '要求',
    type: 'string',
    width: 6,
    value: (r) => OPERATOR_SIGNS[r.target.op],
  },
  {
    name: 'target_value',
    title: '目标值',
    type: 'number',
    width: 12,
    value: (r) => r.target.value,
  },
  {
    name: 'target_high',
    title: '目标上限',
    type: 'number',
    width: 12,
    value: (r) => r.target.high,
  },
  {
    name: 'target_unit',
    title: '目标单位',
    type: 'string',
    width: 10,
    value: (r) => r.target.unit,
  },
  {
    name: 'kind',
    title: '类型',
    type: 'string',
    width: 8,
    value: (r) => KIND_WORDS[r.target.kind],
  },
  {
    name: 'answer_quote',
    title: '答数原文',
    type: 'string',
    width: 20,
    value: (r) => r.target.actual?.quote ?? '',
  },
  {
    name: 'answer_value',
    title: '答数',
    type: 'number',
    width: 12,
    value: (r) => r.target.actual?.value ?? null,
  },
  {
    name: 'answer_unit',
    title: '答数单位',
    type: 'string',
    width: 10,
    value: (r) => r.target.actual?.unit ?? '',
  },
  { name: 'ratio', title: '达成比', type: 'number', width: 10, value: (r) => r.target.ratio },
  {
    name: 'verdict',
    title: '核对结果',
    type: 'string',
    width: 10,
    value: (r) => VERDICT_WORDS[r.target.verdict],
  },
  {
    name: 'reason',
    title: '理由代码',
    type: 'string',
    width: 18,
    value: (r) => r.target.reason.code,
  },
  {
    name: 'units',
    title: '牵头责任单位',
    type: 'string',
    width: 24,
    value: (r) => r.task.units.join('、'),
  },
  { name: 'theme', title: '主题', type: 'string', width: 16, value: (r) => r.task.theme },
  {
    name: 'status',
    title: '进度表述',
    type: 'string',
    width: 10,
    value: (r) => STATUS_WORDS[r.task.status],
  },
  ...INFO_COLUMNS,
]

/** Every target of the tasks, in order. */
export function targetRecords(tasks: Task[]): TargetRecord[] {
  return tasks.flatMap((task) => task.targets.map((target, index) => ({ task, target, index })))
}

/** Publisher, title and date in one line, as a citation would begin. */
export function sourceLine({ dataset }: Dataset): string {
  return [dataset.source, dataset.title, dataset.published].filter(Boolean).join(' · ')
}
