/** Small tasks for tests, with nothing read from them but what is asked for. */
import type { Dataset, Task } from '../model.ts'
import { SCHEMA } from '../model.ts'
import type { TaskNotes } from './types.ts'

export type Given = Partial<Omit<Task, 'paragraphs'>> & { report?: string[] }

export function taskOf(no: number, task: string, { report = [], ...given }: Given = {}): Task {
  return {
    no,
    key: String(no),
    task,
    units: [],
    paragraphs: report.map((text) => ({ text, unit: null })),
    theme: '政府自身建设',
    targets: [],
    status: 'unstated',
    cues: [],
    documents: [],
    figures: 0,
    dates: [],
    ...given,
  }
}

export function datasetOf(tasks: Task[]): Dataset {
  return {
    schema: SCHEMA,
    dataset: {
      id: 'sample',
      title: '样本',
      place: '某市',
      year: 2022,
      published: null,
      source: null,
    },
    rules: '1',
    diagnostics: [],
    tasks,
    findings: [],
    repairs: [],
    hash: null,
  }
}

/** What a reader wrote about one task. */
export function noteOn(key: string, given: Partial<TaskNotes>): TaskNotes {
  return {
    key,
    starred: false,
    tags: [],
    text: '',
    count: 0,
    due: null,
    edited: 1,
    verdicts: {},
    reworded: [],
    added: [],
    status: null,
    ...given,
  }
}
