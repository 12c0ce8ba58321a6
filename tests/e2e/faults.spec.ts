import { fullDisk } from '../support/faults/full-disk.ts'
import { killRuns } from '../support/faults/kill-runs.ts'
import { manyTabs } from '../support/faults/many-tabs.ts'
import { expect, test } from './harness.ts'

test.describe.configure({ timeout: 120_000 })

test('no acknowledged save is lost when the browser is killed while a note is typed', async ({
  site,
}) => {
  const counts = await killRuns(site.url, 3)
  expect(counts).toMatchObject({ kills: 3, lost: 0 })
  expect(counts.acknowledged).toBeGreaterThan(0)
})

test('a full disk loses nothing: the words stay, survive a reload, and are stored once there is room', async ({
  browser,
  site,
}) => {
  const result = await fullDisk(browser, site.url)
  expect(result).toMatchObject({ inEditor: true, afterReload: true, afterRoom: true })
  expect(result.filled).toBeGreaterThan(0)
  expect(result.said).toContain('空间用完')
})

test('three tabs writing one note at once keep every sentence', async ({ browser, site }) => {
  expect(await manyTabs(browser, site.url, 3, 8)).toEqual({
    tabs: 3,
    sentences: 24,
    lost: 0,
    agree: true,
  })
})
