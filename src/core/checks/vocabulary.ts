/**
 * The words the checks go by, one list a role. General usage of government plans and reports; a word
 * belongs here only where it plays that role in any such text.
 */

/** Verbs that deliver something countable; what follows them is what is measured. */
export const DELIVER =
  '新增|新建|新开工|新改扩建|新设立|新设|新认定|新认证|新获批|新获|新创建|新培育|新引进|新吸收|新|建成|建设|建立|筹建|改造|改建|扩建|续建|完成|实施|培育|引进|引育|引入|推广|发放|投放|开工|开展|打造|创建|创成|认定|认证|获批|获评|获得|设立|解决|淘汰|组织|培训|培养|实现|上报|消化|推出|提供|筹集|救助|扶持|选派|招引|招募|签约|落地|争取|入库|种植|营造|修复|治理|整治|整改|清理|拆除|更新|维修|铺设|配备|安装|加装|购置|投入|安排|下达|释放|发布|制定|修订|出台|办理|化解|打通|疏通|组建|吸收|招聘|录用|资助|帮扶|搬迁|升级|提升|巩固|评选|挖掘|推进|推动|举办|承办|办好|达到|达|建|新创|遴选|支持|服务|惠及|覆盖|进入|集聚|布局|启动|盘活|出让|供应|收储|征收|拨付|减免|兑现|兑付|减负|支出|储备|生产|出栏|新植|补植|抚育|植树|造林|查处|侦破|调解|受理|办结|审计|抽检|检测|监测|演练|宣讲|派出|入驻|孵化|转化|申报|登记|授权'

/** Rise and fall: a number right after is a change, not a level. */
export const CHANGE_UP =
  '增长|增加|提高|提升|上升|增幅|增速|上涨|涨幅|扩大|净增|同比增|增|涨|升|增长率|增收|反弹|攀升|加大|优化提升'
export const CHANGE_DOWN =
  '下降|降低|减少|降幅|压减|削减|缩减|压缩|缩短|回落|下跌|下滑|降|减|减幅|节约|收窄'

/** Between the things of a list; 及时, 普及, 和谐 and 参与 are words of their own. */
export const AND = /、|以及|(?<![普涉顾])及(?![时格早])|和(?![谐平美解])|(?<!参)与(?![会否])/

/** Right before a number: its lower bound, upper bound, or a vague hint. */
export const AT_LEAST =
  '不低于|不少于|不小于|不得低于|不得少于|至少|最少|超过|超出|突破|高于|大于|多于|优于|逾|超|达到|达|力争达到'
export const AT_MOST =
  '不超过|不高于|不大于|不多于|不得超过|不得高于|(?<!不)低于|(?<!不)小于|(?<!不)少于|控制在|严控在|限制在|不突破|控制到'
export const MORE_THAN = /(?:超过|超出|突破|高于|大于|多于|逾|超|首破|破)$/
export const LESS_THAN = /(?:近|接近|将近|不足|不到|仅)$/

/** A metric that should fall: less of it is better. */
export const FALLING =
  /能耗|失业率|PM2\.5|PM10|浓度|事故|死亡|伤亡|涨幅|价格|排放|污染|负债|债务|不良|投诉|辍学|超标|三公|一般性支出|行政成本|时限|时间|工作日|环节|拥堵|发病|感染|贫困发生|返贫|漏损|空置|欠薪|赤字|劣五类|填埋|违法|犯罪|案件|发案|跑动|费率|逾期|流失|火灾|受灾|水耗|用水量|煤炭消费|库存|材料件数|审批|贷款[^,。;]{0,6}利率|融资成本/

/** The figure counts everything there is (stock, total), not what the year added. */
export const TOTAL =
  /累计|总数|总量|总计|总共|共有|已有|现有|拥有|存量|余额|保有量|在册|总规模|(?:总|通车|运营|营业)里程|达到|增至|增加到|增加至|达|留存|总体/
/** The figure is what the period added. */
export const ADDED =
  /新增|新建|新认|新获|新设|新培|新引|新开|新改|(?<![高创更革最翻从全出特])新(?![区能材型兴基时城农闻冠华四三技一式风年])|净增|增加|增量|再|增设|扩/

/** Plan words before a number of the report: what was meant, not what was done. */
export const PLANNED =
  /计划|目标|任务|拟|预计投资|预期|应|总投资|概算|估算|预算(?!收入|支出)|规划|设计/
/** Plan words right after a number: 6000套以上任务. */
export const PLAN_TAIL =
  /^(?:及?以上|左右)?的?(?:年度|全年)?(?:任务|目标|计划|指标|工作要求)|^[^,。;\d]{2,14}(?:(?:年度|全年)(?:目标)?任务|任务(?=已|均|全部|提前))/
/** Another year's plan. */
export const NEXT_YEAR = /明年|来年|下一?年度?(?!度)|下步|下一步/

/** Denial right before or around a figure: 尚未开工3个. */
export const NEGATED = /尚未|未(?!来|成年|满|滿|就业|婚)|没有|不再|无法|难以|取消|停止/

/** Stages of works. */
export const STAGE_START = /开工|启动|动工|进场|入统/
export const STAGE_END = /完工|建成|竣工|投产|投用|投入使用|完成|交付|通车|建好|达产|验收|投运|落成/
export const STAGE_UNDERWAY =
  /正在|在建|推进中|施工中|加快|有序推进|推进前期|进行中|进行|剩余|其余正/

/** A stated degree of completion. */
export const COMPLETION =
  /完成率|完成比例|完成度|完成年|完成全年|完成计划|完成目标|完成任务|完成了?年度|完成进度|达产率|兑现率|序时|工程量|形象进度|占年度?计划|占全年|占计划|占目标|占任务|占年度|为任务|为年度|为目标|为计划|为全年|年度计划的|计划的|任务的|目标的|目标任务的|年计划|建设进度|工程进度|总进度|进度|完工率|开工率|竣工率|建成率/
