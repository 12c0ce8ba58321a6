/** The frame of every page: masthead, navigation, notices. */
export default {
  name: '台账',
  skip: '跳到正文',
  sections: '主要页面',
  nav: {
    overview: '总览',
    tasks: '任务',
    units: '单位',
    notes: '笔记',
    compare: '对比',
    data: '数据',
    method: '方法',
    more: '更多',
  },
  find: '搜索任务、单位、数字',
  findShort: '搜索',
  theme: { light: '浅色', dark: '深色' },
  elder: { on: '长辈版', off: '回到普通版' },
  language: '语言',
  close: '关闭',
  copied: '已复制',
  copyByHand: '浏览器不让复制，请手动复制：{text}',
  lost: {
    title: '没有这一页',
    why: '地址里的“{at}”不是台账里的一页，可能是转发时被截断了。',
    home: '去总览',
  },
}
