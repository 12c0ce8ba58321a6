import { expect, test } from './harness.ts'

const PAIR = '?at=compare&datasets=shili-jia-2022,shili-jia-2023'

test('two years of a place stand side by side: metrics, list, outcomes', async ({ page }) => {
  await page.goto(PAIR)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^2 份台账里有 \d+ 个相同的指标$/,
  )
  const row = page.getByRole('row', { name: /地区生产总值/ })
  await expect(row).toContainText('5.2%')
  await expect(row).toContainText('5.6%')
  await expect(row).toContainText('74.3%')
  await expect(
    page.getByRole('note').getByText('示例市甲 2022、示例市甲 2023是示例台账'),
  ).toBeVisible()
})

test('before anything is chosen, pairs worth comparing are one click away', async ({ page }) => {
  await page.goto('?at=compare')
  const start = page.getByRole('region', { name: '可以先看这几对' })
  await expect(start.getByText('示例，纯属虚构')).not.toHaveCount(0)
  await start.getByRole('link', { name: '示例市甲 2022 与 示例市甲 2023' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^2 份台账里有/)
  await expect(start).toBeHidden()
  await page.getByRole('checkbox', { name: /^示例市甲 2022/ }).uncheck()
  // Of what is left chosen only its own pairs are offered.
  await expect(start.getByRole('link')).toHaveText(['示例市甲 2022 与 示例市甲 2023'])
})

for (const width of [360, 1440])
  test(`the heads that name the datasets stay while a long table is read, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(PAIR)
    const table = page.getByRole('region', { name: '同一指标的目标与答数' })
    const head = table.getByRole('columnheader', { name: '示例市甲 2023' })
    await table.getByRole('row').nth(20).scrollIntoViewIfNeeded()
    await page.mouse.wheel(0, 300)
    await expect(head).toBeInViewport({ ratio: 1 })
    const masthead = (await page.getByRole('banner').boundingBox())!
    expect((await head.boundingBox())!.y).toBeGreaterThanOrEqual(masthead.y + masthead.height)
    // Going back up by keyboard, no focused link is left under the head.
    await table.getByRole('link').nth(36).focus()
    for (let i = 0; i < 24; i++) {
      await page.keyboard.press('Shift+Tab')
      const { top } = await page.evaluate(() => document.activeElement!.getBoundingClientRect())
      const { y, height } = (await head.boundingBox())!
      expect(top).toBeGreaterThanOrEqual(y + height - 8)
    }
  })

test('what became of each task is shown by kind, with both texts', async ({ page }) => {
  await page.goto(PAIR)
  await page.getByRole('button', { name: /^合并 1$/ }).click()
  await expect(page.getByText('几项并成一项')).toBeVisible()
  await expect(page.getByText(/^不计数字，文字相近 \d+(\.\d)?%$/)).toBeVisible()
  await page.getByRole('button', { name: /^放松/ }).click()
  await expect(page.getByText('新增规上工业企业：120家 → 140家 · 加码')).toBeVisible()
  await expect(page.getByText('新增上市企业：2家 · 不再列出')).toBeVisible()
  // A number is another number, not the same one with another digit.
  await expect(page.locator('del').getByText('120', { exact: true })).toBeVisible()
  await expect(page.locator('ins').getByText('140', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^新增/ }).click()
  await expect(page.getByText('建设养老服务中心8个', { exact: false })).toBeVisible()
})

test('a match can be parted and joined, and the address says so', async ({ page }) => {
  await page.goto(PAIR)
  const rows = page.getByRole('region', { name: '同一指标的目标与答数' }).getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  const before = await rows.count()
  await page.getByRole('button', { name: /^把“示例市甲 2022 实际利用外资”从这一行拆出去$/ }).click()
  await expect(rows).toHaveCount(before - 1)
  await expect(page).toHaveURL(/match=/)
  await page.reload()
  await expect(rows).toHaveCount(before - 1)
  await page.getByText('我改过 1 处对应').click()
  await page.getByRole('button', { name: '恢复自动对应' }).click()
  await expect(rows).toHaveCount(before)
})

test('a corrected match is still corrected on the next visit, until it is taken back', async ({
  page,
}) => {
  await page.goto(PAIR)
  const rows = page.getByRole('region', { name: '同一指标的目标与答数' }).getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  const before = await rows.count()
  await page.getByRole('button', { name: /^把“示例市甲 2022 实际利用外资”从这一行拆出去$/ }).click()
  await expect(rows).toHaveCount(before - 1)
  await page.goto('?at=method')
  await page.goto(PAIR)
  await expect(page).not.toHaveURL(/match=/)
  await expect(rows).toHaveCount(before - 1)
  await page.getByText('我改过 1 处对应').click()
  await page.getByRole('button', { name: '撤回对“示例市甲 2022 实际利用外资”的改动' }).click()
  await expect(rows).toHaveCount(before)
  await page.reload()
  await expect(rows).toHaveCount(before)
})

test('a corrected match goes along in the backup and comes back from it', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(PAIR)
  await page.getByRole('button', { name: /^把“示例市甲 2022 实际利用外资”从这一行拆出去$/ }).click()
  await expect(page.getByText('我改过 1 处对应')).toBeVisible()
  await page.goto('?at=notes')
  await expect(page.getByText('我改过')).toHaveCount(0)
  await page.goto('?at=data')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出备份' }).click()
  const file = await (await saved).path()

  const elsewhere = await browser.newContext({ baseURL, serviceWorkers: 'block' })
  const other = await elsewhere.newPage()
  await other.goto('?at=data')
  const chooser = other.waitForEvent('filechooser')
  await other.getByRole('button', { name: '恢复备份' }).click()
  await (await chooser).setFiles(file)
  const preview = other.getByRole('dialog')
  await preview.locator('summary').click()
  await expect(preview).toContainText('“实际利用外资” → 单列')
  await preview.getByRole('button', { name: '合并进来' }).click()
  await expect(preview).toBeHidden()
  await other.goto(PAIR)
  await expect(other.getByText('我改过 1 处对应')).toBeVisible()
  await elsewhere.close()
})

test('matches corrected in an earlier version are kept', async ({ page }) => {
  await page.goto('?at=notes')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const old = { 'shili-jia-2022/实际利用外资|money': '' }
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .toContain('taizhang')
  await page.evaluate(async (value) => {
    const base = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('taizhang')
      request.addEventListener('success', () => done(request.result))
    })
    const write = base.transaction('settings', 'readwrite')
    write.objectStore('settings').put({ key: 'metric-matches', value })
    await new Promise((done) => write.addEventListener('complete', done))
    base.close()
  }, old)
  for (const _visit of [1, 2]) {
    await page.goto(PAIR)
    await expect(page.getByText('我改过 1 处对应')).toBeVisible()
  }
})

test('datasets are chosen on the page and kept in the address', async ({ page }) => {
  await page.goto('?at=compare')
  await page.getByRole('checkbox', { name: /芜湖市 2022/ }).check()
  await page.getByRole('checkbox', { name: /示例市乙 2022/ }).check()
  await expect(page).toHaveURL(/datasets=wuhu-2022(,|%2C)shili-yi-2022/)
  await expect(page.getByRole('heading', { name: '按部门类别看达标情况' })).toBeVisible()
})
