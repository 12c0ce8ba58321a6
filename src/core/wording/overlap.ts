/**
 * Pairs of neighbouring characters that carry content: the cheapest measure of "speaks of the same
 * thing" that needs no dictionary. Left out: digits, and pairs of the office language found in any task.
 */
export function terms(text: string): Set<number> {
  const found = new Set<number>()
  const ordinals = text.includes('第') || text.includes('期')
  const words = ordinals ? text.replace(ORDINAL, ' ') : text
  const last = words.length - 1
  for (let i = 0; i < last; i++) {
    const pair = pairAt(words, i)
    if (pair === 0) continue
    // A common word takes its letters with it: 路改造 gives neither 改造 nor 路改.
    if (COMMON.has(pair)) i++
    else if (i + 1 >= last || !COMMON.has(pairAt(words, i + 1))) found.add(pair)
  }
  return found
}

const ORDINAL = /第[一二三四五六七八九十\d]+[届批次期]|[一二三四]期/g

/** Two neighbouring letters as one number; 0 unless both carry content. */
function pairAt(text: string, at: number): number {
  const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  return CONTENT[first] && CONTENT[second] ? first * 0x10000 + second : 0
}

/** True if two texts share at least two such pairs, or the only one of the shorter. */
export function overlap(a: Set<number>, b: Set<number>): boolean {
  const common = shared(a, b)
  return common >= 2 || (common === 1 && Math.min(a.size, b.size) <= 2)
}

/** How many content pairs two texts share. */
export function shared(a: Set<number>, b: Set<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let count = 0
  for (const pair of small) if (large.has(pair)) count++
  return count
}

/** 1 for Han characters and Latin letters, but not for the measure words and particles after numbers. */
const CONTENT = new Uint8Array(0x10000)
CONTENT.fill(1, 65, 91).fill(1, 97, 123).fill(1, 0x3400, 0xa000)
for (const char of '个项条座家处所万亿余了的等和与及并在于已均全市县省')
  CONTENT[char.charCodeAt(0)] = 0
const COMMON = new Set(
  '区级 各区 区政 其余 剩余 各项 以上 建设 项目 工程 工作 推进 推动 加快 开展 实施 完成 全市 我市 全县 全区 市级 省级 国家 以上 以下 进一 一步 提升 提高 加强 强化 深化 完善 建立 健全 打造 新增 发展 行动 计划 任务 目标 年度 全年 今年 目前 重点 全面 积极 持续 有序 稳步 组织 落实 做好 服务 管理 体系 机制 能力 水平 质量 力度 及其 各类 一批 试点 示范 创建 争创 培育 成功 截至 其中 累计 实现 达到 新建 建成 开工 改造 竣工 完工 编制 启动 基本 已经 正在 部分 相关 有关 方面 情况 作用'
    .split(' ')
    .map((pair) => pair.charCodeAt(0) * 0x10000 + pair.charCodeAt(1)),
)
