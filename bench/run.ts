/**
 * `npm run bench`: the figures of the README, measured in a real browser, beside the libraries one
 * would otherwise take and beside the least work possible, all in one run on the same data.
 * `--json` prints one JSON object; `--size N` changes the corpus; `--only NAME,…` asks some questions;
 * `--readme` also puts the tables between the bench marks of README.md.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { build } from 'vite'
import { BROWSER_ARGS, findBrowser } from '../scripts/find-browser.ts'
import { serve } from '../scripts/serve.ts'
import { ingest } from '../src/core/ingest.ts'
import { appFigures } from './app.ts'
import { collectionFigures } from './collection.ts'
import { notesFigures } from './notes.ts'
import { recombine } from './corpus.ts'
import type { Questions } from './page/main.ts'
import { reading } from './reading.ts'
import type { SearcherName } from './page/searchers.ts'
import type { Figure } from './result.ts'
import { tables } from './result.ts'

const SEED = 'seeds/000_990d58865db9fceb.txt'
const OUT = 'node_modules/.cache/bench'
const SEARCHERS: SearcherName[] = ['台账', 'floor', 'FlexSearch', 'MiniSearch', 'Orama']

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    size: { type: 'string', default: '100000' },
    only: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
})
const size = Number(values.size)
const wanted = values.only?.split(',')
const asked = (name: string) => !wanted || wanted.includes(name)
const say = (text: string) => process.stderr.write(`${text}\n`)

say('building the bench page')
await build({
  configFile: false,
  root: 'bench/page',
  base: './',
  logLevel: 'error',
  build: { outDir: `../../${OUT}`, emptyOutDir: true, target: 'esnext' },
})
await mkdir(OUT, { recursive: true })
const source = await ingest(new Uint8Array(await readFile(SEED)), { name: SEED })
await writeFile(`${OUT}/source.json`, JSON.stringify(source))

const site = await serve(OUT, { port: Number(process.env.BENCH_PORT ?? 0) })
const { path } = await findBrowser()
const browser = await chromium.launch({ executablePath: path, args: BROWSER_ARGS })
const figures: Figure[] = []
try {
  if (asked('search')) figures.push(...(await searchFigures(browser)))
  if (asked('filter')) figures.push(...(await inPage(browser, size, (page) => ask(page, 'filter'))))
  if (asked('storage'))
    figures.push(...(await inPage(browser, size, (page) => ask(page, 'storage'))))
  if (asked('notes')) figures.push(...(await inPage(browser, size, (page) => ask(page, 'notes'))))
  if (asked('reading')) {
    say('reading')
    figures.push(...(await reading(source, 'Node', () => process.memoryUsage.rss() / 1e6)))
    figures.push(...(await inPage(browser, 1000, (page) => ask(page, 'reading'))))
  }
  if (asked('collection')) {
    say('collection')
    for (const part of [0.1, 1, 10]) figures.push(...(await collectionFigures(source, part * size)))
  }
  if (asked('growth')) {
    for (const tasks of [0.1, 0.3, 1, 3].map((part) => part * size)) {
      figures.push(...(await inPage(browser, tasks, (page) => ask(page, 'growth'))))
    }
  }
  if (asked('app')) {
    say('app: building it, then opening the corpus in it')
    figures.push(...(await appFigures(browser, recombine(source, size))))
  }
  if (asked('notes')) {
    say('notes: building the app, then restoring 10,000 notes in it')
    figures.push(...(await notesFigures(browser)))
  }
  const version = browser.version()
  const printed = `${size} tasks, Chromium ${version}, ${cpus().length} cores\n\n${tables(figures)}`
  if (values.json) {
    const machine = { browser: version, cores: cpus().length, cpu: cpus()[0]?.model ?? '' }
    console.log(JSON.stringify({ schema: 'taizhang-bench/1', tasks: size, machine, figures }))
  } else console.log(printed)
  if (values.readme) {
    const readme = await readFile('README.md', 'utf8')
    const marked = `<!-- bench -->\n${printed}\n<!-- /bench -->`
    await writeFile(
      'README.md',
      readme.replace(/<!-- bench -->[^]*<!-- \/bench -->/, () => marked),
    )
  }
} finally {
  await browser.close()
  await site.close()
}

/** A fresh page with a corpus, so that no question inherits another's memory. */
async function inPage<T>(
  browser: Browser,
  tasks: number,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage()
  page.setDefaultTimeout(0)
  try {
    await page.goto(site.url)
    await ask(page, 'corpus', tasks)
    return await work(page)
  } finally {
    await page.close()
  }
}

function ask<Name extends keyof Questions>(
  page: Page,
  name: Name,
  ...args: Parameters<Questions[Name]>
): Promise<Awaited<ReturnType<Questions[Name]>>> {
  return page.evaluate(
    ([name, args]) => {
      const { bench } = globalThis as unknown as {
        bench: Record<string, (...args: unknown[]) => unknown>
      }
      return bench[name as string]?.(...(args as unknown[])) as never
    },
    [name, args] as const,
  )
}

async function searchFigures(browser: Browser): Promise<Figure[]> {
  const right = await inPage(browser, size, (page) => ask(page, 'countHits'))
  const figures: Figure[] = []
  for (const who of SEARCHERS) {
    say(`search: ${who}`)
    const found = await inPage(browser, size, async (page) => {
      const before = await memory(page)
      const built = await ask(page, 'buildSearcher', who)
      const value = (await memory(page)) - before
      const weight: Figure = {
        question: 'ready',
        what: 'memory of the index',
        who,
        value,
        unit: 'MB',
      }
      return [built, weight, ...(await ask(page, 'askSearcher', who, right))]
    })
    figures.push(...found)
  }
  return figures
}

/** Heap and buffers in use after collecting garbage, in MB. */
async function memory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  await session.detach()
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6
}
