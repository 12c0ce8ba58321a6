import { fromJsonLd } from '../exchange/jsonld.ts'
import { type DatasetInfo, SCHEMA } from '../model.ts'
import { BACKUP_NAME } from '../notes/backup.ts'
import { Grid } from './grid.ts'
import { findList, isRecord } from './json-list.ts'
import { readLegend } from './json-legend.ts'
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
  const list = findList(value)
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
  } else page.blocks.push({ kind: 'records', records: readLegend(value, list.filter(isRecord)) })
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
