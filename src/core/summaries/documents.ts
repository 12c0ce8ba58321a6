import type { Task } from '../model.ts'
import { add, distinct, largestFirst, noShare } from './share.ts'
import type { OverviewSummary, Share } from './summary.ts'

/** Documents beyond this many are counted, not listed. */
const DOCUMENTS_LIMIT = 100

/** Policy documents the reports name, by the number of tasks that name them. */
export function countDocuments(
  tasks: readonly Task[],
  isShown: (index: number) => boolean,
): Pick<OverviewSummary, 'documents' | 'documentCount' | 'documented'> {
  const rows = new Map<string, { name: string; tasks: Share }>()
  const documented = noShare()
  tasks.forEach((task, index) => {
    const now = isShown(index)
    if (task.documents.length) add(documented, now)
    for (const name of distinct(task.documents)) {
      let row = rows.get(name)
      if (!row) rows.set(name, (row = { name, tasks: noShare() }))
      add(row.tasks, now)
    }
  })
  const ranked = largestFirst([...rows.values()], (row) => row.tasks)
  return { documents: ranked.slice(0, DOCUMENTS_LIMIT), documentCount: ranked.length, documented }
}
