import type { Cell } from '../readers/page.ts'
import { joinLines } from './rejoin.ts'
import { isOpen, visualWidth } from './texts.ts'
import { unitCost } from './units.ts'

interface Edge {
  width: number
  length: number
}

/** The widest and the longest line of each column: there the page broke its cells. */
export function edgesOf(rows: readonly (readonly Cell[])[]): Edge[] {
  const edges = (rows[0] ?? []).map(() => ({ width: 0, length: 0 }))
  for (const row of rows)
    row.forEach(({ text }, c) => {
      const edge = edges[c]
      if (!edge) return
      for (const line of text.split('\n')) {
        edge.width = Math.max(edge.width, visualWidth(line))
        edge.length = Math.max(edge.length, line.length)
      }
    })
  return edges
}

/** A cell whose lines go on where one reached the edge of the column without ending a sentence or a name there. */
export function unbroken(edges: readonly Edge[]) {
  return (cell: Cell, column: number): Cell => {
    const edge = edges[column]
    if (!edge || !cell.text.includes('\n') || edge.width < 8) return cell
    const lines = cell.text.split('\n')
    // Names parted by marks need no breaks between them: a break is one of the page.
    const marked = /[、，]/.test(cell.text)
    const out = [lines[0] as string]
    for (let i = 1; i < lines.length; i++) {
      const [before, next] = [lines[i - 1] as string, lines[i] as string]
      const full =
        visualWidth(before) >= edge.width - 2 ||
        before.length >= edge.length - 1 ||
        visualWidth(before + firstPiece(next)) > edge.width
      const goesOn =
        /^[，。、；：！？）”》]/.test(next) ||
        isOpen(out.at(-1) as string) ||
        (full &&
          !/[。！？!?]$/.test(before) &&
          (unitCost([before]) > 0 || unitCost([next]) === Infinity || marked))
      if (goesOn) out[out.length - 1] = joinLines(out.at(-1) as string, next)
      else out.push(next)
    }
    return { ...cell, text: out.join('\n') }
  }
}

/** What no page breaks: a figure with its share sign, a character with the marks that may begin no line. */
const firstPiece = (text: string) =>
  /^(?:[A-Za-z\d.．%％]+|.)[，。、；：！？）”》]*/.exec(text)?.[0] ?? ''
