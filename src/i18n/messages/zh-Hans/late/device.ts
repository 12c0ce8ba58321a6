/** The device and the app the page runs in. */
export default {
  inside:
    '这一页是在{app}里打开的。这里常常存不下文件、选不了文件，清理{app}的缓存时笔记也会一起清掉。要导入、导出和备份，请点右上角菜单，选“在浏览器打开”，或者复制地址到浏览器。',
  app: {
    wechat: '微信',
    dingtalk: '钉钉',
    qq: 'QQ',
    weibo: '微博',
    alipay: '支付宝',
    feishu: '飞书',
    other: '别的应用',
  },
  copy: '复制地址',
  copied: '地址已复制。',
  leave: {
    title: '从这台设备移除',
    what: '移除笔记、数据、设置和离线程序。只影响这个浏览器；网站上的公开数据还在。',
    open: '移除全部……',
    notes: '本机有 {n} 条笔记。移除以后找不回来，请先导出备份。',
    go: '全部移除',
    stay: '不移除',
    gone: '已经移除，现在可以关掉这一页；再打开就是新的开始。',
  },
  print: {
    title: '打印',
    how: '在打印窗口里也可以选“另存为 PDF”。',
    notes: '连同我的笔记、批注、改判和收藏',
    go: '打印',
  },
}
