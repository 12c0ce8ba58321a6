/**
 * `npm run faults`: kills a real browser while notes are typed, fills its disk allowance, writes the
 * same note in several tabs, and prints what was kept. Needs a build. `-- --kills 200` for more kills.
 */
import { chromium } from '@playwright/test'
import { fullDisk } from '../tests/support/faults/full-disk.ts'
import { killRuns } from '../tests/support/faults/kill-runs.ts'
import { manyTabs } from '../tests/support/faults/many-tabs.ts'
import { BROWSER_ARGS, findBrowser } from './find-browser.ts'
import { serve } from './serve.ts'

const at = process.argv.indexOf('--kills')
const kills = at > 0 ? Number(process.argv[at + 1]) : 50
const say = (line: string) => process.stdout.write(`${line}\n`)

const site = await serve('dist')
const { path } = await findBrowser()
let ok = true

const killed = await killRuns(site.url, kills, say)
say(
  `(a) ${killed.kills} kills, ${killed.acknowledged} acknowledged saves: ${killed.lost} lost; ` +
    `${killed.onlyInJournal} held by the journal alone; ${killed.more} came back with more than was acknowledged`,
)
ok &&= killed.lost === 0 && killed.acknowledged > 0

const browser = await chromium.launch({ executablePath: path, args: BROWSER_ARGS })
const full = await fullDisk(browser, site.url)
say(
  `(b) disk full after ${full.filled} bytes; words kept in the editor: ${full.inEditor}, ` +
    `after a reload: ${full.afterReload}, stored once there was room: ${full.afterRoom}; the page said: ${full.said}`,
)
ok &&= full.filled > 0 && full.inEditor && full.afterReload && full.afterRoom

for (const tabs of [2, 3]) {
  const counts = await manyTabs(browser, site.url, tabs, 20)
  say(
    `(c) ${tabs} tabs, ${counts.sentences} sentences: ${counts.lost} lost; all tabs agree: ${counts.agree}`,
  )
  ok &&= counts.lost === 0 && counts.agree
}

await browser.close()
await site.close()
process.exit(ok ? 0 : 1)
