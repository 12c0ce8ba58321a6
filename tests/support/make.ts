import type { Dataset, Target, Task } from '../../src/core/model.ts'
import { SCHEMA } from '../../src/core/model.ts'

/** A quantified target, met unless said otherwise. */
export function makeTarget(over: Partial<Target> = {}): Target {
  return {
    quote: '10个',
    start: 0,
    end: 3,
    metric: '公园',
    value: 10,
    high: null,
    unit: '个',
    op: '>=',
    kind: 'count',
    actual: null,
    verdict: 'unreported',
    note: '',
    reason: { code: 'no-figure', facts: {} },
    lowerIsBetter: false,
    firmness: [],
    strict: 'unreported',
    lenient: 'unreported',
    ratio: null,
    basis: null,
    candidates: [],
    claim: null,
    ...over,
  }
}

export function makeTask(no: number | string, over: Partial<Task> = {}): Task {
  return {
    no,
    key: String(no),
    task: `工作任务${no}。`,
    units: ['市发改委'],
    paragraphs: [{ text: `已完成第${no}步。`, unit: '市发改委' }],
    theme: '产业与企业',
    targets: [],
    status: 'unstated',
    cues: [],
    documents: [],
    figures: 0,
    dates: [],
    ...over,
  }
}

export function makeDataset(tasks: Task[], over: Partial<Dataset> = {}): Dataset {
  return {
    schema: SCHEMA,
    dataset: {
      id: 'shili-2022',
      title: '2022年重点工作',
      place: '示例市',
      year: 2022,
      published: '2023-01-17',
      source: '示例市人民政府',
    },
    rules: '1',
    diagnostics: [],
    tasks,
    findings: [],
    repairs: [],
    hash: null,
    ...over,
  }
}
