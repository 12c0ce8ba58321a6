/** A number as it stands in a text: folded offsets, end exclusive. */
export interface Numeral {
  end: number
  value: number
  /** Written in Chinese numerals (三十五) rather than digits. */
  chinese: boolean
}

/** What a letter of a numeral is: a digit, a power of ten below 万, or 万 or 亿. */
const DIGIT = 1
const SMALL = 2
const LARGE = 3
const KINDS = new Uint8Array(0x10000)
const VALUES = new Map<string, number>()
for (const [kind, letters] of [
  [DIGIT, { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }],
  [SMALL, { 十: 10, 百: 100, 千: 1000 }],
  [LARGE, { 万: 1e4, 亿: 1e8 }],
] as const) {
  for (const [letter, value] of Object.entries(letters)) {
    KINDS[letter.charCodeAt(0)] = kind
    VALUES.set(letter, value)
  }
}

const isDigit = (code: number) => code >= 48 && code <= 57

/** Reads the number that begins at `at`, or null: 1,234.5 · 三十五 · 一万二千 · 两. Linear in its length. */
export function readNumeral(text: string, at: number): Numeral | null {
  return isDigit(text.charCodeAt(at)) ? readArabic(text, at) : readChinese(text, at)
}

function readArabic(text: string, at: number): Numeral {
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  let digits = text.slice(at, end)
  // 1,234,567: groups of exactly three after one to three digits, no leading zero.
  if (digits.length <= 3 && digits[0] !== '0') {
    while (text[end] === ',' && threeDigits(text, end + 1)) {
      digits += text.slice(end + 1, end + 4)
      end += 4
    }
  }
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
    let stop = end + 1
    while (isDigit(text.charCodeAt(stop))) stop++
    // 3.1.2 is the number of a section.
    if (!(text[stop] === '.' && isDigit(text.charCodeAt(stop + 1)))) {
      digits += text.slice(end, stop)
      end = stop
    }
  }
  return { end, value: Number(digits), chinese: false }
}

function threeDigits(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (!isDigit(text.charCodeAt(i))) return false
  return !isDigit(text.charCodeAt(at + 3))
}

/** The longest numeral a government text writes out (一亿二千三百四十五万六千七百八十九). */
const LONGEST = 24

function readChinese(text: string, at: number): Numeral | null {
  let total = 0
  let section = 0
  let digit = -1
  let end = at
  let digits = 0
  for (; end < text.length && end - at < LONGEST; end++) {
    const kind = KINDS[text.charCodeAt(end)]!
    if (kind === 0) break
    const value = VALUES.get(text[end]!)!
    if (kind === DIGIT) {
      // 二〇二二 is a year or a code spelt digit by digit.
      digit = digit >= 0 && digits > 0 ? digit * 10 + value : value
      digits++
    } else if (kind === SMALL) {
      if (digit < 0 && value !== 10) break
      section += (digit < 0 ? 1 : digit) * value
      digit = -1
      digits = 0
    } else {
      const below = section + Math.max(digit, 0)
      if (below === 0) break
      total = (total + below) * value
      section = 0
      digit = -1
      digits = 0
    }
  }
  if (end === at) return null
  return { end, value: total + section + Math.max(digit, 0), chinese: true }
}
