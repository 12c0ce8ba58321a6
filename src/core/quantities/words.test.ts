import fc from 'fast-check'
import { expect, it } from 'vitest'
import { WordList } from './words.ts'

const word = fc.string({ unit: fc.constantFrom(...'全市年内底累计𠮷'), minLength: 1, maxLength: 4 })

it('finds the longest word at each place, as trying every word would', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.array(word), (words, parts) => {
      const list = new WordList(words)
      const text = parts.join('')
      let next = 0
      for (let at = 0; at <= text.length; at++) {
        const fitting = words.filter((one) => text.startsWith(one, at))
        const longest = fitting.toSorted((a, b) => b.length - a.length)[0] ?? null
        expect(list.at(text, at)).toBe(longest)
        if (longest === null || at < next) continue
        expect(list.next(text, next)).toBe(at)
        expect(list.words[list.found]).toBe(longest)
        next = at + 1
      }
      expect(list.next(text, next)).toBe(-1)
    }),
  )
})
