/** A stretch of folded text, end exclusive. */
export interface Range {
  start: number
  end: number
}

interface NumberRead {
  value: number
  name: string
  dimension: string
  chinese: boolean
  bare: boolean
}

/** Opening signs with their closing one and the longest name between them, in letters. */
const QUOTES = new Map<number, [string, number]>(
  (
    [
      ['《', '》', 80],
      ['“', '”', 60],
      ['‘', '’', 40],
      ['"', '"', 40],
      ['〔', '〕', 20],
    ] as const
  ).map(([open, close, most]) => [open.charCodeAt(0), [close, most]]),
)

/** Quoted words and titles: numbers inside are names (“1%工作法”, 《三年行动计划(2022-2024年)》). */
export function quotedRanges(text: string): Range[] {
  const ranges: Range[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x2000 ? code !== 34 : code > 0x3015 || (code > 0x201c && code < 0x300a)) continue
    const quote = QUOTES.get(code)
    if (!quote) continue
    const [close, most] = quote
    let end = i + 1
    while (end < text.length && end - i <= most && text[end] !== close && text[end] !== text[i])
      end++
    if (text[end] !== close) continue
    ranges.push({ start: i, end: end + 1 })
    i = end
  }
  return ranges
}

/** Counting words that a Chinese numeral makes a quantity with; others make set phrases (三方, 两网, 一部分). */
const CHINESE_COUNTS = new Set(
  '个 家 项 条 座 所 处 套 台 辆 件 场 例 起 宗 支 只 株 盏 张 间 块 户 栋 艘 架 列 组 幅 名 人 人次 元 亿元 万元 美元 公里 米 亩 公顷 平方米 平方公里 吨 斤 千瓦 % 个百分点 百分点 倍 天 个月 个工作日 小时 分钟 年 条线路 床 村 镇 乡 县 县区 乡镇 街道 社区 站 位 次 企业 项目 学校'.split(
    ' ',
  ),
)
/** 一座, 一所: one of these may be a real count; 一次, 一名 seldom is. */
const SINGLE_COUNTS = new Set(['座', '所', '家', '条', '处', '个', '栋', '项', '套', '支'])

/** 前三批, 前5个月; but 目前, 提前, 之前, 年前 end a word of their own. */
const FIRST_FEW = /(?:^|[^目提之以年日月此期])前$/

/** GDP7.93万元, CPI2.1%: no name ends in money or a share. */
const ABBREVIATION = /[A-Z&]{3}$/
const MONEY_OR_SHARE = new Set(['money', 'dollar', 'euro', 'percent', 'point'])

/** What follows a number and unit where both belong to a name: 30万吨级码头, 三位一体, 十大产业. */
const NAME_TAIL =
  /^(?:级(?!以上)|型(?!号)|一体|一批|一网|维护|确立|意识|自信|毫不|大局|率先|先行|能源?石化|工作法)/
/** Bare units that name rather than count when a number stands before them. */
const ORDINAL_TAIL =
  /^(?:号|型|级|路(?!口|灯|段|面|网|程)|线(?!路|缆|上|下|索)|楼|标段|标(?!准|志|识|箱|杆)|版|季度|月|日|时(?!间|代)|点(?!位|多)|届|世纪|周年|期工程|期项目|期建设|大|强|产业?(?=[“”、,。;融深]|$)|老|小(?!区|学|时|微)|核|轴|带)/

/**
 * Whether the number at `start`–`end` belongs to a name, date, ordinal or code rather than measuring
 * something: G205, 5G, 第六届, 2022年, 12345热线, 十大, 三年行动计划.
 */
export function isNameNumber(
  text: string,
  start: number,
  end: number,
  read: NumberRead,
  quote: Range | null,
): boolean {
  const before = text[start - 1] ?? ''
  const after = text.slice(end, end + 12)
  if (quote && !(quote.start === start - 1 && quote.end === end + 1)) return true
  if (before === '第') return true
  if (
    /[A-Za-z#_+]/.test(before) &&
    !(
      MONEY_OR_SHARE.has(read.dimension) &&
      ABBREVIATION.test(text.slice(Math.max(0, start - 4), start))
    )
  )
    return true
  if (/[-./]/.test(before) && /[A-Za-z0-9]/.test(text[start - 2] ?? '')) return true
  if (read.name === '' && /^[A-Za-z+]/.test(after)) return true
  if (NAME_TAIL.test(after)) return true
  if (
    read.name === '' &&
    ORDINAL_TAIL.test(after) &&
    !/^(?:老[年人]|小[微学区]|大[学专众])/.test(after)
  )
    return true
  if (read.name === '对' && /^[接比口应标]/.test(after)) return true
  if (read.name === '人' && /^[\u4e00-\u9fff]{0,12}(?:死亡率|发病率|拥有)/.test(after)) return true
  if (read.name === '年') return isYearName(text, start, after, read)
  if (read.name === '期')
    return read.chinese || /^(?:工程|项目|建设|改造|已|竣|完工|开工)/.test(after)
  if (read.name === '次' || read.name === '批') if (/^[会代数性]/.test(after)) return true
  if (read.name === '分' && /[点时]\d{0,2}$/.test(text.slice(Math.max(0, start - 3), start)))
    return true
  if (read.name === '个' && /^(?:[一1](?!批)|100%|不)/.test(after)) return true
  if (before === '前' && FIRST_FEW.test(text.slice(Math.max(0, start - 2), start))) return true
  if (read.chinese) return isSetPhrase(text, start, after, read)
  return false
}

function isYearName(text: string, start: number, after: string, read: NumberRead): boolean {
  if (read.value >= 1900 && read.value < 2200) return true
  // 20-22年, 三年行动计划, 十年来: a span of time as part of a name or of the telling.
  return (
    read.chinese ||
    /^(?:行动|滚动|计划|规划|来|度|攻坚|期|级)/.test(after) ||
    /[-至]/.test(text[start - 1] ?? '')
  )
}

function isSetPhrase(text: string, start: number, after: string, read: NumberRead): boolean {
  if (!CHINESE_COUNTS.has(read.name)) return true
  const before = text[start - 1] ?? ''
  if (/[第每任唯另同某这那哪进统之不又其初]/.test(before) && read.value < 20) return true
  if (read.name === '次' && read.value < 10) return true
  if (read.value === 1 && read.name === '倍') return false
  if (read.value === 1) return !SINGLE_COUNTS.has(read.name) || /^(?:[一不]|方面|性|体)/.test(after)
  return /^(?:层次|方面|阶段|环节|维度)/.test(after)
}
