import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromReal, toReal } from './address.ts'

describe('an address', () => {
  it.each([
    ['/', '/'],
    ['/wuhu-2022/tasks/61', '/?at=wuhu-2022/tasks/61'],
    ['/wuhu-2022/tasks?q=%E5%81%9C%E8%BD%A6', '/?at=wuhu-2022/tasks&q=%E5%81%9C%E8%BD%A6'],
    ['/notes?tag=a#top', '/?at=notes&tag=a#top'],
    ['/a/units/R%26D+', '/?at=a/units/R%26D%2B'],
  ])('%s is written %s', (virtual, real) => {
    expect(toReal(virtual)).toBe(real)
  })

  it('keeps the file name a host may show', () => {
    expect(toReal('/data', 'index.html')).toBe('/index.html?at=data')
  })

  it.each([
    ['/?at=wuhu-2022/tasks/61', '/wuhu-2022/tasks/61'],
    ['/index.html?from=timeline&at=wuhu-2022%2Ftasks%2F61', '/wuhu-2022/tasks/61?from=timeline'],
    ['/?at=notes#wechat_redirect', '/notes#wechat_redirect'],
    ['/?at=notes&at=data', '/data'],
    ['/?AT=notes', '/?AT=notes'],
    ['/?at=%ZZ', '/%25ZZ'],
    ['/?at=', '/'],
    ['/?at=//x//y', '/x/y'],
  ])('%s is read as %s', (real, virtual) => {
    expect(fromReal(real)).toBe(virtual)
  })

  it('comes back from the address bar as it went in', () => {
    const name = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !text.includes('/'))
    fc.assert(
      fc.property(name, fc.string(), (segment, q) => {
        const virtual = `/set/units/${encodeURIComponent(segment)}?q=${encodeURIComponent(q)}`
        expect(fromReal(toReal(virtual))).toBe(virtual)
      }),
    )
  })
})
