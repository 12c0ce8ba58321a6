/** Matching tasks in the order a person expects. */
import type { Clause } from './parse-search.ts'
import type { SearchScope } from './search.ts'
import { numbered, spellings } from './search.ts'

/** Points a word brings by where it first stands; a little less the later it stands there. */
const IN_TASK = 300
const IN_NAMES = 200
const IN_REPORT = 100
const EXACT_NUMBER = 2000
const LATE = 90

/**
 * Best first: the exact number, then words in the task text before units before the report alone,
 * then the earlier; equals in the document's order. Linear in the matches: sorted by counting.
 */
export function rankMatches(
  scope: SearchScope,
  clauses: readonly Clause[],
  matches: Uint32Array,
): Uint32Array {
  const wanted = clauses.filter((clause) => !clause.exclude)
  const points = new Uint16Array(matches.length)
  for (const clause of wanted) {
    if (clause.field === null || clause.field === 'task' || clause.field === 'report') {
      addPlaces(scope, spellings(scope, clause.term), matches, points)
    }
    if (clause.field === null || clause.field === 'no') {
      for (const task of numbered(scope, clause.term)) {
        const at = matches.indexOf(task)
        if (at >= 0) points[at] = EXACT_NUMBER * 10
      }
    }
  }
  return byPoints(matches, points)
}

function addPlaces(
  scope: SearchScope,
  words: string[],
  matches: Uint32Array,
  points: Uint16Array,
): void {
  const { text, starts, taskEnds, reportStarts } = scope.corpus
  const nextAt = words.map(() => -1)
  for (let at = 0; at < matches.length; at++) {
    const task = matches[at] as number
    const start = starts[task] as number
    const end = starts[task + 1] as number
    let place = end
    for (let w = 0; w < words.length; w++) {
      let seen = nextAt[w] as number
      if (seen < start) {
        seen = text.indexOf(words[w] as string, start)
        nextAt[w] = seen = seen < 0 ? text.length : seen
      }
      if (seen < place) place = seen
    }
    if (place === end) continue
    const report = reportStarts[task] as number
    const gain =
      place < (taskEnds[task] as number)
        ? IN_TASK - Math.min(place - start, LATE)
        : place < report
          ? IN_NAMES
          : IN_REPORT - Math.min((place - report) >> 3, LATE)
    points[at] = Math.min((points[at] as number) + gain, EXACT_NUMBER * 9)
  }
}

/** Counting sort, most points first; keeps the given order among equals. */
function byPoints(matches: Uint32Array, points: Uint16Array): Uint32Array {
  let most = 0
  for (const value of points) if (value > most) most = value
  const cursor = new Uint32Array(most + 2)
  for (const value of points) cursor[most - value + 1] = (cursor[most - value + 1] as number) + 1
  for (let i = 1; i < cursor.length; i++)
    cursor[i] = (cursor[i] as number) + (cursor[i - 1] as number)
  const order = new Uint32Array(matches.length)
  for (let at = 0; at < matches.length; at++) {
    const bin = most - (points[at] as number)
    const to = cursor[bin] as number
    order[to] = matches[at] as number
    cursor[bin] = to + 1
  }
  return order
}
