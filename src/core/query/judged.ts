/** The reader's own judgements in the place of what the rules read; only where they were asked for. */
import type { Target, Task } from '../model.ts'
import { countJudged } from './count-judged.ts'
import type { Judgements, OwnTarget, TaskNotes } from './types.ts'

/**
 * A task as the reader judged it: verdicts and status are theirs, what they took for no target is none,
 * what they added is one. Figures and reasons stay those of the rules, but no quotient is told of words
 * the reader replaced.
 */
export function judgedTask(task: Task, own: Judgements): Task {
  const targets = task.targets.flatMap((target, at): Target[] => {
    const verdict = own.verdicts[at]
    if (verdict === undefined) return [target]
    if (verdict === 'none') return []
    const figures = own.reworded.includes(at) ? { actual: null, ratio: null } : {}
    return [{ ...target, ...figures, verdict, strict: verdict, lenient: verdict }]
  })
  return {
    ...task,
    status: own.status ?? task.status,
    targets: [...targets, ...own.added.map(targetOf)].toSorted((a, b) => a.start - b.start),
  }
}

/** All tasks so; those without a judgement are the same objects. `notes` by task index. */
export function judgedTasks(
  tasks: readonly Task[],
  notes: ReadonlyMap<number, TaskNotes>,
): readonly Task[] {
  const judged = [...notes].filter(([, note]) => countJudged([note]) > 0)
  if (judged.length === 0) return tasks
  const out = [...tasks]
  for (const [index, note] of judged) {
    const task = tasks[index]
    if (task) out[index] = judgedTask(task, note)
  }
  return out
}

/** A target of the reader's own: only the words and the verdict are known, so its value is NaN. */
function targetOf({ start, end, quote, verdict }: OwnTarget): Target {
  return {
    start,
    end,
    quote,
    metric: quote,
    value: NaN,
    high: null,
    unit: '',
    op: '>=',
    kind: 'count',
    actual: null,
    verdict,
    note: '',
    reason: { code: 'own', facts: {} },
    lowerIsBetter: false,
    firmness: [],
    strict: verdict,
    lenient: verdict,
    ratio: null,
    basis: null,
    candidates: [],
    claim: null,
  }
}
