import { Unreadable } from './page.ts'

/** Frequent characters that tell the two scripts apart; each occurs in nearly every government text. */
const SIMPLIFIED = new Set('的市任务责单位完成情况工作发展业建设实产经济项目区重点农会年国与进资环')
const TRADITIONAL = new Set(
  '的市任務責單位完成情況工作發展業建設實產經濟項目區重點農會年國與進資環',
)

/**
 * Decodes text by what its bytes are, not by what a name or tag claims: byte-order marks, then UTF-16
 * by its pattern of bytes, then strict UTF-8, then GB18030 or Big5 by how much of it reads as Chinese.
 * Throws `Unreadable('not-text')` where none fits.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string; damaged: number } {
  const marked = byMark(bytes) ?? utf16Without(bytes)
  if (marked) return decodeAs(bytes, marked)
  const sample = bytes.subarray(0, 1 << 16)
  if (sample.includes(0)) throw new Unreadable('not-text')
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      encoding: 'utf-8',
      damaged: 0,
    }
  } catch {
    return decodeAs(bytes, best(sample))
  }
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

function best(sample: Uint8Array): string {
  const scored = ['utf-8', 'gb18030', 'big5'].map((label) => ({
    label,
    score: legibility(new TextDecoder(label).decode(sample)),
  }))
  const winner = scored.reduce((a, b) => (b.score > a.score ? b : a))
  if (winner.score <= 0) throw new Unreadable('not-text')
  return winner.label
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

function decodeAs(bytes: Uint8Array, encoding: string) {
  const text = new TextDecoder(encoding).decode(bytes)
  let damaged = 0
  for (let i = text.indexOf('\ufffd'); i >= 0 && damaged < 1000; i = text.indexOf('\ufffd', i + 1))
    damaged++
  if (damaged > 20 && damaged * 20 > Math.min(text.length, 20000)) throw new Unreadable('not-text')
  return { text, encoding, damaged }
}
