import type { Task } from '../model.ts'
import { add, KeyList, noShare } from './share.ts'
import type { OverviewSummary } from './summary.ts'

/** Tasks whose report names a month of the dataset's year; a task counts once a month. */
export function countMonths(
  tasks: readonly Task[],
  isShown: (index: number) => boolean,
  year: number | null,
): Pick<OverviewSummary, 'months' | 'dated'> {
  const rows = Array.from({ length: 12 }, (_, place) => ({
    month: place + 1,
    tasks: noShare(),
    keys: new KeyList(),
  }))
  const dated = noShare()
  tasks.forEach((task, index) => {
    if (!task.dates.length) return
    const now = isShown(index)
    const named = new Set<number>()
    for (const date of task.dates) {
      const ours = date.year === null || year === null || date.year === year
      if (ours && date.month !== null) named.add(date.month)
    }
    if (named.size) add(dated, now)
    for (const month of named) {
      const row = rows[month - 1]
      if (!row) continue
      add(row.tasks, now)
      row.keys.add(task.key)
    }
  })
  return { months: rows.map((row) => ({ ...row, keys: row.keys.list() })), dated }
}
