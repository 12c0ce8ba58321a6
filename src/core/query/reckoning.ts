/** What is counted of a set of tasks whose verdicts may be the rules' or the reader's. */
import type { Task, Verdict } from '../model.ts'
import { VERDICTS } from '../model.ts'
import type { Column } from './columns.ts'
import { buildColumn } from './columns.ts'
import { FACET_TABLE } from './facet-table.ts'

export interface Reckoning {
  tasks: readonly Task[]
  verdict: Column
  kind: Column
  status: Column
  /** Verdicts of task i's targets are `verdicts[offsets[i] … offsets[i + 1])`, as places in VERDICTS. */
  offsets: Uint32Array
  verdicts: Uint8Array
}

export function reckon(tasks: readonly Task[]): Reckoning {
  const offsets = new Uint32Array(tasks.length + 1)
  tasks.forEach(({ targets }, i) => (offsets[i + 1] = (offsets[i] as number) + targets.length))
  const verdicts = new Uint8Array(offsets[tasks.length] as number)
  tasks.forEach(({ targets }, i) => {
    targets.forEach(
      ({ verdict }, n) => (verdicts[(offsets[i] as number) + n] = VERDICTS.indexOf(verdict)),
    )
  })
  const at = (i: number) => tasks[i] as Task
  return {
    tasks,
    verdict: buildColumn(tasks.length, (i) => verdictsOf(at(i)), FACET_TABLE.verdict.fixed),
    kind: buildColumn(
      tasks.length,
      // Of a target the reader added nobody read what kind it is of.
      (i) => at(i).targets.flatMap(({ kind, value }) => (Number.isNaN(value) ? [] : [kind])),
      FACET_TABLE.kind.fixed,
    ),
    status: buildColumn(tasks.length, (i) => [at(i).status], FACET_TABLE.status.fixed),
    offsets,
    verdicts,
  }
}

/** The facets that follow from whose verdicts are counted. */
export function countedOf({ verdict, kind, status }: Reckoning) {
  return { verdict, kind, status }
}

/** Targets by verdict among the tasks of a list. */
export function countVerdicts(
  { offsets, verdicts }: Reckoning,
  list: Uint32Array,
): Record<Verdict, number> {
  const sums = new Uint32Array(VERDICTS.length)
  for (const index of list) {
    for (let at = offsets[index] as number; at < (offsets[index + 1] as number); at++) {
      ;(sums[verdicts[at] as number] as number)++
    }
  }
  return Object.fromEntries(VERDICTS.map((verdict, i) => [verdict, sums[i]])) as Record<
    Verdict,
    number
  >
}

/** Each verdict that one of the targets has; `none` without a target. */
function verdictsOf(task: Task): readonly string[] {
  return task.targets.length ? task.targets.map((target) => target.verdict) : ['none']
}
