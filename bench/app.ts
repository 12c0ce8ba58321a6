/** Does the built app stay smooth with a large ledger: opening, typing, filtering, scrolling? */
import { writeFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { build } from 'vite'
import { serve } from '../scripts/serve.ts'
import type { Catalogue } from '../src/core/catalogue.ts'
import type { Dataset } from '../src/core/model.ts'
import type { Figure } from './result.ts'

const OUT = 'node_modules/.cache/bench-site'
const question = 'app'

/** Longest main-thread task and slowest frame since the last look, in milliseconds. */
interface Smoothness {
  longest: number
  frames: number
  milliseconds: number
}

export async function appFigures(browser: Browser, dataset: Dataset): Promise<Figure[]> {
  await build({ logLevel: 'error', build: { outDir: OUT, emptyOutDir: true } })
  const { id } = dataset.dataset
  const file = `data/${id}.json`
  const catalogue: Catalogue = {
    schema: 'taizhang-catalogue/1',
    datasets: [{ ...dataset.dataset, file, tasks: dataset.tasks.length }],
  }
  await writeFile(`${OUT}/${file}`, JSON.stringify(dataset))
  await writeFile(`${OUT}/data/catalogue.json`, JSON.stringify(catalogue))
  const site = await serve(OUT)
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const figures: Figure[] = []
  const add = (what: string, value: number, unit: Figure['unit'], note?: string) =>
    figures.push({ question, what, who: '台账', value, unit, note })
  try {
    // tsx marks functions with a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (named) => named')
    await page.addInitScript(watchSmoothness)
    const address = `${site.url}?at=${id}/tasks`
    add('first visit: list shown', await listShown(page, address, id), 'ms')
    await stored(page, dataset)
    // A later visit is not the next second: the browser has put away what was just written.
    await page.waitForTimeout(10_000)
    add('later visit: first rows to read', await listShown(page, address, id), 'ms')
    add('later visit: all counted', await allCounted(page), 'ms')
    // The index is made in the worker meanwhile; typing begins at once all the same.
    await smoothness(page)
    const answers = await typed(page, ['建', ' 工', ' 农', ' 水', ' 新'])
    add('typing: key to count, slowest', Math.max(...answers), 'ms')
    add('typing: longest task', (await smoothness(page)).longest, 'ms')
    await page.getByRole('searchbox').first().fill('')
    await page.waitForTimeout(500)
    await page.getByRole('group', { name: '进度表述' }).getByRole('checkbox').first().click()
    await page.waitForTimeout(800)
    add('filtering: longest task', (await smoothness(page)).longest, 'ms')
    await scrolled(page)
    const scroll = await smoothness(page)
    add('scrolling: longest task', scroll.longest, 'ms')
    add('scrolling: frames', (scroll.frames / scroll.milliseconds) * 1000, 'fps')
  } finally {
    await context.close()
    await site.close()
  }
  return figures
}

/** Runs in the page before its scripts. */
function watchSmoothness(): void {
  const seen = { longest: 0, frames: 0, since: performance.now() }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
  }).observe({ type: 'longtask' })
  const count = () => {
    seen.frames++
    requestAnimationFrame(count)
  }
  requestAnimationFrame(count)
  const take = (): Smoothness => {
    const { longest, frames, since } = seen
    Object.assign(seen, { longest: 0, frames: 0, since: performance.now() })
    return { longest, frames, milliseconds: performance.now() - since }
  }
  Object.assign(globalThis, { takeSmoothness: take })
}

function smoothness(page: Page): Promise<Smoothness> {
  return page.evaluate(() =>
    (globalThis as unknown as { takeSmoothness: () => Smoothness }).takeSmoothness(),
  )
}

/** From the start of the navigation to the first task's link. */
async function listShown(page: Page, address: string, id: string): Promise<number> {
  await page.goto(address)
  await page.locator(`main a[href*="${id}"][href*="tasks"]`).first().waitFor()
  return page.evaluate(() => performance.now())
}

/** From the start of the navigation to the count of all tasks: the list is whole, and can be narrowed. */
async function allCounted(page: Page): Promise<number> {
  await page.getByRole('status').filter({ hasText: '/' }).first().waitFor()
  return page.evaluate(() => performance.now())
}

/** Waits until the first visit has kept the dataset. */
async function stored(page: Page, { dataset: { id } }: Dataset): Promise<void> {
  await page.waitForFunction(async (id) => {
    const databases = await indexedDB.databases()
    if (!databases.some(({ name }) => name === 'taizhang')) return false
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('taizhang')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error as DOMException)
    })
    try {
      const request = db.transaction('datasets').objectStore('datasets').get(id)
      return await new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result !== undefined)
      })
    } finally {
      db.close()
    }
  }, id)
}

/** Narrows a search piece by piece; for each, the time until the count on the page changes. */
async function typed(page: Page, pieces: string[]): Promise<number[]> {
  await page.getByRole('searchbox').first().focus()
  const answers: number[] = []
  for (const piece of pieces) {
    const answer = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          setTimeout(() => resolve(5000), 5000)
          const status = document.querySelector('main [role=status]') as Element
          let begin = performance.now()
          document.addEventListener('input', () => (begin = performance.now()), { once: true })
          new MutationObserver((_, observer) => {
            observer.disconnect()
            resolve(performance.now() - begin)
          }).observe(status, { childList: true, characterData: true, subtree: true })
        }),
    )
    await page.keyboard.insertText(piece)
    answers.push(await answer)
    await page.waitForTimeout(120)
  }
  return answers
}

/** Two seconds of steady scrolling, a third of a screen a frame. */
async function scrolled(page: Page): Promise<void> {
  const task = page.locator('main [role=listitem]').first()
  await task.evaluate(async (row) => {
    let frame = row.parentElement as HTMLElement
    while (getComputedStyle(frame).overflowY !== 'auto') frame = frame.parentElement as HTMLElement
    const begin = performance.now()
    while (performance.now() - begin < 2000) {
      frame.scrollTop += 300
      await new Promise(requestAnimationFrame)
    }
  })
}
