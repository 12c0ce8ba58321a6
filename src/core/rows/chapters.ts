import type { Marked, Start } from './labelled-starts.ts'
import { chineseOrdinal } from './numbers.ts'
import { isEnded } from './texts.ts'

/** 二、 and （二） at the head of a line. */
const RE_ORDINAL = /^(?:([一二三四五六七八九十]{1,3})\s*、|[（(]([一二三四五六七八九十]{1,3})[）)])/

/** A title of a chapter is one line; what is longer is text. */
const LONGEST = 40

interface Title {
  line: Marked
  level: 'chapter' | 'section'
  value: number
}

/**
 * Marks the titles between items that are built like clauses (二、聚焦基础设施，加快补齐发展短板) as
 * headings. Their comma makes them look like points of a report, so they must count on through the whole
 * text, from above the first item (sections begin anew right below a chapter), end no sentence, and stand above the first item, or
 * right above an item or a further title; the points of a report do not.
 */
export function markChapters(lines: readonly Marked[], starts: readonly Start[]): void {
  const items = new Set(starts.map(({ row }) => row))
  const titles = lines.map((line, row) => (items.has(row) ? null : titleOf(line)))
  const first = starts[0]?.row ?? 0
  const counted = { chapter: 0, section: 0 }
  titles.forEach((title, row) => {
    const above = titles[row - 1]
    if (!title || !(row < first || items.has(row + 1) || titles[row + 1])) return
    const { level, value, line } = title
    const begins = level === 'section' && value === 1 && above?.level === 'chapter'
    if (!begins && value !== counted[level] + 1) return
    if (level === 'section' && value === 1 && !begins) return
    if (level === 'chapter' && value === 1 && row > first) return
    counted[level] = value
    if (level === 'chapter') counted.section = 0
    line.heading = true
  })
}

function titleOf(line: Marked): Title | null {
  if (line.text.length > LONGEST || line.labels.length > 0 || isEnded(line.text)) return null
  const m = RE_ORDINAL.exec(line.text)
  const value = m && chineseOrdinal((m[1] ?? m[2]) as string)
  return m && value !== null ? { line, level: m[1] ? 'chapter' : 'section', value } : null
}
