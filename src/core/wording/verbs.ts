/**
 * The words reports use for how far a piece of work is, by what they say: general vocabulary of Chinese
 * government reports. Sources of regular expressions; longer words stand before the shorter in them.
 */

/** The work is there: finished, opened, in use. */
export const FINISHED = [
  '实现(?=[^,]{0,6}(?:任务|预期|年度|既定|全年|预定)[^,]{0,4}(?:目标|任务))',
  '(?:完成(?!率|度|[进情]|比例|时限|时间)|完工|竣工|完毕)(?:并)?(?:投入使用|投用|投产|投运|通车|交付(?:使用)?|验收|投入运行|发布)?',
  '(?<!共)通过(?:了)?[^,。;]{0,8}?(?:验收|评审|评估|核查)',
  '验收(?:合格)?(?!办法|标准|工作|准备|组|规范|合格后)',
  '投用|投运|投产|投入(?:正式)?(?:使用|运营|运行|生产)|通车(?:试运营|运营)?|开放(?:双向)?通行',
  '建成(?:并)?(?:通车|投用|投产|投运|运营|使用|开园|开放|投入使用|启用)?',
  '建好|办结|落成|收官|销号|清零|摘帽|脱贫|开园|开馆|开业|启用|上线(?:运行)?|贯通|达产|移交|交付(?:使用)?|兑付(?:到位)?|全面?覆盖|到位|封顶|合龙|通水|通航|通气|落幕|闭幕|开通|挂牌(?:运营|运行|成立)?|兑现|关停|拆除',
  '开学|开班|开诊|开航|首航|开街|开行|启幕|封关(?:运营|运作)?|(?<=正式|投入)运营|并网(?:发电)?|回迁|入住|落地(?:见效|实施)?|结束|打造了?|形成|实施|接管|达成|结案|结题|升级|入库|上报|新增',
].join('|')

/** What was finished, where it stands right before the word: 编制完成, 改造完成. */
export const FINISHED_OF =
  '编制|改造|建设|修订|修编|设立|组建|升级|整治|整改|施工|制定|搬迁|安装|铺设|评审|治理|攻坚|提升|扩建|修复|创建|换届|草拟|施作|办理|发放|清理|招标|采购|绘制|绿化|迁建|交付|回迁|全线|双向|竣工|交工'

/** A win from outside: titles, places on a list. */
export const WON =
  '创成|创建(?:为|成为|成)?|入选|申创|获评|获批(?:设立|建设)?|申报(?:成为|入选)?|申建|申办|通过(?:认定|复审|复核)|列入|命名|授牌|认定|跻身|荣获|获得|被评为|被授予|被命名为|被列为|批复同意设立'

/** The work has been begun. */
export const STARTED =
  '开工(?:建设|并入统|改造|动建)?|启动(?:建设|实施|编制|运行|了)?(?:建设流程)?|动工(?:建设|兴建)?|进场(?:施工|作业)?|开建|破土(?:动工)?|奠基|开始(?:建设|施工|实施)'

/** One-off acts that a task may ask for by name. */
export const HELD = '举办|举行|召开|承办|开幕|亮相|举辦'
export const ISSUED =
  '印发(?:实施|执行)?|出台(?:实施)?|发布(?:实施)?|公布(?:实施)?|颁布(?:实施)?|下发|施行'
export const SET_UP = '设立|成立|组建|揭牌(?:成立|运行)?|注册成立|工商注册|建立'

/**
 * Steps on the way: finished, they say that the work goes on, not that it is done, unless the task asks
 * for the step itself.
 */
export const STEP =
  /招标|招投标|采购|挂网|开标|中标|可研|可行性|初步设计|初设|施工图|设计|方案|前期|立项|选址|勘察|勘测|测绘|征地|征迁|拆迁|征收|征求意见|审批|报批|批复|备案|核准|论证|评审|概算|预算|用地手续|许可|环评|稳评|能评|签约|签订|洽谈|摸底|摸排|排摸|调研|遴选|征集|公示|封顶|桩基|基础施工|土方|打桩|路基|路面铺设|主体|框架|初稿|草案|草拟|起草|意见稿|送审稿|材料上报|信息上报|手续|合同|供地|摘牌|规划编制|文本|名单|场地平整|围挡|管网铺设|安装调试|资金筹措|资金下达|踏勘|选型|腾退|考察|谋划|一审|二审|地质勘探|图审|图纸|审查|沥青摊铺|路基填筑|铺轨|合龙/

/** Office routine whose completion says nothing of the task, unless it asks for it. */
export const ROUTINE =
  /调查|调研|评价|评估|审计|培训|检查|督查|抽查|检测|监测|审查|巡查|考核|统计|普查|宣讲|走访|演练|梳理|宣传|审核|核查|推荐|投资$|产值|收入$|总量|交易|销售|贷款|负荷终端|筛查/

/** What follows completion and does not make the work unfinished. */
export const AFTERCARE =
  /养护|管护|运维|结算|决算|资料|移交|质保|财务|销号|配租|招租|分房|选房|办证|收尾|办理(?:竣工)?验收|组织验收|竣工验收|验收准备/
