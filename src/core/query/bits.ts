/** Sets of tasks, one bit a task: task i is bit `i & 31` of word `i >> 5`. */
export type Bits = Uint32Array

export function noBits(tasks: number): Bits {
  return new Uint32Array((tasks + 31) >>> 5)
}

export function setBit(bits: Bits, task: number): void {
  bits[task >>> 5] = (bits[task >>> 5] as number) | (1 << (task & 31))
}

export function hasBit(bits: Bits, task: number): boolean {
  return (((bits[task >>> 5] as number) >>> (task & 31)) & 1) === 1
}

/** Every task. */
export function allBits(tasks: number): Bits {
  const bits = noBits(tasks).fill(0xffffffff)
  if (tasks & 31) bits[bits.length - 1] = (1 << (tasks & 31)) - 1
  return bits
}

export function addBits(into: Bits, other: Bits): void {
  for (let w = 0; w < into.length; w++) into[w] = (into[w] as number) | (other[w] as number)
}

export function keepBits(into: Bits, other: Bits): void {
  for (let w = 0; w < into.length; w++) into[w] = (into[w] as number) & (other[w] as number)
}

export function dropBits(into: Bits, other: Bits): void {
  for (let w = 0; w < into.length; w++) into[w] = (into[w] as number) & ~(other[w] as number)
}

/** Task indexes, ascending. */
export function listOf(bits: Bits): Uint32Array {
  const list = new Uint32Array(countBits(bits))
  let size = 0
  for (let w = 0; w < bits.length; w++) {
    let word = bits[w] as number
    while (word) {
      list[size++] = (w << 5) + 31 - Math.clz32(word & -word)
      word &= word - 1
    }
  }
  return list
}

export function countBits(bits: Bits): number {
  let count = 0
  for (let w = 0; w < bits.length; w++) {
    let word = bits[w] as number
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}
