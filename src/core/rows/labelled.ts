import type { Line } from '../readers/page.ts'
import type { ColumnKind } from './columns.ts'
import { cutTail, isHeading, isPageMark, isRule, runningHeads } from './furniture.ts'
import { findLabels, findMarkers, type Label, type Marker } from './labels.ts'
import type { Ledger } from './ledger.ts'
import { chooseChain, loneNumber } from './numbers.ts'
import { emptyDraft, type RowDraft } from './row-draft.ts'
import { fillItem } from './labelled-item.ts'
import { goesOnFromEdge, isHardWrapped, unwrapPage } from './wrapping.ts'

/** A line with what was found in it. */
export interface Marked {
  text: string
  line: number
  labels: Label[]
  markers: Marker[]
  heading?: boolean
  /** The next item begins on the same line. */
  cut?: boolean
}
/** Where an item begins. `end` is where its text begins; `value` its number, if it has one. */
interface Start {
  row: number
  at: number
  end: number
  value: number | null
}

/**
 * Reads running text whose fields are named by labels: numbered paragraphs with （责任单位：…） and
 * 完成情况：…, cards of one field a line, or all of it on one line. No drafts where there are no labels.
 */
export function readLabelled(all: readonly Line[], ledger: Ledger): RowDraft[] {
  if (!mayHaveLabels(all)) return []
  const lines = clean(all, ledger)
  const bare = bareLabels(lines)
  const marked = keepUsual(
    lines.map(({ text, line, heading }, row) => ({
      text,
      line,
      ...(heading ? { heading } : {}),
      labels: bare.has(row) ? [bare.get(row) as Label] : findLabels(text),
      markers: findMarkers(text),
    })),
  )
  const kinds = new Set(marked.flatMap((one) => one.labels.map((label) => label.kind)))
  if (!kinds.has('lead') && !kinds.has('report')) return []
  const starts = findStarts(marked)
  const drafts: RowDraft[] = []
  let category = starts[0] ? headingBefore(marked, starts[0]) : undefined
  starts.forEach((start, i) => {
    const next = starts[i + 1]
    let body = slice(marked, start, next)
    if (!next)
      body = cutTail(body, ledger, (line) => line.labels.every((label) => isOther(label.kind)), 1)
    const headings: string[] = []
    while (body.length > 1 && isBareHeading(body.at(-1) as Marked))
      headings.push((body.pop() as Marked).text)
    const draft = emptyDraft(
      start.value,
      (marked[start.row] as Marked).line,
      body.at(-1)?.line ?? 0,
    )
    if (category) draft.category = category
    fillItem(draft, body, ledger)
    if (headings.length) category = headings[0]
    if (draft.task || draft.paragraphs.length) drafts.push(draft)
  })
  return drafts
}

/** Cheap look for a label of units or report, so that a large table without any is not searched for more. */
function mayHaveLabels(lines: readonly Line[]): boolean {
  const tells = ({ kind }: Label) => kind === 'lead' || kind === 'support' || kind === 'report'
  return (
    lines.some(({ text }) => findLabels(text).some(tells)) ||
    [...bareLabels(lines.filter((line) => line.text)).values()].some(tells)
  )
}

/** Names that stand alone on their line above what they name, again and again (saved pages of cards). */
function bareLabels(lines: readonly Line[]): Map<number, Label> {
  const found = new Map<number, Label>()
  const known = new Map<string, Label | null>()
  const fieldName = (text: string): Label | null => {
    if (text.length > 10) return null
    let label = known.get(text)
    if (label === undefined) known.set(text, (label = readFieldName(text)))
    return label
  }
  const tally = new Map<string, number>()
  lines.forEach(({ text }, row) => {
    const label = fieldName(text)
    const next = lines[row + 1]?.text ?? ''
    if (!label || fieldName(next) || !next) return
    found.set(row, label)
    tally.set(label.name, (tally.get(label.name) ?? 0) + 1)
  })
  const usual = [...tally.values()].filter((count) => count >= 2).length
  if (usual < 2) return new Map()
  return new Map([...found].filter(([, label]) => (tally.get(label.name) as number) >= 2))
}

/** The line as a label, if it is a field's name and nothing else. */
function readFieldName(text: string): Label | null {
  const [label] = !/[：:]/.test(text) ? findLabels(`${text}：`) : []
  return label && label.at === 0 && label.end > text.length ? { ...label, end: text.length } : null
}

function clean(all: readonly Line[], ledger: Ledger): Line[] {
  const filled = all.filter((line) => line.text !== '' && !isRule(line.text))
  const begins = (text: string) => {
    const [marker] = findMarkers(text)
    return (marker?.at === 0 && !marker.doubtful) || findLabels(text)[0]?.at === 0
  }
  const heads = runningHeads(filled.map((line) => line.text))
  const printed = filled.filter(
    ({ text }) => !isPageMark(text) && !heads.has(text) && loneNumber(text) === null,
  )
  const indented = goesOnFromEdge(printed, ({ indent = 0 }) => indent >= 2)
  const wrapped =
    indented ||
    goesOnFromEdge(printed, ({ text }) => begins(text) || isHeading(text)) ||
    (bareLabels(filled).size === 0 &&
      isHardWrapped(
        filled.map((line) => line.text),
        (text) => begins(text) || isHeading(text),
      ))
  const kept = filled.filter(({ text, line }) => {
    const mark = isPageMark(text) || heads.has(text) || (wrapped && loneNumber(text) !== null)
    return !mark || !ledger.mend('furniture-skipped', [line, line], text, '')
  })
  if (!wrapped) return kept
  const starts = (line: Line) => (indented && !!line.indent) || begins(line.text)
  return unwrapPage(kept, starts, ledger)
}

/** Keeps the labels that the text uses again and again; a colon in one sentence makes no field. */
function keepUsual(lines: Marked[]): Marked[] {
  const tally = new Map<string, number>()
  for (const { labels } of lines)
    for (const { name } of labels) tally.set(name, (tally.get(name) ?? 0) + 1)
  const most = Math.max(0, ...tally.values())
  const usual = (label: Label) => {
    const count = tally.get(label.name) as number
    return (
      count >= Math.max(label.kind === 'support' || label.kind === 'lead' ? 1 : 2, most * 0.25) ||
      most === 1
    )
  }
  return lines.map((line) => ({ ...line, labels: line.labels.filter(usual) }))
}

function findStarts(lines: readonly Marked[]): Start[] {
  const byStyle = new Map<string, Entry[]>()
  lines.forEach(({ markers, labels }, row) => {
    let m = 0
    let inside = 0
    for (const label of [...labels, null]) {
      for (; m < markers.length && (label === null || (markers[m] as Marker).at < label.at); m++) {
        const { at, end, value, style, doubtful = false } = markers[m] as Marker
        if (at < inside || (label && isPart(label.kind) && label.at - end <= 1)) continue
        const entry = { start: { row, at, end, value }, labelled: false, doubtful }
        const list = byStyle.get(style) ?? []
        byStyle.set(style, list)
        list.push(entry)
      }
      if (label) inside = label.end
      if (label && label.kind !== 'no') for (const list of byStyle.values()) markLabelled(list)
    }
  })
  const numbered = bestStyle(byStyle)
  const cards = cardStarts(lines)
  if (cards.length === 0 && numbered.length < 2) {
    const titles = titleStarts(lines)
    if (titles.length > numbered.length) return titles
  }
  return cards.length > numbered.length ||
    (cards.length === numbered.length && cards.some((card) => card.value !== null))
    ? cards
    : numbered
}

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

/** Of the looks of number in the text, the one whose items carry labels; its chain of numbers. */
function bestStyle(byStyle: ReadonlyMap<string, readonly Entry[]>): Start[] {
  let best: Start[] = []
  let most = 0
  for (const list of byStyle.values()) {
    const labelled = list.filter((entry) => entry.labelled).length
    if (labelled === 0 || labelled <= most) continue
    const candidates = list.map((entry, at) => ({
      value: entry.start.value as number,
      at,
      cost: (entry.labelled ? 0 : 3) + (entry.doubtful ? 0.6 : 0) + (entry.start.at > 0 ? 0.7 : 0),
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

const RE_BULLET = /^\s*[▶►▸●■◆◇▲△★☆※•·○◎→√✓*-]+\s*/

/** The labels from `begin` to `end`, found by halving: a running line may hold very many. */
function labelsWithin(labels: readonly Label[], begin: number, end: number): Label[] {
  let low = 0
  let high = labels.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((labels[middle] as Label).at < begin) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < labels.length && (labels[to] as Label).end <= end) to++
  return labels.slice(low, to)
}

function slice(lines: readonly Marked[], from: Start, to: Start | undefined): Marked[] {
  const out: Marked[] = []
  const last = to ? to.row : lines.length - 1
  for (let row = from.row; row <= last; row++) {
    const line = lines[row] as Marked
    const begin = row === from.row ? from.end : 0
    const end = to && row === to.row ? to.at : line.text.length
    if (end <= begin) continue
    out.push({
      text: line.text.slice(begin, end),
      line: line.line,
      labels: labelsWithin(line.labels, begin, end).map((label) => ({
        ...label,
        at: label.at - begin,
        end: label.end - begin,
      })),
      markers: [],
      ...(line.heading && begin === 0 ? { heading: true } : {}),
      cut: end < line.text.length,
    })
  }
  return out
}

const isBareHeading = (line: Marked) =>
  line.labels.length === 0 &&
  (line.heading === true || isHeading(line.text) || /^[◆■★▲▍●]\s*[^。；，]{2,16}$/.test(line.text))

function headingBefore(lines: readonly Marked[], start: Start): string | undefined {
  for (let row = start.row - 1; row >= 0; row--) {
    const line = lines[row] as Marked
    if (!isBareHeading(line)) return undefined
    const above = lines[row - 1]
    if (!above || !isBareHeading(above)) return line.text
  }
  return undefined
}

const isOther = (kind: ColumnKind) => kind === 'other' || kind === 'unknown'
