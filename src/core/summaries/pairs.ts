import type { Task } from '../model.ts'
import { add, distinct, KeyList, largestFirst, noShare } from './share.ts'
import type { OverviewSummary, Share } from './summary.ts'

/** Pairs beyond this many are counted, not listed. */
const PAIRS_LIMIT = 120
/** A task naming more units than this (各县市区, everybody) says little about who works with whom. */
const CROWD = 12

/** Which two units stand on the same tasks, most often first. */
export function countPairs(
  tasks: readonly Task[],
  isShown: (index: number) => boolean,
): Pick<OverviewSummary, 'pairs' | 'pairCount' | 'joint'> {
  const rows = new Map<string, { units: [string, string]; tasks: Share; keys: KeyList }>()
  const joint = noShare()
  tasks.forEach((task, index) => {
    const now = isShown(index)
    const units = distinct(task.units)
    if (units.length > 1) add(joint, now)
    if (units.length > CROWD) return
    units.forEach((first, place) => {
      for (const second of units.slice(place + 1)) {
        const pair: [string, string] = first < second ? [first, second] : [second, first]
        const id = pair.join('\u0000')
        let row = rows.get(id)
        if (!row) rows.set(id, (row = { units: pair, tasks: noShare(), keys: new KeyList() }))
        add(row.tasks, now)
        row.keys.add(task.key)
      }
    })
  })
  const ranked = largestFirst([...rows.values()], (row) => row.tasks)
  return {
    pairs: ranked.slice(0, PAIRS_LIMIT).map((row) => ({ ...row, keys: row.keys.list() })),
    pairCount: ranked.length,
    joint,
  }
}
