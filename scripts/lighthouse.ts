/**
 * `npm run lighthouse`: Lighthouse (mobile settings) on the built site's main pages, as a table.
 * Lighthouse itself (176 MB) is fetched by npx on the first run and is no dependency of the project.
 * Only what does not depend on the machine decides the exit code: accessibility, best practices,
 * SEO and layout shift. The performance score stands beside the machine's own benchmark index.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { BROWSER_ARGS, findBrowser } from './find-browser.ts'
import { serve } from './serve.ts'

const LIGHTHOUSE = 'lighthouse@13.5.0'
const PAGES = ['wuhu-2022/overview', 'wuhu-2022/tasks', 'wuhu-2022/tasks/61']
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

interface Report {
  categories: Record<(typeof CATEGORIES)[number], { score: number | null }>
  audits: Record<string, { numericValue?: number; score: number | null; title: string }>
  environment: { benchmarkIndex: number }
}

await build({ logLevel: 'error' })
const site = await serve('dist', { compress: true })
await compressAll('dist')
const browser = await findBrowser()
const folder = await mkdtemp(join(tmpdir(), 'taizhang-lighthouse-'))
const rows: Record<string, string | number>[] = []
let good = true

for (const at of PAGES) {
  const report = await audit(`${site.url}?at=${at}`, join(folder, `${rows.length}.json`))
  const score = (name: (typeof CATEGORIES)[number]) =>
    Math.round((report.categories[name].score ?? 0) * 100)
  const shift = report.audits['cumulative-layout-shift']?.numericValue ?? 1
  const figure = (name: string) => Math.round(report.audits[name]?.numericValue ?? NaN)
  rows.push({
    page: at,
    performance: score('performance'),
    'FCP ms': figure('first-contentful-paint'),
    'LCP ms': figure('largest-contentful-paint'),
    'TBT ms': figure('total-blocking-time'),
    CLS: Number(shift.toFixed(3)),
    accessibility: score('accessibility'),
    'best practices': score('best-practices'),
    SEO: score('seo'),
    benchmarkIndex: Math.round(report.environment.benchmarkIndex),
  })
  const fixed = [score('accessibility'), score('best-practices'), score('seo')]
  if (fixed.some((value) => value < 100) || shift >= 0.001) {
    good = false
    for (const { title, score: part } of Object.values(report.audits))
      if (part !== null && part < 0.9) console.error(`  ${at}: ${title}`)
  }
}

console.table(rows)
await site.close()
await rm(folder, { recursive: true })
process.exit(good ? 0 : 1)

/** A host has its files compressed before anyone asks; here the first to ask would wait for it. */
async function compressAll(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (/\.(js|css|json|html|txt)$/.test(name)) await (await fetch(site.url + name)).arrayBuffer()
  }
}

async function audit(url: string, output: string): Promise<Report> {
  const args = [
    '--yes',
    LIGHTHOUSE,
    url,
    '--quiet',
    '--output=json',
    `--output-path=${output}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${['--headless=new', ...BROWSER_ARGS].join(' ')}`,
  ]
  const code = await new Promise<number>((done) => {
    const child = spawn('npx', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      // Lighthouse asks for a newer Node than it needs.
      env: { ...process.env, CHROME_PATH: browser.path, npm_config_engine_strict: 'false' },
    })
    child.once('error', () => done(1))
    child.once('close', (status) => done(status ?? 1))
  })
  const text = await readFile(output, 'utf8').catch(() => null)
  if (code !== 0 || text === null) {
    console.error(
      `Lighthouse did not run. It is fetched by npx; without a network, install it first: npm install --no-save ${LIGHTHOUSE}`,
    )
    process.exit(2)
  }
  return JSON.parse(text) as Report
}
