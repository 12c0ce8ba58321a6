import { WordList } from './words.ts'

/** A unit of measure found in a text. */
export interface UnitReading {
  end: number
  /** As written, magnitude left out: 亿元 gives 元. */
  name: string
  dimension: Dimension
  /** How many base units one of these is: 亩 → 666.67 m². */
  factor: number
}

/**
 * What kind of thing is measured. Figures compare within one dimension only; `count` holds all
 * counting words (家, 户, 个, 条 …), which say of themselves nothing about what is counted.
 */
export type Dimension =
  | 'percent'
  | 'point'
  | 'money'
  | 'dollar'
  | 'euro'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'power'
  | 'concentration'
  | 'person'
  | 'visit'
  | 'count'
  | 'time'
  | 'times'
  | 'score'
  | 'temperature'
  | 'noise'
  | 'rank'
  | 'plain'
  | 'per'

/** 1 亩 = 10000/15 m² (State Council order of 1984 on legal units). */
const MU = 10000 / 15

/** Unit names by dimension, with their size in the base unit (元, m, m², m³, kg, kWh, kW). */
const TABLE: [Dimension, Record<string, number>][] = [
  ['percent', { '%': 1, '‰': 0.1, 个百分比: 1 }],
  ['point', { 个基点: 0.01, 基点: 0.01, 个百分点: 1, 百分点: 1, 个点: 1 }],
  ['money', { 元: 1, 块钱: 1, 人民币: 1, 元人民币: 1 }],
  ['dollar', { 美元: 1, 美金: 1 }],
  ['euro', { 欧元: 1 }],
  [
    'length',
    {
      公里: 1000,
      千米: 1000,
      km: 1000,
      KM: 1000,
      米: 1,
      延米: 1,
      延长米: 1,
      车道公里: 1000,
      皮长公里: 1000,
      海里: 1852,
      厘米: 0.01,
      毫米: 0.001,
    },
  ],
  [
    'area',
    {
      亩: MU,
      公顷: 10000,
      平方米: 1,
      平米: 1,
      '㎡': 1,
      m2: 1,
      'm²': 1,
      平方公里: 1e6,
      平方千米: 1e6,
      亩次: MU,
    },
  ],
  ['volume', { 立方米: 1, 立方: 1, 方: 1, m3: 1, 'm³': 1, 升: 0.001, 标准立方米: 1 }],
  [
    'mass',
    {
      吨: 1000,
      斤: 0.5,
      市斤: 0.5,
      公斤: 1,
      千克: 1,
      kg: 1,
      克: 0.001,
      吨标准煤: 1000,
      载重吨: 1000,
      吨标煤: 1000,
    },
  ],
  ['energy', { 千瓦时: 1, 度电: 1, 度: 1, kWh: 1, 兆瓦时: 1000 }],
  ['power', { 千瓦: 1, kW: 1, 兆瓦: 1000, MW: 1000, 吉瓦: 1e6, GW: 1e6, 千伏安: 1 }],
  ['concentration', { 微克: 1, µg: 1, 毫克: 1000, mg: 1000 }],
  ['person', { 人: 1, 名: 1, 位: 1 }],
  ['visit', { 人次: 1, 人天: 1, 户次: 1 }],
  [
    'time',
    {
      天: 1,
      工作日: 1,
      个工作日: 1,
      小时: 1 / 24,
      个小时: 1 / 24,
      分钟: 1 / 1440,
      秒: 1 / 86400,
      年: 365,
      个月: 30,
      周: 7,
      周年: 365,
      周岁: 365,
      岁: 365,
    },
  ],
  ['times', { 倍: 1 }],
  // 10/10万: so many of a hundred thousand; 2.2:1: a ratio.
  ['per', { '/10万': 1, '/十万': 1, '/万': 10, ':1': 1 }],
  ['score', { 分: 1 }],
  ['temperature', { 摄氏度: 1, '℃': 1 }],
  ['noise', { 分贝: 1 }],
]

/** Counting words. One list, because a report often counts with another word than the plan did. */
const COUNTING = (
  '个 家 项 条 座 所 处 套 台 台套 套次 辆 部 件 场 场次 次 期 批 例 起 ' +
  '宗 支 只 头 羽 株 棵 颗 盏 床 张 间 块 户 栋 幢 艘 架 架次 航班 ' +
  '班 班次 列 对 组 队 幅 本 册 篇 首 枚 笔 单 站 点 站点 点位 园 村 县 ' +
  '镇 乡 街道 社区 小区 行政村 县区 乡镇 基站 车位 泊位 停车位 学位 床位 床张 ' +
  '岗位 企业 项目 学校 标箱 箱 TEU 标准箱 门 桩 份 封 瓶 桶 袋 峰 类 种 ' +
  '店 馆 厅 室 站房 课时 学时 学分 车次 车 船次 辆次 件次 人份 剂次 剂 针 ' +
  '桥 街区 院 批次 根 眼 口 孔 尾 匹 具 杆 户次 家次 台次 标段'
).split(' ')

const NAMES = new Map<string, { dimension: Dimension; factor: number }>()
for (const [dimension, units] of TABLE) {
  for (const [name, factor] of Object.entries(units)) NAMES.set(name, { dimension, factor })
}
for (const name of COUNTING)
  if (!NAMES.has(name)) NAMES.set(name, { dimension: 'count', factor: 1 })

const LIST = new WordList(NAMES.keys())

/** What a unit may be counted per: 微克/立方米, 元/人·年. */
const PER =
  /^[/／](?:每)?(?:万|千|百)?(?:立方米|平方米|平方公里|公里|公顷|亩|人|户|月|年|日|天|小时|升|吨|次|个|m3|m2|m³|㎡|L|l|h|d|件|斤|公斤|千克|千瓦时|度|台|万元|元)(?:[·.](?:年|月|天|日|次))?/

/** Reads the unit that begins at `at`: the longest name known, with what it is counted per. */
export function readUnit(text: string, at: number): UnitReading | null {
  let name = LIST.at(text, at)
  // kW of kWh is no unit.
  if (name && LATIN.test(name[name.length - 1]!) && LATIN.test(text[at + name.length] ?? ''))
    name = null
  if (name === ':1' && /[\d.:]/.test(text[at + 2] ?? '')) name = null
  if (!name) return null
  const known = NAMES.get(name)!
  const end = at + name.length
  const per = text[end] === '/' ? (PER.exec(text.slice(end, end + 12))?.[0] ?? '') : ''
  return {
    end: end + per.length,
    name: per ? name + per : name,
    dimension: known.dimension,
    factor: known.factor,
  }
}

const LATIN = /[A-Za-z]/

/** Magnitudes between number and unit, longest first. */
const MAGNITUDES: [string, number][] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
]

const MAGNITUDE_START = '万千百十亿'

/** 万, 亿, 万亿 … at `at`. */
export function readMagnitude(
  text: string,
  at: number,
): { end: number; name: string; factor: number } | null {
  if (!MAGNITUDE_START.includes(text[at] ?? ' ')) return null
  for (const [name, factor] of MAGNITUDES) {
    if (text.startsWith(name, at)) return { end: at + name.length, name, factor }
  }
  return null
}

/** Dimension and size of a unit as written, magnitude included: 亿元 → money, 1e8. Null where unknown. */
export function unitOf(written: string): { dimension: Dimension; factor: number } | null {
  const plain = readUnit(written, 0)
  if (plain) return { dimension: plain.dimension, factor: plain.factor }
  const magnitude = readMagnitude(written, 0)
  if (!magnitude) return null
  const unit = readUnit(written, magnitude.end)
  return { dimension: unit?.dimension ?? 'plain', factor: magnitude.factor * (unit?.factor ?? 1) }
}
