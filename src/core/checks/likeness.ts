import { normaliseMetric } from '../quantities/metric.ts'
import { WordList } from '../quantities/words.ts'

/** Weighted letter pairs of a metric's words. */
export interface Features {
  /** By two letters’ codes. */
  pairs: Map<number, number>
  letters: Map<number, number>
  pairWeight: number
  letterWeight: number
  /** How many letters are of words that are not common. */
  telling: number
}

/** Words any metric may carry: they say little about which one it is. */
const COMMON = new WordList(
  (
    '新增 新建 新开工 新认定 新获批 新 建成 建设 改造 完成 实施 培育 引进 推广 ' +
    '发放 投放 开工 开展 打造 创建 认定 获批 设立 解决 组织 实现 推出 提供 办理 ' +
    '推进 举办 达到 支持 服务 启动 完工 竣工 投产 投用 通车 建好 交付 基本 既定 ' +
    '回落 上涨 下跌 上升 增加 压减 削减 降至 增速 增幅 进度 完成率 完成比例 问题 ' +
    '已 均 都 了 的 为 是 并 各县区 县市区 范围 力度 指标 家庭 人口 单位 机构 ' +
    '个数 工程 项目 工作 任务 目标 加快 企业 提升 数量 面积 总额 总量 规模 水平 ' +
    '率 数 人数 中心 发展 重点 市级 省级 国家级 国家 县级 增长 提高 下降 降低 ' +
    '减少 控制 保持 农村 城镇 城市 城乡 全市 居民 左右 标准 管理 综合 基地 投资 ' +
    '公共'
  ).split(' '),
)

const COMMON_WEIGHT = 0.4

/** Words beside the counted noun (对二环路10处路口: 二环路) weigh less. */
const SIDE_WEIGHT = 0.3

/** Pairs and letters of a text, common words weighed down. Empty for a text without words. */
export function featuresOf(text: string, side = ''): Features {
  const features: Features = {
    pairs: new Map(),
    letters: new Map(),
    pairWeight: 0,
    letterWeight: 0,
    telling: 0,
  }
  add(features, text, 1)
  if (side) add(features, side, SIDE_WEIGHT)
  return features
}

function add(features: Features, text: string, scale: number): void {
  const words = normaliseMetric(text)
  let common = 0
  let last = 0
  let lastWeight = 0
  for (let i = 0; i < words.length; i++) {
    if (i >= common) common = i + (COMMON.at(words, i)?.length ?? 0)
    const weight = (i < common ? COMMON_WEIGHT : 1) * scale
    const code = words.charCodeAt(i)
    if (weight > COMMON_WEIGHT && !features.letters.has(code)) features.telling++
    features.letterWeight += raise(features.letters, code, weight)
    if (i > 0)
      features.pairWeight += raise(
        features.pairs,
        last * 0x10000 + code,
        Math.min(weight, lastWeight),
      )
    last = code
    lastWeight = weight
  }
}

/** Keeps the greater weight of a word; gives back what that adds. */
function raise(weights: Map<number, number>, word: number, weight: number): number {
  const had = weights.get(word) ?? 0
  if (weight <= had) return 0
  weights.set(word, weight)
  return weight - had
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
  wanted: Map<number, number>,
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
