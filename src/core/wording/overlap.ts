/**
 * Pairs of neighbouring characters that carry content: the cheapest measure of "speaks of the same
 * thing" that needs no dictionary. Left out: digits, and pairs of the office language found in any task.
 */
export function terms(source: string): Set<string> {
  const text = source.replace(/第[一二三四五六七八九十\d]+[届批次期]|[一二三四]期/g, ' ')
  const found = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) {
    if (!isContent(text.charCodeAt(i)) || !isContent(text.charCodeAt(i + 1))) continue
    const pair = text.slice(i, i + 2)
    // A common word takes its characters with it: 路改造 gives neither 改造 nor 路改.
    if (COMMON.has(pair)) i++
    else if (!COMMON.has(text.slice(i + 1, i + 3))) found.add(pair)
  }
  return found
}

/** True if two texts share at least two such pairs, or the only one of the shorter. */
export function overlap(a: Set<string>, b: Set<string>): boolean {
  const common = shared(a, b)
  return common >= 2 || (common === 1 && Math.min(a.size, b.size) <= 2)
}

/** How many content pairs two texts share. */
export function shared(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let count = 0
  for (const pair of small) if (large.has(pair)) count++
  return count
}

/** Han characters and Latin letters, without the measure words and particles that follow numbers. */
function isContent(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return code >= 0x3400 && code <= 0x9fff && !PARTICLES.has(code)
}

const PARTICLES = new Set(
  [...'个项条座家处所万亿余了的等和与及并在于已均全市县区省'].map((char) => char.charCodeAt(0)),
)
const COMMON = new Set(
  '其余 剩余 各项 以上 建设 项目 工程 工作 推进 推动 加快 开展 实施 完成 全市 我市 全县 全区 市级 省级 国家 以上 以下 进一 一步 提升 提高 加强 强化 深化 完善 建立 健全 打造 新增 发展 行动 计划 任务 目标 年度 全年 今年 目前 重点 全面 积极 持续 有序 稳步 组织 落实 做好 服务 管理 体系 机制 能力 水平 质量 力度 及其 各类 一批 试点 示范 创建 争创 培育 成功 截至 其中 累计 实现 达到 新建 建成 开工 改造 竣工 完工 编制 启动 基本 已经 正在 部分 相关 有关 方面 情况 作用'.split(
    ' ',
  ),
)
