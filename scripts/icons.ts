/** Draws the PNG icons of the installed app from public/icon.svg. Run after that file changes. */
import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from './find-browser.ts'

/** A maskable icon's picture must lie within the inner four fifths; ours is its own background. */
const ICONS = [
  { file: 'icon-192.png', size: 192, zoom: 1 },
  { file: 'icon-512.png', size: 512, zoom: 1 },
  { file: 'icon-maskable-512.png', size: 512, zoom: 0.72 },
  { file: 'apple-touch-icon.png', size: 180, zoom: 0.9 },
]

const svg = await readFile('public/icon.svg', 'utf8')
const browser = await chromium.launch({
  executablePath: (await findBrowser()).path,
  args: BROWSER_ARGS,
})
for (const { file, size, zoom } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>body{margin:0;background:#1a1d21;display:grid;place-items:center;height:100vh}svg{width:${100 * zoom}vw}</style>${svg}`,
  )
  await writeFile(`public/${file}`, await page.screenshot())
  await page.close()
}
await browser.close()
