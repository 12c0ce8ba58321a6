/** Letters and Han only: punctuation, spaces and numerals change from year to year without meaning. */
const RE_NOISE = /[^\p{L}]/gu

/** The two-character pieces of a text, each once. */
export function bigrams(text: string): Set<string> {
  const plain = text.normalize('NFKC').replace(RE_NOISE, '')
  const out = new Set<string>()
  for (let i = 0; i + 1 < plain.length; i++) out.add(plain.slice(i, i + 2))
  if (!out.size && plain) out.add(plain)
  return out
}

export interface Pair {
  from: number
  to: number
  /** Weighted Dice coefficient, 0–1: shared pieces, rare ones counting more. */
  dice: number
  /** Share of the shorter side's weight that stands in the other too, 0–1. */
  contained: number
}

/**
 * Pairs of similar texts of two lists. Pieces that stand in more than a tenth of the texts (推进, 建设)
 * find no candidates, so the work stays near linear in the size of the lists.
 */
export function similarPairs(a: string[], b: string[], least: number): Pair[] {
  const left = a.map(bigrams)
  const right = b.map(bigrams)
  const seen = new Map<string, number>()
  for (const set of [...left, ...right]) for (const g of set) seen.set(g, (seen.get(g) ?? 0) + 1)
  const all = left.length + right.length
  const weight = (g: string) => Math.log(1 + all / seen.get(g)!)
  const total = (set: Set<string>) => [...set].reduce((sum, g) => sum + weight(g), 0)
  const sumLeft = left.map(total)
  const sumRight = right.map(total)
  const common = Math.max(20, all / 10)
  const index = new Map<string, number[]>()
  right.forEach((set, j) => {
    for (const g of set) {
      const list = index.get(g)
      if (list) list.push(j)
      else index.set(g, [j])
    }
  })
  const pairs: Pair[] = []
  left.forEach((set, i) => {
    const candidates = new Set<number>()
    for (const g of set)
      if (seen.get(g)! <= common) for (const j of index.get(g) ?? []) candidates.add(j)
    for (const j of candidates) {
      let shared = 0
      for (const g of set) if (right[j]!.has(g)) shared += weight(g)
      const dice = (2 * shared) / (sumLeft[i]! + sumRight[j]! || 1)
      const contained = shared / (Math.min(sumLeft[i]!, sumRight[j]!) || 1)
      if (dice >= least || contained >= CONTAINED) pairs.push({ from: i, to: j, dice, contained })
    }
  })
  return pairs.toSorted((x, y) => y.dice - x.dice || x.from - y.from || x.to - y.to)
}

/** From this share on, the shorter text is taken to stand inside the longer one. */
export const CONTAINED = 0.6
