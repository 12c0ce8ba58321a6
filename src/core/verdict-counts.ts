import { VERDICTS, type Task } from './model.ts'
import type { VerdictFacet } from './query/types.ts'

/** Verdicts of a task's targets with how many of each, in display order; `none` where it has no target. */
export function verdictCounts({ targets }: Pick<Task, 'targets'>): [VerdictFacet, number][] {
  if (!targets.length) return [['none', 1]]
  return VERDICTS.map((verdict): [VerdictFacet, number] => [
    verdict,
    targets.filter((target) => target.verdict === verdict).length,
  ]).filter(([, count]) => count > 0)
}
