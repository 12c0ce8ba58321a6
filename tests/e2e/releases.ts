import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** A copy of the built site that calls itself the next version: other page, other list of news. */
export async function nextRelease(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'taizhang-next-'))
  await cp('dist', folder, { recursive: true })
  await replaceFile(folder, 'index.html', (text) => text.replace('<html ', '<html data-next '))
  await replaceFile(folder, 'changes.json', () =>
    JSON.stringify({
      'zh-Hans': [{ version: '9.9.9', notes: ['能读竖排的表了。'] }],
      'zh-Hant': [{ version: '9.9.9', notes: ['能讀直排的表了。'] }],
      en: [{ version: '9.9.9', notes: ['Reads tables set vertically.'] }],
    }),
  )
  return folder
}

/** Changes a file and its hash in the service worker's list, as a build would. */
async function replaceFile(
  folder: string,
  path: string,
  change: (text: string) => string,
): Promise<void> {
  const before = await readFile(join(folder, path), 'utf8')
  const after = change(before)
  await writeFile(join(folder, path), after)
  const worker = join(folder, 'sw.js')
  const list = await readFile(worker, 'utf8')
  const next = list
    .replace(sha256(before), sha256(after))
    .replace(/"id":"(\w+)"/, (_, id: string) => `"id":"${sha256(id + after).slice(0, 12)}"`)
  if (next === list) throw new Error(`${path} is not in the service worker's list`)
  await writeFile(worker, next)
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Waits until the whole release is on the device and the page is in its care. */
export async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}
