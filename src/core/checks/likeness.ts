import { normaliseMetric } from '../quantities/metric.ts'

/** Weighted letter pairs of a metric's words. */
export interface Features {
  pairs: Map<string, number>
  letters: Map<string, number>
  pairWeight: number
  letterWeight: number
}

/** Words any metric may carry: they say little about which one it is. */
const COMMON =
  /完成|实现|建设|工程|项目|工作|任务|目标|实施|推进|开展|加快|企业|新增|新建|建成|改造|提升|达到|数量|面积|总额|总量|规模|水平|率|数|人数|中心|服务|发展|重点|市级|省级|国家级|国家|县级|增长|提高|增加|下降|降低|减少|控制|保持|农村|城镇|城市|城乡|全市|居民|左右|培育|打造|创建|获批|认定|标准|管理|综合|基地|投资|公共/g

const COMMON_WEIGHT = 0.4

/** Pairs and letters of a text, common words weighed down. Empty for a text without words. */
export function featuresOf(text: string): Features {
  const words = normaliseMetric(text)
  const weights = new Float64Array(words.length).fill(1)
  COMMON.lastIndex = 0
  for (let match = COMMON.exec(words); match; match = COMMON.exec(words)) {
    weights.fill(COMMON_WEIGHT, match.index, match.index + match[0].length)
  }
  const pairs = new Map<string, number>()
  const letters = new Map<string, number>()
  let pairWeight = 0
  let letterWeight = 0
  for (let i = 0; i < words.length; i++) {
    const letter = words[i]!
    if (!letters.has(letter)) letterWeight += weights[i]!
    letters.set(letter, Math.max(letters.get(letter) ?? 0, weights[i]!))
    if (i + 1 >= words.length) break
    const pair = letter + words[i + 1]!
    const weight = Math.min(weights[i]!, weights[i + 1]!)
    if (!pairs.has(pair)) pairWeight += weight
    pairs.set(pair, Math.max(pairs.get(pair) ?? 0, weight))
  }
  return { pairs, letters, pairWeight, letterWeight }
}

/** How much of `wanted` is said by `given`, 0–1; each further layer counts a little less. */
export function coverage(
  wanted: Features,
  given: readonly { features: Features; weight: number }[],
): number {
  if (wanted.letterWeight === 0) return 0
  const pairs = covered(wanted.pairs, given, 'pairs')
  const letters = covered(wanted.letters, given, 'letters')
  const byLetter = letters / wanted.letterWeight
  return wanted.pairWeight === 0 ? byLetter : 0.6 * (pairs / wanted.pairWeight) + 0.4 * byLetter
}

function covered(
  wanted: Map<string, number>,
  given: readonly { features: Features; weight: number }[],
  key: 'pairs' | 'letters',
): number {
  let sum = 0
  for (const [word, weight] of wanted) {
    let best = 0
    for (const layer of given)
      if (layer.weight > best && layer.features[key].has(word)) best = layer.weight
    sum += weight * best
  }
  return sum
}
