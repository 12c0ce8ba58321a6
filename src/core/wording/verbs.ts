/**
 * The words reports use for how far a piece of work is, by what they say. General vocabulary of Chinese
 * government reports, longest words first where one contains another.
 */

/** The work is there: finished, opened, in use. */
export const FINISHED =
  '(?:编制|改造|建设|修订|修编|设立|组建|升级|整治|整改|施工|制定|搬迁|安装|铺设|评审|治理|攻坚|提升|扩建|修复|创建|换届|任务)?(?:完成(?!率|度|[进情]|投资|比例|时限|时间)|完工|竣工|完毕)|(?:竣工|投产|建成|开通|通车|通过|全面|正式|交工)?(?:验收(?!办法|标准|工作|准备)|投用|投运|投产|投入(?:试)?(?:使用|运营|运行|生产)|交付(?:使用)?|通车(?:试运营|运营)?)|建成(?:通车|投用|投产|投运|运营|使用|开园|开放|并)?|建好|办结|落成|收官|销号|清零|摘帽|脱贫|开园|开馆|开业|启用|上线(?:运行)?|贯通|达产|移交|全(?:面)?覆盖|到位|封顶|合龙|通水|通航|落幕|闭幕|通过(?:国家|省|市|上|专家|终期|最终)[^,。;]{0,6}验收|兑现|化解|退出|关停|关闭|拆除|打造了|形成'

/** A win from outside: titles, places on a list. */
export const WON =
  '创成|创建为|创建成为|创建|入选|申创|获评|获批|申报|申建|通过(?:认定|复审|复核|评估)|列入|纳入|命名|授牌|认定'

/** The work has been begun. */
export const STARTED =
  '新?开工(?:建设|并入统|改造|动建)?|启动(?:建设|实施|编制|运行)?|动工(?:建设)?|进场(?:施工)?|开建|破土|奠基|开始建设|开始施工'

/** One-off acts that a task may ask for by name. */
export const HELD = '举办|举行|召开|承办|开幕'
export const ISSUED = '印发(?:实施)?|出台(?:实施)?|发布(?:实施)?|公布(?:实施)?|颁布(?:实施)?|修订'
export const SET_UP = '新?设立|成立|组建|挂牌(?:成立|运行)?|揭牌(?:成立|运行)?|注册成立|建立'

/**
 * Steps on the way: finished, they say that the work goes on, not that it is done, unless the task asks
 * for the step itself.
 */
export const STEP =
  /招标|招投标|采购|挂网|开标|中标|可研|可行性|初步设计|初设|施工图|设计|方案|前期|立项|选址|勘察|勘测|测绘|征地|征迁|拆迁|征收|征求意见|审批|报批|批复|备案|核准|论证|评审|概算|预算|用地|许可|环评|稳评|能评|签约|签订|洽谈|摸底|摸排|排摸|排查|调研|遴选|征集|公示|封顶|桩基|基础施工|土方|打桩|路基|路面铺设|主体|框架|初稿|草案|意见稿|送审稿|申报材料|材料上报|手续|合同|供地|摘牌|规划编制|文本|清单|名单|场地平整|围挡|管网铺设|设备采购|安装调试|清表|建档|资金筹措|资金下达|融资|洽商|对接|踏勘|选型|腾退|考察|谋划/

/** Acts of office routine whose completion says nothing of the task, unless it asks for them. */
export const ROUTINE =
  /调查|调研|评价|评估|审计|培训|检查|督查|抽查|检测|监测|审查|巡查|考核|统计|普查|宣讲|走访|演练|梳理|宣传|审核|认定|核查|推荐|投资|产值|收入|总量|交易|销售|贷款/

/** What follows completion and does not make the work unfinished. */
export const AFTERCARE =
  /养护|管护|维护|运维|结算|决算|审计|质保|资料|移交|后续|收尾验收|财务|销号|验收/
