import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { EXPORT_FORMATS, type ExportFormat, WRITERS } from '../src/core/exchange/export.ts'
import { ingest } from '../src/core/ingest.ts'
import type { Dataset, Diagnostic } from '../src/core/model.ts'

const HELP = `用法: npm run --silent parse -- [选项] 文件 [文件…]

读取重点任务完成情况的文档（网页文本、HTML、CSV、TSV、XLSX、DOCX、Markdown、JSON），
把数据集 JSON 写到标准输出，读取中的疑点写到标准错误。
一个文件输出一个 JSON 对象；多个文件输出一个 JSON 数组，顺序与参数相同。

选项
  --compact         不缩进
  --format 格式     ${EXPORT_FORMATS.join(' | ')}（只能有一个文件）
  --out 路径        写到这个文件；文字格式不写此项时输出到标准输出
  -h, --help        显示本说明

退出码: 0 读出了任务；1 没有读出任务，或写不出文件；2 用法错误
读不出的文件在标准错误里说明原因，括号里是原因的代码。
`

export interface Output {
  out: (text: string) => void | Promise<void>
  err: (text: string) => void
}

/** Reads the files named in `argv` and prints their datasets. Gives the exit code; throws for nothing. */
export async function parseCommand(argv: string[], { out, err }: Output): Promise<number> {
  let files: string[]
  let compact: boolean
  let format: string | undefined
  let path: string | undefined
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        compact: { type: 'boolean' },
        format: { type: 'string' },
        out: { type: 'string' },
      },
    })
    if (values.help) {
      await out(HELP)
      return 0
    }
    files = positionals
    compact = values.compact ?? false
    format = values.format ?? (values.out === undefined ? undefined : 'json')
    path = values.out
  } catch (error) {
    err(`${error instanceof Error ? error.message : error}\n\n${HELP}`)
    return 2
  }
  const wrong = misuse(files, format)
  if (wrong !== null) {
    err(`${wrong}\n\n${HELP}`)
    return 2
  }
  const datasets: Dataset[] = []
  for (const file of files) {
    const dataset = await parseFile(file, err)
    if (dataset) datasets.push(dataset)
  }
  if (format !== undefined && isFormat(format) && datasets[0]?.tasks.length)
    return exportFile(datasets[0], format, path, { out, err })
  const readable = datasets.filter((dataset) => dataset.tasks.length > 0)
  if (files.length > 1 || readable.length === 1) {
    const result = files.length > 1 ? datasets : datasets[0]
    await out(`${JSON.stringify(result, null, compact ? undefined : 2)}\n`)
  }
  return readable.length > 0 ? 0 : 1
}

/** What is wrong with the words of the call; null where they fit. */
function misuse(files: readonly string[], format: string | undefined): string | null {
  if (files.length === 0) return '没有指定要读取的文件。'
  if (format === undefined) return null
  if (!isFormat(format)) return `不认识的格式“${format}”；可用的有 ${EXPORT_FORMATS.join('、')}。`
  return files.length > 1 ? '指定 --format 或 --out 时只能有一个文件。' : null
}

const isFormat = (name: string): name is ExportFormat =>
  (EXPORT_FORMATS as readonly string[]).includes(name)

/** Writes one of the app's exports to a file, or a text one to stdout. Gives the exit code. */
async function exportFile(
  dataset: Dataset,
  format: ExportFormat,
  path: string | undefined,
  { out, err }: Output,
): Promise<number> {
  const count = dataset.tasks.length
  const made = new Date().toISOString().slice(0, 10)
  const content = await WRITERS[format].write(dataset, {
    scope: 'all',
    count,
    total: count,
    address: '',
    made,
  })
  if (path === undefined && typeof content !== 'string') {
    err(`格式 ${format} 是二进制文件，请用 --out 指定写到哪里。\n`)
    return 2
  }
  try {
    if (path === undefined) await out(content as string)
    else await writeFile(path, content)
    return 0
  } catch {
    err(`${path}：无法写入，请检查文件夹是否存在、有没有权限。\n`)
    return 1
  }
}

async function parseFile(file: string, err: Output['err']): Promise<Dataset | null> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    err(`${file}：${whyUnopened(error)}\n`)
    return null
  }
  const { reading: _, ...dataset } = await ingest(bytes, { name: file })
  for (const diagnostic of dataset.diagnostics) err(`${file}：${sayDiagnostic(diagnostic)}\n`)
  return dataset
}

const LEVELS = { error: '错误', warning: '注意', info: '提示' }

function sayDiagnostic({ level, code, message, line }: Diagnostic): string {
  return level === 'error'
    ? `${message}（${code}）`
    : `${LEVELS[level]}${line ? `（第 ${line} 行）` : ''}：${message}`
}

function whyUnopened(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return '找不到文件。'
  if (code === 'EISDIR') return '这是文件夹，不是文件。'
  if (code === 'EACCES' || code === 'EPERM') return '没有读取权限。'
  if (code === 'ERR_FS_FILE_TOO_LARGE') return '文件过大（超过上限），已拒绝读取。'
  return '无法打开文件。'
}
