import { expect, test } from 'vitest'
import type { Row } from '../model.ts'
import { readTargets } from './read-targets.ts'

const LINE = 1_000_000
/** Generous for a busy machine; a quadratic rule takes minutes on a line of this length. */
const TIMEOUT = 30_000

const rowOf = (task: string, report: string): Row => ({
  no: 1,
  task,
  units: [],
  paragraphs: [{ text: report, unit: null }],
})

test.each([
  '9',
  '1,',
  '“',
  '已完成,',
  '新增10家、',
  '一二三亿万',
  '1至2家',
  '全覆盖',
  '5家)',
  '10倍(一)',
])(
  'a line of a million letters of %s is read before the test gives up',
  (unit) => {
    const line = unit.repeat(Math.ceil(LINE / unit.length))
    expect(readTargets(rowOf('新增城镇就业5万人,建成学校10所。', line))).toHaveLength(2)
    expect(readTargets(rowOf(line, '新增城镇就业5万人。'))).toBeInstanceOf(Array)
  },
  TIMEOUT,
)
