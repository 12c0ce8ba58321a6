import { expect, it } from 'vitest'
import { hostApp } from './useHostApp.ts'

it.each([
  [
    'Mozilla/5.0 (Linux; Android 13; V2203A; wv) AppleWebKit/537.36 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MicroMessenger/8.0.47 NetType/WIFI',
    'wechat',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 DingTalk/7.5.10',
    'dingtalk',
  ],
  [
    'Mozilla/5.0 (Linux; Android 12; ANA-AN00; wv) AppleWebKit/537.36 Chrome/114.0 Mobile Safari/537.36',
    'other',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
    'other',
  ],
])('knows a built-in browser: %s', (userAgent, app) => expect(hostApp(userAgent)).toBe(app))

it.each([
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 13; MI 9) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 MQQBrowser/14.5',
  'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
])('takes a browser for a browser: %s', (userAgent) => expect(hostApp(userAgent)).toBeNull())
