/** Notes, and the objections among them, as tables. */
import { csvText } from '../exchange/csv.ts'
import type { Target, Task } from '../model.ts'
import { STATUS_WORDS, VERDICT_WORDS } from '../words.ts'
import { judged, type AddressOf } from './export-markdown.ts'
import { type Note, type NoteKind, placesOf } from './record.ts'
import { targetIndex } from './task-notes.ts'

const KIND_WORDS: Record<NoteKind, string> = {
  match: '指标对应',
  task: '任务笔记',
  highlight: '划线批注',
  judgement: '改判',
  view: '保存的视图',
}

/** On the calendar of whoever reads it, as ISO date. */
function day(ms: number): string {
  const at = new Date(ms)
  const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** One row a note. */
export function notesToCsv(notes: readonly Note[], addressOf: AddressOf): string {
  const head = [
    '数据集',
    '序号',
    '任务',
    '类型',
    '原文',
    '笔记',
    '标签',
    '收藏',
    '我的判定',
    '我认定的目标',
    '我认定的答复',
    '跟进日期',
    '跟进事项',
    '已跟进',
    '修改日期',
    '链接',
  ]
  const rows = notes.map((note) => {
    const { body } = note
    const marked = placesOf(body).map(({ exact }) => exact)
    const quote = marked.join('……') || (note.target?.exact ?? '')
    const verdict = note.kind === 'judgement' ? judged(note) : ''
    return [
      note.dataset,
      note.key,
      note.label,
      KIND_WORDS[note.kind],
      quote,
      body.text,
      body.tags.join('；'),
      body.starred ? '是' : '',
      verdict,
      body.targetWords?.exact ?? '',
      body.answerWords?.exact ?? '',
      body.due ?? '',
      body.todo,
      body.done ? '是' : '',
      day(note.edited),
      addressOf(note),
    ]
  })
  return csvText([head, ...rows])
}

/** One judgement with what it objects to. */
export interface Objection {
  note: Note
  task: Task
  /** The derived target; null if the judgement is about the status, or names words not read as one. */
  target: Target | null
  quotedTarget: string
  quotedAnswer: string
  derived: string
  mine: string
}

/** The reader's judgements as objections, in the order of `notes`; those whose task is gone are left out. */
export function objections(
  notes: readonly Note[],
  taskOf: (note: Note) => Task | undefined,
): Objection[] {
  return notes.flatMap((note) => {
    const task = note.kind === 'judgement' ? taskOf(note) : undefined
    if (!task) return []
    const target = note.target ? (task.targets[targetIndex(task, note.target)] ?? null) : null
    const derived = target
      ? VERDICT_WORDS[target.verdict]
      : note.target
        ? VERDICT_WORDS.none
        : STATUS_WORDS[task.status]
    const quotedTarget = note.body.targetWords?.exact ?? note.target?.exact ?? ''
    const said = note.target ? target?.actual?.quote : cuesOf(task)
    const quotedAnswer = note.body.answerWords?.exact ?? said ?? ''
    return [{ note, task, target, quotedTarget, quotedAnswer, derived, mine: judged(note) }]
  })
}

/** Words that a task's wording was read from. */
function cuesOf({ cues }: Task): string {
  return [...new Set(cues.map(({ quote }) => quote))].slice(0, 3).join('；')
}

/** The sheet that public objection windows ask for: what is objected to, by which words, and why. */
export function objectionsToCsv(list: readonly Objection[], addressOf: AddressOf): string {
  const head = [
    '序号',
    '工作任务',
    '牵头责任单位',
    '目标原文',
    '答复原文',
    '台账判定',
    '我的判定',
    '理由',
    '依据链接',
  ]
  const rows = list.map(({ note, task, quotedTarget, quotedAnswer, derived, mine }) => [
    String(task.no),
    task.task,
    task.units.join('、'),
    quotedTarget,
    quotedAnswer,
    derived,
    mine,
    note.body.text,
    addressOf(note),
  ])
  return csvText([head, ...rows])
}
