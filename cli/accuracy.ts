import { parseArgs } from 'node:util'
import { annotatedSets } from '../build/annotated-sets.ts'
import {
  type Accuracy,
  MEASURES,
  measureAccuracy,
  type Share,
} from '../src/core/accuracy/measure-accuracy.ts'

const HELP = `用法: npm run --silent accuracy -- [--json] [--misses]

用仓库里人工标注的任务检验规则，逐份文件列出一致的比例。
“初读”一行是规则尚未对照该文件修改之前的结果；规则里没有拟合出来的参数，各份文件分别计分。

选项
  --json      输出一个 JSON 对象
  --misses    列出每一处不一致
  -h, --help  显示本说明
`

const NAMES: Record<string, string> = {
  targets: '目标 F1',
  operator: '比较词',
  actual: '答数',
  verdict: '核对结果',
  status: '进度表述',
  theme: '主题',
  documents: '文件名',
  task: '任务文字',
  units: '责任单位',
  paragraphs: '段落',
  paragraph_units: '段落归属',
}

/** Prints how often the rules agree with the annotated files. Returns the exit code. */
export async function main(argv: string[]): Promise<number> {
  let values
  try {
    const options = {
      json: { type: 'boolean' },
      misses: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const
    values = parseArgs({ args: argv, options }).values
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${HELP}`)
    return 2
  }
  if (values.help) {
    process.stdout.write(HELP)
    return 0
  }
  const measured = measureAccuracy(await annotatedSets())
  process.stdout.write(values.json ? `${JSON.stringify(measured)}\n` : table(measured))
  if (values.misses && !values.json) process.stdout.write(misses(measured))
  return 0
}

function table({ rules, sets, all }: Accuracy): string {
  const rows = [['', ...MEASURES.map((name) => NAMES[name]!)]]
  for (const set of [...sets, { ...all, first: null }]) {
    const name = set.name === 'all' ? '合计' : set.name
    rows.push([
      `${name} (${set.tasks})`,
      ...MEASURES.map((measure) => percent(set.measures[measure])),
    ])
    const { first } = set
    if (first) rows.push(['  初读', ...MEASURES.map((measure) => percent(first[measure]))])
  }
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => width(row[column]!))))
  const lines = rows.map((row) =>
    row
      .map((cell, i) => pad(cell, widths[i]!, i > 0))
      .join('  ')
      .trimEnd(),
  )
  return `规则 ${rules}\n${lines.join('\n')}\n`
}

function misses({ sets }: Accuracy): string {
  return sets
    .flatMap((set) =>
      set.misses.map(({ no, what, want, got }) => `${set.name}\t${no}\t${what}\t${want}\t${got}\n`),
    )
    .join('')
}

function percent(value: Share | undefined): string {
  return value?.share == null ? '—' : `${(value.share * 100).toFixed(1)}%`
}

/** Columns in a terminal: Chinese characters take two. */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)
}

function pad(text: string, to: number, right: boolean): string {
  const gap = ' '.repeat(Math.max(0, to - width(text)))
  return right ? gap + text : text + gap
}

if (process.argv[1]?.endsWith('accuracy.ts')) process.exitCode = await main(process.argv.slice(2))
