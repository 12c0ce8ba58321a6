/** Keystrokes: what people type into such a list, from one character to a phrase, common to absent. */
export const QUERIES: readonly { name: string; q: string }[] = [
  { name: 'one character, common', q: '市' },
  { name: 'one character, rare', q: '碳' },
  { name: 'two characters, common', q: '建设' },
  { name: 'two characters', q: '就业' },
  { name: 'two characters, rare', q: '粮食' },
  { name: 'three characters', q: '高质量' },
  { name: 'four characters', q: '专精特新' },
  { name: 'a phrase', q: '中国国际进口博览会' },
  { name: 'a figure', q: '8.5万' },
  { name: 'a share', q: '12.5%' },
  { name: 'two words', q: '企业 创新' },
  { name: 'three words', q: '建设 项目 完成' },
  { name: 'nothing to find', q: '外星人基地' },
]
