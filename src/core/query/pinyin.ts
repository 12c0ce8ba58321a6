/**
 * Latin letters as pinyin: `zjj` and `zhujianju` both stand for 住建局. Readings are a table of
 * their own, loaded when letters are first typed.
 */
import { fold } from './fold.ts'
import type { Grams } from './grams.ts'

/** Readings without tone of each simplified character. */
export type Readings = ReadonlyMap<string, readonly string[]>

/** `'a啊阿 ai埃'` → readings by character. */
export function readReadings(syllables: string): Readings {
  const readings = new Map<string, string[]>()
  for (const entry of syllables.split(' ')) {
    const syllable = /^[a-z]+/.exec(entry)?.[0] ?? ''
    for (const char of entry.slice(syllable.length)) {
      const known = readings.get(char)
      if (known) known.push(syllable)
      else readings.set(char, [syllable])
    }
  }
  return readings
}

/**
 * How many characters from `at` the letters spell, 0 for none: whole syllables, initials or a mix
 * of both, the last syllable as far as it is typed. Letters and digits stand for themselves.
 */
export function spells(text: string, at: number, letters: string, readings: Readings): number {
  if (!letters) return 0
  const char = text[at]
  if (char === undefined) return 0
  const ways = readings.get(char) ?? [char]
  for (const way of ways) {
    if (way.startsWith(letters)) return 1
    for (const taken of way.length > 1 ? [way, way.slice(0, 1)] : [way]) {
      if (!letters.startsWith(taken)) continue
      const rest = spells(text, at + 1, letters.slice(taken.length), readings)
      if (rest) return rest + 1
    }
  }
  return 0
}

/** Where a part of a name may begin: 市|住建局, 人力资源和|社会保障局. */
const BEFORE_PART = /[市省区县州乡镇委和与、]/

/**
 * The piece of a name that the letters spell, or null; two characters at least. Bare initials must
 * stand where a part of the name begins, or any three letters would name half of all offices.
 */
export function spelledIn(name: string, letters: string, readings: Readings): string | null {
  const folded = fold(name)
  for (let at = 0; at + 1 < folded.length; at++) {
    const ways = readings.get(folded[at] as string) ?? []
    const whole = ways.some((way) => way.length > 1 && letters.startsWith(way))
    if (at > 0 && !whole && !BEFORE_PART.test(folded[at - 1] as string)) continue
    const length = spells(folded, at, letters, readings)
    if (length > 1) return folded.slice(at, at + length)
  }
  return null
}

const MOST = 60

/**
 * Words of the text that whole syllables spell (`jiuye` → 就业): chains of neighbouring pairs that
 * occur in it, two syllables at least, the last one as far as it is typed; at most 60.
 */
export function spelledWords(grams: Grams, letters: string, readings: Readings): string[] {
  const words: string[] = []
  const extend = (word: string, rest: string) => {
    if (words.length >= MOST) return
    for (const pair of grams.following(word.slice(-1))) {
      for (const way of readings.get(pair[1] as string) ?? []) {
        if (way.startsWith(rest)) words.push(word + pair[1])
        else if (rest.startsWith(way)) extend(word + pair[1], rest.slice(way.length))
      }
    }
  }
  for (const first of grams.characters()) {
    for (const way of readings.get(first) ?? []) {
      if (letters.length > way.length && letters.startsWith(way))
        extend(first, letters.slice(way.length))
    }
  }
  return [...new Set(words)].slice(0, MOST)
}
