/** Targets one by one, as marks; in a large dataset only a sample of those with a ratio. */
import { VERDICTS, type Task } from '../model.ts'
import { isTurned, markOf, reachOf } from './reach.ts'
import type { OverviewSummary } from './summary.ts'

/** More targets than this are counted, not drawn one by one. */
const MARKS_LIMIT = 600
/** Most comparable targets that go to the ratio chart. */
const RATIO_LIMIT = 300

interface Spot {
  task: Task
  index: number
  target: number
  reach: number | null
}

/** Marks of all targets if they are few, the ratio chart's rows, and the findings on reach. */
export function drawTargets(
  tasks: readonly Task[],
  isShown: (index: number) => boolean,
  noted: ReadonlySet<string>,
  total: number,
): Pick<OverviewSummary, 'marks' | 'ratios' | 'reach'> {
  const few = total <= MARKS_LIMIT
  const spots: Spot[] = []
  const reach = { compared: 0, half: 0, equal: 0, short: 0, most: 0, turned: 0 }
  tasks.forEach((task, index) => {
    const now = isShown(index)
    if (!now && !few) return
    task.targets.forEach((target, place) => {
      const ratio = reachOf(target)
      if (few || ratio !== null) spots.push({ task, index, target: place, reach: ratio })
      if (!now || ratio === null) return
      reach.compared++
      if (ratio >= 1.5) reach.half++
      if (ratio === 1) reach.equal++
      if (ratio < 1) reach.short++
      if (isTurned(target)) reach.turned++
      reach.most = Math.max(reach.most, ratio)
    })
  })
  // Best reach first; those without a quotient after, in the order of the document.
  spots.sort((a, b) => (b.reach ?? -1) - (a.reach ?? -1))
  const mark = ({ task, index, target }: Spot) =>
    markOf(task, target, isShown(index), noted.has(task.key))
  const compared = spots.filter((spot) => spot.reach !== null)
  const ratios = thin(compared, RATIO_LIMIT).map(mark)
  if (!few) return { marks: null, ratios, reach }
  const marks = spots.map(mark)
  return {
    marks: VERDICTS.flatMap((verdict) => marks.filter((each) => each.verdict === verdict)),
    ratios,
    reach,
  }
}

/** Evenly spaced rows of a sorted list, its two ends among them. */
export function thin<T>(sorted: readonly T[], limit: number): T[] {
  if (sorted.length <= limit) return [...sorted]
  const step = (sorted.length - 1) / (limit - 1)
  return Array.from({ length: limit }, (_, place) => sorted[Math.round(place * step)]!)
}
