import { WordList } from './words.ts'

/**
 * Different names of one metric, the first of each line being the one used. General administrative and
 * statistical usage (National Bureau of Statistics terms and their usual short forms).
 */
const SAME = `
生产总值 国内生产总值 地区生产总值 GDP
规上 规模以上 限额以上 限上
高企 高新技术企业 国家高新技术企业 国家级高新技术企业
居民消费价格 居民消费价格指数 居民消费价格总水平 CPI 消费价格
社会消费品零售 社零 社会消费品零售总额 社消零
固定资产投资 固投 固定资产投资额
一般公共预算收入 地方财政收入 一般预算收入 公共财政预算收入
能耗强度 能源消耗强度 单位生产总值能耗 单位国内生产总值能耗 单位地区生产总值能耗 单位GDP能耗 万元GDP能耗 万元生产总值能耗 万元地区生产总值能耗 万元国内生产总值能耗 单位GDP能源消耗 单位国内生产总值能源消耗 单位地区生产总值能源消耗 单位生产总值能源消耗
停车位 停车泊位 公共停车泊位 泊位
研发经费 研究与试验发展经费 研究与试验发展 R&D经费
五代基站 5G基站
优良天数 空气质量优良天数 空气优良天数 空气质量达到及好于二级的天数
优良水体 优良水质 优于Ⅲ类水质 达到或好于Ⅲ类 好于Ⅲ类水体 优良断面
挥发性有机物 VOCs
PM2.5 细颗粒物 细颗粒物(PM2.5) 可入肺颗粒物
劣五类 劣Ⅴ类 劣V类
绿化面积 绿地面积
比例 比率 占比 比重
进出口 外贸进出口 货物进出口 进出口总额 进出口总值 外贸进出口总额
可支配收入 人均可支配收入
养老金 基本养老金
棚户区改造 棚改 棚户区住房改造
保障性住房 保障性安居工程
老旧小区 城镇老旧小区
高标准农田 高标准基本农田
小巨人 “小巨人” 小巨人企业
实际利用外资 利用外资 外商直接投资 实际到位外资 实际使用外资
脱贫 减贫 减少贫困人口 减少农村贫困人口 贫困人口减少 农村贫困人口减少 贫困人口脱贫
新增铁路营业里程 投产新线 新线投产 铁路新线投产 新增营业里程
减税降费 减负 减轻企业负担 减轻税费负担 降本减负
增速 增长率 增长速度 增幅
`

const RENAME = new Map<string, string>()
for (const line of SAME.trim().split('\n')) {
  const [name, ...others] = line.split(' ') as [string, ...string[]]
  for (const word of [name, ...others]) RENAME.set(word, name)
}
const RENAMED = new WordList(RENAME.keys())

/** Words that place, date or qualify a figure without saying what is measured. */
const SCENE = new WordList(
  (
    '全市 全省 全县 全区 全国 全州 全旗 全年 全面 全部 全力 我市 我省 我县 我区 我国 我州 我旗 本市 本省 本县 本区 ' +
    '今年以来 今年 去年 上年 年内 年底 年末 年初 年度 截至目前 截止目前 目前 累计 实际 已经 同比 同口径 可比口径 按可比价格计算 按可比价格 按可比价 ' +
    '比上年 较上年 比去年 较去年 扣除价格因素 初步核算 同期 大力 积极 稳步 扎实 继续 持续 进一步 力争 争取 确保 努力 预计 计划 共计 合计 总计 分别 其中 ' +
    '可比 名义 自然口径 可比口径 以上 以下 各类 一批 左右 前三季度 前两季度 前三个季度 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 上半年 下半年 截至 截止 其余 另有 剩余'
  ).split(' '),
)

const AFTER_NUMBER = new WordList(
  '年度 年底 年末 年初 年 个月 月份 月底 月末 月 日 季度'.split(' '),
)

const isDigit = (code: number) => code >= 48 && code <= 57
const isLatin = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/** What a letter may do: begin a word that is renamed or dropped, fall out as a sign, begin a number. */
const WORD = 1
const SIGN = 2
const DIGIT = 4
const LETTERS = new Uint8Array(0x10000)
for (const word of [...RENAMED.words, ...SCENE.words]) LETTERS[word.charCodeAt(0)]! |= WORD
for (const sign of '“”"‘’《》()、,。;:·-~ \t\n') LETTERS[sign.charCodeAt(0)]! |= SIGN
for (const digit of '0123456789') LETTERS[digit.charCodeAt(0)]! |= DIGIT

/**
 * One spelling of a metric, so that the same thing named twice compares equal: synonyms made one, words
 * of place, time and manner dropped, numbers too (but PM2.5 and 5G stay). 全市规模以上工业增加值 →
 * 规上工业增加值.
 */
export function normaliseMetric(text: string): string {
  let out = ''
  let from = 0
  for (let i = 0; i < text.length;) {
    const kind = LETTERS[text.charCodeAt(i)]!
    if (kind === 0) {
      i++
      continue
    }
    const renamed = kind & WORD ? RENAMED.at(text, i) : null
    const end = renamed ? i + renamed.length : droppedEnd(text, i, kind)
    if (end > i) {
      out += text.slice(from, i)
      if (renamed) out += RENAME.get(renamed)!
      from = i = end
    } else if (kind & DIGIT) i = figureEnd(text, i)
    else i++
  }
  return from === 0 ? text : out + text.slice(from)
}

/** End of a sign, number or word that falls out at `at`; `at` itself where nothing does. */
function droppedEnd(text: string, at: number, kind: number): number {
  if (kind & DIGIT) return numberEnd(text, at)
  const scene = kind & WORD ? SCENE.at(text, at) : null
  if (scene) return at + scene.length
  return kind & SIGN ? at + 1 : at
}

/** End of a number that is part of a name. */
function figureEnd(text: string, at: number): number {
  let end = at + 1
  while (isDigit(text.charCodeAt(end)) || text[end] === '.') end++
  return end
}

/** End of a number with its date word; `at` itself where the number is part of a name (PM2.5, 5G). */
function numberEnd(text: string, at: number): number {
  const before = text.charCodeAt(at - 1)
  let end = at
  while (isDigit(text.charCodeAt(end)) || (text[end] === '.' && isDigit(text.charCodeAt(end + 1))))
    end++
  if (isLatin(before) || isLatin(text.charCodeAt(end))) return at
  return end + (AFTER_NUMBER.at(text, end)?.length ?? 0)
}

/** Synonyms made one; nothing dropped. */
export function canonical(text: string): string {
  let out = ''
  for (let i = 0; i < text.length;) {
    const renamed = RENAMED.at(text, i)
    out += renamed ? RENAME.get(renamed)! : text[i]!
    i += renamed ? renamed.length : 1
  }
  return out
}
