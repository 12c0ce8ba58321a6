import { append } from './append.ts'
import type { ColumnKind } from './columns.ts'
import type { Ledger } from './ledger.ts'
import { rowNumber } from './numbers.ts'
import { recordKinds } from './record-kinds.ts'
import type { ColumnReading, RowDraft } from './row-draft.ts'
import { visible } from './texts.ts'
import { readUnits } from './units.ts'

/** Rows from JSON objects: keys are read like column names, arrays are taken as they stand. */
export function readRecords(
  records: readonly Record<string, unknown>[],
  table: number,
  changes: Readonly<Record<string, ColumnKind>>,
  ledger: Ledger,
): { drafts: RowDraft[]; columns: ColumnReading[] } {
  const keys = [...new Set(records.slice(0, 500).flatMap((record) => Object.keys(record)))].slice(
    0,
    60,
  )
  const at = new Map(keys.map((key, column) => [key, `${table}:${column}`]))
  const kinds = recordKinds(records, keys, (key) => changes[at.get(key) as string] ?? OWN.get(key))
  const columns = keys.map((name, column) => ({
    table,
    column,
    name,
    kind: kinds.get(name) as ColumnKind,
  }))
  const drafts = records
    .map((record, i) => readRecord(record, kinds, ledger, i + 1))
    // What says nothing at all is no row; one that lacks its task is kept, and told of.
    .filter((draft) => draft.task || draft.no !== null || draft.paragraphs.length > 0)
  return { drafts, columns }
}

/** Keys of the app's own files that are no column of the table. */
const OWN = new Map<string, ColumnKind>(
  [
    'key',
    'theme',
    'targets',
    'status',
    'cues',
    'documents',
    'figures',
    'dates',
    'extra',
    'lines',
  ].map((key) => [key, 'other']),
)

function readRecord(
  record: Record<string, unknown>,
  kinds: ReadonlyMap<string, ColumnKind>,
  ledger: Ledger,
  line: number,
): RowDraft {
  const draft: RowDraft = {
    no: null,
    task: '',
    units: [],
    paragraphs: [],
    extra: {},
    lines: [0, 0],
  }
  for (const [key, kind] of kinds) {
    const value = record[key]
    if (value === null || value === undefined || value === '') continue
    if (kind === 'no') draft.no = typeof value === 'number' ? value : rowNumber(asText(value))
    else if (kind === 'task') draft.task = asText(value)
    else if (kind === 'lead' || kind === 'support') {
      for (const unit of toUnits(value, ledger, line))
        if (!draft.units.includes(unit)) draft.units.push(unit)
    } else if (kind === 'report') append(draft.paragraphs, toParagraphs(value))
    else if (kind === 'category') draft.category = asText(value)
    else if (key === 'extra' && typeof value === 'object') {
      for (const [name, text] of Object.entries(value)) draft.extra[name] = asText(text)
    } else if (
      key === 'lines' &&
      Array.isArray(value) &&
      value.length === 2 &&
      value.every(Number.isInteger)
    ) {
      draft.lines = [value[0] as number, value[1] as number]
    } else if (!OWN.has(key) && typeof value !== 'object') draft.extra[key] = asText(value)
  }
  return draft
}

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? visible(String(value)).trim()
    : ''

function toUnits(value: unknown, ledger: Ledger, line: number): string[] {
  if (Array.isArray(value))
    return value
      .map((one) => (isObject(one) ? asText(one.name ?? one.unit) : asText(one)))
      .filter(Boolean)
  return readUnits(asText(value), ledger, line)
}

function toParagraphs(value: unknown): RowDraft['paragraphs'] {
  const list = Array.isArray(value) ? value : asText(value).split(/\r\n?|\n/)
  return list
    .map((one) =>
      isObject(one)
        ? { text: asText(one.text), unit: typeof one.unit === 'string' ? one.unit : null }
        : { text: asText(one), unit: null },
    )
    .filter((paragraph) => paragraph.text)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
