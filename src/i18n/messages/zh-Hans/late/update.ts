/** A newer release of the app. */
export default {
  ready: '新版本已经备好。',
  see: '看看有什么新的',
  title: '新版本',
  version: '{version} 版：',
  safe: '更新会先存好所有窗口里正在写的笔记，再重新打开页面；数据和笔记都留在本机。',
  take: '更新并重新打开',
  taking: '正在更新……',
  later: '以后再说',
  unsafe:
    '新版本已经就位，但刚写的字既存不进数据库，也留不下副本，所以这一页没有重新打开。请先把字复制到别处，或腾出空间，再试。',
  again: '再试一次',
}
