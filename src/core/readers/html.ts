import { visible } from '../rows/texts.ts'
import { Grid } from './grid.ts'
import { walkMarkup } from './markup.ts'
import type { Block, Cell, Line, Page, Table } from './page.ts'

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'textarea',
  'svg',
  'math',
  'iframe',
  'object',
  'button',
  'datalist',
])
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'col',
  'area',
  'base',
  'embed',
  'source',
  'wbr',
])
const BREAKING = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul caption'.split(
    ' ',
  ),
)
/** Tables nested deeper belong to no document; their text goes to the cell around them. */
const MAX_NESTING = 12

interface OpenTable {
  grid: Grid
  cell: { out: Text; rowspan: number; colspan: number; line: number; tables: Table[] } | null
}

/**
 * A line of the source that ends between two Chinese characters is no blank (CSS Text, segment breaks);
 * after the last character of an office's name it may part two of them, and stays.
 */
const RE_BREAK =
  /(?<=[\u3001-\u9fff\uff01-\uff60])(?<![局委办廳厅处處院署会會司府心部团行队所站室组區区縣县市州旗镇乡校])[ \t]*[\r\n][ \t\r\n]*(?=[\u3001-\u9fff\uff01-\uff60])/g

/** Text as a browser would show it: blanks run together, one line break for each block edge or <br>. */
class Text {
  private parts: string[] = []
  private blank = false
  private atStart = true

  add(raw: string): void {
    const joined = raw.includes('\n') ? raw.replace(RE_BREAK, '') : raw
    const text = joined.replace(/[ \t\n\r\f]+/g, ' ')
    if (text === ' ' || text === '') {
      if (text) this.blank = true
      return
    }
    const lead = text.startsWith(' ') || this.blank
    if (lead && !this.atStart) this.parts.push(' ')
    const trail = text.endsWith(' ')
    this.parts.push(text.slice(text.startsWith(' ') ? 1 : 0, trail ? -1 : undefined))
    this.blank = trail
    this.atStart = false
  }

  break(): void {
    if (!this.atStart) this.parts.push('\n')
    this.atStart = true
    this.blank = false
  }

  toString(): string {
    return visible(this.parts.join(''))
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim()
  }
}

/**
 * Reads HTML without running, fetching or showing anything of it: a stream of tags becomes tables (with
 * spans and nesting) and lines. Scripts, styles, comments and hidden parts are no content.
 */
export function readHtml(source: string, encoding: string): Page {
  const blocks: Block[] = []
  const tables: OpenTable[] = []
  const lists: (number | null)[] = []
  let out = new Text()
  let outLine = 1
  let title: string | undefined
  let inTitle = false
  let hidden: { name: string; depth: number } | null = null
  let preformatted = 0
  let lineEnd = source.indexOf('\n')
  let lineNow = 1

  const lineAt = (index: number): number => {
    for (; lineEnd >= 0 && lineEnd < index; lineEnd = source.indexOf('\n', lineEnd + 1)) lineNow++
    return lineNow
  }
  const sink = (): Text => tables.at(-1)?.cell?.out ?? out
  const flush = (): void => {
    const lines: Line[] = out
      .toString()
      .split('\n')
      .map((text) => ({ text, line: outLine }))
    if (lines.some((line) => line.text)) blocks.push({ kind: 'text', lines })
    out = new Text()
  }
  const closeCell = (table: OpenTable): void => {
    if (!table.cell) return
    const { out: text, line, tables: inner, rowspan, colspan } = table.cell
    const cell: Cell = { text: text.toString(), line }
    if (inner.length) cell.tables = inner
    table.grid.add(cell, rowspan, colspan)
    table.cell = null
  }
  const closeTable = (): void => {
    const table = tables.pop()
    if (!table) return
    closeCell(table)
    const done = table.grid.finish()
    const around = tables.at(-1)?.cell
    if (around) around.tables.push(done)
    else if (tables.length === 0) {
      flush()
      blocks.push({ kind: 'table', table: done })
      outLine = lineNow
    }
  }

  /** An item of a numbered list shows its number, though it is no text of the file. */
  const numberItem = (): void => {
    const count = lists.at(-1)
    if (typeof count !== 'number' || tables.some((table) => table.cell)) return
    lists[lists.length - 1] = count + 1
    sink().add(`${count + 1}.`)
  }
  let nested = 0
  const inTable = () => nested > 0 && nested <= MAX_NESTING
  walkMarkup(source, false, {
    open(name, attributes, at) {
      if (hidden) {
        if (name === hidden.name) hidden.depth++
        return
      }
      if (SKIPPED.has(name) || (isHidden(attributes) && !VOID.has(name))) {
        hidden = { name, depth: 1 }
        return
      }
      if (name === 'title' && title === undefined) inTitle = true
      else if (name === 'pre') preformatted++
      if (name === 'br' || BREAKING.has(name)) sink().break()
      if (name === 'ol') lists.push((Number.parseInt(attributes.start ?? '1', 10) || 1) - 1)
      else if (name === 'ul') lists.push(null)
      else if (name === 'li') numberItem()
      const table = tables.at(-1)
      if (name === 'table') {
        nested++
        if (inTable()) tables.push({ grid: new Grid(), cell: null })
      } else if (name === 'tr' && table && inTable()) {
        closeCell(table)
        table.grid.beginRow()
      } else if ((name === 'td' || name === 'th') && table && inTable()) {
        closeCell(table)
        const [rowspan, colspan] = [span(attributes.rowspan), span(attributes.colspan)]
        table.cell = { out: new Text(), rowspan, colspan, line: lineAt(at), tables: [] }
      } else if (name === 'td' || name === 'th') sink().add(' ')
    },
    text(text) {
      if (hidden) return
      if (inTitle) title = (title ?? '') + text
      else if (preformatted > 0) {
        for (const [i, part] of text.split('\n').entries()) {
          if (i > 0) sink().break()
          sink().add(part)
        }
      } else sink().add(text)
    },
    close(name) {
      if (hidden) {
        if (name === hidden.name && --hidden.depth === 0) hidden = null
        return
      }
      if (name === 'title') inTitle = false
      else if (name === 'pre') preformatted = Math.max(0, preformatted - 1)
      else if (name === 'ol' || name === 'ul') lists.pop()
      const table = tables.at(-1)
      if (name === 'table') {
        if (inTable()) closeTable()
        nested = Math.max(0, nested - 1)
      } else if ((name === 'td' || name === 'th' || name === 'tr') && table && inTable())
        closeCell(table)
      if (BREAKING.has(name)) sink().break()
    },
  })
  while (tables.length) closeTable()
  flush()
  const page: Page = { format: 'html', encoding, blocks }
  if (title?.trim()) page.title = title.trim()
  return page
}

const span = (value: string | undefined) =>
  Math.max(1, Math.min(2000, Number.parseInt(value ?? '1', 10) || 1))

function isHidden(attributes: Record<string, string>): boolean {
  return (
    attributes.hidden !== undefined ||
    /(?:^|;)\s*display\s*:\s*none/i.test((attributes.style ?? '').slice(0, 500))
  )
}
