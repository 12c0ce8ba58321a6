/**
 * Pairs of neighbouring characters that carry content: the cheapest measure of "speaks of the same
 * thing" that needs no dictionary. Pairs of the office language that stand in any task are left out.
 */
export function terms(text: string): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    if (!COMMON.has(pair) && HAN.test(pair)) found.add(pair)
  }
  return found
}

/** True if two texts share at least two such pairs (or all of a very short one). */
export function overlap(a: Set<string>, b: Set<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const pair of small) if (large.has(pair) && ++shared >= 2) return true
  return small.size === 1 && shared === 1
}

const HAN = /^[\p{Script=Han}A-Za-z0-9]{2}$/u
const COMMON = new Set(
  '建设 项目 工程 工作 推进 推动 加快 开展 实施 完成 全市 我市 全县 全区 市级 省级 国家 以上 以下 进一 一步 提升 提高 加强 强化 深化 完善 建立 健全 打造 新增 发展 行动 计划 任务 目标 年度 全年 今年 目前 重点 全面 积极 持续 有序 稳步 组织 落实 做好 服务 管理 体系 机制 能力 水平 质量 力度 个项 改造 开工 建成 进行 及其 各类 一批 试点 示范 创建 争创 培育 已完 成全 项工'.split(
    ' ',
  ),
)
