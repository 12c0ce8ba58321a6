const SENTENCES: Record<string, string> = {
  'empty-file': '文件是空的。',
  'no-table': '没有找到任务表：文件里没有可识别的序号、工作任务、责任单位和完成情况。',
  'targets-only':
    '这是台账导出的“CSV（目标）”，每个目标一行，没有任务和完成情况的全文；请改用“CSV（任务）”、XLSX 或 JSON。',
  'notes-backup': '这是笔记的备份，不是任务表；请在“数据”页的“恢复备份”里打开它。',
  'not-text': '这不是可读的文档：文件内容是二进制数据，不是文字或表格。',
  'not-text:pdf': '这是 PDF 文件，无法直接读取；请复制其中的文字，或导出为 Word、Excel 后再导入。',
  'not-text:image': '这是图片，无法读取其中的文字；请使用文字版文档。',
  'not-text:ole': '这是旧版 Office 二进制文件（.doc/.xls），请另存为 .docx 或 .xlsx 后再导入。',
  'not-text:rtf': '这是 RTF 文件，请另存为 .docx 后再导入。',
  'not-text:archive': '这是压缩包或其他文件，不是可读的文档。',
  'broken-file': '文件已损坏或不完整，无法打开。',
  'too-large': '文件解压后过大（超过上限），已拒绝导入。',
  'too-large:file': '文件过大（超过上限），已拒绝导入。',
  'too-large:line': '有一行文字过长（超过 400 万字），没有在其中查找任务；请分行后再导入。',
  encrypted: '文件已加密，请先去除密码再导入。',
  unreadable: '文件无法读取。',
}

/** The zh-CN sentence for a file that cannot be read. `facts.what` narrows the code. */
export function sayUnreadable(code: string, facts: Record<string, string | number>): string {
  return SENTENCES[`${code}:${facts.what}`] ?? SENTENCES[code] ?? (SENTENCES.unreadable as string)
}
