import { visible } from '../rows/texts.ts'
import { type Block, type Cell, type Hidden, type Page, type Table, Unreadable } from './page.ts'
import { unzipEntries } from './unzip.ts'
import { attribute, walkXml } from './xml.ts'
import { cellStyles, showValue, type CellStyle } from './xlsx-values.ts'

const MAX_CELLS = 3_000_000
const MAX_COLUMN = 200
/** Characters of all cells together: one long string may stand in very many of them. */
const MAX_TEXT = 100_000_000
/** Places of all rows together, the empty ones counted. */
const MAX_PLACES = 10_000_000

/** Reads the visible sheets of an XLSX file: values as a reader sees them (formulas by their cached result), merges kept. */
export function readXlsx(bytes: Uint8Array): Page {
  const entries = unzipEntries(bytes, (name) =>
    /^\/?xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i.test(
      name,
    ),
  )
  const part = (name: string): Uint8Array | undefined =>
    entries.get(name) ?? entries.get(`/${name}`)
  const workbook = part('xl/workbook.xml')
  if (!workbook) throw new Unreadable('broken-file')
  const strings = sharedStrings(part('xl/sharedStrings.xml'))
  const styles = cellStyles(part('xl/styles.xml'))
  const blocks: Block[] = []
  const sheets = allSheets(workbook, part('xl/_rels/workbook.xml.rels'))
  const shown = sheets.filter((sheet) => !sheet.hidden)
  const hidden = {
    rows: 0,
    columns: 0,
    filtered: 0,
    sheets: sheets.length - shown.length,
    unread: 0,
  }
  let missing = 0
  for (const sheet of shown) {
    const xml = part(sheet.path)
    if (!xml) {
      missing++
      continue
    }
    const { table, unseen } = readSheet(xml, strings, styles, sheet.name)
    blocks.push({ kind: 'table', table })
    hidden.rows += unseen.rows
    hidden.columns += unseen.columns
    hidden.filtered += unseen.filtered
    hidden.unread += unseen.unread
  }
  if (blocks.length === 0 && missing > 0) throw new Unreadable('broken-file')
  return { format: 'xlsx', encoding: null, blocks, hidden }
}

function allSheets(
  workbook: Uint8Array,
  rels: Uint8Array | undefined,
): { name: string; path: string; hidden: boolean }[] {
  const targets = new Map<string, string>()
  if (rels) {
    walkXml(rels, {
      open(name, a) {
        if (name === 'Relationship' && a.Id && a.Target) targets.set(a.Id, a.Target)
      },
    })
  }
  const sheets: { name: string; path: string; hidden: boolean }[] = []
  let index = 0
  walkXml(workbook, {
    open(name, a) {
      if (name !== 'sheet') return
      index++
      const target = targets.get(attribute(a, 'id') ?? '') ?? `worksheets/sheet${index}.xml`
      sheets.push({
        name: a.name ?? '',
        path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
        hidden: a.state === 'hidden' || a.state === 'veryHidden',
      })
    },
  })
  return sheets
}

function sharedStrings(xml: Uint8Array | undefined): string[] {
  const strings: string[] = []
  if (!xml) return strings
  let text = ''
  let inText = false
  let phonetic = 0
  walkXml(xml, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic++
      else if (name === 't') inText = phonetic === 0
    },
    text(chunk) {
      if (inText) text += chunk
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic--
      else if (name === 'si') strings.push(asShown(text))
    },
  })
  return strings
}

function readSheet(
  xml: Uint8Array,
  strings: readonly string[],
  styles: readonly CellStyle[],
  name: string,
): { table: Table; unseen: Hidden & { unread: number } } {
  const rows: Cell[][] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  let filtered = false
  const merges: string[] = []
  let row: Cell[] = []
  let rowAt = 0
  let column = -1
  let type = ''
  let style: CellStyle = 'plain'
  let value = ''
  let inValue = false
  let phonetic = 0
  let cells = 0
  let unread = 0
  let characters = 0
  let places = 0
  walkXml(xml, {
    open(tag, a) {
      if (tag === 'row') {
        rowAt = Number(a.r) > 0 ? Number(a.r) - 1 : rowAt + (rows.length ? 1 : 0)
        column = -1
        row = []
        if (rowAt < 1_048_576) rows[rowAt] = row
        if (isOn(a.hidden)) hiddenRows.add(rowAt)
      } else if (tag === 'c') {
        column = a.r ? columnIndex(a.r) : column + 1
        type = a.t ?? 'n'
        style = styles[Number(a.s ?? 0)] ?? 'plain'
        value = ''
      } else if (tag === 'rPh') phonetic++
      else if (tag === 'v' || (tag === 't' && phonetic === 0)) inValue = true
      else if (tag === 'col' && isOn(a.hidden)) {
        const last = Math.min(Number(a.max), MAX_COLUMN)
        for (let c = Number(a.min); c <= last; c++) hiddenColumns.add(c - 1)
      } else if (tag === 'filterColumn') filtered = true
      else if (tag === 'mergeCell' && a.ref && merges.length < 100_000) merges.push(a.ref)
    },
    text(chunk) {
      if (inValue) value += chunk
    },
    close(tag) {
      if (tag === 'v' || tag === 't') inValue = false
      else if (tag === 'rPh') phonetic--
      else if (
        tag === 'c' &&
        column >= 0 &&
        value !== '' &&
        (++cells > MAX_CELLS || column >= MAX_COLUMN)
      )
        unread++
      else if (tag === 'c' && column >= 0 && value !== '') {
        const text =
          type === 's' ? (strings[Number(value)] ?? '') : asShown(showValue(value, type, style))
        characters += text.length
        places += Math.max(0, column + 1 - row.length)
        if (characters > MAX_TEXT || places > MAX_PLACES) throw new Unreadable('too-large')
        row[column] = { text, line: rowAt + 1 }
      }
    },
  })
  const all = spread(rows, merges)
  const told = (at: number) => all[at]?.some((cell) => cell.text) ?? false
  const unseenRows = [...hiddenRows].filter(told)
  const unseenColumns = [...hiddenColumns].filter((c) => all.some((row) => row[c]?.text))
  const shown = filtered ? all : all.filter((_, at) => !hiddenRows.has(at))
  return {
    table: {
      rows: hiddenColumns.size
        ? shown.map((row) => row.filter((_, c) => !hiddenColumns.has(c)))
        : shown,
      name,
    },
    unseen: {
      rows: filtered ? 0 : unseenRows.length,
      columns: unseenColumns.length,
      filtered: filtered ? unseenRows.length : 0,
      unread,
    },
  }
}

/** A value as a reader sees it: line breaks as such, nothing invisible. */
const asShown = (raw: string) => visible(raw.replace(/_x000D_/g, '').replace(/\r\n?/g, '\n')).trim()

const isOn = (value: string | undefined) => value === '1' || value === 'true'

function columnIndex(reference: string): number {
  let index = 0
  for (const c of reference) {
    const code = c.charCodeAt(0) & ~32
    if (code < 65 || code > 90) break
    index = index * 26 + code - 64
  }
  return index - 1
}

/** Rows without holes, merged cells standing in each of their places as one object. */
function spread(
  sparse: readonly (readonly Cell[] | undefined)[],
  merges: readonly string[],
): Cell[][] {
  const used: Cell[][] = []
  const place = new Map<number, Cell[]>()
  sparse.forEach((row, at) => {
    const empty: Cell = { text: '', line: at + 1 }
    const full = Array.from(row ?? [], (cell) => cell ?? empty)
    place.set(at, full)
    used.push(full)
  })
  let filled = 0
  for (const reference of merges) {
    const [from, to] = reference.split(':')
    if (!from || !to) continue
    const left = columnIndex(from)
    const right = Math.min(columnIndex(to), MAX_COLUMN)
    const top = Number(from.replace(/\D+/g, '')) - 1
    const bottom = Number(to.replace(/\D+/g, '')) - 1
    const cell = place.get(top)?.[left] ?? { text: '', line: top + 1 }
    for (let r = top; r <= bottom && r < sparse.length && filled < 2_000_000; r++) {
      const row = place.get(r)
      if (!row) continue
      for (let c = left; c <= right; c++) {
        while (row.length < c) row.push({ text: '', line: r + 1 })
        row[c] = cell
        filled++
      }
    }
  }
  return used
}
