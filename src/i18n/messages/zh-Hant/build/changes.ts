export default [
  {
    version: '1.0.0',
    notes: ['第一版：蕪湖市 2022 年度任務表的檢索、核對、圖表與批註，離線可用。'],
  },
]
