import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { RULES_VERSION } from '../src/core/analyze.ts'
import type { Catalogue, CatalogueEntry } from '../src/core/catalogue.ts'
import {
  buildIndex,
  DIRECTORY_NAME,
  indexedTask,
  packDirectory,
} from '../src/core/collection/index-files.ts'
import { targetsToParquet, tasksToParquet } from '../src/core/exchange/parquet.ts'
import { ingest } from '../src/core/ingest.ts'
import type { Dataset } from '../src/core/model.ts'
import type { Output } from './parse-command.ts'

const HELP = `用法: npm run catalog -- 文件夹 [--out dist/data]

把一个文件夹里的文档（含子文件夹）变成静态文件，供网站列出、按需载入、全文搜索：
catalogue.json、每份文档一个压缩的数据集、分片的搜索索引、供分析引擎读取的 Parquet。
没有变过的文档不重新读取。已有的 catalogue.json 里随网站自带的台账会保留。

退出码: 0 全部读出；1 有文件没有读出；2 用法错误
`

/** Paths in the catalogue are relative to the site's folder, one above its data. */
const DATA = 'data/'

/** Reads DIR and writes the collection's files. Gives the exit code; throws for nothing a file holds. */
export async function catalogCommand(argv: string[], { out, err }: Output): Promise<number> {
  let folder: string | undefined
  let target: string
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    if (values.help) {
      await out(HELP)
      return 0
    }
    folder = positionals.length === 1 ? positionals[0] : undefined
    target = values.out ?? 'dist/data'
  } catch (error) {
    err(`${error instanceof Error ? error.message : error}\n\n${HELP}`)
    return 2
  }
  const paths = folder === undefined ? null : await documents(folder)
  if (!paths) {
    err(folder === undefined ? HELP : `${folder}：不是可读的文件夹。\n`)
    return 2
  }
  await mkdir(target, { recursive: true })
  const before = await readCatalogue(target)
  const made = await makeEntries(folder!, paths, target, before, err)
  const index = await writeIndex(target, before, made.entries)
  const catalogue: Catalogue = {
    schema: 'taizhang-catalogue/1',
    datasets: [...before.datasets.filter((entry) => !entry.document), ...made.entries],
    ...(index ? { index } : {}),
  }
  await replace(join(target, 'catalogue.json'), JSON.stringify(catalogue, null, 1))
  await sweep(target, before, catalogue)
  await out(
    `读出 ${made.entries.length} 份（新读 ${made.read} 份，未变 ${made.entries.length - made.read} 份），未读出 ${made.failed} 份。\n`,
  )
  return made.failed ? 1 : 0
}

/** Every file below a folder, by path, hidden ones left out; null where there is no such folder. */
async function documents(folder: string): Promise<string[] | null> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true })
    return found
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
  } catch {
    return null
  }
}

async function readCatalogue(target: string): Promise<Catalogue> {
  try {
    return JSON.parse(await readFile(join(target, 'catalogue.json'), 'utf8')) as Catalogue
  } catch {
    return { schema: 'taizhang-catalogue/1', datasets: [] }
  }
}

async function makeEntries(
  folder: string,
  paths: string[],
  target: string,
  before: Catalogue,
  err: Output['err'],
) {
  const known = new Map(before.datasets.flatMap((e) => (e.document ? [[e.document.path, e]] : [])))
  const taken = new Set(before.datasets.filter((e) => !e.document).map((e) => e.id))
  const entries: CatalogueEntry[] = []
  let read = 0
  let failed = 0
  for (const path of paths) {
    const bytes = await readFile(path)
    const document = {
      path: path.slice(folder.length).replace(/^[\\/]/, ''),
      sha256: hash(bytes),
      rules: RULES_VERSION,
    }
    const old = known.get(document.path)
    const same = old?.document?.sha256 === document.sha256 && old.document.rules === document.rules
    const entry =
      same && !taken.has(old.id) ? old : await publish(path, bytes, document, taken, target, err)
    if (!entry) {
      failed++
      continue
    }
    if (entry !== old) read++
    taken.add(entry.id)
    entries.push(entry)
  }
  return { entries, read, failed }
}

/** Reads one document and writes its files; null where it holds no tasks. */
async function publish(
  path: string,
  bytes: Uint8Array,
  document: NonNullable<CatalogueEntry['document']>,
  taken: Set<string>,
  target: string,
  err: Output['err'],
): Promise<CatalogueEntry | null> {
  const { reading: _reading, ...dataset } = await ingest(bytes, { name: basename(path) })
  if (!dataset.tasks.length) {
    err(`${path}：${dataset.diagnostics[0]?.message ?? '没有读出任务。'}\n`)
    return null
  }
  const id = freeId(dataset.dataset.id, taken)
  const kept: Dataset = { ...dataset, dataset: { ...dataset.dataset, id } }
  const json = gzipSync(JSON.stringify(kept), { level: 9 })
  const count = kept.tasks.length
  const provenance = {
    scope: 'all',
    count,
    total: count,
    address: '',
    made: kept.dataset.published ?? '',
  }
  const file = `${id}.${hash(json).slice(0, 10)}.json.gz`
  const original = `${id}.${document.sha256.slice(0, 10)}${extname(path)}`
  const parquet = { tasks: `parquet/tasks/${id}.parquet`, targets: `parquet/targets/${id}.parquet` }
  await save(target, file, json)
  await save(target, original, bytes)
  await save(target, parquet.tasks, tasksToParquet(kept, provenance))
  await save(target, parquet.targets, targetsToParquet(kept, provenance))
  return {
    ...kept.dataset,
    file: DATA + file,
    tasks: count,
    bytes: json.length,
    original: DATA + original,
    document: { ...document, files: [file, original, parquet.tasks, parquet.targets] },
  }
}

/** `x-2022`, `x-2022-2` … so that every dataset has an address of its own. */
function freeId(id: string, taken: Set<string>): string {
  let free = id
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`
  return free
}

/** Writes the index where the collection changed; gives its folder, or undefined where there is none. */
async function writeIndex(
  target: string,
  before: Catalogue,
  entries: CatalogueEntry[],
): Promise<string | undefined> {
  if (!entries.length) return undefined
  const name = `index-${hash(entries.map((e) => e.file).join('\n')).slice(0, 10)}/`
  if (before.index === DATA + name) return before.index
  const directory = await buildIndex(datasetsOf(target, entries), (file, bytes) =>
    save(target, name + file, bytes),
  )
  await save(target, name + DIRECTORY_NAME, packDirectory(directory))
  return DATA + name
}

/** The tasks of each dataset, read back one at a time, so that a collection need not fit in memory. */
async function* datasetsOf(target: string, entries: CatalogueEntry[]) {
  for (const { id, file } of entries) {
    const json = gunzipSync(await readFile(join(target, file.slice(DATA.length)))).toString()
    yield { id, tasks: (JSON.parse(json) as Dataset).tasks.map(indexedTask) }
  }
}

/** Removes the files that only the old catalogue named. */
async function sweep(target: string, before: Catalogue, after: Catalogue): Promise<void> {
  const files = ({ datasets }: Catalogue) => datasets.flatMap((e) => e.document?.files ?? [])
  const needed = new Set(files(after))
  for (const file of files(before))
    if (!needed.has(file)) await rm(join(target, file), { force: true })
  if (before.index && before.index !== after.index)
    await rm(join(target, before.index.slice(DATA.length)), { recursive: true, force: true })
}

async function save(target: string, name: string, content: Uint8Array | string): Promise<void> {
  const path = join(target, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
}

/** A reader of the site sees the old catalogue or the new one, never half. */
async function replace(path: string, content: string): Promise<void> {
  await writeFile(`${path}.new`, content)
  await rename(`${path}.new`, path)
}

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
