import { boundedRow } from './bounded-row.ts'
import type { Finding, Row, Task } from './model.ts'
import { FindingRows } from './findings/findings.ts'
import { readTargets } from './checks/read-targets.ts'
import { readRow } from './reading.ts'
import { readWording } from './wording/wording.ts'

/**
 * Version of the rules that read targets, answers and wording. It stands beside every verdict, so that
 * a reader sees when a verdict changed because the rules did. Raise it with every change of a rule.
 */
export const RULES_VERSION = '2026.11.5'

/**
 * Reads meaning from rows: targets with their answers and verdicts, wording, and findings across rows.
 * Pure and bounded: work grows with the length of the text. Never throws for what a document says.
 */
export function analyze(rows: Row[]): { tasks: Task[]; findings: Finding[] } {
  const seen = new Map<string, number>()
  const across = new FindingRows()
  const tasks: Task[] = []
  for (let from = 0; from < rows.length; from += BLOCK) {
    const block = rows.slice(from, from + BLOCK)
    const bounded = block.map(boundedRow)
    const readings = bounded.map(readRow)
    const targets = bounded.map((row, i) => readTargets(row, readings[i]!))
    const wordings = bounded.map((row, i) => readWording(row, readings[i]!, targets[i]!))
    for (const [i, row] of block.entries()) {
      const own = { key: uniqueKey(row.no, seen), targets: targets[i]! }
      // `{ ...row, key }` takes V8 thirty times as long.
      const task = Object.assign({}, row, own, wordings[i]!)
      across.add(task, readings[i]!)
      tasks.push(task)
    }
  }
  return { tasks, findings: across.findings() }
}

/**
 * Rows that one reader looks at before the next does. All readers in turn for each row push each other's
 * code out of the processor's caches: it takes a fifth longer.
 */
const BLOCK = 128

/** The printed number without slashes; the second row of that number is `12~2`. */
function uniqueKey(no: number | string, seen: Map<string, number>): string {
  const name = String(no).trim().replaceAll('/', '-') || '0'
  const count = (seen.get(name) ?? 0) + 1
  seen.set(name, count)
  return count === 1 ? name : `${name}~${count}`
}
