/** What each version brought, newest first; shown before an update is taken. */
export default [
  {
    version: '1.0.0',
    notes: ['第一版：芜湖市 2022 年度任务表的检索、核对、图表与批注，离线可用。'],
  },
]
