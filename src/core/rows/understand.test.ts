import { describe, expect, it } from 'vitest'
import type { Cell } from '../readers/page.ts'
import { understand } from './understand.ts'

describe('a table as long as a province', () => {
  it('is read to its last row', () => {
    const cells = (line: number, texts: string[]): Cell[] => texts.map((text) => ({ text, line }))
    const rows = [cells(1, ['序号', '工作任务', '责任单位', '完成情况'])]
    for (let i = 1; i <= 150_000; i++)
      rows.push(cells(i + 1, [String(i), `新建公园${i}个。`, '市园林局', `建成${i}个。`]))
    const read = understand(
      { format: 'csv', encoding: 'utf-8', blocks: [{ kind: 'table', table: { rows } }] },
      [],
      {},
    )
    expect(read.rows).toHaveLength(150_000)
    expect(read.rows.at(-1)).toMatchObject({ no: 150_000, units: ['市园林局'] })
  })
})
