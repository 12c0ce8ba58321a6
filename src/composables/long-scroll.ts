/**
 * Lists taller than a browser can lay out (Chromium and Safari stop at 33,554,428 px, Firefox at
 * 17,895,698). The element is given at most `LIMIT` px, and its scroll position stands for an offset
 * in the true height: the same number near the start, the same distance from the end near the end,
 * stretched between. Small steps (wheel, keys) move by exactly their length wherever they happen.
 */
export const LIMIT = 8_000_000

/** What a list measures, in px: its true height and the height of what is looked at. */
export interface Extent {
  total: number
  view: number
}

export class LongScroll {
  private scroll = 0
  private at = 0

  /** `limit`: most px an element is given. */
  constructor(private readonly limit = LIMIT) {}

  /** Height of the element in px. */
  height(total: number): number {
    return Math.min(total, this.limit)
  }

  /** Offset in the true height that is at the top of the view. */
  get offset(): number {
    return this.at
  }

  /** Added to a true offset, gives the place in the element. */
  get shift(): number {
    return this.scroll - this.at
  }

  /** The element was scrolled there; returns the offset now looked at. */
  scrolled(scroll: number, extent: Extent): number {
    const step = scroll - this.scroll
    const near = Math.abs(step) <= 2 * extent.view && scroll > 0 && scroll < this.last(extent)
    this.scroll = scroll
    this.at =
      near && this.isLong(extent)
        ? this.clamp(this.at + step, extent)
        : this.offsetAt(scroll, extent)
    return this.at
  }

  /** To look at an offset: returns the scroll position to give the element. */
  goTo(offset: number, extent: Extent): number {
    this.at = this.isLong(extent) ? this.clamp(offset, extent) : offset
    this.scroll = this.scrollAt(this.at, extent)
    return this.scroll
  }

  /** Offset that a scroll position stands for; grows with it, ends meet ends. */
  offsetAt(scroll: number, extent: Extent): number {
    if (!this.isLong(extent)) return scroll
    const { edge, last, end } = this.bounds(extent)
    if (scroll <= edge) return scroll
    if (scroll >= last - edge) return end - (last - scroll)
    return edge + ((scroll - edge) * (end - 2 * edge)) / (last - 2 * edge)
  }

  /** The inverse of `offsetAt`. */
  scrollAt(offset: number, extent: Extent): number {
    if (!this.isLong(extent)) return offset
    const { edge, last, end } = this.bounds(extent)
    if (offset <= edge) return offset
    if (offset >= end - edge) return last - (end - offset)
    return edge + ((offset - edge) * (last - 2 * edge)) / (end - 2 * edge)
  }

  private isLong({ total }: Extent): boolean {
    return total > this.limit
  }
  private last({ total, view }: Extent): number {
    return Math.max(0, this.height(total) - view)
  }
  private bounds(extent: Extent) {
    const last = this.last(extent)
    return { edge: last / 8, last, end: extent.total - extent.view }
  }
  private clamp(offset: number, { total, view }: Extent): number {
    return Math.max(0, Math.min(offset, total - view))
  }
}
