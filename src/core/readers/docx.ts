import { visible } from '../rows/texts.ts'
import { Numbering } from './docx-numbering.ts'
import { Grid } from './grid.ts'
import { type Block, type Cell, type Line, type Page, type Table, Unreadable } from './page.ts'
import { unzipEntries } from './unzip.ts'
import { attribute, walkXml } from './xml.ts'

interface OpenCell {
  parts: string[]
  colspan: number
  merge: '' | 'restart' | 'continue'
  tables: Table[]
}
interface OpenTable {
  grid: Grid
  cell: OpenCell | null
}
interface Paragraph {
  text: string
  num?: string
  level?: number
  style?: string
  /** It has a level in the outline of its own. */
  outline?: boolean
}

const MAX_NESTING = 12
/** Deleted text, earlier formats, the second copy kept for old programs. */
const SKIPPED = new Set([
  'Fallback',
  'del',
  'moveFrom',
  'pPrChange',
  'rPrChange',
  'tcPrChange',
  'sectPr',
])

/** Reads the body of a DOCX: paragraphs with their automatic numbers, tables with spans and nesting. Headers and footers are no content. */
export function readDocx(bytes: Uint8Array): Page {
  const entries = unzipEntries(bytes, (name) =>
    /^\/?word\/(?:document\d*|numbering|styles)\.xml$/i.test(name),
  )
  const part = (name: string) => entries.get(name) ?? entries.get(`/${name}`)
  const body =
    part('word/document.xml') ?? [...entries].find(([name]) => name.includes('word/document'))?.[1]
  if (!body) throw new Unreadable('broken-file')
  const numbering = new Numbering(part('word/numbering.xml'), part('word/styles.xml'))
  return {
    format: 'docx',
    encoding: null,
    blocks: readBody(body, numbering, headingStyles(part('word/styles.xml'))),
  }
}

/** Ids of the styles that have a level in the outline (Heading 1, 标题 2), the title of the document left aside. */
function headingStyles(xml: Uint8Array | undefined): Set<string> {
  const found = new Set<string>()
  let style = ''
  if (xml)
    walkXml(xml, {
      open(name, a) {
        if (name === 'style') style = attribute(a, 'styleId') ?? ''
        else if (name === 'outlineLvl' && Number(attribute(a, 'val')) < 9) found.add(style)
        else if (name === 'name' && /^(?:heading|标题) \d$/i.test(attribute(a, 'val') ?? ''))
          found.add(style)
      },
    })
  return found
}

function readBody(xml: Uint8Array, numbering: Numbering, headings: ReadonlySet<string>): Block[] {
  const blocks: Block[] = []
  const tables: OpenTable[] = []
  const paragraphs: Paragraph[] = []
  let lines: Line[] = []
  let line = 0
  let skip = 0
  let inText = false
  let inRun = false
  let hiddenRun = false
  let nested = 0

  const flush = () => {
    if (lines.some((one) => one.text)) blocks.push({ kind: 'text', lines })
    lines = []
  }
  const endParagraph = () => {
    const paragraph = paragraphs.pop()
    if (!paragraph) return
    const label = numbering.next(paragraph.num, paragraph.level, paragraph.style)
    const isHeading = paragraph.outline || headings.has(paragraph.style ?? '')
    const cell = tables.at(-1)?.cell
    for (const [i, raw] of paragraph.text.split('\n').entries()) {
      const text = visible((i === 0 ? label : '') + raw).trim()
      if (cell) cell.parts.push(text)
      else lines.push({ text, line: ++line, ...(isHeading ? { heading: true } : {}) })
    }
  }
  const endCell = (table: OpenTable) => {
    const cell = table.cell
    if (!cell) return
    table.cell = null
    const text = cell.parts.filter(Boolean).join('\n')
    if (cell.merge === 'continue') {
      const above = table.grid.repeatAbove(cell.colspan)
      if (text) above.text = above.text ? `${above.text}\n${text}` : text
      return
    }
    const done: Cell = { text, line: line + 1 }
    if (cell.tables.length) done.tables = cell.tables
    table.grid.add(done, 1, cell.colspan)
  }

  walkXml(xml, {
    open(name, a) {
      if (skip > 0 || SKIPPED.has(name)) {
        skip++
        return
      }
      const paragraph = paragraphs.at(-1)
      const table = tables.at(-1)
      const val = attribute(a, 'val')
      switch (name) {
        case 'p':
          paragraphs.push({ text: '' })
          break
        case 'r':
          inRun = true
          hiddenRun = false
          break
        case 'vanish':
          if (inRun && val !== '0' && val !== 'false') hiddenRun = true
          break
        case 't':
          inText = !hiddenRun
          break
        case 'tab':
          if (paragraph && inRun) paragraph.text += '\t'
          break
        case 'br':
        case 'cr':
          if (paragraph) paragraph.text += '\n'
          break
        case 'noBreakHyphen':
          if (paragraph) paragraph.text += '-'
          break
        case 'pStyle':
          if (paragraph && val) paragraph.style = val
          break
        case 'outlineLvl':
          if (paragraph && Number(val) < 9) paragraph.outline = true
          break
        case 'numId':
          if (paragraph && val) paragraph.num = val
          break
        case 'ilvl':
          if (paragraph) paragraph.level = Number(val) || 0
          break
        case 'tbl':
          nested++
          if (nested <= MAX_NESTING) {
            if (tables.length === 0) flush()
            tables.push({ grid: new Grid(), cell: null })
          }
          break
        case 'tr':
          if (nested <= MAX_NESTING) {
            table?.grid.beginRow()
            line++
          }
          break
        case 'gridBefore':
          if (table && Number(val) > 0) table.grid.add({ text: '', line: line + 1 }, 1, Number(val))
          break
        case 'tc':
          if (table && nested <= MAX_NESTING)
            table.cell = { parts: [], colspan: 1, merge: '', tables: [] }
          break
        case 'gridSpan':
          if (table?.cell) table.cell.colspan = Math.max(1, Math.min(200, Number(val) || 1))
          break
        case 'vMerge':
          if (table?.cell) table.cell.merge = val === 'restart' ? 'restart' : 'continue'
          break
        default:
      }
    },
    text(chunk) {
      const paragraph = paragraphs.at(-1)
      if (inText && paragraph) paragraph.text += chunk
    },
    close(name) {
      if (skip > 0) {
        skip--
        return
      }
      const table = tables.at(-1)
      if (name === 't') inText = false
      else if (name === 'r') inRun = false
      else if (name === 'p') endParagraph()
      else if (name === 'tc' && table && nested <= MAX_NESTING) endCell(table)
      else if (name === 'tbl') {
        if (nested-- > MAX_NESTING) return
        const done = (tables.pop() as OpenTable).grid.finish()
        const around = tables.at(-1)?.cell
        if (around) around.tables.push(done)
        else if (tables.length === 0) blocks.push({ kind: 'table', table: done })
      }
    },
  })
  flush()
  return blocks
}
