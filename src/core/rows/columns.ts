import { plainName } from './texts.ts'

/**
 * What a column holds. `other` is a column that is known not to be part of task, units or report
 * (remarks, dates, rates, scores, people); `unknown` is a name nobody taught us.
 */
export type ColumnKind =
  | 'no'
  | 'task'
  | 'lead'
  | 'support'
  | 'report'
  | 'category'
  | 'other'
  | 'unknown'

/** Ordered: the first that fits decides. Names are compared simplified and without blanks. */
const KINDS: [ColumnKind, RegExp][] = [
  [
    'no',
    /^(?:序号|编号|序|号|项次|次序|行号|顺序号?|序列号?|(?:任务|项目|工作)(?:序号|编号|代码)|no\.?|id|#|№)$/i,
  ],
  [
    'other',
    /时限|期限|时间|日期|备注|附注|(?<!进展|完成|落实|推进|进度)说明$|得分|评分|分值|权重|考核|评价|评估|完成率|达成率|完成比|比例|占比|百分比|进度[%％(（]|是否|与否|姓名|职务|手机|联系|电话|领导|责任人|负责人|联络|经办人|签字|问题|困难|差距|原因|打算|(?<!施政)计划(?!完成|任务|指标|项目)|下一步|下步|依据|来源|单位$(?<=计量单位)|状态|亮灯|红黄|预警|附件|链接|网址|目标值|完成值|实际值|基数|资金|投资额|金额|总数$|件数$|项数$|(?:任务|事项|项目|指标)(?:个)?数量?$/,
  ],
  [
    'support',
    /^(?:配合|协办|协同|协助|参与|参加|会办|共办|协作|联办|支持)(?:责任)?(?:单位|部门|机关|机构|科室|处室)?(?:\(.*\))?$/,
  ],
  [
    'lead',
    /^(?:责任|牵头|主办|主责|承办|主)(?:责任)?(?:单位|部门|机关)?(?:[/、,，和及与((]+(?:配合|协办|协同|参与|参加|责任|联合|承办|协)(?:责任)?(?:单位|部门|机关)?\)?)+办?(?:单位|部门|机关)?$|^(?:市级|主要|第一|任务|工作|项目)?(?:责任|牵头|主办|主责|承办|负责|实施|主管|落实|执行|完成|建设|主体|归口|报送|填报|办理)+(?:责任|实施|及责任|负责|或责任|\/责任|和责任)?(?:单位|部门|机关|机构|主体|科室|处室|地区|区县|方)(?:及配合单位|和配合单位|及责任人|\(.*\))?$|^(?:单位|部门|机关|units?|departments?)$|^(?:责任|牵头|主办|承办|(?:责任|职责|任务|工作)?分工)$/i,
  ],
  [
    'report',
    /(?:情况|情形|进展|进度|成效|成果|结果|落实|动态)(?:说明|汇报|描述|简述|小结|\(.*\))?$|^(?:完成|进展|落实|进度|办理|推进|执行)(?:情况|结果|进度|进展)?(?:$|[及和与])|^(?:paragraphs|report|progress|result)s?$/i,
  ],
  [
    'task',
    /任务|事项|施政(?:重点|项目|目标|计划(?:项目)?)|^(?:年度|具体|主要|重点|工作|目标|建设|民生)*(?:工作|目标|内容|项目|举措|措施|要点|实事|指标|名称|事务)(?:名称|内容|及目标|和目标|及内容|目标|要求|\(.*\))?$|^(?:task|content|title)s?$/i,
  ],
  [
    'category',
    /^(?:任务|工作|项目|指标|重点|目标)?(?:类别|分类|类型|领域|板块|大类|种类|方面|条线|章节|栏目|专题|一级(?:指标|目录|任务)|类)$|^category$/i,
  ],
]

/** Category names ending like tasks (任务类别) must be asked first. */
const RE_CATEGORY = /(?:类别|分类|类型|领域|板块|大类|条线)$/

/** What the name of a column says it holds; null where the text is no plausible column name. */
export function columnKind(text: string): ColumnKind | null {
  const name = plainName(text)
    .replace(/[：:*]+$/, '')
    .replace(/(?<=[一-龥])\(?[A-Za-z][A-Za-z.]*\)?$/, '')
  if (!name || name.length > 24 || /[。；;！？]/.test(name)) return null
  if (RE_CATEGORY.test(name)) return 'category'
  for (const [kind, pattern] of KINDS) if (pattern.test(name)) return kind
  return 'unknown'
}

/** How well a name of kind `task` names the task itself: 具体任务 before 重点工作 before 目标. */
export function taskRank(text: string): number {
  const name = plainName(text)
  if (/具体|任务内容|工作任务|目标任务|任务事项|事项内容/.test(name)) return 4
  if (/任务/.test(name)) return 3
  if (/事项|内容|施政重点/.test(name)) return 2
  return 1
}
