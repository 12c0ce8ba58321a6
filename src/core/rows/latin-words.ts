/**
 * The words of which columns of such tables are named, with their syllables: what 责任单位 is spelled of
 * as zerendanwei or, by its initials, zrdw. The order is that of preference where initials agree.
 */
export const PINYIN = `
序号xu-hao 编号bian-hao 年度nian-du 重点zhong-dian 主要zhu-yao 具体ju-ti 目标mu-biao 指标zhi-biao 工作gong-zuo
任务ren-wu 时限shi-xian 事项shi-xiang 项目xiang-mu 内容nei-rong 名称ming-cheng 要点yao-dian 措施cuo-shi
举措ju-cuo 民生min-sheng 实事shi-shi 实施shi-shi 责任ze-ren 牵头qian-tou 主办zhu-ban 承办cheng-ban
主责zhu-ze 负责fu-ze 配合pei-he 协办xie-ban 协同xie-tong 参与can-yu 单位dan-wei 部门bu-men 机构ji-gou
科室ke-shi 完成wan-cheng 落实luo-shi 进展jin-zhan 推进tui-jin 办理ban-li 执行zhi-xing 进度jin-du
情况qing-kuang 结果jie-guo 成效cheng-xiao 说明shuo-ming 类别lei-bie 类型lei-xing 分类fen-lei 领域ling-yu
时间shi-jian 日期ri-qi 期限qi-xian 状态zhuang-tai 备注bei-zhu 联系lian-xi 电话dian-hua 分管fen-guan
领导ling-dao 人ren 率lv 市级shi-ji 及ji
`

/** The same in English, as programmers put them together: leadDept, task_name, completionStatus. */
export const ENGLISH = `
序号serial 序号seq 序号sequence 序号order 序号sort 序号index 序号row 编号no 编号num 编号number 编号code 编号id
任务task 任务matter 事项item 工作work 项目project 目标goal 目标target 重点key 重点major 年度annual 内容content
内容detail 名称name 名称title 牵头lead 牵头leading 牵头main 牵头primary 牵头host 责任responsible
责任responsibility 责任duty 责任charge 责任in-charge 承办undertaking 配合coop 配合cooperate 配合cooperating
配合cooperation 配合co 配合assist 配合assisting 配合assistant 配合support 配合supporting 配合joint
配合participating 单位dept 单位department 单位unit 单位org 单位organization 单位organisation 单位agency
完成complete 完成completed 完成completion 完成finish 完成finished 进展progress 落实implement
落实implementation 执行execution 情况situation 情况condition 情况status 情况info 状态status 状态state
说明desc 说明description 说明detail 比例percent 比例percentage 比例rate 比例ratio 时限deadline 时限due
日期date 时间time 备注remark 备注memo 备注comment 备注note 类别category 类别class 类别type 领域field 领导leader
联系contact 电话phone 电话tel
`
