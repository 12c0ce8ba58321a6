/**
 * Characters that take no room and carry no meaning: zero-width marks, soft hyphens, byte-order marks,
 * and those that turn the direction of writing, which make a text read other than it is.
 */
const RE_INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g

/** Whether there is anything to see: a text of blanks and invisible marks has nothing. */
export function hasWords(text: string): boolean {
  return /[^\s\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/.test(text)
}

/** The text without characters nobody sees. */
export function visible(text: string): string {
  return text.replace(RE_INVISIBLE, '')
}

/** Full-width ASCII (１０，％) as half-width; length is kept, so offsets stay valid. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

const TRADITIONAL =
  '編號項務責單關機執實況進領導級類別標點內容負備註時協辦參與頭稱幹範圍結績說門體據處廳縣區國專題題組總會長條舉計畫'
const SIMPLIFIED =
  '编号项务责单关机执实况进领导级类别标点内容负备注时协办参与头称干范围结绩说门体据处厅县区国专题题组总会长条举计划'
const SIMPLER = new Map([...TRADITIONAL].map((c, i) => [c, [...SIMPLIFIED][i] as string]))

/** Column names and labels in the form they are looked up in: simplified, half-width, without blanks. */
export function plainName(text: string): string {
  const narrow = halfWidth(text).replace(/\s+/g, '')
  let out = ''
  for (const c of narrow) out += SIMPLER.get(c) ?? c
  return out
}

/** Whether a text reads as ended: a full stop, a semicolon, a closing quote or bracket after one. */
export function isEnded(text: string): boolean {
  return /[。！？；;!?：:…][”’"』」》）)]?\s*$/.test(text.slice(-4))
}

/** Opening brackets or quotes without their closing ones. */
export function isOpen(text: string): boolean {
  if (!/[（(“《【「『〔[]/.test(text)) return false
  let depth = 0
  for (const c of text) {
    if ('（(“《【「『〔['.includes(c)) depth++
    else if ('）)”》】」』〕]'.includes(c)) depth--
  }
  return depth > 0
}

/** Columns a line takes on the page: a Chinese character takes two. */
export function visualWidth(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 0xff ? 2 : 1
  return width
}
