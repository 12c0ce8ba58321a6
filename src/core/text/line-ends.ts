/** Chinese words, as the browser knows them; it may know none (see polyfills.ts). */
export const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Signs that open no line, signs that close none, and numbers, which keep what they count. */
const RE_CLOSES = /^[,.;:!?)%\]，。、；：！？）》」』”’…]/
const RE_OPENS = /[“「『《（(‘[]$/
const RE_NUMBER = /[\d%]$/

/** Where a line of a text may end, by its words, in order; empty where the browser knows no words. */
export function lineEnds(text: string): number[] {
  const ends: number[] = []
  let before = ''
  for (const { segment, index } of words.segment(text)) {
    const bound = RE_CLOSES.test(segment) || RE_OPENS.test(before) || RE_NUMBER.test(before)
    if (before && !bound) ends.push(index)
    before = segment
  }
  return ends
}
