import { onBeforeUnmount, onMounted, shallowRef, computed, watch, type Ref } from 'vue'
import { LongScroll } from './long-scroll.ts'
import type { PageFrame } from './page-frame.ts'
import { RowHeights } from './row-heights.ts'

export interface RowOptions {
  count: number
  /** Height in px of a row nobody measured. */
  guess: number
  /** Rows drawn beyond either edge. */
  overscan: number
  /** Under this a row's height is remembered when the list changes; unique in the list. */
  keyOf(row: number): string | number
}

export interface DrawnRow {
  index: number
  key: string | number
  /** Places in the element, in px. */
  start: number
  end: number
}

/** Scrolling is over when nothing came for so long, where a browser does not say so. */
const QUIET = 200

/** Heights kept for rows that may come back. */
const KEPT = 5000

/**
 * Draws only the rows of a long list that are looked at. A new list costs nothing for its length, so
 * typing stays smooth with 100,000 rows; rows are measured as they appear, and what is looked at
 * stays put when rows above turn out taller.
 */
export function useRows(
  /** What scrolls: an element, or the whole page. */
  frame: Readonly<Ref<HTMLElement | PageFrame | null>>,
  options: () => RowOptions,
  /** Where a list that is come back to was left, and the heights measured then, by row. */
  left: { top: number; heights: readonly [row: number, height: number][] } = {
    top: 0,
    heights: [],
  },
) {
  const known = new Map<string | number, number>()
  const scroll = new LongScroll()
  /** Offset looked at, in the true height of the list. */
  const top = shallowRef(left.top)
  /** From a true offset to a place in the element. */
  const shift = shallowRef(0)
  const view = shallowRef(0)
  const measured = shallowRef(0)
  let before = left.heights
  /** Rows measured since the list last changed. */
  let seen = new Map<number, number>()
  const heights = computed(() => {
    const all = new RowHeights(options().count, options().guess)
    seen = new Map(before)
    for (const [row, height] of before) if (row < options().count) all.set(row, height)
    if (options().count) before = []
    return all
  })

  const rows = computed<DrawnRow[]>(() => {
    void measured.value
    const { count, overscan, keyOf } = options()
    const all = heights.value
    if (!count) return []
    const first = Math.max(0, all.rowAt(top.value) - overscan)
    const drawn: DrawnRow[] = []
    let beyond = 0
    for (let index = first; index < count && beyond <= overscan; index++) {
      const key = keyOf(index)
      const height = known.get(key)
      if (height !== undefined) all.set(index, height)
      const start = all.top(index)
      const end = start + all.height(index)
      drawn.push({ index, key, start: start + shift.value, end: end + shift.value })
      if (end > top.value + view.value) beyond++
    }
    return drawn
  })
  const total = computed(() => {
    void rows.value
    return scroll.height(heights.value.total)
  })

  const extent = () => ({ total: heights.value.total, view: view.value })
  function tell(): void {
    top.value = scroll.offset
    shift.value = scroll.shift
  }
  let quiet: ReturnType<typeof setTimeout> | undefined
  const scrolled = () => {
    scroll.scrolled(frame.value?.scrollTop ?? 0, extent())
    tell()
    if (!shift.value) return
    clearTimeout(quiet)
    quiet = setTimeout(settle, QUIET)
  }
  /** After small steps the scroll bar is put where the offset belongs. */
  const settle = () => goTo(top.value)

  /** Looks at an offset of the true height. */
  function goTo(offset: number): void {
    const element = frame.value
    if (!element) return
    element.scrollTop = scroll.goTo(offset, extent())
    // The element rounds, and stops at its ends.
    scroll.scrolled(element.scrollTop, extent())
    tell()
  }
  const frameSize = new ResizeObserver(() => (view.value = frame.value?.clientHeight ?? 0))
  const rowSizes = new ResizeObserver((entries) => {
    let grown = 0
    let changed = false
    for (const { target, borderBoxSize } of entries) {
      if (!target.isConnected) {
        rowSizes.unobserve(target)
        continue
      }
      const index = Number((target as HTMLElement).dataset.index)
      const height = borderBoxSize[0]?.blockSize ?? 0
      if (!height || index >= options().count) continue
      if (known.size > KEPT) known.clear()
      known.set(options().keyOf(index), height)
      seen.set(index, height)
      const above = heights.value.top(index) < top.value
      const more = heights.value.set(index, height)
      if (more) changed = true
      if (above) grown += more
    }
    if (!changed) return
    measured.value++
    if (!grown || top.value <= 0) return
    scrolled()
    goTo(top.value + grown)
  })

  watch(
    frame,
    (now, before) => {
      before?.removeEventListener('scroll', scrolled)
      frameSize.disconnect()
      if (!now) return
      now.addEventListener('scroll', scrolled, { passive: true })
      frameSize.observe(now instanceof HTMLElement ? now : document.documentElement)
      view.value = now.clientHeight
    },
    { immediate: true, flush: 'post' },
  )
  onMounted(scrolled)
  onBeforeUnmount(() => {
    clearTimeout(quiet)
    frame.value?.removeEventListener('scroll', scrolled)
    frameSize.disconnect()
    rowSizes.disconnect()
  })

  return {
    rows,
    total,
    /** Given to each drawn row as its `ref`; the row carries its number as `data-index`. */
    measure(row: unknown): void {
      if (row instanceof HTMLElement) rowSizes.observe(row)
    },
    /** Heights measured so far, for a list that will be come back to. */
    measuredHeights: (): [row: number, height: number][] => [...seen],
    /** Brings a row into view: one nearby by the shortest way, one far off into the middle. */
    scrollTo(row: number): void {
      const element = frame.value
      if (!element) return
      const room = element.clientHeight
      const start = heights.value.top(row)
      const end = start + heights.value.height(row)
      if (start < top.value - room || end > top.value + 2 * room)
        goTo(Math.max(0, (start + end - room) / 2))
      else if (start < top.value) goTo(start)
      else if (end > top.value + room) goTo(end - room)
    },
    /** Offset looked at, and how to come back to it. */
    top: () => top.value,
    goTo,
    /** Forgets all heights: rows look different now. */
    forget(): void {
      known.clear()
      measured.value++
    },
  }
}
