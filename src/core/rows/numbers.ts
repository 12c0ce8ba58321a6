import { halfWidth } from './texts.ts'

const DIGITS = '零一二三四五六七八九'

/** Value of a Chinese ordinal up to 999 (十二, 二十, 一百零三); null where the text is none. */
export function chineseOrdinal(text: string): number | null {
  if (!/^[零〇一二三四五六七八九十百]{1,7}$/.test(text)) return null
  let total = 0
  let digit = 0
  for (const c of text.replaceAll('〇', '零')) {
    if (c === '百') total += (digit || 1) * 100
    else if (c === '十') total += (digit || 1) * 10
    else {
      digit = DIGITS.indexOf(c)
      continue
    }
    digit = 0
  }
  return total + digit || null
}

/**
 * 序号 as the table means it: 7 for "7", "07", "７", "7.", "（7）", "七、", "第7项", "1 0" → 10; a string
 * where it is more than a number ("1-2", "A07", "（一）1"); null for an empty cell.
 */
export function rowNumber(text: string): number | string | null {
  const raw = halfWidth(text).trim()
  if (!raw) return null
  const core = raw
    .replace(/^[（(【[<第"'“]\s*/, '')
    .replace(/\s*[）)】\]>项条号件、.．。:：,，]+$/, '')
    .trim()
  const digits = core.replace(/\s+/g, '')
  if (/^\d{1,6}$/.test(digits)) return Number(digits)
  if (/^\d{1,6}\.0+$/.test(digits)) return Number.parseInt(digits, 10)
  return chineseOrdinal(digits) ?? text.trim()
}

/** Whole number of a line that is nothing but a row number, blanks inside allowed; null otherwise. */
export function loneNumber(text: string): number | null {
  if (text.length > 12) return null
  const raw = halfWidth(text)
  const m = /^[（(【[]?\s*(\d(?:\s?\d){0,4})\s*[）)】\]]?\s*[.、．]?$/.exec(raw)
  return m ? Number((m[1] as string).replace(/\s/g, '')) : null
}

/** One place where a row may begin. `cost` is what speaks against it. */
export interface Candidate {
  value: number
  /** Index of the line. */
  at: number
  cost: number
}

/**
 * Chooses the row numbers among candidates: the chain with the fewest jumps. A page number, a score
 * or a count between rows breaks the sequence and is left out; gaps, repeats and restarts at 1 stay
 * possible. Linear: each candidate looks back over a few predecessors only.
 */
export function chooseChain(candidates: readonly Candidate[]): Candidate[] {
  const reach = 12
  const n = candidates.length
  const natural = hasNaturalGaps(candidates)
  const cost = new Float64Array(n)
  const from = new Int32Array(n).fill(-1)
  for (let i = 0; i < n; i++) {
    const here = candidates[i] as Candidate
    cost[i] = i + here.cost + (here.value === 1 ? 0 : Math.min(3, 0.6 * Math.abs(here.value - 1)))
    for (let j = Math.max(0, i - reach); j < i; j++) {
      const before = candidates[j] as Candidate
      const total =
        (cost[j] as number) + (i - j - 1) + step(before.value, here.value, natural) + here.cost
      if (total <= (cost[i] as number)) {
        cost[i] = total
        from[i] = j
      }
    }
  }
  let end = -1
  let least = Infinity
  for (let i = Math.max(0, n - reach); i < n; i++) {
    const total = (cost[i] as number) + (n - 1 - i)
    if (total < least) {
      least = total
      end = i
    }
  }
  const chain: Candidate[] = []
  for (let i = end; i >= 0; i = from[i] as number) chain.push(candidates[i] as Candidate)
  return chain.reverse()
}

/** 2, 5, 6, 9, 14: one office's part of a longer list. Every number rises, and gaps are the rule. */
function hasNaturalGaps(candidates: readonly Candidate[]): boolean {
  const steps = candidates
    .slice(1)
    .map(({ value }, i) => value - (candidates[i] as Candidate).value)
  return (
    steps.length >= 3 &&
    steps.every((step) => step > 0) &&
    steps.filter((step) => step > 1).length * 2 >= steps.length
  )
}

function step(before: number, here: number, natural: boolean): number {
  if (here === before + 1) return 0
  if (natural) return 0.5
  if (here === before) return 0.9
  if (here === 1) return 0.9
  if (here > before) return Math.min(2.5, 0.8 + 0.1 * (here - before))
  return 2.5
}
