import { expect, it } from 'vitest'
import { failureOf } from './failure.ts'

it.each([
  [{ name: 'AbortError', inner: { name: 'QuotaExceededError' } }, 'quota'],
  [{ name: 'QuotaExceededError' }, 'quota'],
  [{ name: 'DatabaseClosedError', inner: { name: 'VersionError' } }, 'newer'],
  [{ name: 'DatabaseClosedError' }, 'closed'],
  [{ name: 'OpenFailedError', inner: { name: 'InvalidStateError' } }, 'denied'],
  [new TypeError('x'), 'unknown'],
  [null, 'unknown'],
])('sees through the disguise of %o', (error, code) => {
  expect(failureOf(error).code).toBe(code)
})
