/** Fills the browser's allowance while a note is written. */
import type { Browser } from '@playwright/test'
import { NAME_HELPER } from './kill-browser.ts'

export interface FullDiskResult {
  /** Bytes written before the browser refused; 0 = it never refused. */
  filled: number
  /** What the page said while nothing could be stored. */
  said: string
  /** The words were in the editor; after a reload; and stored once there was room again. */
  inEditor: boolean
  afterReload: boolean
  afterRoom: boolean
}

const NOTE = '盘满了也不能丢的一句话。'.repeat(20_000)

/** Adds to a database until the browser refuses; the bytes that went in. */
async function fill(): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('filler')
    request.onupgradeneeded = () =>
      request.result.createObjectStore('bytes', { autoIncrement: true })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error!)
  })
  const put = (size: number) =>
    new Promise<boolean>((resolve) => {
      const bytes = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)))
      const whole = new Uint8Array(size)
      for (let at = 0; at < size; at += bytes.length)
        whole.set(bytes.subarray(0, Math.min(bytes.length, size - at)), at)
      const work = db.transaction('bytes', 'readwrite')
      work.objectStore('bytes').add(whole)
      work.oncomplete = () => resolve(true)
      work.onabort = () => resolve(false)
    })
  let filled = 0
  for (let size = 1 << 20; size >= 1024; size >>= 2)
    while (filled < 1 << 28 && (await put(size))) filled += size
  db.close()
  return filled
}

export async function fullDisk(browser: Browser, site: string): Promise<FullDiskResult> {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })
  await context.addInitScript(NAME_HELPER)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const { origin } = new URL(site)
  const box = page.getByRole('textbox', { name: '笔记' })
  const state = page.locator('[data-state]')
  // Before any database of the origin is open: later it has no effect.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 16 << 20 })
  await page.goto(`${site}?at=wuhu-2022/tasks/61`)
  await box.fill('还有地方时写的。')
  await page.locator('[data-state=saved]').waitFor()
  const filled = await page.evaluate(fill)
  await box.fill(NOTE)
  await page.locator('[data-state=failed]').waitFor({ timeout: 15_000 })
  const said = (await state.textContent()) ?? ''
  const inEditor = (await box.inputValue()) === NOTE
  await page.reload()
  await box.waitFor()
  await page.waitForTimeout(500)
  const afterReload = (await box.inputValue()) === NOTE
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await page.evaluate(
    () => new Promise((done) => (indexedDB.deleteDatabase('filler').onsuccess = done)),
  )
  await box.press('End')
  await page.keyboard.insertText('。')
  await page.locator('[data-state=saved]').waitFor({ timeout: 40_000 })
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await box.waitFor()
  await page.waitForTimeout(500)
  const afterRoom = (await box.inputValue()).startsWith(NOTE)
  await context.close()
  return { filled, said: said.trim(), inEditor, afterReload, afterRoom }
}
