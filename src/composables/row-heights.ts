/**
 * Heights of very many rows, most of them only guessed: a Fenwick tree over how far each measured row
 * differs from the guess. Any place is found in log n steps, and nothing is built for rows not seen.
 */
export class RowHeights {
  private readonly sums: Float64Array
  private readonly measured = new Map<number, number>()

  /** `guess` is the height in px of a row that was not measured. */
  constructor(
    readonly count: number,
    readonly guess: number,
  ) {
    this.sums = new Float64Array(count + 1)
  }

  height(row: number): number {
    return this.measured.get(row) ?? this.guess
  }

  /** Notes a measured height; returns by how much the row grew. */
  set(row: number, height: number): number {
    const more = height - this.height(row)
    if (more === 0 || row < 0 || row >= this.count) return 0
    this.measured.set(row, height)
    for (let i = row + 1; i <= this.count; i += i & -i) this.sums[i] = this.sums[i]! + more
    return more
  }

  /** Where a row begins; the row after the last begins where all end. */
  top(row: number): number {
    let sum = row * this.guess
    for (let i = row; i > 0; i -= i & -i) sum += this.sums[i]!
    return sum
  }

  get total(): number {
    return this.top(this.count)
  }

  /** The row that covers an offset; the first or last one beyond the ends. */
  rowAt(offset: number): number {
    let row = 0
    let left = offset
    let step = 1
    while (step * 2 <= this.count) step *= 2
    for (; step > 0; step >>= 1) {
      const next = row + step
      if (next > this.count) continue
      const span = step * this.guess + this.sums[next]!
      if (span > left) continue
      row = next
      left -= span
    }
    return Math.max(0, Math.min(row, this.count - 1))
  }
}
