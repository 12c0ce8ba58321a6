/** What was doubtful or wrong in a document, by code. */
export default {
  'empty-file': '檔案是空的。請確認選對了檔案。',
  'no-table': '沒有找到任務表：請確認檔案裡有序號、工作任務、責任單位和完成情況。',
  'targets-only':
    '這是台賬匯出的「CSV（目標）」，沒有任務和完成情況的全文。請改用「CSV（任務）」、XLSX 或 JSON 匯入。',
  'not-text':
    '這不是可讀的文件（可能是 PDF、圖片或舊版 Office 檔案）。請複製其中的文字，或另存為 Word、Excel、網頁後再匯入。',
  'broken-file': '檔案已損壞或不完整，打不開。請重新下載後再匯入。',
  'too-large': '檔案過大，或解壓後超過上限，已拒絕讀取。請拆成幾份再匯入。',
  encrypted: '檔案已加密。請先去掉密碼再匯入。',
  unreadable: '檔案讀不出來。請另存為純文字、CSV 或 Excel 後再試。',
  encoding: '文字編碼不確定，請核對有沒有亂碼。',
  'missing-number': '缺少序號 {no}。',
  'duplicate-number': '序號 {no} 出現了不只一次，各項都已保留。',
  'hidden-cells': '工作表有隱藏的內容（{rows} 列、{columns} 欄），未讀入。',
  'filtered-rows': '工作表設有篩選，被篩掉的 {rows} 列也已讀入。',
  'hidden-sheets': '活頁簿有 {sheets} 張隱藏的工作表，未讀入。',
  'cells-unread': '表格太大，有 {cells} 個儲存格未讀入。',
  'long-line': '這一行有 {chars} 字，太長，沒有在其中尋找任務。請分行後再匯入。',
  'numbering-restarts': '序號在第 {after} 項之後從 1 重新開始。',
  'numbered-by-order': '原文沒有序號，已按先後順序編號。',
  'row-without-unit': '第 {no} 項沒有責任單位。',
  'row-without-report': '第 {no} 項沒有完成情況。',
  'row-without-task': '第 {no} 項沒有任務內容。',
  'row-too-long': '第 {no} 項太長，只核對了前 {most} 字；全文都保留。',
  'unknown-column': '有一欄不認識：「{name}」，沒有作為正文讀入。',
  'maybe-above': '第 {no} 項開頭的一段可能屬於上一項。',
}
