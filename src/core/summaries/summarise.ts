/** Tasks → everything the overview draws, in one walk over the dataset. */
import type { Dataset, Task } from '../model.ts'
import { STATUSES, THEMES, VERDICTS } from '../model.ts'
import type { TaskNotes } from '../query/types.ts'
import { countDocuments } from './documents.ts'
import { findDoubts } from './doubts.ts'
import { countMonths } from './months.ts'
import { countPairs } from './pairs.ts'
import { isComparable } from './reach.ts'
import { add, noShare, shares } from './share.ts'
import type { OverviewSummary } from './summary.ts'
import { drawTargets } from './targets.ts'
import { countUnits } from './units.ts'

/**
 * Sums up a dataset beside the part of it that a filter leaves.
 *
 * @param shown one byte a task, 1 = the filter leaves it; null = no filter
 * @param notes what the reader wrote, by task index order or not; unknown keys are ignored
 * @param mostUnits how many units are told of, largest first; those the charts need by default
 */
export function summarise(
  dataset: Pick<Dataset, 'findings' | 'dataset'> & { tasks: readonly Task[] },
  shown: Uint8Array | null,
  notes: readonly TaskNotes[] = [],
  mostUnits?: number,
): OverviewSummary {
  const { tasks } = dataset
  const isShown = (index: number) => shown === null || shown[index] === 1
  const noted = new Set(notes.filter((note) => note.count > 0 || note.text).map(({ key }) => key))
  const counts = countTasks(tasks, isShown, noted)
  const drawn = drawTargets(tasks, isShown, noted, counts.targets.all)
  return {
    filtered: shown !== null && counts.tasks.now < counts.tasks.all,
    ...counts,
    ...drawn,
    ...countUnits(tasks, isShown, mostUnits),
    ...countPairs(tasks, isShown),
    ...countMonths(tasks, isShown, dataset.dataset.year),
    ...countDocuments(tasks, isShown),
    doubts: findDoubts(dataset, isShown),
  }
}

type Shown = (index: number) => boolean

function countTasks(tasks: readonly Task[], isShown: Shown, noted: ReadonlySet<string>) {
  const counts = {
    tasks: noShare(),
    quantified: noShare(),
    untargeted: noShare(),
    targets: noShare(),
    comparable: noShare(),
    noted: noShare(),
    verdicts: shares(VERDICTS),
    statuses: shares(STATUSES),
    statusTargets: shares(STATUSES),
    crossing: Object.fromEntries(
      STATUSES.map((status) => [status, shares(VERDICTS)]),
    ) as OverviewSummary['crossing'],
    themes: shares(THEMES),
  }
  tasks.forEach((task, index) => {
    const now = isShown(index)
    add(counts.tasks, now)
    add(task.targets.length ? counts.quantified : counts.untargeted, now)
    add(counts.statuses[task.status], now)
    add(counts.themes[task.theme], now)
    if (noted.has(task.key)) add(counts.noted, now)
    for (const target of task.targets) {
      add(counts.targets, now)
      add(counts.verdicts[target.verdict], now)
      add(counts.statusTargets[task.status], now)
      add(counts.crossing[task.status][target.verdict], now)
      if (isComparable(target)) add(counts.comparable, now)
    }
  })
  return counts
}
