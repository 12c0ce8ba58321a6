/** Matching tasks in the order a person expects. */
import { fold } from './fold.ts'
import type { Clause } from './parse-search.ts'
import type { SearchScope } from './search.ts'
import { numbered, pieceIn, spellings } from './search.ts'

/** Points a word brings by where it first stands; a little less the later it stands there. */
const IN_TASK = 300
const IN_NAMES = 200
const IN_REPORT = 100
/** The reader's own words come after all of the document's: the least a report brings is 10. */
const IN_TAG = 8
const IN_NOTE = 6
const LATE = 90
/** What a name loses by being longer than the word, and by each name before it. */
const LONGER = 10
const NOT_FIRST = 20
const EXACT_NUMBER = 20_000
const MOST = 18_000

/** Points of a task for one word; called for tasks in ascending order. */
type Gain = (task: number) => number

/**
 * Best first: the exact number, then words in the task text before units before the report before the
 * reader's tags and notes, then the earlier; a word said of one field counts by where it stands in
 * that field. Equals in the document's order. Linear in the matches: sorted by counting.
 */
export function rankMatches(
  scope: SearchScope,
  clauses: readonly Clause[],
  matches: Uint32Array,
): Uint32Array {
  const wanted = clauses.filter((clause) => !clause.exclude)
  const points = new Uint16Array(matches.length)
  for (const clause of wanted) {
    const gain = gainOf(scope, clause)
    if (!gain) continue
    for (let at = 0; at < matches.length; at++) {
      points[at] = Math.min((points[at] as number) + gain(matches[at] as number), MOST)
    }
  }
  for (const { field, term } of wanted) {
    if (field !== null && field !== 'no') continue
    for (const task of numbered(scope, term)) {
      const at = matches.indexOf(task)
      if (at >= 0) points[at] = EXACT_NUMBER
    }
  }
  return byPoints(matches, points)
}

/** Null where all that match match alike: a number, a year, a status or a verdict. */
function gainOf(scope: SearchScope, { field, term }: Clause): Gain | null {
  switch (field) {
    case null:
      return anywhere(scope, spellings(scope, term))
    case 'task':
    case 'report':
      return inText(scope, spellings(scope, term), field)
    case 'note':
      return (task) => IN_TASK - Math.min(scope.notes.get(task)?.indexOf(term) ?? LATE, LATE)
    case 'unit':
    case 'theme':
    case 'document':
    case 'tag':
      return inNames(scope, field, term)
    default:
      return null
  }
}

function anywhere(scope: SearchScope, words: string[]): Gain {
  const text = inText(scope, words, null)
  const tags = words.map((word) => inNames(scope, 'tag', word))
  const tagged = (task: number) => tags.some((gain) => gain(task) > 0)
  const noted = (task: number) => {
    const note = scope.notes.get(task)
    return note !== undefined && words.some((word) => note.includes(word))
  }
  return (task) => text(task) || (tagged(task) ? IN_TAG : noted(task) ? IN_NOTE : 0)
}

/** By the first place of any of the words in the task's text, or in one part of it. */
function inText(scope: SearchScope, words: string[], part: 'task' | 'report' | null): Gain {
  const { text, starts, taskEnds, reportStarts } = scope.corpus
  const nextAt = words.map(() => -1)
  return (task) => {
    const start = starts[task] as number
    const taskEnd = taskEnds[task] as number
    const report = reportStarts[task] as number
    const from = part === 'report' ? report : start
    const end = part === 'task' ? taskEnd : (starts[task + 1] as number)
    let place = end
    for (let w = 0; w < words.length; w++) {
      let seen = nextAt[w] as number
      if (seen < from) {
        seen = text.indexOf(words[w] as string, from)
        nextAt[w] = seen = seen < 0 ? text.length : seen
      }
      if (seen < place) place = seen
    }
    if (place === end) return 0
    if (place < taskEnd) return IN_TASK - Math.min(place - start, LATE)
    return place < report ? IN_NAMES : IN_REPORT - Math.min((place - report) >> 3, LATE)
  }
}

/** By the best of the task's names in a facet: the whole name before a part, the first before the next. */
function inNames(
  scope: SearchScope,
  facet: 'unit' | 'theme' | 'document' | 'tag',
  term: string,
): Gain {
  const { values, ids, offsets } = scope.columns[facet]
  const worth = Uint16Array.from(values, (value) => {
    const piece = pieceIn(scope, value, term)
    return piece === null ? 0 : piece === fold(value) ? IN_TASK : IN_TASK - LONGER
  })
  return (task) => {
    const first = offsets[task] as number
    let best = 0
    for (let at = first; at < (offsets[task + 1] as number); at++) {
      const points = worth[ids[at] as number] as number
      if (points) best = Math.max(best, points - Math.min((at - first) * NOT_FIRST, LATE))
    }
    return best
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
