import { describe, expect, it } from 'vitest'
import { ingest } from '../ingest.ts'

const rows = [1, 2, 3, 4].flatMap((n) => [
  `${n}`,
  `建成公园${n}个。`,
  '市城管局',
  `建成${n + 1}个。`,
  '已销号',
])
const lines = ['青岚县2023年任务', '序号', '任务', '责任单位', '完成情况', '备注', ...rows]
const file = new TextEncoder().encode(lines.join('\n'))
const reports = async (columns: Record<string, 'report' | 'other'>) => {
  const { tasks, reading } = await ingest(file, { columns })
  return {
    text: tasks[1]?.paragraphs.map((paragraph) => paragraph.text),
    kinds: reading.columns.map((column) => column.kind),
  }
}

describe('columns of a table that stands in lines', () => {
  it('are read as the reader chose', async () => {
    expect((await reports({})).text).toEqual(['建成3个。'])
    expect((await reports({ '0:4': 'report' })).text).toEqual(['建成3个。', '已销号'])
    const swapped = await reports({ '0:3': 'other', '0:4': 'report' })
    expect(swapped.text).toEqual(['已销号'])
    expect(swapped.kinds).toEqual(['no', 'task', 'lead', 'other', 'report'])
  })
})
