import { type ColumnKind, taskRank } from './columns.ts'
import { kindOf } from './latin-kind.ts'
import { latinReadings } from './latin-names.ts'
import { rowNumber } from './numbers.ts'
import { areFigures } from './table-header.ts'

export type Records = readonly Record<string, unknown>[]

/** Records looked at to tell what their keys hold. */
const SAMPLE = 300

/**
 * What each key of the records holds. A Chinese name is believed; one in Latin letters (wcqk, leadDept) where
 * the values bear it out. Of several numbers the one that counts the rows is kept, of several tasks the
 * finest, of several reports those that are no mere figures.
 */
export function recordKinds(
  records: Records,
  keys: readonly string[],
  fixed: (key: string) => ColumnKind | undefined,
): Map<string, ColumnKind> {
  const rows = records.slice(0, SAMPLE)
  const kinds = new Map(
    keys.map((key) => [key, fixed(key) ?? kindOf(key, valuesOf(rows, key).map(textOf))]),
  )
  const all = (kind: ColumnKind) => keys.filter((key) => kinds.get(key) === kind && !fixed(key))
  const keep = (kind: ColumnKind, best: string | undefined) => {
    const one = keys.find((key) => fixed(key) === kind) ?? best
    for (const key of all(kind)) if (key !== one) kinds.set(key, 'other')
  }
  const numbers = all('no')
  keep('no', numbers.find((key) => countsRows(valuesOf(rows, key))) ?? numbers[0])
  const [number] = all('no')
  if (number && areKeys(valuesOf(rows, number))) kinds.set(number, 'other')
  const tasks = all('task')
  const rank = (key: string) => taskRank(latinReadings(key)[0] ?? key)
  keep(
    'task',
    tasks.reduce<string | undefined>((a, b) => (a && rank(a) >= rank(b) ? a : b), undefined),
  )
  const reports = all('report')
  const told = reports.filter((key) => !areFigures(cellsOf(valuesOf(rows, key))))
  if (told.length > 0) for (const key of reports) if (!told.includes(key)) kinds.set(key, 'other')
  return kinds
}

const valuesOf = (rows: Records, key: string) =>
  rows
    .map((row) => row[key])
    .filter((value) => value !== null && value !== undefined && value !== '')

const textOf = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one !== 'object').join('\n')

const cellsOf = (values: readonly unknown[]) =>
  values.map((value) => ({ text: textOf(value).trim(), line: 0 }))

/** Whole numbers that go up row by row: 序号, not the key of a database. */
function countsRows(values: readonly unknown[]): boolean {
  const numbers = values.map((value) => rowNumber(textOf(value)))
  return (
    numbers.length > 0 &&
    numbers.every(
      (no, i) =>
        typeof no === 'number' && no <= 99_999 && (i === 0 || no > (numbers[i - 1] as number)),
    )
  )
}

/** a8f10c2, 5f0c…-…: what a database made up to tell its rows apart is no number a reader sees. */
const areKeys = (values: readonly unknown[]) =>
  values.length > 0 &&
  values.every((value) => {
    const text = textOf(value)
    return /^(?=.*\d)(?=.*[a-fA-F])[\da-fA-F]{6,}$|^[\da-f]{8}-[\da-f-]{20,}$|^\d{10,}$/.test(text)
  })
