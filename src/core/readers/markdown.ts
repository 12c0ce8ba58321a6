import { visible } from '../rows/texts.ts'
import { Grid } from './grid.ts'
import type { Block, Line, Page } from './page.ts'

const RE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/** Whether a text is Markdown: it has a table of it, or headings together with lists or bold words. */
export function isMarkdown(text: string): boolean {
  const head = text.slice(0, 20_000)
  return (
    hasMarkdownTable(text) || (/^#{1,6} \S/m.test(head) && /^\s{0,6}[-*+] \S|\*\*\S/m.test(head))
  )
}

/** A row of cells above a rule of dashes. */
function hasMarkdownTable(text: string): boolean {
  const lines = text.slice(0, 200_000).split('\n')
  return lines.some(
    (line, i) =>
      i > 0 &&
      line.length < 1000 &&
      line.includes('|') &&
      RE_RULE.test(line) &&
      (lines[i - 1] as string).includes('|'),
  )
}

/** Reads Markdown: its tables, and all else as lines without their marks. */
export function readMarkdown(source: string, encoding: string): Page {
  const raw = visible(source).split(/\r\n?|\n/)
  const blocks: Block[] = []
  let text: Line[] = []
  for (let i = 0; i < raw.length; i++) {
    const line = raw[i] as string
    const next = raw[i + 1]
    if (
      line.includes('|') &&
      next !== undefined &&
      next.length < 1000 &&
      next.includes('|') &&
      RE_RULE.test(next)
    ) {
      if (text.length) blocks.push({ kind: 'text', lines: text })
      text = []
      const grid = new Grid()
      let at = i
      for (; at < raw.length && (raw[at] as string).includes('|'); at++) {
        if (at === i + 1) continue
        grid.beginRow()
        for (const cell of splitCells(raw[at] as string))
          grid.add({ text: plainInline(cell), line: at + 1 })
      }
      blocks.push({ kind: 'table', table: grid.finish() })
      i = at - 1
    } else
      text.push({
        text: plainInline(line.replace(/^\s*(?:#{1,6}\s+|[-*+]\s+|>\s?)/, '')),
        line: i + 1,
        ...(/^\s*#{1,6}\s/.test(line) ? { heading: true } : {}),
      })
  }
  markNotes(text)
  if (text.length) blocks.push({ kind: 'text', lines: text })
  return { format: 'markdown', encoding, blocks }
}

/** Notes below the last rule, each wholly in italics: who put the page together, where it comes from. */
function markNotes(lines: readonly Line[]): void {
  const rule = lines.findLastIndex(({ text }) => /^(?:-{3,}|\*{3,}|_{3,})$/.test(text))
  const notes = rule < 0 ? [] : lines.slice(rule + 1).filter(({ text }) => text)
  const isNote = ({ text }: Line) => /^([*_])(?![*_\s]).*[^*_\s]\1$/.test(text)
  if (!notes.every(isNote)) return
  for (const note of notes) {
    note.aside = true
    note.text = note.text.slice(1, -1)
  }
}

/** Cells of a row: parted at |, unless escaped. */
function splitCells(line: string): string[] {
  const body = line.trim().replace(/^\|/, '')
  const cells: string[] = []
  let from = 0
  for (
    let at = body.indexOf('|');
    at >= 0 && cells.length < MAX_CELLS;
    at = body.indexOf('|', at + 1)
  ) {
    if (body[at - 1] === '\\') continue
    cells.push(body.slice(from, at))
    from = at + 1
  }
  const rest = body.slice(from, from + MAX_CELL)
  if (rest.trim() && cells.length < MAX_CELLS) cells.push(rest)
  return cells.map((cell) => cell.slice(0, MAX_CELL).replaceAll('\\|', '|'))
}

/** No table of tasks has so many columns, or so long a cell on one line. */
const MAX_CELLS = 200
const MAX_CELL = 200_000

/** A cell as it is shown: line breaks, emphasis, code and links resolved to their text. */
function plainInline(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,400}?\S?)\1/g, '$2')
    .replace(/!?\[([^[\]]{0,200})\]\([^()\s]{0,400}\)/g, '$1')
    .replace(/`([^`]{1,200})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
    .replace(/&(lt|gt|amp|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

const ENTITIES: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: '\u00a0',
  '#39': "'",
}
