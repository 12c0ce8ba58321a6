/**
 * `npm run screenshots`: makes the pictures of README.md and of the installed app from the built
 * site. Needs a browser that has Chinese glyphs (see `npm run doctor`).
 */
import { mkdir } from 'node:fs/promises'
import { chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { BROWSER_ARGS, findBrowser } from './find-browser.ts'
import { serve } from './serve.ts'

const FOLDER = 'public/screenshots'

interface Shot {
  name: string
  at: string
  width: number
  height: number
  dark?: boolean
  scale?: number
}

const SHOTS: Shot[] = [
  { name: 'overview-wide', at: 'wuhu-2022/overview', width: 1440, height: 900 },
  { name: 'task-wide', at: 'wuhu-2022/tasks/61', width: 1440, height: 900 },
  { name: 'overview-dark', at: 'wuhu-2022/overview', width: 1440, height: 900, dark: true },
  { name: 'tasks-narrow', at: 'wuhu-2022/tasks', width: 360, height: 640, scale: 2 },
]

await build({ logLevel: 'error' })
await mkdir(FOLDER, { recursive: true })
const site = await serve('dist')
const browser = await chromium.launch({
  executablePath: (await findBrowser()).path,
  args: BROWSER_ARGS,
})
for (const shot of SHOTS) {
  const page = await browser.newPage({
    viewport: { width: shot.width, height: shot.height },
    deviceScaleFactor: shot.scale ?? 1,
    colorScheme: shot.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    serviceWorkers: 'block',
  })
  await page.goto(`${site.url}?at=${shot.at}`)
  await settle(page)
  await page.screenshot({ path: `${FOLDER}/${shot.name}.png` })
  console.log(`${FOLDER}/${shot.name}.png`)
  await page.close()
}
await browser.close()
await site.close()

/** Data shown, charts drawn, nothing moving. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
}
