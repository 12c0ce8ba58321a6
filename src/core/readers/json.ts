import { fromJsonLd } from '../exchange/jsonld.ts'
import { type DatasetInfo, SCHEMA } from '../model.ts'
import { BACKUP_NAME } from '../notes/backup.ts'
import { columnKind } from '../rows/columns.ts'
import { Grid } from './grid.ts'
import { type Page, Unreadable } from './page.ts'

export interface JsonPage extends Page {
  dataset?: DatasetInfo
}

/** Reads JSON: the app's own dataset (as its file or as JSON-LD), an array of records, an array of arrays, or an object around one; also one record a line. */
export function readJson(text: string, encoding: string): JsonPage {
  const read = parse(text)
  const value = isRecord(read) ? (fromJsonLd(read) ?? read) : read
  if (isRecord(value) && value.schema === SCHEMA && Array.isArray(value.tasks)) {
    const info = isRecord(value.dataset) ? toInfo(value.dataset) : undefined
    return {
      format: 'dataset',
      encoding,
      blocks: [{ kind: 'records', records: value.tasks.filter(isRecord) }],
      ...(info ? { dataset: info } : {}),
    }
  }
  if (isRecord(value) && BACKUP_NAME.test(String(value.format)))
    throw new Unreadable('notes-backup')
  const list = ungroup(findList(value, 0), 0)
  if (!list) throw new Unreadable('no-table')
  const title = isRecord(value)
    ? [value.title, value.name, value['标题'], value['名称']].find((x) => typeof x === 'string')
    : undefined
  const page: JsonPage = { format: 'json', encoding, blocks: [] }
  if (typeof title === 'string') page.title = title
  if (list.every(Array.isArray)) {
    const grid = new Grid()
    for (const [i, row] of (list as unknown[][]).entries()) {
      grid.beginRow()
      for (const cell of row)
        grid.add({
          text: cell === null || typeof cell === 'object' ? '' : String(cell ?? '').trim(),
          line: i + 1,
        })
    }
    page.blocks.push({ kind: 'table', table: grid.finish() })
  } else page.blocks.push({ kind: 'records', records: list.filter(isRecord) })
  return page
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const lines = text.split('\n').filter((line) => line.trim())
    try {
      if (lines.length > 1) return lines.map((line) => JSON.parse(line) as unknown)
    } catch {
      // falls through: neither one JSON value nor one a line
    }
    throw new Unreadable('broken-file', { what: 'json' })
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The longest array of records or rows, a few levels deep. */
function findList(value: unknown, depth: number): unknown[] | null {
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
    const found = findList(inner, depth + 1)
    if (found && found.length > (best?.length ?? 0)) best = found
  }
  return best
}

/** Whether a value is a list of tasks: records that name a task, and its units or report. */
function holdsTasks(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  const records = value.slice(0, 200).filter(isRecord)
  const told = records.filter((record) => {
    const kinds = new Set(Object.keys(record).map(columnKind))
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

function toInfo(raw: Record<string, unknown>): DatasetInfo | undefined {
  const text = (key: string) =>
    typeof raw[key] === 'string' ? (raw[key] as string).slice(0, 500) : null
  const id = text('id')
  if (!id || !/^[\p{L}\p{N}-]{1,80}$/u.test(id)) return undefined
  return {
    id,
    title: text('title') ?? id,
    place: text('place') ?? '',
    year: typeof raw.year === 'number' && Number.isInteger(raw.year) ? raw.year : null,
    published: text('published'),
    source: text('source'),
    ...(raw.example === true ? { example: true } : {}),
  }
}
