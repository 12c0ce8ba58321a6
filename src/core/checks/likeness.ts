import { normaliseMetric } from '../quantities/metric.ts'
import { WordList } from '../quantities/words.ts'

/** What is wanted of a metric's words: letters and pairs of letters with their weights. */
export interface Features {
  /** The words in one spelling; as a layer they are what is given. */
  text: string
  pairs: Weighted[]
  letters: Weighted[]
  pairWeight: number
  letterWeight: number
  /** How many letters are of words that are not common. */
  telling: number
}

interface Weighted {
  word: string
  weight: number
}

/** Words that may cover a metric; each further layer counts a little less. */
export interface Layer {
  text: string
  weight: number
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
    '公共 受益 惠及 涉及 覆盖'
  ).split(' '),
)

const COMMON_WEIGHT = 0.4

/** Words beside the counted noun (对二环路10处路口: 二环路) weigh less. */
const SIDE_WEIGHT = 0.3

/** Between main and side words, so that no pair is made across. */
const BREAK = '|'

/** Weighs the words of a metric, common ones down. Empty for a text without words. */
export function featuresOf(main: string, side = ''): Features {
  const first = normaliseMetric(main)
  const text = side ? first + BREAK + normaliseMetric(side) : first
  const features: Features = {
    text,
    pairs: [],
    letters: [],
    pairWeight: 0,
    letterWeight: 0,
    telling: 0,
  }
  let common = 0
  let lastWeight = 0
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    if (letter === BREAK) {
      lastWeight = 0
      continue
    }
    if (i >= common) common = i + (COMMON.at(text, i)?.length ?? 0)
    const weight = (i < common ? COMMON_WEIGHT : 1) * (i < first.length ? 1 : SIDE_WEIGHT)
    if (text.indexOf(letter) === i) {
      features.letters.push({ word: letter, weight })
      features.letterWeight += weight
      if (weight > COMMON_WEIGHT) features.telling++
    }
    if (lastWeight > 0) {
      const word = text.slice(i - 1, i + 1)
      if (text.indexOf(word) === i - 1) {
        const both = Math.min(weight, lastWeight)
        features.pairs.push({ word, weight: both })
        features.pairWeight += both
      }
    }
    lastWeight = weight
  }
  return features
}

/** How much of `wanted` is said by the layers, 0–1. */
export function coverage(wanted: Features, given: readonly Layer[]): number {
  if (wanted.letterWeight === 0) return 0
  const byLetter = covered(wanted.letters, given) / wanted.letterWeight
  if (wanted.pairWeight === 0) return byLetter
  return 0.6 * (covered(wanted.pairs, given) / wanted.pairWeight) + 0.4 * byLetter
}

/** What a pair of letters is worth that a text holds apart: 电诈 in 电信网络诈骗. */
const SHORTENED = 0.5
const APART = 6

function isShortOf(word: string, text: string): boolean {
  if (word.length !== 2) return false
  const first = text.indexOf(word[0]!)
  if (first < 0) return false
  const second = text.indexOf(word[1]!, first + 1)
  return second > first && second - first <= APART
}

/** A short form leaves out no more than this many letters between two it keeps. */
const WITHIN = 4
/** Letters that end very many names and prove nothing. */
const ENDINGS = new Set('率数量额比度人户个' + BREAK)

/**
 * Writes out what a text shortens: 体彩销量 beside 体育彩票销售 becomes 体育彩票销量, where the longer words
 * hold the letters in the same order a few letters apart. The text itself where nothing is shortened.
 */
export function writtenOut(text: string, full: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    const next = text[i + 1]
    out += letter
    if (next === undefined || letter === BREAK || ENDINGS.has(next) || full.includes(letter + next))
      continue
    const first = full.indexOf(letter)
    const second = first < 0 ? -1 : full.indexOf(next, first + 1)
    if (second > first && second - first <= WITHIN) out += full.slice(first + 1, second)
  }
  return out
}

function covered(wanted: readonly Weighted[], given: readonly Layer[]): number {
  let sum = 0
  for (const { word, weight } of wanted) {
    let best = 0
    for (const layer of given) {
      if (layer.weight <= best) continue
      if (layer.text.includes(word)) best = layer.weight
      else if (SHORTENED * layer.weight > best && isShortOf(word, layer.text))
        best = SHORTENED * layer.weight
    }
    sum += weight * best
  }
  return sum
}
