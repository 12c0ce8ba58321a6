export default {
  inside:
    'This page is open inside {app}. Saving and choosing files often does not work here, and clearing the cache of {app} clears your notes too. To import, export and back up, open the menu at the top right and choose “Open in browser”, or copy the address into a browser.',
  app: {
    wechat: 'WeChat',
    dingtalk: 'DingTalk',
    qq: 'QQ',
    weibo: 'Weibo',
    alipay: 'Alipay',
    feishu: 'Feishu',
    other: 'another app',
  },
  copy: 'Copy the address',
  copied: 'Address copied.',
  leave: {
    title: 'Remove from this device',
    what: 'Removes notes, data, settings and the offline program. Only this browser is affected; the public data stay on the website.',
    open: 'Remove everything…',
    notes:
      'Notes on this device: {n}. Once removed they cannot be brought back, so export a backup first.',
    go: 'Remove it all',
    stay: 'Keep it',
    gone: 'All is removed. You can close this page now; opening it again is a fresh start.',
  },
  print: {
    title: 'Print',
    how: 'The print window can also save as PDF.',
    notes: 'Include my notes, highlights, judgements and stars',
    go: 'Print',
  },
}
