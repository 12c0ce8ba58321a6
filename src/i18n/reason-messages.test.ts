import { expect, test } from 'vitest'
import { REASON_CODES } from '../core/checks/reason-codes.ts'
import en from './messages/en/late/reason.ts'
import zhHans from './messages/zh-Hans/late/reason.ts'
import zhHant from './messages/zh-Hant/late/reason.ts'

const FACTS = new Set(['metric', 'actual', 'target', 'quote', 'count', 'sign', 'ratio'])

test.each([
  ['zh-Hans', zhHans],
  ['zh-Hant', zhHant],
  ['en', en],
])('%s has one sentence for every reason, with facts the checks give', (_, messages) => {
  expect(Object.keys(messages).sort()).toEqual([...REASON_CODES].sort())
  for (const sentence of Object.values(messages)) {
    for (const [, name] of sentence.matchAll(/\{(\w+)\}/g)) expect(FACTS).toContain(name)
  }
})
