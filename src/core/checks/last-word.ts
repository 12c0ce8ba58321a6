import { canonical } from '../quantities/metric.ts'
import { featuresOf } from './likeness.ts'
import type { Mention } from './mentions.ts'
import { countedNoun } from './metric-words.ts'

/** The last two letters of the counted noun, where they are no common word. */
export function lastWord(mention: Mention, noun = countedNoun(mention)): string {
  if (noun.length < 2) return ''
  const word = canonical(noun).slice(-2)
  return featuresOf(word).telling === 2 ? word : ''
}
