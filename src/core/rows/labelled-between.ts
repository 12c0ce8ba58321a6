import { isHeading } from './furniture.ts'
import type { Marked, Start } from './labelled-starts.ts'
import { chineseOrdinal } from './numbers.ts'
import { halfWidth } from './texts.ts'

/** What stands between the items of a labelled text: headings of categories, lines that number a card. */
/** A heading of items below it; no field has it as its text. */
export const isBareHeading = (line: Marked) =>
  line.labels.length === 0 &&
  (line.heading === true || isHeading(line.text) || /^[◆■★▲▍●]\s*[^。；，]{2,16}$/.test(line.text))

/** The number of a chapter that a heading begins: 2 for 二、民生保障. */
export function chapterOf(line: Marked): number | null {
  const m = /^([一二三四五六七八九十]{1,3})\s*、/.exec(line.text.slice(0, 8))
  return m && isBareHeading(line) ? chineseOrdinal(m[1] as string) : null
}

/** The chapter the first item stands in; what follows later under a heading of the next is no report. */
export function chapterBefore(lines: readonly Marked[], start: Start | undefined): number | null {
  for (let row = (start?.row ?? 0) - 1; row >= 0; row--) {
    const chapter = chapterOf(lines[row] as Marked)
    if (chapter !== null) return chapter
  }
  return null
}

/**
 * Lines that only number what follows (卡片2, No.2, 2 with the state of the work behind it), by the row of the item below, with their number:
 * the same words above nearly every item.
 */
export function separatorsBefore(
  lines: readonly Marked[],
  starts: readonly Start[],
): Map<number, number> {
  const found = new Map<number, number>()
  const words = new Map<string, number>()
  for (const { row, at, value } of starts) {
    const above = at === 0 && value === null ? lines[row - 1] : undefined
    const m =
      above &&
      above.labels.length === 0 &&
      /^([^\d。；，]{0,8}?)(\d{1,4})[^\d。；，]{0,3}$/.exec(halfWidth(above.text.slice(0, 20)))
    if (!m) continue
    found.set(row, Number(m[2]))
    words.set(m[1] as string, (words.get(m[1] as string) ?? 0) + 1)
  }
  const numbers = [...found.values()]
  const inOrder = words.has('')
    ? numbers.every((one, i) => i === 0 || one === numbers[i - 1]! + 1)
    : true
  const enough = found.size >= 3 && found.size >= starts.length * 0.8 && words.size === 1 && inOrder
  return enough ? found : new Map()
}
