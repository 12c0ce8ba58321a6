import type { Page } from '@playwright/test'
import { serve, type Site } from '../../scripts/serve.ts'
import { axe } from './axe.ts'
import { expect, test as base } from './harness.ts'
import { kept, nextRelease } from './releases.ts'
import { speaker } from './say.ts'

/** Each test has a host of its own, which it may break, switch off or publish to. */
const test = base.extend<{ host: Site; types: Record<string, string>; missing: Set<string> }>({
  serviceWorkers: 'allow',
  types: [{}, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from it
  missing: async ({}, use) => use(new Set()),
  host: async ({ types, missing }, use) => {
    const host = await serve('dist', { base: '/docs/tz/', types, missing })
    await use(host)
    await host.close()
  },
  baseURL: async ({ host }, use) => use(host.url),
})

const PLACES = [
  'wuhu-2022/overview',
  'wuhu-2022/tasks',
  'wuhu-2022/tasks/61',
  'wuhu-2022/units',
  'notes',
  'compare',
  'data',
  'method',
]

async function visit(page: Page): Promise<void> {
  await page.goto('?at=wuhu-2022/tasks')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await kept(page)
}

test('every page opens with the host gone, after one visit under a sub-path', async ({
  page,
  host,
  watch,
}) => {
  await visit(page)
  await host.close()
  for (const at of PLACES) {
    await page.goto(`?at=${at}&from=timeline`)
    await expect(page.getByRole('heading', { level: 1 }), at).toBeVisible()
    await expect(page.getByRole('main'), at).not.toContainText('没有这一页')
  }
  await page.goto('?at=wuhu-2022/tasks/61')
  await expect(page.getByRole('main')).toContainText('2500个')
  // The format of a backup is told where the backup is made.
  const schema = page.evaluate(() => fetch('schemas/backup-2.json').then((answer) => answer.json()))
  await expect(schema).resolves.toHaveProperty('title')
  // The list of a host may be newer than the release: it is asked for, and may be missed.
  watch.faults = watch.faults.filter((fault) => !fault.includes('ERR_CONNECTION_REFUSED'))
})

test('a new release waits until it is taken, says what it brings, and keeps what is typed in every tab', async ({
  page,
  host,
  context,
}) => {
  test.slow()
  await visit(page)
  await page.goto('?at=wuhu-2022/tasks/61')
  const other = await context.newPage()
  await other.goto('?at=wuhu-2022/tasks/60')
  host.publish(await nextRelease())
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())

  await page.getByRole('button', { name: '看看有什么新的' }).click()
  const dialog = page.getByRole('dialog', { name: '新版本' })
  await expect(dialog).toContainText('能读竖排的表了。')
  await expect(page.locator('html[data-next]')).toHaveCount(0)
  await other.getByRole('textbox', { name: '笔记' }).fill('还没写完的一句')
  await dialog.getByRole('button', { name: '更新并重新打开' }).click()

  await expect(page.locator('html[data-next]')).toHaveCount(1)
  await expect(other.locator('html[data-next]')).toHaveCount(1)
  await expect(other.getByRole('textbox', { name: '笔记' })).toHaveValue('还没写完的一句')
})

test('a tab whose notes the database does not take reopens with a new release too, once its words have a copy; else it stays and says so', async ({
  page,
  host,
  context,
  watch,
}) => {
  // Three tabs, of which two wait three seconds and all open again.
  test.slow()
  await visit(page)
  const [copied, uncopied] = [await context.newPage(), await context.newPage()]
  await uncopied.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
  })
  for (const tab of [copied, uncopied]) {
    await tab.goto('?at=wuhu-2022/tasks/60')
    await expect(tab.getByRole('textbox', { name: '笔记' })).toBeEnabled()
  }
  host.publish(await nextRelease())
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  await page.getByRole('button', { name: '看看有什么新的' }).click()
  // A page without script holds the notes for writing, so that no other can.
  const holder = await context.newPage()
  await holder.goto('schemas/backup-2.json')
  await holder.evaluate(
    () =>
      new Promise<void>((held) => {
        const opening = indexedDB.open('taizhang')
        opening.onsuccess = () => {
          const notes = opening.result.transaction('notes', 'readwrite').objectStore('notes')
          const hold = () => (notes.count().onsuccess = hold)
          hold()
          held()
        }
      }),
  )
  await copied.getByRole('textbox', { name: '笔记' }).fill('有副本的一句')
  await uncopied.getByRole('textbox', { name: '笔记' }).fill('只在这一页的一句')
  await page.getByRole('button', { name: '更新并重新打开' }).click()

  await expect(copied.locator('html[data-next]')).toHaveCount(1)
  await expect(uncopied.getByText('所以这一页没有重新打开')).toBeVisible()
  await expect(uncopied.getByRole('textbox', { name: '笔记' })).toHaveValue('只在这一页的一句')
  await holder.close()
  await expect(copied.getByRole('textbox', { name: '笔记' })).toHaveValue(/有副本的一句/)
  await uncopied.getByRole('button', { name: '再试一次' }).last().click()
  await expect(uncopied.locator('html[data-next]')).toHaveCount(1)
  await expect(uncopied.getByRole('textbox', { name: '笔记' })).toHaveValue(/只在这一页的一句/)
  // For a page without script the browser asks for an icon at the host's root.
  watch.faults = watch.faults.filter((fault) => !fault.includes('404'))
})

test('the news of a release is accessible in every language and theme, and fits 320 px', async ({
  page,
  host,
}) => {
  test.slow()
  await visit(page)
  host.publish(await nextRelease())
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  const found: string[] = []
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    const say = await speaker(language)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.evaluate((look) => localStorage.setItem('taizhang.settings', JSON.stringify(look)), {
      language,
      theme: 'light',
    })
    await page.reload()
    await page.getByRole('button', { name: say('update.see') }).click()
    const dialog = page.getByRole('dialog', { name: say('update.title') })
    await expect(dialog.getByRole('listitem')).toHaveCount(1)
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme)
      found.push(...(await axe(page, dialog)).map((line) => `${language} ${theme} ${line}`))
    }
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
    await expect(dialog).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  expect(found).toEqual([])
})

test('a half-uploaded release is not taken, and is once it is whole', async ({
  page,
  host,
  missing,
  watch,
}) => {
  await visit(page)
  missing.add('icon-512.png')
  host.publish(await nextRelease())
  const update = () =>
    page.evaluate(async () => void (await navigator.serviceWorker.ready).update())
  await update()
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready
        return Boolean(registration.installing ?? registration.waiting)
      }),
    )
    .toBe(false)
  await page.reload()
  await expect(page.locator('html[data-next]')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  missing.clear()
  await update()
  await expect(page.getByRole('button', { name: '看看有什么新的' })).toBeVisible()
  watch.faults = watch.faults.filter((fault) => !fault.includes('404'))
})

test('files that the browser lost from its cache come back by themselves', async ({ page }) => {
  await visit(page)
  const lost = await page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.startsWith('taizhang-app-'))
    const cache = await caches.open(name!)
    const requests = await cache.keys()
    await Promise.all(requests.map((request) => cache.delete(request)))
    return requests.length
  })
  expect(lost).toBeGreaterThan(10)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a file shared from another app is read on the import page', async ({ page }) => {
  await visit(page)
  const to = await page.evaluate(async () => {
    const form = new FormData()
    const rows = '序号,工作任务,责任单位,完成情况\n1,新增学位2000个,市教育局,新增学位2100个。'
    form.append('files', new File([rows], '学位.csv'))
    return (await fetch('./share', { method: 'POST', body: form })).url
  })
  expect(new URL(to).search).toBe('?at=data&shared=1')
  await page.goto(to)
  await expect(page.getByRole('main')).toContainText('新增学位2000个')
  expect(await page.evaluate(() => caches.has('taizhang-shared'))).toBe(false)
})

for (const [host, types] of Object.entries({
  'plain text': { '.webmanifest': 'text/plain' },
  'an unknown type': { '.webmanifest': 'application/octet-stream' },
  html: { '.webmanifest': 'text/html' },
})) {
  test.describe(`a host that sends the manifest as ${host}`, () => {
    test.use({ types })
    test('still serves an app that can be installed and works offline', async ({
      page,
      context,
    }) => {
      await visit(page)
      const session = await context.newCDPSession(page)
      const { url, errors, data } = await session.send('Page.getAppManifest')
      expect(errors).toEqual([])
      expect(url).toMatch(/manifest\.webmanifest$/)
      expect(JSON.parse(data ?? '')).toMatchObject({ short_name: '台账', start_url: './' })
    })
  })
}
