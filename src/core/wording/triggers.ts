/**
 * Words without which no pattern of a family can match. A clause without any of a family's words is not
 * looked at by its patterns: most clauses of a report say nothing of how far the work is.
 */
const WORDS = {
  postponed:
    '明年 下年 下一 次年 延期 推迟 顺延 延后 延迟 改期 推后 暂缓 暂停 中止 停止 取消 停办 缓建 停建 搁置 停工 终止 撤项 延至 推至 不具 不再 未实 未开 未组 未启 未举 未能 未如 未召 无法 不能 暂不 整至 整到 转至 转到 移至 移到 顺至 顺到 为储 为预 为远 计划',
  behind:
    '滞后 欠进 落后 缓慢 较慢 不快 不理 偏慢 展慢 进慢 度慢 对慢 尚未 还未 仍未 暂未 仍有 尚有 还有 暂无 暂不 时无 时不 尚没 还没 仍没 暂没 未完 未开 未达 未实 未竣 未建 未启 未能 未如 未按 未全 外 难以 无法 受阻 差距 停滞 低于 慢于 欠序 流标',
  planned:
    '拟于 拟在 拟定 预定 拟2 拟1 计划 预计 力争 确保 争取 有望 将于 定于 将提 将报 将在 将到 将2 将明 将下 将年 将今 将近 将上 将1 将3 将4 将5 将6 将7 将8 将9 将一 将二 将三 将四 月前 年前 底前 末前 之前 旬前 初前 度前 内前 期前 节前 即将 准备 将陆 将全 将正 将择 待',
  trial: '试运 试生 点运 试用 内测 公测 联调',
  ongoing:
    '正 中( 序时 压茬 梯次 按序 加快 持续 有序 稳步 正常 顺利 按计 按照 按序 按节 按时 在建 意见 场调 阶段 收尾 尾声 扫尾 进入 仍在 尚在 还在 面施 过半 六成 七成 八成 九成 初验 同步 加紧 抓紧 交叉 需长 需持 要长 转入 收尾 扫尾 铺开 展开 着手 之中 0% 1% 2% 3% 4% 5% 6% 7% 8% 9% 草拟 起草 初步 初稿 见稿 框架 思路 草案 送审',
  stage:
    '按程 按要 经 通过 获批 纳入 列入 已报 均报 已提 均提 上报 报送 报请 提请 批复 核准 立项 审议 报批 受理 备案 申报 送审',
  any: '已 均 全部 全面 顺利',
  done: '实现 完成 完工 竣工 完毕 通过 验收 投用 投运 投产 投入 通车 开放 建成 建好 办结 落成 收官 销号 清零 摘帽 脱贫 开园 开馆 开业 启用 上线 贯通 达产 移交 交付 兑付 覆盖 到位 封顶 合龙 通水 通航 通气 落幕 闭幕 开通 挂牌 兑现 关停 拆除 消除 淘汰 出清 开学 开班 开诊 开航 首航 开街 开行 启幕 封关 运营 并网 回迁 入住 落地 结束 打造 形成 实施 接管 达成 结案 结题 升级 入库 上报 新增 创成 创建 入选 申创 获评 获批 申报 申建 申办 列入 命名 授牌 认定 跻身 荣获 获得 被评 被授 被列 被命 批复 开工 启动 动工 进场 开建 破土 奠基 开始 举办 举行 召开 承办 开幕 亮相 印发 出台 发布 公布 颁布 下发 施行 设立 成立 组建 揭牌 注册 建立',
}

export type Family = keyof typeof WORDS

/** Bit of each family, and what ends a clause in 中 (推进中) calls for. */
export const BIT = Object.fromEntries(
  Object.keys(WORDS).map((name, i) => [name, 1 << i]),
) as Record<Family, number>

const SINGLE = new Uint8Array(0x10000)
const PAIR = new Uint8Array(0x10000)
for (const [name, words] of Object.entries(WORDS) as [Family, string][]) {
  for (const word of words.split(' ')) {
    const code = word.charCodeAt(0)
    if (word.length === 1) SINGLE[code]! |= BIT[name]
    else PAIR[pairOf(code, word.charCodeAt(1))]! |= BIT[name]
  }
}

/** A small number for two neighbouring letters; that two pairs share one costs a look, no more. */
function pairOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff
}

/** The families that could match in a stretch of a text, as bits. */
export function triggersIn(text: string, start: number, end: number): number {
  let bits = text.charCodeAt(end - 1) === MIDDLE ? BIT.ongoing : 0
  let last = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    bits |= SINGLE[code]! | PAIR[pairOf(last, code)]!
    last = code
  }
  return bits
}

const MIDDLE = '中'.charCodeAt(0)
