/** Tasks → everything the overview draws, in one walk over the dataset. */
import type { Dataset, Task } from '../model.ts'
import { STATUSES, THEMES, VERDICTS } from '../model.ts'
import type { TaskNotes } from '../query/types.ts'
import { countDocuments } from './documents.ts'
import { findDoubts } from './doubts.ts'
import { countMonths } from './months.ts'
import { countPairs } from './pairs.ts'
import { bestFirst, isComparable, markOf } from './reach.ts'
import { add, noShare, shares } from './share.ts'
import type { OverviewSummary, TargetMark } from './summary.ts'
import { countUnits } from './units.ts'

/** More targets than this are counted, not drawn one by one. */
const MARKS_LIMIT = 600
/** Most comparable targets that go to the ratio chart. */
const RATIO_LIMIT = 300

/**
 * Sums up a dataset beside the part of it that a filter leaves.
 *
 * @param shown one byte a task, 1 = the filter leaves it; null = no filter
 * @param notes what the reader wrote, by task index order or not; unknown keys are ignored
 */
export function summarise(
  dataset: Pick<Dataset, 'tasks' | 'findings' | 'dataset'>,
  shown: Uint8Array | null,
  notes: readonly TaskNotes[] = [],
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
    ...countUnits(tasks, isShown),
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

function drawTargets(
  tasks: readonly Task[],
  isShown: Shown,
  noted: ReadonlySet<string>,
  total: number,
): Pick<OverviewSummary, 'marks' | 'ratios' | 'reach'> {
  const few = total <= MARKS_LIMIT
  const marks: TargetMark[] = []
  const reach = { compared: 0, half: 0, equal: 0, short: 0, most: 0, turned: 0 }
  tasks.forEach((task, index) => {
    const now = isShown(index)
    task.targets.forEach((target, place) => {
      if (!few && !(now && isComparable(target))) return
      const mark = markOf(task, place, now, noted.has(task.key))
      marks.push(mark)
      if (!now || mark.reach === null) return
      reach.compared++
      if (mark.reach >= 1.5) reach.half++
      if (mark.reach === 1) reach.equal++
      if (mark.reach < 1) reach.short++
      if (mark.turned) reach.turned++
      reach.most = Math.max(reach.most, mark.reach)
    })
  })
  const compared = marks.filter(({ reach: ratio }) => ratio !== null).toSorted(bestFirst)
  const order = new Map(VERDICTS.map((verdict, place) => [verdict, place]))
  return {
    marks: few
      ? marks.toSorted((a, b) => order.get(a.verdict)! - order.get(b.verdict)! || bestFirst(a, b))
      : null,
    ratios: thin(compared, RATIO_LIMIT),
    reach,
  }
}

/** Evenly spaced rows of a sorted list, its two ends among them. */
export function thin<T>(sorted: readonly T[], limit: number): T[] {
  if (sorted.length <= limit) return [...sorted]
  const step = (sorted.length - 1) / (limit - 1)
  return Array.from({ length: limit }, (_, place) => sorted[Math.round(place * step)]!)
}
