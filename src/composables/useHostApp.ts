/** Apps whose built-in browser shows pages, by what they write into the user agent. */
const APPS: [name: HostApp, sign: RegExp][] = [
  ['wechat', /MicroMessenger/i],
  ['dingtalk', /DingTalk/i],
  ['qq', /\bQQ\//],
  ['weibo', /Weibo/i],
  ['alipay', /AlipayClient/i],
  ['feishu', /Lark|Feishu/i],
  ['other', /; wv\)|\bFBAN\b|\bLine\/|Instagram/],
]

export type HostApp = 'wechat' | 'dingtalk' | 'qq' | 'weibo' | 'alipay' | 'feishu' | 'other'

/**
 * The app whose built-in browser shows this page, or null in a browser proper. Built-in browsers
 * refuse downloads and file pickers without a word, and clear storage with the app's cache.
 */
export function hostApp(userAgent = navigator.userAgent): HostApp | null {
  const named = APPS.find(([, sign]) => sign.test(userAgent))
  if (named) return named[0]
  // On iOS a built-in browser does not call itself Safari.
  const bare = /iPhone|iPad/.test(userAgent) && !/Safari\//.test(userAgent)
  return bare ? 'other' : null
}
