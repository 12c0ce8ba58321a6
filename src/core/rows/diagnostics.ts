import type { Diagnostic, Row } from '../model.ts'

/** Doubts about the rows as a whole: numbers that are missing, double or absent, rows left empty. */
export function diagnoseRows(rows: readonly Row[], numbered: boolean): Diagnostic[] {
  if (!numbered) {
    return [
      doubt('info', 'numbered-by-order', '原文没有序号，已按先后顺序编号。', {}),
      ...rows.flatMap(diagnoseRow),
    ]
  }
  return [...diagnoseNumbers(rows), ...rows.flatMap(diagnoseRow)]
}

function diagnoseNumbers(rows: readonly Row[]): Diagnostic[] {
  const found: Diagnostic[] = []
  let run = new Set<number>()
  let previous: number | null = null
  for (const row of rows) {
    if (typeof row.no !== 'number') continue
    const line = row.lines?.[0]
    if (row.no === 1 && previous !== null && previous > 1) {
      found.push(
        doubt(
          'info',
          'numbering-restarts',
          `序号在第 ${previous} 项之后从 1 重新开始。`,
          { after: previous },
          row.no,
          line,
        ),
      )
      run = new Set()
      previous = null
    }
    if (run.has(row.no)) {
      found.push(
        doubt(
          'warning',
          'duplicate-number',
          `序号 ${row.no} 出现了不止一次，各项均已保留。`,
          { no: row.no },
          row.no,
          line,
        ),
      )
    } else if (row.no > (previous ?? 0) + 1 && row.no - (previous ?? 0) <= 50) {
      for (let no = (previous ?? 0) + 1; no < row.no; no++) {
        if (run.has(no)) continue
        found.push(
          doubt(
            'warning',
            'missing-number',
            `缺少序号 ${no}${previous === null ? '' : `（${previous} 之后是 ${row.no}）`}。`,
            { no, after: previous ?? 0, before: row.no },
            no,
            line,
          ),
        )
      }
    }
    run.add(row.no)
    previous = row.no
  }
  return found
}

function diagnoseRow(row: Row): Diagnostic[] {
  const found: Diagnostic[] = []
  const line = row.lines?.[0]
  if (row.units.length === 0)
    found.push(
      doubt(
        'warning',
        'row-without-unit',
        `第 ${row.no} 项没有责任单位。`,
        { no: row.no },
        row.no,
        line,
      ),
    )
  if (row.paragraphs.length === 0)
    found.push(
      doubt(
        'warning',
        'row-without-report',
        `第 ${row.no} 项没有完成情况。`,
        { no: row.no },
        row.no,
        line,
      ),
    )
  if (!row.task)
    found.push(
      doubt(
        'warning',
        'row-without-task',
        `第 ${row.no} 项没有任务内容。`,
        { no: row.no },
        row.no,
        line,
      ),
    )
  return found
}

/** A diagnostic record; `message` is the zh-CN sentence of the command line. */
export function doubt(
  level: Diagnostic['level'],
  code: string,
  message: string,
  facts: Record<string, string | number>,
  no?: number | string,
  line?: number,
): Diagnostic {
  return {
    level,
    code,
    message,
    facts,
    ...(no === undefined ? {} : { no }),
    ...(line ? { line } : {}),
  }
}
