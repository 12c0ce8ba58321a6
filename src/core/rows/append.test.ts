import { expect, it } from 'vitest'
import { append } from './append.ts'

it('a list longer than a call may have arguments is appended whole', () => {
  const into = [0]
  append(
    into,
    Array.from({ length: 300_000 }, (_, i) => i + 1),
  )
  expect(into).toHaveLength(300_001)
  expect(into.at(-1)).toBe(300_000)
})
