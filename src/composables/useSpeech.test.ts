import { describe, expect, it } from 'vitest'
import { portions } from './useSpeech.ts'

describe('a text to be read aloud', () => {
  it('is cut at its stops, short sentences together', () => {
    expect(portions('新增学位。新增车位。')).toEqual(['新增学位。新增车位。'])
    const long = `${'甲'.repeat(80)}。`
    expect(portions(long + long)).toEqual([long, long])
  })
  it('loses no character, however long a sentence is', () => {
    const text = `${'乙'.repeat(301)}，没有句号`
    expect(portions(text).join('')).toBe(text)
    expect(Math.max(...portions(text).map((part) => part.length))).toBeLessThanOrEqual(120)
  })
})
