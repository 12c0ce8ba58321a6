/** Facet values in typed columns: for each facet its values in display order, and each task's. */
import type { DatasetInfo, Task } from '../model.ts'
import { FACET_TABLE } from './facet-table.ts'
import type { Facet, TaskNotes } from './types.ts'

/** Values of task i are `ids[offsets[i] … offsets[i + 1])`, each an index into `values`. */
export interface Column {
  values: string[]
  offsets: Uint32Array
  ids: Uint16Array | Uint32Array
  /** Number of tasks with each value. */
  totals: Uint32Array
  /** True where every task has exactly one value, so that `ids[i]` is it. */
  single: boolean
}
export type Columns = Record<Facet, Column>

/**
 * Fixed values keep their order, free ones (units, documents, tags) are sorted by how many tasks have
 * them. `holders`, ascending, names the only tasks that have any, where those are few.
 */
export function buildColumn(
  tasks: number,
  valuesOf: (i: number) => readonly string[],
  fixed?: readonly string[],
  holders?: readonly number[],
): Column {
  const known = new Map<string, number>()
  const values: string[] = []
  const idOf = (value: string) => {
    const id = known.get(value)
    if (id !== undefined) return id
    known.set(value, values.length)
    return values.push(value) - 1
  }
  fixed?.forEach(idOf)
  const offsets = new Uint32Array(tasks + 1)
  const flat: number[] = []
  const totals: number[] = []
  let filled = 0
  let single = true
  const take = (i: number) => {
    const from = flat.length
    for (; filled < i; filled++) offsets[filled + 1] = from
    for (const value of valuesOf(i)) {
      const id = idOf(value)
      if (flat.indexOf(id, from) >= 0) continue
      flat.push(id)
      totals[id] = (totals[id] ?? 0) + 1
    }
    offsets[++filled] = flat.length
    single &&= flat.length === filled
  }
  if (holders) for (const i of holders) take(i)
  else for (let i = 0; i < tasks; i++) take(i)
  single &&= filled === tasks
  offsets.fill(flat.length, filled + 1)
  const total = (id: number) => totals[id] ?? 0
  const order = values.map((_, id) => id)
  if (!fixed) order.sort((a, b) => total(b) - total(a) || a - b)
  const place = new Uint32Array(values.length)
  order.forEach((id, at) => (place[id] = at))
  const ids = values.length < 0x10000 ? new Uint16Array(flat.length) : new Uint32Array(flat.length)
  flat.forEach((id, at) => (ids[at] = place[id] as number))
  return {
    values: order.map((id) => values[id] as string),
    offsets,
    ids,
    totals: Uint32Array.from(order, total),
    single,
  }
}

/** What a task offers to the facets that come from the document; verdict, kind and wording see `reckoning.ts`. */
export function buildTaskColumns(
  tasks: readonly Task[],
): Pick<Columns, 'unit' | 'theme' | 'document'> {
  const column = (valuesOf: (task: Task) => readonly string[], fixed?: readonly string[]) =>
    buildColumn(tasks.length, (i) => valuesOf(tasks[i] as Task), fixed)
  return {
    unit: column((task) => task.units),
    theme: column((task) => [task.theme], FACET_TABLE.theme.fixed),
    document: column((task) => task.documents),
  }
}

/** What the reader's own notes offer. `today` (ISO date) divides what is due. */
export function buildNoteColumns(
  tasks: number,
  notes: ReadonlyMap<number, TaskNotes>,
  today: string,
): Pick<Columns, 'tag' | 'starred' | 'noted' | 'due'> {
  const holders = [...notes.keys()].toSorted((a, b) => a - b)
  const column = (valuesOf: (note: TaskNotes) => readonly string[], fixed?: readonly string[]) =>
    buildColumn(
      tasks,
      (i) => {
        const note = notes.get(i)
        return note ? valuesOf(note) : NOTHING
      },
      fixed,
      holders,
    )
  const week = new Date(Date.parse(`${today}T00:00:00Z`) + 7 * 86_400_000)
    .toISOString()
    .slice(0, 10)
  return {
    tag: column((note) => note.tags),
    starred: column((note) => (note.starred ? ['1'] : NOTHING), FACET_TABLE.starred.fixed),
    noted: column(
      (note) => (note.count > 0 || note.text ? ['1'] : NOTHING),
      FACET_TABLE.noted.fixed,
    ),
    due: column((note) => {
      if (!note.due) return NOTHING
      return [note.due < today ? 'overdue' : note.due <= week ? 'week' : 'later', 'any']
    }, FACET_TABLE.due.fixed),
  }
}
const NOTHING: readonly string[] = []

/** Years a task speaks of: the dataset's own, and those its report names. */
export function yearsOf(task: Task, info: DatasetInfo): number[] {
  const years = task.dates.map((date) => date.year).filter((year) => year !== null)
  return info.year === null ? years : [info.year, ...years]
}
