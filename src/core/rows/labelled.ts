import type { Line } from '../readers/page.ts'
import { type ColumnKind, columnKind } from './columns.ts'
import { cutTail, isHeading, isPageMark, isRule, runningHeads } from './furniture.ts'
import { markChapters } from './chapters.ts'
import { findLabels, findMarkers, type Label } from './labels.ts'
import { Ditto } from './ditto.ts'
import type { Ledger } from './ledger.ts'
import { loneNumber } from './numbers.ts'
import { strayHeads } from './page-heads.ts'
import { isEnded } from './texts.ts'
import { emptyDraft, type RowDraft } from './row-draft.ts'
import { sectionUnits } from './section-units.ts'
import { fillItem } from './labelled-item.ts'
import { chapterBefore, chapterOf, isBareHeading, separatorsBefore } from './labelled-between.ts'
import { findStarts, type Marked, RE_BULLET, type Start } from './labelled-starts.ts'
import { goesOnFromEdge, isHardWrapped, unwrapPage } from './wrapping.ts'

/**
 * Reads running text whose fields are named by labels: numbered paragraphs with （责任单位：…） and
 * 完成情况：…, cards of one field a line, or all of it on one line. No drafts where there are no labels.
 */
export function readLabelled(all: readonly Line[], ledger: Ledger): RowDraft[] {
  if (!mayHaveLabels(all)) return []
  const lines = clean(all, ledger)
  const bare = bareLabels(lines)
  const own = ownFields(lines)
  const marked = keepUsual(
    lines.map(({ text, line, heading, aside }, row) => {
      const known = bare.get(row) ?? own.get(row)
      return {
        text,
        line,
        ...(heading ? { heading } : {}),
        ...(aside ? { aside } : {}),
        labels: known ? [known] : findLabels(text),
        markers: findMarkers(text),
      }
    }),
  )
  const kinds = new Set(marked.flatMap((one) => one.labels.map((label) => label.kind)))
  if (!kinds.has('lead') && !kinds.has('report')) return []
  const starts = findStarts(marked)
  markChapters(marked, starts)
  const drafts: RowDraft[] = []
  const ditto = new Ditto(ledger)
  const separators = separatorsBefore(marked, starts)
  let chapter = chapterBefore(marked, starts[0])
  const unitless = !kinds.has('lead') && !kinds.has('support')
  let category: string | undefined
  let units: string[] | undefined
  const goUnder = (headings: readonly Marked[]) => {
    const named = (line: Marked) =>
      unitless ? sectionUnits(line.text, ledger, line.line, line.heading) : null
    const over = headings.map(named)
    const at = over.findIndex((one) => one === null)
    if (at >= 0) category = (headings[at] as Marked).text
    units = over.find((one) => one !== null) ?? units
  }
  if (starts[0]) goUnder(headingsBefore(marked, starts[0]))
  starts.forEach((start, i) => {
    const next = starts[i + 1]
    let body = slice(marked, start, next)
    // On a running line the last item is parted from nothing by the mark that parted the others.
    if (!next && start.at > 0 && body.length === 1 && /[；;]\s*$/.test((body[0] as Marked).text))
      body = [{ ...(body[0] as Marked), cut: true }]
    if (!next) body = cutTail(body, ledger, mayFollow, 1, isClosed)
    const told = separators.get(start.row)
    if (next && separators.has(next.row) && body.length > 1) body.pop()
    const headings: Marked[] = []
    const at = body.findIndex(
      (line, k) => k > 0 && chapter !== null && chapterOf(line) === chapter + 1,
    )
    if (at > 0) {
      headings.push(body[at] as Marked)
      chapter = chapterOf(body[at] as Marked)
      body = body.slice(0, at)
    }
    while (body.length > 1 && isBareHeading(body.at(-1) as Marked))
      headings.push(body.pop() as Marked)
    const draft = emptyDraft(
      start.value ?? told ?? null,
      (marked[start.row] as Marked).line,
      body.at(-1)?.line ?? 0,
    )
    if (category) draft.category = category
    fillItem(draft, body, ledger, ditto)
    if (units && draft.units.length === 0) draft.units = [...units]
    goUnder(headings)
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
  // One name without a colon among others with: as often as they.
  const alone = usual === 1 ? Math.max(...tally.values()) : 0
  const others = alone >= 3 ? mostOften(lines) : 0
  if (usual < 2 && (others < 3 || alone < others * 0.8)) return new Map()
  return new Map([...found].filter(([, label]) => (tally.get(label.name) as number) >= 2))
}

/**
 * Fields that only this document has (列管等級：市長列管): a name nobody taught us at the head of a line,
 * said as often as the fields that are known.
 */
function ownFields(lines: readonly Line[]): Map<number, Label> {
  const rows = new Map<string, Label[]>()
  const at = new Map<Label, number>()
  let most = 0
  const known = new Map<string, number>()
  lines.forEach(({ text }, row) => {
    const m = /^([一-龥]{2,8})\s?[：:]\s*(?=\S)/.exec(text.slice(0, 12))
    if (!m) return
    const name = m[1] as string
    const [label] = findLabels(text.slice(0, 40))
    if (label?.at === 0) {
      const count = (known.get(label.name) ?? 0) + 1
      known.set(label.name, count)
      most = Math.max(most, count)
      return
    }
    if (columnKind(name) !== 'unknown') return
    const one: Label = {
      at: 0,
      end: m[0].length,
      name,
      kind: 'unknown',
      bracket: false,
      number: null,
    }
    at.set(one, row)
    const list = rows.get(name)
    if (list) list.push(one)
    else rows.set(name, [one])
  })
  const enough = Math.max(3, most * 0.8)
  const found = [...rows.values()].filter((list) => list.length >= enough).flat()
  return new Map(found.map((label) => [at.get(label) as number, label]))
}

/** How often the commonest field begins a line. */
function mostOften(lines: readonly Line[]): number {
  const tally = new Map<string, number>()
  for (const { text } of lines) {
    const [label] = /[：:]/.test(text.slice(0, 14)) ? findLabels(text.slice(0, 40)) : []
    if (label?.at === 0) tally.set(label.name, (tally.get(label.name) ?? 0) + 1)
  }
  return Math.max(0, ...tally.values())
}

/** The line as a label, if it is a field's name and nothing else. */
function readFieldName(text: string): Label | null {
  const [label] = !/[：:]/.test(text) ? findLabels(`${text}：`) : []
  return label && label.at === 0 && label.end > text.length ? { ...label, end: text.length } : null
}

function clean(all: readonly Line[], ledger: Ledger): Line[] {
  const filled = all.filter((line) => line.text !== '' && !isRule(line.text))
  const begins = (whole: string) => {
    const text = whole.slice(0, 60)
    const [marker] = findMarkers(text)
    return (
      (marker?.at === 0 && !marker.doubtful) ||
      findLabels(text)[0]?.at === 0 ||
      RE_BULLET.test(text)
    )
  }
  const heads = runningHeads(filled.map((line) => line.text))
  const printed = filled.filter(
    ({ text }) => !isPageMark(text) && !heads.has(text) && loneNumber(text) === null,
  )
  const indented = goesOnFromEdge(printed, ({ indent = 0 }) => indent >= 2)
  // A file that marks its headings does not break its lines.
  const wrapped =
    !filled.some((line) => line.heading) &&
    (indented ||
      goesOnFromEdge(printed, ({ text }) => begins(text) || isHeading(text)) ||
      (bareLabels(filled).size === 0 &&
        isHardWrapped(
          // What stands above the first item and below the last is the page's own.
          filled
            .slice(
              filled.findIndex(({ text }) => begins(text)),
              filled.findLastIndex(({ text }) => begins(text)) + 1,
            )
            .map((line) => unitsOf(line.text) ?? line.text),
          (text) => begins(text) || isHeading(text),
        )))
  const starts = (line: Line) => (indented && !!line.indent) || begins(line.text)
  const stray = wrapped ? strayHeads(filled, starts) : new Set<number>()
  const isHead = (at: number) => heads.has(filled[at]?.text ?? '')
  const kept = filled.filter(({ text, line }, at) => {
    const lone = loneNumber(text) !== null && (wrapped || isHead(at - 1) || isHead(at + 1))
    const mark = isPageMark(text) || heads.has(text) || lone || stray.has(at)
    return !mark || !ledger.mend('furniture-skipped', [line, line], text, '')
  })
  if (!wrapped) return kept
  return unwrapPage(kept, starts, ledger)
}

/** The units a line ends with, where a label names them: such a line is whole. */
function unitsOf(text: string): string | null {
  const label = text.length > 300 ? undefined : findLabels(text).at(-1)
  return label && (label.kind === 'lead' || label.kind === 'support') ? text.slice(label.end) : null
}

/** Keeps the labels that the text uses again and again; a colon in one sentence makes no field. */
function keepUsual(lines: Marked[]): Marked[] {
  const tally = new Map<string, number>()
  for (const { labels } of lines)
    for (const { name } of labels) tally.set(name, (tally.get(name) ?? 0) + 1)
  const most = [...tally.values()].reduce((a, b) => Math.max(a, b), 0)
  const boxes = lines.flatMap(({ labels }) => labels.filter(({ boxed }) => boxed)).length
  const usual = (label: Label) => {
    const count = tally.get(label.name) as number
    return (
      // Among fields all set off by 【】 one more is a field, though it stand once.
      (label.boxed && boxes > most * 2) ||
      count >= Math.max(label.kind === 'support' || label.kind === 'lead' ? 1 : 2, most * 0.25) ||
      most === 1
    )
  }
  return lines.map((line) => ({ ...line, labels: line.labels.filter(usual) }))
}

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
      ...(line.aside ? { aside: true } : {}),
      cut: end < line.text.length,
    })
  }
  return out
}

/** The headings right above the first item, the nearest first. */
function headingsBefore(lines: readonly Marked[], { row }: Start): Marked[] {
  const found: Marked[] = []
  for (let at = row - 1; at >= 0 && isBareHeading(lines[at] as Marked); at--)
    found.push(lines[at] as Marked)
  return found
}

const isOther = (kind: ColumnKind) => kind === 'other' || kind === 'unknown'

/** A line with a field of the items is none that follows them. */
const mayFollow = (line: Marked) => line.labels.every((label) => isOther(label.kind))

/** A sentence has ended, or a line has told its units (责任单位：市农业农村局): a name above a date signs. */
function isClosed({ text, labels }: Marked): boolean {
  const last = labels.at(-1)
  const told = last?.kind === 'lead' || last?.kind === 'support'
  return isEnded(text) || (told && last.end < text.length)
}
