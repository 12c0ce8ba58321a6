/** White space says nothing: sources break words over lines. */
export function squash(text: unknown): string {
  return String(text ?? '').replace(/\s+/g, '')
}

const SCALES: [string, number][] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
  ['千', 1e3],
  ['百分点', 1],
  ['‰', 0.001],
  ['%', 0.01],
  ['％', 0.01],
]
const NO_SCALE = /^(?:千瓦|千克|千米|千伏|万维|百分点)/

/** A value in ones: 8.5 万人 is 85000; null stays null. */
export function inOnes(value: number | null | undefined, unit: string): number | null {
  if (value === null || value === undefined) return null
  const written = squash(unit)
  if (NO_SCALE.test(written)) return value
  const scale = SCALES.find(([prefix]) => written.startsWith(prefix))
  return scale ? value * scale[1] : value
}

/** Equal but for the rounding of binary fractions. */
export function isSame(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

/** True if two quotes of a text share characters of it. */
export function overlaps(text: string, a: string, b: string): boolean {
  const whole = squash(text)
  const [one, other] = [squash(a), squash(b)]
  if (!one || !other) return false
  if (one.includes(other) || other.includes(one)) return true
  const [i, j] = [whole.indexOf(one), whole.indexOf(other)]
  return i >= 0 && j >= 0 && i < j + other.length && j < i + one.length
}
