import { expect, it } from 'vitest'
import { readDocuments } from './documents.ts'

const cases: [string, string[]][] = [
  ['印发《甲市规划》《乙市方案》和《丙办法》。', ['《甲市规划》', '《乙市方案》', '《丙办法》']],
  ['修订《甲办法》,按《甲办法》执行,再按《甲 办法》检查。', ['《甲办法》']],
  ['转发《关于印发〈省若干措施〉的通知》。', ['《关于印发〈省若干措施〉的通知》']],
  [
    '转发《关于印发《省若干措施》的通知》,落实《乙规定》。',
    ['《关于印发《省若干措施》的通知》', '《乙规定》'],
  ],
  ['出台《芜湖市 停车\n办法》(芜政办〔2022〕1号)。', ['《芜湖市 停车\n办法》']],
  ['《某某规划(2021 - 2035年)》', ['《某某规划(2021 - 2035年)》']],
  ['依据《中华人民共和国食品安全法》检查。', ['《中华人民共和国食品安全法》']],
  ['学习《习近平谈治国理政》第四卷、《习近平经济思想》等理论书籍。', []],
  ['在《安徽日报》《新闻联播》报道,排演话剧《大江东去》,核发《食品经营许可证》。', []],
  [
    '学习《习近平总书记关于安全生产重要论述》,贯彻《习近平致大会贺信精神实施方案》。',
    ['《习近平致大会贺信精神实施方案》'],
  ],
  ['未闭合《甲市规划。另有《乙方案》。', ['《乙方案》']],
  ['没有书名号的实施方案。', []],
]

it.each(cases)('%s', (text, documents) => {
  expect(readDocuments([text])).toEqual(documents)
})

it('keeps the order of the paragraphs and drops repeats among them', () => {
  expect(readDocuments(['据《乙方案》', '据《甲办法》和《乙方案》'])).toEqual([
    '《乙方案》',
    '《甲办法》',
  ])
})

it('gives up on a text of nothing but opening marks', () => {
  const text = '《'.repeat(200_000)
  expect(readDocuments([text])).toEqual([])
})
