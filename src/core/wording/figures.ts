import { fold } from './plain.ts'

/**
 * How many distinct quantities the paragraphs state: a number with a unit or a counted thing. Not
 * counted: dates and years, document and road numbers, ordinals, numbers inside names and titles.
 */
export function countFigures(texts: string[]): number {
  const seen = new Set<string>()
  for (const source of texts) {
    const { text } = fold(source)
    const bare = text.replace(NAMES, '')
    for (const match of bare.matchAll(QUANTITY)) seen.add(match[0])
  }
  return seen.size
}

const NAMES =
  /《[^》]{0,120}》|“[^”]{0,40}”|[(（][^()（）]{0,6}〔20\d\d〕\d+号[)）]|[〔[]20\d\d[〕\]]\d+号|(?:20\d\d年度?)?(?:\d{1,2}[-—至])?\d{1,2}月(?:份|底|初|中旬|上旬|下旬)?(?:\d{1,2}日)?(?:至\d{1,2}日)?|20\d\d(?:[-—–]20\d\d)?年度?|第\d+[^\d]|[A-Za-z]+\d+[A-Za-z]*|(?:约谈|拨打)?1\d{4}(?=热线|平台|智能|安徽)/g
const QUANTITY =
  /(?<![\d.])\d+(?:\.\d+)?(?:万亿|[千百]?[万亿])?(?:余|多)?(?:%|‰|[^\d\s,.,。;:、()]{1,3})/g
