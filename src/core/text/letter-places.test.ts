import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LetterPlaces } from './letter-places.ts'

const text = fc.string({ unit: fc.constantFrom(...'城乡居民收入增长'), maxLength: 40 })

it('finds letters and pairs where a search of the text finds them, one text after the other', () => {
  const places = new LetterPlaces()
  fc.assert(
    fc.property(text, text, fc.nat(40), (words, wanted, from) => {
      places.of(words)
      for (let i = 0; i + 1 < wanted.length; i++) {
        const [one, other] = [wanted.charCodeAt(i), wanted.charCodeAt(i + 1)]
        expect(places.letter(one)).toBe(words.indexOf(wanted[i]!))
        expect(places.pair(one, other)).toBe(words.indexOf(wanted.slice(i, i + 2)))
        const after = from < words.length ? words.indexOf(wanted[i]!, from) : -1
        expect(places.letter(one, from)).toBe(after)
      }
    }),
  )
})

it('takes a text longer than any before', () => {
  const places = new LetterPlaces().of('短')
  expect(places.of('长'.repeat(1000) + '短文').pair('短'.charCodeAt(0), '文'.charCodeAt(0))).toBe(
    1000,
  )
})
