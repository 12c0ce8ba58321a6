/** Marks in named groups, one mark for one thing: the layout of the check and of the wording. */
import type { Share } from '../core/summaries/summary.ts'
import { isChosen, type Context, type Mark, type Narrowing } from './figure.ts'
import { Sheet } from './sheet.ts'
import { textWidth } from './text-width.ts'
import { INK3, LINE, LINE2, SIZE, ZHU } from './theme.ts'

export interface GroupMark {
  id: string
  label: string
  faded: boolean
  noted: boolean
  narrowing: Narrowing | null
}

export interface Group {
  id: string
  word: string
  count: Share
  glyph: string
  color: string
  label: string
  narrowing: Narrowing
  /** One by one, or null: drawn from the count, `per` things a mark. */
  marks: GroupMark[] | null
  per: number
}

const HEAD = 44
const GAP = 30

/** One mark of the group as drawn: itself, or so many of its count. */
function drawn(group: Group): (GroupMark | { faded: boolean })[] {
  if (group.marks) return group.marks
  const all = Math.ceil(group.count.all / group.per)
  const now = Math.ceil(group.count.now / group.per)
  return Array.from({ length: all }, (_, place) => ({ faded: place >= now }))
}

interface Placed {
  sheet: Sheet
  marks: Mark[]
  height: number
  /** Where a mark of a group was drawn, by its id. */
  at: Map<string, { x: number; y: number }>
}

interface Size {
  glyph: number
  pitch: number
  row: number
}

/** Groups side by side where they fit, one below another on a narrow sheet. */
export function placeGroups(groups: Group[], width: number, size: Size, context: Context): Placed {
  return width >= 560
    ? sideBySide(groups, width, size, context)
    : stacked(groups, width, size, context)
}

function headWidth(group: Group, filtered: boolean): number {
  const number = filtered ? `${group.count.now}/${group.count.all}` : `${group.count.all}`
  return textWidth(number, 22, true) + 6 + textWidth(group.word, SIZE.meta)
}

function sideBySide(groups: Group[], width: number, size: Size, context: Context): Placed {
  const { filtered } = context.summary
  const heads = groups.map((group) => headWidth(group, filtered))
  const lengths = groups.map((group) => drawn(group).length)
  const room = width - GAP * (groups.length - 1)
  let { pitch } = size
  let rows = 1
  const widths = () =>
    groups.map((_, i) => Math.max(heads[i]!, Math.ceil(lengths[i]! / rows) * pitch))
  const total = () => widths().reduce((sum, each) => sum + each, 0)
  while (total() > room && rows < 30) {
    if (pitch > size.pitch * 0.8) pitch -= 0.5
    else {
      rows++
      pitch = size.pitch
    }
  }
  const spare = Math.max(0, (room - total()) / Math.max(1, groups.length - 1))
  const placed: Placed = {
    sheet: new Sheet(),
    marks: [],
    height: HEAD + 12 + rows * size.row,
    at: new Map(),
  }
  let x = 0
  for (const [i, group] of groups.entries()) {
    const w = widths()[i]!
    drawHead(placed, group, { x, y: 16, w, h: 30 }, context)
    placed.sheet.line(x, 32, x + w, 32, LINE2)
    // Down first, then right: a group reads as a block however many rows it has.
    drawMarks(placed, group, { ...size, pitch }, context, (place) => ({
      x: x + pitch / 2 + Math.floor(place / rows) * pitch,
      y: HEAD + 10 + (place % rows) * size.row,
    }))
    x += w + GAP + Math.min(spare, 64)
  }
  return placed
}

function stacked(groups: Group[], width: number, size: Size, context: Context): Placed {
  const words = Math.max(...groups.map(({ word }) => textWidth(word, SIZE.meta)))
  const left = Math.max(132, 36 + 6 + words + 20)
  const columns = Math.max(1, Math.floor((width - left) / size.pitch))
  const placed: Placed = { sheet: new Sheet(), marks: [], height: 0, at: new Map() }
  let y = 0
  for (const group of groups) {
    const rows = Math.max(1, Math.ceil(drawn(group).length / columns))
    const height = Math.max(48, rows * size.row + 20)
    const middle = y + height / 2
    drawHead(placed, group, { x: 0, y: middle, w: left - 12, h: height }, context, true)
    const top = middle - ((rows - 1) * size.row) / 2
    drawMarks(placed, group, size, context, (place) => ({
      x: left + size.pitch / 2 + (place % columns) * size.pitch,
      y: top + Math.floor(place / columns) * size.row,
    }))
    y += height
    placed.sheet.line(0, y, width, y, LINE)
  }
  placed.height = y + 1
  return placed
}

interface Box {
  x: number
  y: number
  w: number
  h: number
}

/** The count and the word of a group; `box.y` is their middle. Choosing it filters by the group. */
function drawHead(placed: Placed, group: Group, box: Box, context: Context, narrow = false): void {
  const { sheet, marks } = placed
  const { filtered } = context.summary
  const number = filtered ? `${group.count.now}` : `${group.count.all}`
  const ofAll = filtered ? `/${group.count.all}` : ''
  const numberWidth = textWidth(number, 22, true)
  const from = narrow ? Math.max(0, 36 - numberWidth) : box.x
  const faded = filtered && !group.count.now
  sheet.text(from, box.y, number, { size: 22, bold: true, faded })
  if (ofAll) sheet.text(from + numberWidth + 1, box.y + 3, ofAll, { size: 12.5, color: INK3 })
  const after = from + numberWidth + textWidth(ofAll, 12.5) + 6
  sheet.text(after, box.y + 3, group.word, { size: SIZE.meta, faded })
  const chosen = isChosen(group.narrowing, context.filter)
  if (chosen) sheet.line(box.x, box.y + 16, box.x + box.w, box.y + 16, ZHU, { lineWidth: 2 })
  marks.push({
    id: group.id,
    x: box.x,
    y: box.y - box.h / 2,
    w: box.w,
    h: box.h,
    label: group.label,
    narrowing: group.narrowing,
    chosen,
  })
}

function drawMarks(
  placed: Placed,
  group: Group,
  size: Size,
  context: Context,
  where: (place: number) => { x: number; y: number },
): void {
  const { sheet, marks, at } = placed
  drawn(group).forEach((mark, place) => {
    const { x, y } = where(place)
    sheet.glyph(group.glyph, x, y, size.glyph, group.color, mark.faded)
    if (!('id' in mark)) return
    at.set(mark.id, { x, y })
    if (mark.noted) sheet.dot(x, y - size.row / 2 - 1, 2.5, ZHU)
    const chosen = isChosen(mark.narrowing, context.filter)
    if (chosen) sheet.ring(x, y, size.glyph / 2 + 3)
    const { id, label, narrowing } = mark
    const half = size.pitch / 2
    marks.push({
      id,
      x: x - half,
      y: y - size.row / 2,
      w: size.pitch,
      h: size.row,
      label,
      narrowing,
      chosen,
    })
  })
}
