import { isHeading, isPageMark } from './furniture.ts'
import type { Label, Marker } from './labels.ts'
import { chooseChain } from './numbers.ts'
import type { ColumnKind } from './columns.ts'
import { isEnded } from './texts.ts'

/** A line with what was found in it. */
export interface Marked {
  text: string
  line: number
  labels: Label[]
  markers: Marker[]
  heading?: boolean
  aside?: boolean
  /** The next item begins on the same line. */
  cut?: boolean
}
/** Where an item begins. `end` is where its text begins; `value` its number, if it has one. */
export interface Start {
  row: number
  at: number
  end: number
  value: number | null
}

/** Where the items of a text begin: at their numbers, at the first field of each card, or at the titles above the fields. */
export function findStarts(lines: readonly Marked[]): Start[] {
  const byStyle = new Map<string, Entry[]>()
  const parts = new Set<string>()
  lines.forEach(({ markers, labels }, row) => {
    let m = 0
    let inside = 0
    for (const label of [...labels, null]) {
      for (; m < markers.length && (label === null || (markers[m] as Marker).at < label.at); m++) {
        const { at, end, value, style, doubtful = false } = markers[m] as Marker
        const part = label !== null && isPart(label.kind) && label.at - end <= 1
        if (part) parts.add(style)
        if (at < inside || part) continue
        const entry = { start: { row, at, end, value }, labelled: false, doubtful }
        const list = byStyle.get(style) ?? []
        byStyle.set(style, list)
        list.push(entry)
      }
      if (label) inside = label.end
      if (label && label.kind !== 'no') for (const list of byStyle.values()) markLabelled(list)
    }
  })
  const numbered = bestStyle(byStyle, ({ row }) => isTitle(lines[row] as Marked), parts)
  const cards = cardStarts(lines)
  const categories = numbered.every(({ row }) => isHeading((lines[row] as Marked).text))
  if (cards.length === 0 && (numbered.length < 2 || categories)) {
    const titles = titleStarts(lines)
    if (titles.length > numbered.length) return titles
  }
  return cards.length > numbered.length ||
    (cards.length === numbered.length && cards.some((card) => card.value !== null))
    ? cards
    : numbered
}

/** A line that says nothing of its own yet: short, without fields, no sentence. */
const isTitle = ({ text, labels }: Marked) =>
  labels.length === 0 && text.length <= 40 && !isEnded(text)

/** A field of an item, whose own number (（1）责任单位：) begins no item. */
const isPart = (kind: ColumnKind) => kind !== 'no' && kind !== 'task'

interface Entry {
  start: Start
  labelled: boolean
  doubtful: boolean
}

/**
 * The last number of a look has a label after it; so has the one before it where the last is a figure
 * rather than the next item (8.……, then 1.5万亩……).
 */
function markLabelled(list: readonly Entry[]): void {
  for (let i = list.length - 1; i >= 0; i--) {
    const entry = list[i] as Entry
    if (entry.labelled) break
    entry.labelled = true
    const before = list.findLast((one, k) => k < i && one.labelled)
    if (!entry.doubtful || entry.start.value === (before?.start.value ?? 0) + 1) break
  }
}

/**
 * Of the looks of number in the text, the one whose items carry labels; its chain of numbers. Where
 * every title （一）水利工程 stands over one item 3.建设……, the items are as many. `parts` = the looks
 * that number fields of an item (1.责任单位：).
 */
function bestStyle(
  byStyle: ReadonlyMap<string, readonly Entry[]>,
  isTitle: (start: Start) => boolean,
  parts: ReadonlySet<string>,
): Start[] {
  let best: Start[] = []
  let most = 0
  for (const [style, list] of byStyle) {
    const labelled = list.filter((entry) => entry.labelled).length
    const under = () => labelled === most && best.every(isTitle) && !parts.has(style)
    if (labelled === 0 || labelled < most || (labelled === most && !under())) continue
    const candidates = list.map((entry, at) => ({
      value: entry.start.value as number,
      at,
      // At the head of a line and above a field, a number far from the one before is an item all the same.
      cost:
        (!entry.labelled ? 3 : entry.start.at === 0 && !entry.doubtful ? -0.5 : 0) +
        (entry.doubtful ? 0.6 : 0) +
        (entry.start.at > 0 ? 0.7 : 0),
    }))
    const chain = chooseChain(candidates).map(({ at }) => list[at] as Entry)
    most = labelled
    best = chain.filter((entry) => entry.labelled).map((entry) => entry.start)
  }
  return best
}

/** Cards: each begins with the label that comes first in the text (任务： or 序号：). */
function cardStarts(lines: readonly Marked[]): Start[] {
  const first = lines
    .flatMap((line) => line.labels)
    .find((label) => label.kind === 'no' || label.kind === 'task')
  if (!first) return []
  const starts: Start[] = []
  lines.forEach(({ labels }, row) => {
    for (const { kind, at, number } of labels) {
      if (kind === first.kind) starts.push({ row, at, end: at, value: number })
    }
  })
  return starts
}

/** Items without number or label of their own: the line right above the label that comes first in the text. */
function titleStarts(lines: readonly Marked[]): Start[] {
  const first = lines.find((line) => line.labels[0])?.labels[0]
  if (!first) return []
  return lines.flatMap(({ labels: [label] }, row) => {
    const title = lines[row - 1]
    if (label?.kind !== first.kind || !title || title.labels.length > 0) return []
    if (isHeading(title.text) || isPageMark(title.text)) return []
    const end = RE_BULLET.exec(title.text)?.[0].length ?? 0
    return [{ row: row - 1, at: 0, end, value: null }]
  })
}

export const RE_BULLET = /^\s*[▶►▸●■◆◇▲△★☆※•·○◎→√✓*-]+\s*/
