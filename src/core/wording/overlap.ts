/** Different pairs of letters, in order: a list, with a table beside it only where they are many. */
export class Pairs {
  readonly list: number[] = []
  private table: Set<number> | null = null
  /** A bit for each pair, shared by many: where it is not set, the pair is not there. */
  private bits = 0

  get size(): number {
    return this.list.length
  }

  has(pair: number): boolean {
    if (!((this.bits >>> (pair & 31)) & 1)) return false
    return this.table ? this.table.has(pair) : this.list.includes(pair)
  }

  add(pair: number): void {
    if (this.has(pair)) return
    this.list.push(pair)
    this.bits |= 1 << (pair & 31)
    if (this.table) this.table.add(pair)
    else if (this.list.length > FEW) this.table = new Set(this.list)
  }
}

/** So many are found faster by looking through them than in a table. */
const FEW = 24

/**
 * Pairs of neighbouring characters that carry content: the cheapest measure of "speaks of the same
 * thing" that needs no dictionary. Left out: digits, and pairs of the office language found in any task.
 */
export function terms(text: string, found = new Pairs()): Pairs {
  const ordinals = text.includes('第') || text.includes('期')
  const words = ordinals ? text.replace(ORDINAL, ' ') : text
  const { length } = words
  let second = contentAt(words, 1)
  let pair = pairOf(contentAt(words, 0), second)
  let common = isCommon(pair)
  for (let i = 2; i <= length; i++) {
    const third = i < length ? CONTENT[words.charCodeAt(i)]! : 0
    if (common) {
      // A common word takes its letters with it: 路改造 gives neither 改造 nor 路改.
      i++
      second = contentAt(words, i)
      pair = pairOf(third, second)
      common = isCommon(pair)
    } else {
      const next = pairOf(second, third)
      common = isCommon(next)
      if (pair && !common) found.add(pair)
      second = third
      pair = next
    }
  }
  return found
}

const ORDINAL = /第[一二三四五六七八九十\d]+[届批次期]|[一二三四]期/g

function contentAt(text: string, at: number): number {
  return at < text.length ? CONTENT[text.charCodeAt(at)]! : 0
}

/** Two neighbouring letters as one number below 2³⁰; 0 unless both carry content. */
function pairOf(first: number, second: number): number {
  return first && second ? (first << 15) | second : 0
}

/** Far fewer pairs share the place of a common one than are looked at. */
function isCommon(pair: number): boolean {
  return COMMON_PLACES[placeOf(pair)] === 1 && COMMON.has(pair)
}

const placeOf = (pair: number) => ((pair >> 15) * 31 + pair) & 0xfff

/** True if two texts share at least two such pairs, or the only one of the shorter. */
export function overlap(a: Pairs, b: Pairs): boolean {
  const common = shared(a, b)
  return common >= 2 || (common === 1 && Math.min(a.size, b.size) <= 2)
}

/** How many content pairs two texts share. */
export function shared(a: Pairs, b: Pairs): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let count = 0
  for (const pair of small.list) if (large.has(pair)) count++
  return count
}

/** A small number for Han characters and Latin letters, 0 for measure words and particles after numbers. */
const CONTENT = new Uint16Array(0x10000)
for (let code = 0x3400; code < 0xa000; code++) CONTENT[code] = code - 0x3400 + 1
for (let code = 0x41; code < 0x7b; code++)
  if (code < 0x5b || code > 0x60) CONTENT[code] = code + 0x6c00
for (const char of '个项条座家处所万亿余了的等和与及并在于已均全市县省')
  CONTENT[char.charCodeAt(0)] = 0
const COMMON = new Set(
  '区级 各区 区政 其余 剩余 各项 以上 建设 项目 工程 工作 推进 推动 加快 开展 实施 完成 全市 我市 全县 全区 市级 省级 国家 以上 以下 进一 一步 提升 提高 加强 强化 深化 完善 建立 健全 打造 新增 发展 行动 计划 任务 目标 年度 全年 今年 目前 重点 全面 积极 持续 有序 稳步 组织 落实 做好 服务 管理 体系 机制 能力 水平 质量 力度 及其 各类 一批 试点 示范 创建 争创 培育 成功 截至 其中 累计 实现 达到 新建 建成 开工 改造 竣工 完工 编制 启动 基本 已经 正在 部分 相关 有关 方面 情况 作用'
    .split(' ')
    .map((pair) => pairOf(contentAt(pair, 0), contentAt(pair, 1)))
    .filter((pair) => pair !== 0),
)
const COMMON_PLACES = new Uint8Array(0x1000)
for (const pair of COMMON) COMMON_PLACES[placeOf(pair)] = 1
