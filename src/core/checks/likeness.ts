import { normaliseMetric } from '../quantities/metric.ts'
import { LetterPlaces } from '../text/letter-places.ts'
import { WordList } from '../quantities/words.ts'

/** What is wanted of a metric's words: letters and pairs of letters with their weights. */
export interface Features {
  /** The words in one spelling; as a layer they are what is given. */
  text: string
  pairs: Weighted
  letters: Weighted
  /** How many letters are of words that are not common. */
  telling: number
}

/** Letters or pairs of letters, each once, by where they stand first in the text. */
interface Weighted {
  places: number[]
  /** One for each place. */
  weights: number[]
  /** Sum of the weights. */
  total: number
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
    '推进 举办 达到 支持 服务 启动 完工 竣工 投产 投用 投入使用 投入运行 投入运营 启用 通车 建好 交付 基本 既定 ' +
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
const BREAK_CODE = BREAK.charCodeAt(0)

/** Weighs the words of a metric, common ones down. Empty for a text without words. */
export function featuresOf(main: string, side = ''): Features {
  const first = normaliseMetric(main)
  const text = side ? first + BREAK + normaliseMetric(side) : first
  const letters: Weighted = { places: [], weights: [], total: 0 }
  const pairs: Weighted = { places: [], weights: [], total: 0 }
  const places = PLACES.of(text)
  let telling = 0
  let common = 0
  let last = 0
  let lastWeight = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === BREAK_CODE) {
      lastWeight = 0
      continue
    }
    if (i >= common) common = i + (COMMON.at(text, i)?.length ?? 0)
    const weight = (i < common ? COMMON_WEIGHT : 1) * (i < first.length ? 1 : SIDE_WEIGHT)
    if (places.letter(code) === i) {
      add(letters, i, weight)
      if (weight > COMMON_WEIGHT) telling++
    }
    if (lastWeight > 0 && places.pair(last, code) === i - 1)
      add(pairs, i - 1, Math.min(weight, lastWeight))
    last = code
    lastWeight = weight
  }
  return { text, pairs, letters, telling }
}

const PLACES = new LetterPlaces()

function add(to: Weighted, place: number, weight: number): void {
  to.places.push(place)
  to.weights.push(weight)
  to.total += weight
}

/** How much of `wanted` is said by the layers, 0–1. */
export function coverage({ text, letters, pairs }: Features, given: readonly Layer[]): number {
  if (letters.total === 0) return 0
  const count = letters.places.length
  const best = zeros(count + pairs.places.length)
  for (const layer of given) {
    const { weight } = layer
    const places = PLACES.of(layer.text)
    for (let i = 0; i < count; i++) {
      if (weight > best[i]! && places.letter(text.charCodeAt(letters.places[i]!)) >= 0)
        best[i] = weight
    }
    for (let i = 0; i < pairs.places.length; i++) {
      if (weight <= best[count + i]!) continue
      const at = pairs.places[i]!
      const one = text.charCodeAt(at)
      const other = text.charCodeAt(at + 1)
      if (places.pair(one, other) >= 0) best[count + i] = weight
      else if (SHORTENED * weight > best[count + i]! && isShortened(places, one, other))
        best[count + i] = SHORTENED * weight
    }
  }
  const byLetter = sumOf(letters, best, 0) / letters.total
  if (pairs.total === 0) return byLetter
  return 0.6 * (sumOf(pairs, best, count) / pairs.total) + 0.4 * byLetter
}

let scratch = new Float64Array(256)

/** So many zeros, good until the next call. */
function zeros(count: number): Float64Array {
  if (count > scratch.length) scratch = new Float64Array(2 * count)
  return scratch.fill(0, 0, count)
}

function sumOf({ weights }: Weighted, best: Float64Array, from: number): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * best[from + i]!
  return sum
}

/** What a pair of letters is worth that a text holds apart: 电诈 in 电信网络诈骗. */
const SHORTENED = 0.5
const APART = 6

function isShortened(places: LetterPlaces, one: number, other: number): boolean {
  const first = places.letter(one)
  if (first < 0) return false
  const second = places.letter(other, first + 1)
  return second > first && second - first <= APART
}

/** A short form leaves out no more than this many letters between two it keeps. */
const WITHIN = 4
/** Letters that end very many names and prove nothing. */
const ENDINGS = new Set(Array.from('率数量额比度人户个' + BREAK, (letter) => letter.charCodeAt(0)))

/**
 * Writes out what a text shortens: 体彩销量 beside 体育彩票销售 becomes 体育彩票销量, where the longer words
 * hold the letters in the same order a few letters apart. The text itself where nothing is shortened.
 */
export function writtenOut(text: string, full: string): string {
  const places = PLACES.of(full)
  let out = ''
  let from = 0
  for (let i = 0; i + 1 < text.length; i++) {
    const one = text.charCodeAt(i)
    const other = text.charCodeAt(i + 1)
    if (one === BREAK_CODE || ENDINGS.has(other) || places.pair(one, other) >= 0) continue
    const first = places.letter(one)
    const second = first < 0 ? -1 : places.letter(other, first + 1)
    if (second <= first || second - first > WITHIN) continue
    out += text.slice(from, i + 1) + full.slice(first + 1, second)
    from = i + 1
  }
  return from === 0 ? text : out + text.slice(from)
}
