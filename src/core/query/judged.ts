/** The reader's own judgements in the place of what the rules read; only where they were asked for. */
import type { Task } from '../model.ts'
import type { TaskNotes } from './types.ts'

/** True if the reader judged a target or the wording of the task otherwise, or the same. */
export function isJudged(note: Pick<TaskNotes, 'verdicts' | 'status'>): boolean {
  return note.status !== null || Object.keys(note.verdicts).length > 0
}

/** A task with the reader's verdicts and status; figures and reasons stay those of the rules. */
export function judgedTask(task: Task, note: Pick<TaskNotes, 'verdicts' | 'status'>): Task {
  return {
    ...task,
    status: note.status ?? task.status,
    targets: task.targets.map((target, at) => {
      const verdict = note.verdicts[at]
      return verdict ? { ...target, verdict } : target
    }),
  }
}

/** All tasks so; those without a judgement are the same objects. `notes` by task index. */
export function judgedTasks(
  tasks: readonly Task[],
  notes: ReadonlyMap<number, TaskNotes>,
): readonly Task[] {
  const judged = [...notes].filter(([, note]) => isJudged(note))
  if (judged.length === 0) return tasks
  const out = [...tasks]
  for (const [index, note] of judged) {
    const task = tasks[index]
    if (task) out[index] = judgedTask(task, note)
  }
  return out
}

/** How many verdicts and wordings the reader judged. */
export function countJudged(notes: readonly Pick<TaskNotes, 'verdicts' | 'status'>[]): number {
  return notes.reduce(
    (sum, { verdicts, status }) => sum + Object.keys(verdicts).length + (status === null ? 0 : 1),
    0,
  )
}
