/** What was doubtful or wrong in a document, by code. */
export default {
  'empty-file': '文件是空的。请确认选对了文件。',
  'no-table': '没有找到任务表：请确认文件里有序号、工作任务、责任单位和完成情况。',
  'targets-only':
    '这是台账导出的“CSV（目标）”，没有任务和完成情况的全文。请改用“CSV（任务）”、XLSX 或 JSON 导入。',
  'not-text':
    '这不是可读的文档（可能是 PDF、图片或旧版 Office 文件）。请复制其中的文字，或另存为 Word、Excel、网页后再导入。',
  'broken-file': '文件已损坏或不完整，打不开。请重新下载后再导入。',
  'too-large': '文件过大，或解压后超过上限，已拒绝读取。请拆成几份再导入。',
  encrypted: '文件已加密。请先去掉密码再导入。',
  unreadable: '文件读不出来。请另存为纯文本、CSV 或 Excel 后再试。',
  encoding: '文字编码不确定，请核对有没有乱码。',
  'missing-number': '缺少序号 {no}。',
  'duplicate-number': '序号 {no} 出现了不止一次，各项都已保留。',
  'hidden-cells': '工作表有隐藏的内容（{rows} 行、{columns} 列），未读入。',
  'filtered-rows': '工作表设有筛选，被筛掉的 {rows} 行也已读入。',
  'hidden-sheets': '工作簿有 {sheets} 张隐藏的工作表，未读入。',
  'cells-unread': '表格太大，有 {cells} 个单元格未读入。',
  'long-line': '这一行有 {chars} 字，太长，没有在其中查找任务。请分行后再导入。',
  'numbering-restarts': '序号在第 {after} 项之后从 1 重新开始。',
  'numbered-by-order': '原文没有序号，已按先后顺序编号。',
  'row-without-unit': '第 {no} 项没有责任单位。',
  'row-without-report': '第 {no} 项没有完成情况。',
  'row-without-task': '第 {no} 项没有任务内容。',
  'row-too-long': '第 {no} 项太长，只核对了前 {most} 字；全文都保留。',
  'unknown-column': '有一列不认识：“{name}”，没有作为正文读入。',
  'maybe-above': '第 {no} 项开头的一段可能属于上一项。',
}
