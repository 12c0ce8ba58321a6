/**
 * Posting lists: which tasks (by their number in the collection, ascending) hold a gram. Stored as
 * variable-length gaps, or as a bit a task where that is smaller, so that no list passes an eighth of
 * a byte a task.
 */

/** Bytes that grow; a plain array of numbers would take eight times the memory. */
export class Bytes {
  private bytes = new Uint8Array(8)
  length = 0

  push(byte: number): void {
    if (this.length === this.bytes.length) {
      const wider = new Uint8Array(this.bytes.length * 2)
      wider.set(this.bytes)
      this.bytes = wider
    }
    this.bytes[this.length++] = byte
  }

  /** LEB128: seven bits a byte, lowest first. */
  varint(value: number): void {
    let rest = value
    while (rest > 127) {
      this.push((rest & 127) | 128)
      rest = Math.floor(rest / 128)
    }
    this.push(rest)
  }

  append(other: Uint8Array): void {
    for (const byte of other) this.push(byte)
  }

  view(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }
}

/** Reads what `Bytes` wrote. Reading past the end gives zeros, never an error. */
export class Reader {
  private bytes: Uint8Array
  at: number
  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  varint(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.bytes[this.at++] ?? 0
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
  }
}

/** One gram's list while it is being built. */
export class PostingBuilder {
  private gaps = new Bytes()
  private last = -1
  count = 0

  /** Tasks come in ascending order; one seen again is ignored. */
  add(task: number): void {
    if (task === this.last) return
    this.gaps.varint(task - this.last - 1)
    this.last = task
    this.count++
  }

  /** Gap form, or the bit form where that is shorter. */
  encode(tasks: number): { bits: boolean; bytes: Uint8Array } {
    const size = Math.ceil(tasks / 8)
    const gaps = this.gaps.view()
    if (gaps.length <= size) return { bits: false, bytes: gaps }
    const bits = new Uint8Array(size)
    for (const task of decodePostings(gaps, false, this.count)) bits[task >> 3]! |= 1 << (task & 7)
    return { bits: true, bytes: bits }
  }
}

/** The task numbers of an encoded list, ascending. */
export function decodePostings(bytes: Uint8Array, bits: boolean, count: number): Uint32Array {
  const out = new Uint32Array(count)
  let n = 0
  if (bits) {
    for (let i = 0; i < bytes.length && n < count; i++)
      for (let bit = 0, byte = bytes[i]!; byte; bit++, byte >>= 1)
        if (byte & 1) out[n++] = i * 8 + bit
    return out.subarray(0, n)
  }
  const reader = new Reader(bytes)
  for (let task = -1; n < count && reader.at < bytes.length;) out[n++] = task += reader.varint() + 1
  return out.subarray(0, n)
}

/** Numbers that stand in both ascending lists. */
export function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const out = new Uint32Array(Math.min(a.length, b.length))
  let n = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      out[n++] = a[i]!
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return out.subarray(0, n)
}
