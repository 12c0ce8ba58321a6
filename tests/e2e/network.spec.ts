import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './harness.ts'
import { kept } from './releases.ts'

/** A proxy that everything but this machine is asked through: it notes who was asked for, and refuses. */
async function lookout() {
  const asked: string[] = []
  /** What the browser asks for on its own account, whatever the page. */
  const own = /^content-autofill\.googleapis\.com:443$/
  const note = (url = '') => void (own.test(url) || asked.push(url))
  const server = createServer((request, response) => {
    note(request.url)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    note(request.url)
    socket.destroy()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { asked, url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

test('in a whole session no page, worker or service worker asks another host for anything', async ({
  browser,
  baseURL,
}) => {
  test.slow()
  const out = await lookout()
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    serviceWorkers: 'allow',
    acceptDownloads: true,
    proxy: { server: out.url, bypass: '127.0.0.1' },
  })
  const page = await context.newPage()
  await page.goto('?at=wuhu-2022/tasks')
  await kept(page)
  for (const at of [
    'wuhu-2022/overview',
    'wuhu-2022/tasks&q=停车&unit=市住建局',
    'wuhu-2022/units',
    'wuhu-2022/units/市发改委',
    'compare&datasets=shili-jia-2022,shili-jia-2023',
    'method',
    'notes',
    'wuhu-2022/tasks/61',
  ]) {
    await page.goto(`?at=${at}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
  }
  await page.getByRole('textbox', { name: '笔记' }).fill('![图](https://evil.invalid/x.png)')
  await page.getByRole('button', { name: '预览' }).click()
  await page.getByRole('button', { name: '分享图' }).click()
  await page.keyboard.press('Escape')
  await page.goto('?at=data')
  for (const name of ['导出备份', /^XLSX/, /^Parquet（任务）/]) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    await download
  }
  await page.getByLabel('导入文件').setInputFiles('tests/fixtures/layouts/13-nanping.docx')
  await expect(page.getByRole('heading', { name: /读出 16 项/ })).toBeVisible()
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  await page.reload()
  expect(out.asked).toEqual([])

  // The lookout sees what it is there to see: the worker's own question too.
  const worker = context.serviceWorkers()[0]!
  await worker.evaluate(() => fetch('http://elsewhere.invalid/').catch(() => null))
  expect(out.asked.join()).toContain('elsewhere.invalid')
  await context.close()
  out.close()
})
