/** Do 10,000 notes stay quick: opening the page of notes, searching them, scrolling, backing up? */
import type { Browser, Page } from '@playwright/test'
import { build } from 'vite'
import { serve } from '../scripts/serve.ts'
import { makeBackup } from '../src/core/notes/backup.ts'
import { type NoteRecord, sparse } from '../src/core/notes/record.ts'
import type { Figure } from './result.ts'

const OUT = 'node_modules/.cache/bench-notes'
const question = 'notes'

/** Invented notes on the tasks of `dataset`, each with a few versions' worth of words. */
export function inventNotes(count: number, dataset: string): NoteRecord[] {
  return Array.from({ length: count }, (_, i) => {
    const at = 1_700_000_000_000 + i * 1000
    const exact = `第${i}处文字`
    const anchor = {
      para: 0,
      start: i % 40,
      end: (i % 40) + exact.length,
      exact,
      prefix: '前文',
      suffix: '后文',
    }
    const text = `这是第 ${i} 条笔记：${'原文没有说清楚，要向主管部门核实。'.repeat(1 + (i % 5))}`
    const body = sparse({ text, tags: [`标签${i % 40}`], anchor })
    const version = { session: 'bench', seq: 1, clock: { bench: 1 }, at, began: at, body }
    const key = String((i % 103) + 1)
    return {
      id: `highlight/bench${i}`,
      kind: 'highlight',
      dataset,
      key,
      label: '任务',
      target: null,
      versions: [version],
    }
  })
}

/** Measures the built app with `count` notes restored from a backup. */
export async function notesFigures(browser: Browser, count = 10_000): Promise<Figure[]> {
  await build({ logLevel: 'error', build: { outDir: OUT, emptyOutDir: true } })
  const { url: site, close } = await serve(OUT)
  const context = await browser.newContext({
    serviceWorkers: 'block',
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const figures: Figure[] = []
  const add = (what: string, since: number) =>
    figures.push({
      question,
      what: `${count} notes: ${what}`,
      who: '台账',
      value: performance.now() - since,
      unit: 'ms',
    })
  const longest = (what: string, value: number) =>
    figures.push({ question, what: `${count} notes: ${what}`, who: '台账', value, unit: 'ms' })
  const buffer = Buffer.from(
    JSON.stringify(makeBackup(inventNotes(count, 'wuhu-2022'), new Date().toISOString())),
  )
  try {
    await page.goto(`${site}?at=data`)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '恢复备份' }).click()
    let since = performance.now()
    await (await chooser).setFiles({ name: 'notes.json', mimeType: 'application/json', buffer })
    await page.getByText(`新增 ${count} 条`).waitFor()
    add('preview of a backup', since)
    since = performance.now()
    await page.getByRole('button', { name: '合并进来' }).click()
    await page.getByText(`已合并 ${count} 条笔记`).waitFor()
    add('merged and on disk', since)
    since = performance.now()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出备份' }).click()
    await download
    add('backup made', since)
    since = performance.now()
    await page.goto(`${site}?at=notes`)
    await page.getByText(`${count} / ${count}`).waitFor()
    add('page opened', since)
    since = performance.now()
    await page.getByRole('searchbox', { name: '搜索笔记' }).fill(`第 ${count - 7} 条`)
    await page.getByText(`1 / ${count}`).waitFor()
    add('search, key to count', since)
    since = performance.now()
    await page.goto(`${site}?at=wuhu-2022/tasks/61`)
    const box = page.getByRole('textbox', { name: '笔记' })
    await box.fill('一')
    await page.locator('[data-state=saved]').waitFor()
    add('task opened, a note typed and saved', since)
    await watchTasks(page)
    for (const char of '查了市交通局十二月的通报，只列了十八个完工项目，其余没有说。')
      await page.keyboard.type(char, { delay: 40 })
    await page.locator('[data-state=saved]').waitFor()
    longest('longest task while 29 characters are typed and saved', await longestTask(page))
    await page.goto(`${site}?at=notes`)
    await page.getByText(`${count + 1} / ${count + 1}`).waitFor()
    await watchTasks(page)
    await page
      .getByRole('searchbox', { name: '搜索笔记' })
      .pressSequentially('主管部门核实', { delay: 80 })
    await page.getByText(`${count} / ${count + 1}`).waitFor()
    longest('longest task while six characters are searched', await longestTask(page))
    await watchTasks(page)
    for (let i = 0; i < 30; i++) await page.mouse.wheel(0, 900)
    longest('longest task while scrolling', await longestTask(page))
    await watchTasks(page)
    since = performance.now()
    await page.getByRole('button', { name: '给标签“标签7”改名' }).click()
    await page.getByRole('textbox', { name: '新名字' }).fill('标签8')
    await page.getByRole('dialog').getByRole('button', { name: '改名' }).click()
    await page.getByRole('checkbox', { name: `标签8 ${count / 20}` }).waitFor()
    add(`tag renamed in ${count / 40} of them`, since)
    longest('longest task meanwhile', await longestTask(page))
  } finally {
    await context.close()
    await close()
  }
  return figures
}

/** From here on the page's main thread is watched for tasks over 50 ms. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const found: number[] = []
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.push(duration)
    })
    observer.observe({ type: 'longtask' })
    Object.assign(globalThis, { longTasks: { found, observer } })
  })
}

/** The longest since then, ms; 0 if all stayed under 50. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 500))
    const { found, observer } = (
      globalThis as unknown as { longTasks: { found: number[]; observer: PerformanceObserver } }
    ).longTasks
    observer.disconnect()
    return Math.max(0, ...found)
  })
}
