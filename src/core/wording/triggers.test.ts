import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { AnnotatedTask } from '../accuracy/annotated.ts'
import { fold } from '../quantities/fold.ts'
import { splitClauses } from './clauses.ts'
import { finishedIn } from './finished.ts'
import { BIT, type Family, triggersIn } from './triggers.ts'
import { unfinishedIn } from './unfinished.ts'

const ALL = 0xff
const INDEX = readFileSync('tests/fixtures/gold/index.json', 'utf8')
const FILES = (JSON.parse(INDEX) as { name: string }[]).map(({ name }) => name)

/** Phrases of the patterns that the annotated reports do not hold. */
const MORE = [
  '推至明年二季度',
  '活动改期',
  '项目停建',
  '予以终止',
  '不具备开工条件',
  '暂不开展',
  '无法举办',
  '结转至明年实施',
  '除2个因企业停产取消外',
  '难以按期完成',
  '差距较大',
  '低于序时进度',
  '暂未批复',
  '仍未启动',
  '征迁受阻',
  '将于近期发布',
  '将陆续交付',
  '有望投产',
  '国庆节前完成',
  '待省厅审核',
  '准备开工',
  '力争明年上半年建成',
  '已公测',
  '联调联试',
  '处于论证阶段',
  '接近尾声',
  '安装过半',
  '全面铺开',
  '着手编制规划',
  '办理之中',
  '已形成初稿',
  '审议通过',
  '规划设计中',
  '设计中(外业)',
  '完成总量的76%',
  '送审稿已形成',
  '均已报批',
  '公开征求意见',
]

it('looks at every clause in which a pattern would find something', () => {
  const texts = FILES.flatMap((name) => {
    const file = readFileSync(`tests/fixtures/gold/${name}.json`, 'utf8')
    return (JSON.parse(file) as AnnotatedTask[]).flatMap(({ paragraphs }) =>
      paragraphs.map(({ text }) => text),
    )
  })
  let seen = 0
  for (const { text } of [...texts, ...MORE].map(fold)) {
    for (const { start, end } of splitClauses(text)) {
      const words = text.slice(start, end)
      const triggers = triggersIn(text, start, end)
      for (const family of Object.keys(BIT) as Family[]) {
        if (triggers & BIT[family]) continue
        const found =
          family === 'done' || family === 'any'
            ? finishedIn(words, words, BIT[family])
            : unfinishedIn(words, words, BIT[family])
        expect(found, `${family}: ${words}`).toEqual([])
      }
      seen += unfinishedIn(words, words, ALL).length
    }
  }
  expect(seen).toBeGreaterThan(MORE.length)
})
