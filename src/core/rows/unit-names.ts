import { isOpen } from './texts.ts'

/**
 * How names of Chinese public bodies are built: [level or place] stem suffix, 市 + 发展改革 + 委.
 * Nothing here knows a particular city's offices.
 */

/** Endings that make a name of a body by themselves. */
const STRONG =
  '局|委|办|辦|厅|廳|处|處|院|署|中心|公司|集团|集團|政府|管委会|管委會|委员会|委員會|领导小组|工作组|小组|办公室|辦公室|公所|分局|总局|支队|大队|总队|调查队|支隊|大隊|海关|支行|分行|银行|中支|妇联|残联|文联|社联|侨联|工商联|科协|团市委|团县委|团区委|团委|总工会|工会|协会|学会|商会|联合会|促进会|基金会|贸促会|红十字会|理事会|指挥部|办事处|办事处|专班|供销社|合作社|报社|电视台|广播电台|党校|学院|大学|医院|学校|街道|部门|单位|供电公司|联社|事务所|交易所|研究所|处室|机关|组织部|宣传部|统战部|武装部|社会工作部|派出所|司法所|财政所|自然资源所|工作站|服务站|工务段|工務段|事務所|分署'
/** Endings that many other words share; they count where the name has a head or stands among units. */
const WEAK =
  '部|组|組|室|站|所|台|馆|館|园|区|區|县|縣|市|镇|乡|关|中行|农行|工行|建行|交行|邮储|农商行|农发行|国开行|队|隊|会|會|联|协|校|厂|府|港|机场|供电|电信|移动|联通|铁塔|烟草|邮政|电力|燃气|水务|城投|交投|股份|支部|高校|中学|小学|企业|司|科|庭|团|库|基地|学会|乡镇|军分区|武警|税务|气象|海事|消防'

const RE_STRONG = new RegExp(`(?:${STRONG})$`)
const RE_WEAK = new RegExp(`(?:${WEAK})$`)
const RE_FALSE_END =
  /(?:社会|城乡|机会|大会|晚会|峰会|盛会|博览会|交易会|展览会|发布会|座谈会|洽谈会|运动会|推介会|全省|全市|全县|全区|城市|超市|上市|门市|地区|社区|小区|园区|景区|城区|进行|运行|试行|举行|施行|履行|执行|银行业|实行|推行|发行|通行|平台|舞台|后台|出台|公园|相关|有关|机关|攻关|把关|闯关|全部|内部|外部|局部|干部|总部|东部|西部|南部|北部|中部|移动|互联|关联|车站|网站|场所|厕所|公寓|改造|到位|好处|用处|落户|委托|办法|政企|举办|承办|主办|协办|创办|开办|申办|筹办|督办|交办|转办|新办|处处|到处|好办)$/

/** Names that are only an ending: the second half of a broken name. */
const RE_BARE =
  /^(?:员会|公室|事处|公厅|局|委|办|辦|厅|处|院|署|部|会|组|站|队|室|所|中心|公司|集团|集团公司|(?:股份)?有限(?:责任)?公司|政府|人民政府|管委会|委员会|委員會|领导小组|工作组|小组|办公室|辦公室|公所|分局|总局|支队|大队|总队|调查队|支行|分行|中支|办事处|专班|指挥部|学会|协会|研究所|研究院|管理局|管理委员会|工作委员会|人民法院|检察院|人民检察院|政府办公室|处室)$/

/** How a name begins that stands for itself: a level of government, a national body, “各”, an open quote. */
const RE_HEAD =
  /^(?:[市省县縣区區州旗](?![场容民政区域直属辖内级县区])|市(?:场|容|民政|政|级|直|区)|团[市县区省]委|共青团|国家|国网|国能|中国|中共|中石|中铁|人行|人民银行|全市|各|“|「|省级|驻|原|[一-龥]{1,5}?(?:(?<!城)市|县|縣|(?<![社地园景])区|區|州|旗|镇|(?<!城)乡)(?![场容]))/

/** A report or task that happens to end like an office (已移交管委会) begins so. */
const RE_SENTENCE =
  /^(?:已|正|完成|推进|建成|成立|启动|印发|开展|实施|新[建增设开]|加[快强]|组织|召开|举办|全[面年部]|累计|截至|共(?!青团|产党)|未|无|按|制定|出台|该|本|其中|目前|今年|年内|拟|由于|因|将|由|基本|持续|积极|继续|竣工|投入|获|被|对|向|在|把|与|打造|建设|建立|引进|培育|深化|落实|做好|强化|优化|提升|改造|支持|鼓励|设立|组建|办好)/

/** Offices whose name begins like a sentence: 建设局, 新建工程處, 推进长三角一体化办公室 stays one. */
const RE_VERB_OFFICE =
  /^(?:(?:新建|建设|推进|落实|支持|优化|提升|改造|深化)[一-龥]{0,8}(?:局|处|處|委|厅|廳|院)|[组組][织織][一-龥]{0,4}(?:局|处|處|委|办|辦|部|科|室))$/

const closing = (name: string) => name.replace(/(?:[（(〔][^（()）〔〕]*[）)〕])+$/, '')

/** Whether a name has the ending of a public body, brackets after it left aside. */
export function isCompleteName(name: string): boolean {
  const bare = closing(name.trim())
  return bare.length >= 2 && !isOpen(name) && RE_STRONG.test(bare) && !RE_FALSE_END.test(bare)
}

/** As `isCompleteName`, with the endings other words share. */
export function isPossibleName(name: string): boolean {
  const bare = closing(name.trim())
  if (bare.length < 2 || isOpen(name)) return false
  return (RE_STRONG.test(bare) || RE_WEAK.test(bare)) && !RE_FALSE_END.test(bare)
}

export function isBareEnding(name: string): boolean {
  return RE_BARE.test(closing(name.trim()))
}

/** Whether a text begins a name of its own, as opposed to going on with the one before. */
export function beginsName(text: string): boolean {
  return RE_HEAD.test(text)
}

/** Whether a text is built as a sentence rather than a name: punctuation, figures, verbs in front. */
export function isSentence(text: string): boolean {
  if (/[。；;：:！？!?《》%％\d０-９]/.test(text)) return true
  return RE_SENTENCE.test(text) && !RE_VERB_OFFICE.test(text)
}

const RE_PARENT =
  /^(?!团[市县区省])(?:[一-龥]{0,6}[市省县縣区區州旗]|中共[一-龥]*|党)?(?:委|政府|人民政府|人大|政协|纪委)$/
const RE_NATIONAL =
  /^(?:国家|中国|中科院|中央|国网|国务院|人行|人民银行|财政部|海关总署|应急管理部)/
/** Bodies inside another body, when they bring no head of their own: 市公安局交警支队. */
const RE_SUBORDINATE =
  /^[一-龥]{0,8}?(?:支队|大队|总队|队|隊|处|處|科|室|站|所|分局|中心|办公室|辦公室|分公司|营业[部厅]|支行|分行|分中心|小组|组|段)$/
const RE_BOUNDARY = new RegExp(
  `(?:局(?![长域部面势])|委(?![员组会办托宣政统编网党老直督外台侨])|办(?![公事理法])|处(?![理置室])|院(?![校士所])|署(?!名)|厅|中心(?!支行|医院|小学|城|校|组)|公司|集团(?!公司|有限|股份)|政府(?!办|金融|研究|督查|口岸|投资|性|采购|驻|外|法制|参事|服务|国资|政务)|管委会|委员会|领导小组(?!办)|办公室|支队|大队|调查队|海关|支行|中支|[妇残文社侨]联|工商联|科协|团[市县区]委|工会|协会|联合会|供销社|(?:自贸|集中|高新|经开|开发|示范|新)区(?!管|党|投|政|人|城|市场)|银行(?!业)|室(?=[市省县区])|部(?![门队分署])|社(?!会|区|保|联))`,
  'g',
)

/**
 * Parts names written together without a mark (市农业农村局市交通局) where both sides are names. `marked`:
 * other names beside it are parted by marks, so that one without a level of its own (漳卫南运河管理局德州河务局)
 * is part of the name before.
 */
export function splitGlued(name: string, marked = false): string[] {
  if (name.length < 6 || name.startsWith('各')) return [name]
  const parts: string[] = []
  let start = 0
  RE_BOUNDARY.lastIndex = 0
  for (let m = RE_BOUNDARY.exec(name); m; m = RE_BOUNDARY.exec(name)) {
    const end = m.index + m[0].length
    const left = name.slice(start, end)
    const right = name.slice(end)
    if (right && !isOpen(left) && standsAlone(left, right, marked)) {
      parts.push(left)
      start = end
    }
  }
  parts.push(name.slice(start))
  return parts
}

/** A branch named after the bank or company it belongs to: 人民银行 + 市分行. */
const RE_BRANCH =
  /^[市省县區区州旗]?(?:分公司|支公司|分行|支行|中心支行|中支|营业部|營業部|分部|分中心|办事处|辦事處)/

function standsAlone(left: string, right: string, marked: boolean): boolean {
  if (/(?:公司|集团|集團|银行|銀行|总行)$/.test(left) && RE_BRANCH.test(right)) return false
  // 海口海关所属三亚海关 is one office, 汾西医学院附属医院 one hospital.
  if (/^(?:所属|下属|直属|附属)/.test(right)) return false
  if (left.length < 3 || right.length < 3 || /^[（(〔]/.test(right) || isBareEnding(left))
    return false
  const head = /^(?:[市省县区州旗](?![辖内级])|团[市县区]委|共青团|国家|国网|人行|各|“)/.test(right)
  if (
    left.endsWith('政府') &&
    /^[一-龥]{2,8}(?:管委会|人民政府|政府)$/.test(firstName(right)) &&
    !right.startsWith('人民')
  )
    return true
  if (RE_PARENT.test(left))
    return head && !right.startsWith('市场') && left !== '中共' && right.length > 3
  if (head)
    return (
      !RE_NATIONAL.test(left) || !/(?:总局|总行|公司|银行)$/.test(left) || /^[市省县]/.test(right)
    )
  if (RE_NATIONAL.test(left) && !left.endsWith('公司')) return false
  const first = firstName(right)
  if (marked && left.endsWith('管理局')) return false
  // 市公安局交管局: an office without a level behind one with it works inside it.
  if (RE_HEAD.test(left) && !RE_PLACED.test(first)) return false
  return isCompleteName(first) && !isBareEnding(first) && !RE_SUBORDINATE.test(first)
}

/** Bodies that bear no level of government in front of their name. */
const RE_PLACED = /(?:管委会|政府|公司|集团|海关|银行|支行|法院|检察院|大学|学院|医院)$/

/** A whole name with the first characters of another behind it: 国家税务总局沧, cut off by a narrow column. */
export function isCutOff(text: string): boolean {
  let end = 0
  RE_BOUNDARY.lastIndex = 0
  for (let m = RE_BOUNDARY.exec(text); m; m = RE_BOUNDARY.exec(text)) end = m.index + m[0].length
  return end >= 4 && end < text.length && text.length - end <= 4 && !isPossibleName(text)
}

function firstName(text: string): string {
  RE_FIRST.lastIndex = 0
  const m = RE_FIRST.exec(text)
  if (!m) return text
  const name = text.slice(0, m.index + m[0].length)
  return name + (RE_FORM.exec(text.slice(name.length))?.[0] ?? '')
}
/** 设计院有限责任公司 */
const RE_FORM = /^(?:股份)?有限(?:责任)?公司/
const RE_FIRST = new RegExp(RE_BOUNDARY.source)
