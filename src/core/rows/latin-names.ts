import { ENGLISH, PINYIN } from './latin-words.ts'

/** Names longer than these are no names of columns. */
const LONGEST = 40
const MOST_READINGS = 8

/** Spelling → the words it may stand for. */
type Words = ReadonlyMap<string, readonly string[]>

let vocabularies: readonly Words[] | null = null

/**
 * What the Latin name of a column may say in Chinese, the likeliest first: 完成情况 for wanchengqingkuang,
 * wcqk or completionStatus. Open data names its columns so. Empty for what is not wholly made of the words
 * of such tables; what the column holds must bear a reading out.
 */
export function latinReadings(name: string): string[] {
  if (name.length > LONGEST || !/^[A-Za-z][A-Za-z_.\s-]*$/.test(name)) return []
  const spelled = name.toLowerCase().replace(/[^a-z]/g, '')
  vocabularies ??= [wordsOf(PINYIN, full), wordsOf(PINYIN, initials), wordsOf(ENGLISH, plural)]
  for (const words of vocabularies) {
    const readings = read(spelled, words)
    if (readings.length > 0) return readings.map(tidy)
  }
  return []
}

const full = (syllables: string[]) => [syllables.join('')]
const initials = (syllables: string[]) => [syllables.map((one) => one[0]).join('')]
const plural = (parts: string[]) => [parts.join(''), `${parts.join('')}s`]

function wordsOf(list: string, spell: (syllables: string[]) => string[]): Words {
  const words = new Map<string, string[]>()
  for (const entry of list.trim().split(/\s+/)) {
    const [, word = '', spelling = ''] = /^([^a-z]+)([a-z-]+)$/.exec(entry) ?? []
    for (const one of spell(spelling.split('-'))) words.set(one, [...(words.get(one) ?? []), word])
  }
  return words
}

/** All ways to cut a spelling into words, from its end; few, and short. */
function read(spelled: string, words: Words): string[] {
  const rests: string[][] = Array.from({ length: spelled.length + 1 }, () => [])
  rests[spelled.length] = ['']
  for (let at = spelled.length - 1; at >= 0; at--) {
    for (let to = Math.min(spelled.length, at + 16); to > at; to--) {
      const rest = rests[to] as string[]
      if (rest.length === 0) continue
      for (const word of words.get(spelled.slice(at, to)) ?? [])
        for (const one of rest) (rests[at] as string[]).push(word + one)
    }
    ;(rests[at] as string[]).length = Math.min((rests[at] as string[]).length, MOST_READINGS)
  }
  return rests[0] as string[]
}

/** 序号编号 (serialNo) is one name; 牵头 alone (lead) names the unit that leads. */
const tidy = (name: string) =>
  name.replace(/^序号编号$/, '序号').replace(/^(?:责任|牵头|配合)$/, '$&单位')
