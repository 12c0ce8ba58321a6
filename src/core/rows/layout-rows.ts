/** A line of a laid-out page, its pieces by column. */
export interface LaidLine {
  line: number
  pieces: readonly { text: string; column: number }[]
  /** The line holds the number of a row. */
  numbered: boolean
  /** Nothing but the title of a part of the table. */
  heading: boolean
  /** A blank line stands above it. */
  gap: boolean
}

/** By column: whether a piece may be the last of its cell (the end of a sentence, of a name). */
export type Ends = ReadonlyMap<number, (text: string) => boolean>

/** More lines than these between two numbers are no row set about its middle. */
const FARTHEST = 40

/**
 * The lines of each row of a laid-out page. Rows begin at their numbers; where blank lines part them, at
 * these; where the number stands in the middle of its row (cells centred on each other), half-way.
 * Lines before the first row make a row of their own.
 */
export function layoutRows(lines: readonly LaidLine[], ends: Ends): LaidLine[][] {
  const parts: LaidLine[][] = []
  for (const line of lines) {
    const last = parts.at(-1)
    if (!last || line.heading || last[0]?.heading) parts.push([line])
    else last.push(line)
  }
  return parts.flatMap((part) =>
    part[0]?.heading ? [part] : (byBlanks(part, ends) ?? byNumbers(part, ends)),
  )
}

/** Rows parted by blank lines, if nearly every such part has one number; what has none goes on. */
function byBlanks(lines: readonly LaidLine[], ends: Ends): LaidLine[][] | null {
  const blocks: LaidLine[][] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last && !line.gap) last.push(line)
    else blocks.push([line])
  }
  const counts = blocks.map((block) => block.filter((line) => line.numbered).length)
  const single = counts.filter((count) => count === 1).length
  if (single < 3 || counts.some((count) => count > 1) || single < blocks.length * 0.75) return null
  const out: LaidLine[][] = []
  blocks.forEach((block, i) => {
    const last = out.at(-1)
    const open = last !== undefined && (counts[i - 1] === 0 || unended(last, ends) > 0)
    if (last && open && (counts[i] === 0 || !last.some((line) => line.numbered)))
      last.push(...block)
    else out.push(block)
  })
  return out
}

/** How many cells of a row are cut off at its end. */
function unended(row: readonly LaidLine[], ends: Ends): number {
  return [...ends].filter(([column, isEnd]) => {
    const last = row.findLast(({ pieces }) => pieces.some((piece) => piece.column === column))
    const text = last?.pieces.findLast((piece) => piece.column === column)?.text
    return text !== undefined && !isEnd(text)
  }).length
}

/** Rows parted at their numbers, or about them where that leaves fewer cells cut off. */
function byNumbers(lines: readonly LaidLine[], ends: Ends): LaidLine[][] {
  const numbers = lines.flatMap(({ numbered }, at) => (numbered ? [at] : []))
  const cut = (from: readonly number[]) =>
    from.map((at, i) => lines.slice(at, from[i + 1] ?? lines.length))
  const top = numbers[0] === 0 ? numbers : [0, ...numbers]
  if (numbers.length < 2) return cut(top)
  const cost = (rows: readonly LaidLine[][]) =>
    rows.reduce((sum, row) => sum + unended(row, ends), 0)
  const middle = cut(centred(lines, numbers, ends))
  const hanging = numbers[0] === 0 ? 0 : 3
  return cost(middle) + numbers.length * 0.2 < cost(cut(top)) + hanging ? middle : cut(top)
}

/**
 * Where each row begins if its number stands in its middle: the choice with the fewest cells cut off
 * and rows out of balance. Each number looks back over the bounds of the one before it only.
 */
function centred(lines: readonly LaidLine[], numbers: readonly number[], ends: Ends): number[] {
  interface Bound {
    at: number
    cost: number
    before: Bound | null
  }
  const cutOff = [...ends].map(([column, isEnd]) => cutOffAt(lines, column, isEnd))
  const rowCost = (from: number, number: number, to: number) => {
    const leaning = Math.abs(number - from - (to - 1 - number))
    const cut = cutOff.filter((at) => (at[to] as number) >= from).length
    return Math.max(0, leaning - 1) + 1.5 * cut
  }
  let open: Bound[] = [{ at: 0, cost: 0, before: null }]
  numbers.forEach((number, i) => {
    const next = numbers[i + 1]
    const bounds: Bound[] = []
    const first = next === undefined ? lines.length : Math.max(number + 1, next - FARTHEST)
    for (let at = first; at <= (next ?? lines.length); at++) {
      let best: Bound | null = null
      for (const before of open) {
        const cost = before.cost + rowCost(before.at, number, at)
        if (!best || cost < best.cost) best = { at, cost, before }
      }
      if (best) bounds.push(best)
    }
    open = bounds
  })
  const starts: number[] = []
  for (let bound = open[0]?.before ?? null; bound; bound = bound.before) starts.push(bound.at)
  return starts.reverse()
}

/** For each bound, the line with the column's last piece above it, where that piece ends no cell; else -1. */
function cutOffAt(
  lines: readonly LaidLine[],
  column: number,
  isEnd: (text: string) => boolean,
): Int32Array {
  const at = new Int32Array(lines.length + 1).fill(-1)
  lines.forEach(({ pieces }, i) => {
    const text = pieces.findLast((piece) => piece.column === column)?.text
    at[i + 1] = text === undefined ? (at[i] as number) : isEnd(text) ? -1 : i
  })
  return at
}
