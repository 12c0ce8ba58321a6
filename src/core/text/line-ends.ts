/** Chinese words, as the browser knows them; it may know none (see polyfills.ts). */
export const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Signs that open no line, signs that close none, and numbers, which keep what they count. */
const RE_CLOSES = /^[,.;:!?)%\]，。、；：！？）》」』”’…]/
const RE_OPENS = /[“「『《（(‘[]$/
const RE_NUMBER = /[\d%]$/

/** Words in quotes are read as one. */
const RE_QUOTED = /[“「『《][^”」』》]{1,8}[”」』》]/g

/** Where a line of a text may end, by its words, in order; empty where the browser knows no words. */
export function lineEnds(text: string): number[] {
  const quoted = Array.from(text.matchAll(RE_QUOTED), ({ index, 0: { length } }) => [
    index,
    index + length,
  ])
  const ends: number[] = []
  let before = ''
  let last = ''
  for (const { segment, index } of words.segment(text)) {
    const bound = RE_CLOSES.test(segment) || RE_OPENS.test(before) || RE_NUMBER.test(before)
    // One sign alone after a comma looks lost at the end of a line.
    const lost = before.length < 2 && RE_CLOSES.test(last)
    const inside = quoted.some(([from, to]) => index > from! && index < to!)
    if (before && !bound && !lost && !inside) ends.push(index)
    last = before
    before = segment
  }
  return ends
}
