import { canonical } from '../quantities/metric.ts'

/**
 * Words that tell two things of one name apart. In each group a figure for one does not answer a goal
 * for another; `wider` words take in the others.
 */
const GROUPS: { name: string; members: [string, RegExp][] }[] = [
  {
    name: 'rank',
    members: [
      ['nation', /国家级|国家专精|全国|国家(?!电网)/],
      [
        'province',
        /省级|(?:^|[^全本])省[“‘"]?(?:专精|重点|技术|标准|工业|现代|特色|示范)|自治区级/,
      ],
      ['city', /市级|(?:^|[^城全本])市(?=重点|科技|专精)/],
      ['county', /县级|区级|县区级/],
    ],
  },
  {
    name: 'seat',
    members: [
      ['own', /市本级|县本级|区本级/],
      ['whole', /全[市县区省]/],
    ],
  },
  {
    name: 'residence',
    members: [
      ['town', /城镇|城市(?!道路|次|生命|更新|管网)/],
      ['country', /农村|乡村|农民|行政村|建制村/],
      ['both', /城乡|居民人均可支配收入(?<!城镇居民人均可支配收入)(?<!农村居民人均可支配收入)/],
    ],
  },
  {
    name: 'jobless',
    members: [
      ['registered', /登记失业/],
      ['surveyed', /调查失业/],
    ],
  },
  {
    name: 'trade',
    members: [
      ['both', /进出口/],
      ['export', /(?<!进)出口/],
      ['import', /进口(?!贸易促进)/],
    ],
  },
  {
    name: 'industry',
    members: [
      ['first', /第一产业|一产/],
      ['second', /第二产业|二产/],
      ['third', /第三产业|三产|服务业/],
    ],
  },
  {
    name: 'school',
    members: [
      ['nursery', /幼儿园|幼儿|学前/],
      ['primary', /(?<!中)小学/],
      ['middle', /初中/],
      ['high', /高中/],
      ['compulsory', /义务教育|中小学/],
      ['college', /高校|大学|高等教育/],
    ],
  },
  {
    name: 'road',
    members: [
      ['motorway', /高速公路/],
      ['village', /农村公路|四好农村路|农村路/],
      ['trunk', /国省干线|国省道|干线公路/],
    ],
  },
  {
    name: 'works',
    members: [
      ['start', /新开工|再开工|新安排/],
      ['end', /基本建成|竣工|建成/],
    ],
  },
  {
    name: 'population',
    members: [
      ['registered', /户籍/],
      ['resident', /常住/],
    ],
  },
  {
    name: 'dust',
    members: [
      ['fine', /PM2\.5/],
      ['coarse', /PM10/],
    ],
  },
  {
    name: 'green',
    members: [
      ['cover', /绿化覆盖率/],
      ['space', /绿地率/],
    ],
  },
  {
    name: 'relief',
    members: [
      ['taxes', /减税(?!降费)|退税/],
      ['fees', /降费(?<!减税降费)|减轻非税|涉企收费/],
      ['both', /减税降费/],
    ],
  },
  {
    name: 'loan',
    members: [
      ['balance', /余额/],
      ['lent', /发放|投放|新增.{0,12}贷款/],
    ],
  },
]

const WIDER: Record<string, (said: Set<string>, asked: Set<string>) => boolean> = {
  // 省级以上 takes in the nation's.
  rank: (said, asked) => asked.has('above') && said.size > 0,
}

/** What a text names of each group, groups it names nothing of left out. */
export type Scopes = Map<string, Set<string>>

/** The scopes a text names; read once for a goal or figure, compared many times. */
export function scopesOf(text: string): Scopes {
  const scopes: Scopes = new Map()
  for (const { name, members } of GROUPS) {
    const words = named(members, text)
    if (words.size === 0) continue
    if (name === 'rank' && /[国省市县]级?(?:及)?以上/.test(text)) words.add('above')
    scopes.set(name, words)
  }
  return scopes
}

/** The first group in which goal and figure name different things, or null. */
export function scopeConflict(goal: Scopes, figure: Scopes): string | null {
  for (const [name, asked] of goal) {
    const said = figure.get(name)
    if (!said || [...said].some((word) => asked.has(word)) || WIDER[name]?.(said, asked)) continue
    return name
  }
  return null
}

/** A figure per head does not answer a total, nor a total one per head. */
export function perHeadConflict(goal: string, own: string, context: string): boolean {
  return PER_HEAD.test(goal) ? !PER_HEAD.test(own + context) : PER_HEAD.test(own)
}

const PER_HEAD =
  /人均|(?:补助|低保|保障|补贴|救助|抚恤|供养|缴费|筹资|待遇)标准|每人|户均|亩均|每(?:个|座|条|家|所)?(?:乡镇|街道|社区|村|县|镇|行政村|学校|小区)|各(?:乡镇|街道|社区|村|县|镇)均|每(?:万|千|百)(?:常住|户籍)?(?:人|名|户)/

/** Which level of government the figure names while the goal names none: a part, told apart from others. */
export function levelNamed(text: string): string | null {
  const [first, ...others] = named(GROUPS[0]!.members, text)
  return first && others.length === 0 ? first : null
}

function named(members: [string, RegExp][], text: string): Set<string> {
  const found = new Set<string>()
  for (const [word, pattern] of members) if (pattern.test(text)) found.add(word)
  return found
}

const AREA = /^(?:其中,?|在|由|如|仅)?([\u4e00-\u9fff]{2,3}?)(?:区|县)(?![级域位间块内委政直属])/
/** Ends of words in 区 and 县 that are no place names: 小区, 园区, 棚户区, 开发区, 全县. */
const COMMON_AREA =
  /(?:[社小园片心景灾库湖牧林矿新城市校街地辖郊营专院老厂疫禁港海多全各我本两三每个该跨旗牌]|示范|开发|保税|服务|棚户|功能|集聚|聚集|试验|实验|合作|先行|保护|度假|居民|主城|核心|重点|引领|经济|高新|经开|自贸|流域|水源|旅游|产业|贫困|建成|山区|先进|百强|试点|大)$/

/** A district that a clause opens with, unless the task names it: its figure does not answer the whole's. */
export function subArea(clause: string, task: string): string | null {
  const match = AREA.exec(clause)
  if (!match || COMMON_AREA.test(match[1]!) || task.includes(match[1]!)) return null
  return match[0]
}

/** 高新区规上总产值, 市区新增泊位, 各县新增泊位: the part of a city or county that a goal is for. */
const PART_OF_CITY =
  /(?:^|[,;。]|推动|推进|确保|实现|力争|支持)([\u4e00-\u9fff]{0,4}(?:城区|市区|高新区|经开区|开发区|新区|保税区|县城)|各县(?![区市(]))/
const WHOLE_CITY = /全[市县省州]/

/** The part of a city or county that a goal is for; null for the whole. */
export function partAsked(goal: string): string | null {
  const part = PART_OF_CITY.exec(goal)?.[1]
  return part && !WHOLE_CITY.test(goal) ? part.slice(-3) : null
}

/** Whether a goal is for a part that the figure, said of the whole city, does not name. */
export function wholeForPart(goal: string, figure: string): boolean {
  const part = WHOLE_CITY.test(figure) ? partAsked(goal) : null
  return part !== null && !figure.includes(part)
}

const WHOLE =
  /占(?:全[市县省国区])?([\u4e00-\u9fff]{2,12}?)(?:总额|总量|总数)?的?(?:比重|比例|份额)|与([\u4e00-\u9fff]{2,12})之比/

/** 占生产总值比重 was asked, 占研发经费比重 is given: shares of two wholes without a pair of letters in common. */
export function sharesDiffer(goal: string, figure: string): boolean {
  const [asked, said] = [goal, figure].map((text) => {
    const whole = WHOLE.exec(canonical(text))
    return whole ? (whole[1] ?? whole[2]!) : null
  })
  if (!asked || !said) return false
  for (let i = 0; i + 1 < said.length; i++) if (asked.includes(said.slice(i, i + 2))) return false
  return true
}
