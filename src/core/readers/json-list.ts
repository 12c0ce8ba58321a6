import { possibleKinds } from '../rows/latin-kind.ts'

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The list of tasks inside a JSON document, however the service that gave it out wrapped it (data.list,
 * result.records, features[].properties): the longest that names tasks, else the longest of all.
 */
export function findList(value: unknown): unknown[] | null {
  return ungroup(unwrapRecords(search(value, 0)), 0)
}

/** The longest array of records or rows, a few levels deep; one that names tasks before any other. */
function search(value: unknown, depth: number): unknown[] | null {
  if (Array.isArray(value)) {
    if (value.length && (value.every(isRecord) || value.every(Array.isArray))) return value
    return value.length && value.some(isRecord) ? value.filter(isRecord) : null
  }
  if (!isRecord(value) || depth > 3) return null
  const keyed = Object.entries(value)
  if (keyed.length > 1 && keyed.every(([key, one]) => /^\d{1,6}$/.test(key) && isRecord(one)))
    return keyed.map(([key, one]) => ({ no: key, ...(one as Record<string, unknown>) }))
  const grouped = keyed.filter(([, one]) => holdsTasks(one))
  if (grouped.length > 1)
    return grouped.flatMap(([category, one]) => withCategory(category, one as unknown[]))
  let best: unknown[] | null = null
  for (const inner of Object.values(value)) {
    const found = search(inner, depth + 1)
    if (found && isBetter(found, best)) best = found
  }
  return best
}

function isBetter(found: readonly unknown[], best: readonly unknown[] | null): boolean {
  if (!best) return found.length > 0
  const [here, there] = [holdsTasks(found), holdsTasks(best)]
  return here === there ? found.length > best.length : here
}

/** Records that carry what they say one level down, each under the same key ({type, properties: {…}}). */
function unwrapRecords(list: unknown[] | null): unknown[] | null {
  const [first] = list ?? []
  if (!list || !isRecord(first) || holdsTasks(list)) return list
  for (const key of Object.keys(first).slice(0, 20)) {
    const inner = list.map((one) => (isRecord(one) ? one[key] : null)).filter(isRecord)
    if (inner.length === list.length && holdsTasks(inner)) return inner
  }
  return list
}

/** Whether a value is a list of tasks: records that name a task, and its units or report. */
function holdsTasks(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  const records = value.slice(0, 200).filter(isRecord)
  const told = records.filter((record) => {
    const kinds = new Set(Object.keys(record).slice(0, 60).flatMap(possibleKinds))
    return kinds.has('task') && (kinds.has('lead') || kinds.has('report'))
  })
  return told.length > 0 && told.length >= records.length / 2
}

const withCategory = (category: string | undefined, tasks: readonly unknown[]) =>
  tasks.filter(isRecord).map((task) => (category ? { category, ...task } : task))

/** Tasks gathered under their categories, as one list: each carries the name of its group. */
function ungroup(list: unknown[] | null, depth: number): unknown[] | null {
  if (!list || depth > 3 || !list.every(isRecord) || holdsTasks(list)) return list
  const groups = list.map((group) => ({
    name: Object.values(group).find((one) => typeof one === 'string' && one.length <= 40),
    tasks: Object.values(group).find(
      (one): one is unknown[] => Array.isArray(one) && one.some(isRecord),
    ),
  }))
  const inner = groups.flatMap(({ name, tasks }) =>
    withCategory(name as string | undefined, ungroup(tasks ?? null, depth + 1) ?? []),
  )
  return holdsTasks(inner) ? inner : list
}
