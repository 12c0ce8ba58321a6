import type { Line } from '../readers/page.ts'
import { isPageMark } from './furniture.ts'
import { loneNumber } from './numbers.ts'
import { isEnded, visualWidth } from './texts.ts'

/**
 * The lines printed beside a page mark in the midst of a paragraph (……农村生活垃圾收运 / — 17 — /
 * 沙洲市人民政府公报 2020年第1期 / 处置体系……), by their index, though each issue prints them but once:
 * text broken at the edge of the page stops short of it only where a sentence ends. `begins` says which
 * lines begin something of their own.
 */
export function strayHeads(lines: readonly Line[], begins: (line: Line) => boolean): Set<number> {
  const width = ({ text, indent = 0 }: Line) => indent + visualWidth(text)
  const edge = lines.reduce((most, line) => Math.max(most, width(line)), 0)
  const isMark = ({ text }: Line) => isPageMark(text) || loneNumber(text) !== null
  const goesOn = (line: Line | undefined) => line && !isEnded(line.text) && width(line) >= edge - 4
  const stopsShort = (line: Line | undefined) =>
    line && !isMark(line) && !isEnded(line.text) && width(line) < edge * 0.75 && !begins(line)
  const found = new Set<number>()
  lines.forEach((line, at) => {
    if (!isMark(line)) return
    const foot = stopsShort(lines[at - 1]) && goesOn(lines[at - 2]) ? at - 1 : at
    const next = lines[at + 1]
    const rest = lines[at + 2]
    const head = stopsShort(next) && rest && !begins(rest) ? at + 1 : at
    const after = lines[head + 1]
    if (!goesOn(lines[foot - 1]) || !after || begins(after)) return
    if (foot < at) found.add(foot)
    if (head > at) found.add(head)
  })
  return found
}
