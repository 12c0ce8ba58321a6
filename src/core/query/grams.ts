/**
 * The search index: for every character and every pair of neighbouring characters, the tasks that
 * hold it, as gaps in 7-bit groups (most take one byte). Built in slices, so that a worker can
 * answer in between; until it is whole, search reads the joined text instead.
 */
import type { Bits } from './bits.ts'
import type { Corpus } from './corpus.ts'

export interface Grams {
  /** Tasks that hold the one- or two-character gram, ascending; null where none does. */
  postings(gram: string): Uint32Array | null
  /** Adds those tasks to a set. */
  addTo(bits: Bits, gram: string): void
  /** How many tasks hold it, without decoding. */
  count(gram: string): number
  /** Pairs in use that begin with the character. */
  following(first: string): string[]
  /** Every character in use. */
  characters(): string[]
  bytes: number
}

/** Open-addressing table from a gram (first unit × 65536 + second; second 0 = single) to its number. */
class GramTable {
  keys = new Uint32Array(1 << 16)
  ids = new Int32Array(1 << 16).fill(-1)
  size = 0

  find(key: number): number {
    const mask = this.keys.length - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask
    for (;;) {
      const id = this.ids[slot] as number
      if (id < 0 || this.keys[slot] === key) return id
      slot = (slot + 1) & mask
    }
  }

  add(key: number): number {
    if (this.size * 2 > this.keys.length) this.grow()
    const mask = this.keys.length - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask
    for (;;) {
      const id = this.ids[slot] as number
      if (id < 0) {
        this.keys[slot] = key
        this.ids[slot] = this.size
        return this.size++
      }
      if (this.keys[slot] === key) return id
      slot = (slot + 1) & mask
    }
  }

  private grow() {
    const { keys, ids } = this
    this.keys = new Uint32Array(keys.length * 2)
    this.ids = new Int32Array(keys.length * 2).fill(-1)
    const mask = this.keys.length - 1
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      if (id < 0) continue
      let slot = (Math.imul(keys[i] as number, 0x9e3779b1) >>> 8) & mask
      while ((this.ids[slot] as number) >= 0) slot = (slot + 1) & mask
      this.keys[slot] = keys[i] as number
      this.ids[slot] = id
    }
  }
}

function grown(array: Uint32Array, size: number): Uint32Array {
  if (size <= array.length) return array
  const larger = new Uint32Array(Math.max(size, array.length * 2))
  larger.set(array)
  return larger
}

function width(gap: number): number {
  return gap < 0x80 ? 1 : gap < 0x4000 ? 2 : gap < 0x200000 ? 3 : 4
}

/** Yields after every `slice` tasks of each of its two passes; returns the index. */
export function* buildGrams(corpus: Corpus, slice = 1500): Generator<void, Grams> {
  const { text, starts } = corpus
  const tasks = starts.length - 1
  const table = new GramTable()
  // Single characters are looked up without hashing.
  const singles = new Int32Array(0x10000).fill(-1)
  let last = new Uint32Array(1 << 15)
  let bytes = new Uint32Array(1 << 15)
  let counts = new Uint32Array(1 << 15)

  // First pass: how many bytes each gram will need. `last` holds the task number + 1.
  for (let task = 0; task < tasks; task++) {
    const end = starts[task + 1] as number
    let previous = 0
    for (let i = starts[task] as number; i < end; i++) {
      const code = text.charCodeAt(i)
      if (code > 0x1f) {
        for (let pair = previous ? 1 : 0; pair >= 0; pair--) {
          let id = pair ? table.add(previous * 0x10000 + code) : (singles[code] as number)
          if (id < 0) singles[code] = id = table.add(code * 0x10000)
          if (id >= last.length) {
            last = grown(last, id + 1) as Uint32Array<ArrayBuffer>
            bytes = grown(bytes, id + 1) as Uint32Array<ArrayBuffer>
            counts = grown(counts, id + 1) as Uint32Array<ArrayBuffer>
          }
          const before = last[id] as number
          if (before !== task + 1) {
            bytes[id] = (bytes[id] as number) + width(task + 1 - before)
            counts[id] = (counts[id] as number) + 1
            last[id] = task + 1
          }
        }
      }
      previous = code > 0x1f ? code : 0
    }
    if (task % slice === slice - 1) yield
  }

  const offsets = new Uint32Array(table.size + 1)
  for (let id = 0; id < table.size; id++) {
    offsets[id + 1] = (offsets[id] as number) + (bytes[id] as number)
  }
  const data = new Uint8Array(offsets[table.size] as number)
  const cursor = offsets.slice(0, table.size)
  last.fill(0)

  for (let task = 0; task < tasks; task++) {
    const end = starts[task + 1] as number
    let previous = 0
    for (let i = starts[task] as number; i < end; i++) {
      const code = text.charCodeAt(i)
      if (code > 0x1f) {
        for (let pair = previous ? 1 : 0; pair >= 0; pair--) {
          const id = pair ? table.find(previous * 0x10000 + code) : (singles[code] as number)
          const before = last[id] as number
          if (before === task + 1) continue
          let gap = task + 1 - before
          let at = cursor[id] as number
          while (gap > 0x7f) {
            data[at++] = (gap & 0x7f) | 0x80
            gap >>>= 7
          }
          data[at++] = gap
          cursor[id] = at
          last[id] = task + 1
        }
      }
      previous = code > 0x1f ? code : 0
    }
    if (task % slice === slice - 1) yield
  }
  return readGrams(table, offsets, counts.slice(0, table.size), data)
}

function readGrams(
  table: GramTable,
  offsets: Uint32Array,
  counts: Uint32Array,
  data: Uint8Array,
): Grams {
  const keyOf = (gram: string) =>
    gram.charCodeAt(0) * 0x10000 + (gram.length > 1 ? gram.charCodeAt(1) : 0)
  const pairs = new Map<string, string[]>()

  function listPairs() {
    for (let slot = 0; slot < table.ids.length; slot++) {
      if ((table.ids[slot] as number) < 0) continue
      const key = table.keys[slot] as number
      const first = String.fromCharCode(key >>> 16)
      const list = pairs.get(first) ?? []
      if (list.length === 0) pairs.set(first, list)
      if (key & 0xffff) list.push(first + String.fromCharCode(key & 0xffff))
    }
  }

  return {
    count(gram) {
      const id = table.find(keyOf(gram))
      return id < 0 ? 0 : (counts[id] as number)
    },
    postings(gram) {
      const id = table.find(keyOf(gram))
      if (id < 0) return null
      const list = new Uint32Array(counts[id] as number)
      let at = offsets[id] as number
      let task = -1
      for (let n = 0; n < list.length; n++) {
        let byte = data[at++] as number
        let gap = byte & 0x7f
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = data[at++] as number
          gap |= (byte & 0x7f) << shift
        }
        task += gap
        list[n] = task
      }
      return list
    },
    addTo(bits, gram) {
      const id = table.find(keyOf(gram))
      if (id < 0) return
      const end = offsets[id + 1] as number
      let task = -1
      for (let at = offsets[id] as number; at < end;) {
        let byte = data[at++] as number
        let gap = byte & 0x7f
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = data[at++] as number
          gap |= (byte & 0x7f) << shift
        }
        task += gap
        bits[task >>> 5] = (bits[task >>> 5] as number) | (1 << (task & 31))
      }
    },
    following(first) {
      if (pairs.size === 0) listPairs()
      return pairs.get(first) ?? []
    },
    characters() {
      if (pairs.size === 0) listPairs()
      return [...pairs.keys()]
    },
    bytes: data.byteLength + offsets.byteLength + counts.byteLength + table.keys.byteLength * 2,
  }
}
