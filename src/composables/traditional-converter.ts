import { Trie } from 'opencc-js/core'
import characters from 'opencc-js/dict/STCharacters'
import phrases from 'opencc-js/dict/STPhrases'
import regional from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'
import { inSlices } from '../stores/in-slices.ts'

/** OpenCC's own order for s2t: what comes later wins. */
const DICTIONARIES = [characters, regional, phrases]

/**
 * Makes a converter to traditional characters (OpenCC s2t), a little at a time: the fifty thousand phrases
 * at once would hold the page up. It goes character for character, so that offsets into the source still
 * hold in what is shown.
 */
export async function converterToTraditional(): Promise<(text: string) => string> {
  const trie = new Trie()
  for (const dictionary of DICTIONARIES)
    await inSlices(dictionary.split('|'), (entry) => {
      const [source, replacement] = entry.split(' ') as [string, string]
      trie.addWord(source, replacement)
    })
  return (text) => {
    const whole = trie.convert(text)
    if (whole.length === text.length) return whole
    return Array.from(text, (char) => {
      const one = trie.convert(char)
      return one.length === char.length ? one : char
    }).join('')
  }
}
