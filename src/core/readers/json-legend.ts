import { columnKind } from '../rows/columns.ts'
import { isRecord } from './json-list.ts'

type Records = Record<string, unknown>[]

/** No service sends more names of columns than this. */
const MOST = 300

/**
 * The records with their keys said in words, where the same file tells what they mean: a list of columns
 * ({field: 'c1', title: '工作任务'}) or an object of names ({xh: '序号'}). Left as they are where it tells
 * nothing of two keys or more.
 */
export function readLegend(whole: unknown, records: Records): Records {
  const [first] = records
  if (!first || !isRecord(whole)) return records
  const keys = new Set(Object.keys(first))
  const legend = find(whole, keys, 0)
  if (!legend) return records
  return records.map((record) => {
    const named: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(record)) named[legend.get(key) ?? key] = value
    return named
  })
}

function find(
  value: unknown,
  keys: ReadonlySet<string>,
  depth: number,
): Map<string, string> | null {
  if (depth > 4) return null
  if (!isRecord(value) && !Array.isArray(value)) return null
  const legend = isRecord(value) ? ofNames(value, keys) : ofColumns(value, keys)
  const names = [...legend.values()]
  const told = names.filter((name) => columnKind(name) !== 'unknown')
  if (told.length >= 2 && new Set(names).size === names.length) return legend
  // The rows themselves tell no names: they stand in a list, or each under its number.
  const inside = isRecord(value)
    ? Object.entries(value).flatMap(([key, one]) => (/^\d+$/.test(key) ? [] : [one]))
    : value.filter(Array.isArray)
  for (const inner of inside.slice(0, MOST)) {
    const found = find(inner, keys, depth + 1)
    if (found) return found
  }
  return null
}

const isName = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= 24 && /[一-龥]/.test(text) && columnKind(text) !== null

/** {xh: '序号', gzrw: '工作任务'} beside the rows. */
function ofNames(value: Record<string, unknown>, keys: ReadonlySet<string>): Map<string, string> {
  const told = Object.entries(value).slice(0, MOST)
  return new Map(told.filter((one): one is [string, string] => keys.has(one[0]) && isName(one[1])))
}

/** [{field: 'c1', title: '序号'}, …]: each names one key of the rows, and says it in words. */
function ofColumns(list: readonly unknown[], keys: ReadonlySet<string>): Map<string, string> {
  const legend = new Map<string, string>()
  for (const column of list.slice(0, MOST)) {
    if (!isRecord(column)) return new Map()
    const values = Object.values(column).slice(0, 20)
    const key = values.find((one): one is string => typeof one === 'string' && keys.has(one))
    const name = values.find(isName)
    if (key && name && key !== name) legend.set(key, name)
  }
  return legend
}
