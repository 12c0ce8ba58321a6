import { Unreadable } from './page.ts'

/** Frequent characters that tell the two scripts apart; each occurs in nearly every government text. */
const SIMPLIFIED = new Set('的市任务责单位完成情况工作发展业建设实产经济项目区重点农会年国与进资环')
const TRADITIONAL = new Set(
  '的市任務責單位完成情況工作發展業建設實產經濟項目區重點農會年國與進資環',
)

export interface Decoded {
  text: string
  encoding: string
  /** Places that could not be read, up to 1000. */
  damaged: number
}

/**
 * Decodes text by what its bytes are, not by what a name or tag claims: byte-order marks, then UTF-16
 * by its pattern of bytes, then strict UTF-8, then GB18030 or Big5 by how much of it reads as Chinese.
 * Throws `Unreadable('not-text')` where none fits.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes) ?? utf16Without(bytes)
  if (marked) {
    const read = decodeAs(bytes, marked)
    if (isGarbled(read)) throw new Unreadable('not-text')
    return read
  }
  const sample = bytes.subarray(0, 1 << 16)
  if (sample.includes(0)) return withoutZeros(bytes, sample)
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      encoding: 'utf-8',
      damaged: 0,
    }
  } catch {
    const label = best(sample)
    const whole = label === null ? null : decodeAs(bytes, label)
    const read = whole && whole.damaged <= 3 ? whole : (byLines(bytes) ?? whole)
    if (!read || isGarbled(read)) throw new Unreadable('not-text')
    return read
  }
}

/**
 * A text put together from files of two encodings: some lines are UTF-8, the others GB18030. Null where
 * lines are neither, or all of one kind.
 */
function byLines(bytes: Uint8Array): Decoded | null {
  const decoders = ['utf-8', 'gb18030'].map((label) => new TextDecoder(label, { fatal: true }))
  const used = [0, 0]
  const lines: string[] = []
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from)
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1)
    const at = decoders.findIndex((decoder) => {
      try {
        return lines.push(decoder.decode(line))
      } catch {
        return false
      }
    })
    if (at < 0) return null
    if (line.some((byte) => byte > 127)) used[at] = (used[at] as number) + 1
    from += line.length
  }
  const text = lines.join('')
  return used.includes(0) || legibility(text.slice(0, 1 << 16)) <= 0
    ? null
    : { text, encoding: 'utf-8 + gb18030', damaged: 0 }
}

/** A text with a few zero bytes in it, left by some program, is read without them; a binary file is not. */
function withoutZeros(bytes: Uint8Array, sample: Uint8Array): Decoded {
  const zeros = sample.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0)
  const binary = sample.some((byte) => (byte > 0 && byte < 9) || (byte > 13 && byte < 27))
  if (binary || zeros * 20 > sample.length) throw new Unreadable('not-text')
  const text = decodeText(bytes.filter((byte) => byte !== 0))
  return { ...text, damaged: text.damaged + zeros }
}

function byMark(b: Uint8Array): string | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return 'utf-8'
  if (b[0] === 0xff && b[1] === 0xfe) return 'utf-16le'
  if (b[0] === 0xfe && b[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: every other byte is a zero (ASCII) or the high byte of a Chinese character. */
function utf16Without(bytes: Uint8Array): string | null {
  const n = Math.min(bytes.length & ~1, 4096)
  if (n < 8) return null
  const high: [number, number] = [0, 0]
  const zero: [number, number] = [0, 0]
  for (let i = 0; i < n; i++) {
    const b = bytes[i] as number
    const side = (i & 1) as 0 | 1
    if (b === 0) zero[side]++
    else if ((b >= 0x4e && b <= 0x9f) || b === 0x30 || b === 0xff || b === 0x20) high[side]++
  }
  if (zero[0] + zero[1] === 0) return null
  const half = n / 2
  if (zero[1] + high[1] > half * 0.95 && zero[1] > zero[0]) return 'utf-16le'
  if (zero[0] + high[0] > half * 0.95 && zero[0] > zero[1]) return 'utf-16be'
  return null
}

function best(sample: Uint8Array): string | null {
  const scored = ['utf-8', 'gb18030', 'big5'].map((label) => ({
    label,
    score: legibility(new TextDecoder(label).decode(sample)),
  }))
  const winner = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return winner.score > 0 ? winner.label : null
}

/** Share of frequent characters, less the damage: private use, replacement and control characters. */
function legibility(text: string): number {
  let good = 0
  let bad = 0
  let all = 0
  for (const c of text) {
    const code = c.codePointAt(0) as number
    if (code < 0x80) {
      if (code < 32 && code !== 9 && code !== 10 && code !== 13) bad++
      continue
    }
    all++
    if (SIMPLIFIED.has(c) || TRADITIONAL.has(c)) good++
    else if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || code > 0x2ffff) bad++
  }
  return all === 0 ? -bad : (good + 0.02 * all - 3 * bad) / all
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  let damaged = 0
  for (let i = text.indexOf('\ufffd'); i >= 0 && damaged < 1000; i = text.indexOf('\ufffd', i + 1))
    damaged++
  return { text, encoding, damaged }
}

const isGarbled = ({ text, damaged }: Decoded) =>
  damaged > 20 && damaged * 20 > Math.min(text.length, 20000)
