import type { Page } from '@playwright/test'
import { expect, test } from './harness.ts'

const status = (page: Page) => page.getByRole('main').getByRole('status').first()
const counted = (page: Page) => page.getByRole('switch', { name: '计入我的改判（1 处）' })
const option = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: '核对结果' }).getByRole('checkbox', { name })

/** No figure answers the first target of task 61; the reader says it was missed. */
async function judge(page: Page): Promise<void> {
  await page.goto('?at=wuhu-2022/tasks/61')
  const card = page.locator('[data-card="0"]')
  await card.getByRole('button', { name: '我来改判' }).click()
  await card.getByRole('radio', { name: '未达到' }).check()
  await card.getByRole('button', { name: '收起' }).click()
  await expect(card).toContainText('我判：未达到。')
}

test("the reader's verdicts are counted only when asked for, and the address says so", async ({
  page,
}) => {
  await page.goto('?at=wuhu-2022/tasks')
  await expect(status(page)).toHaveText('103 / 103')
  await expect(page.getByRole('switch')).toHaveCount(0)
  await judge(page)
  await page.goto('?at=wuhu-2022/tasks')
  await expect(option(page, /^未达到 2$/)).toBeVisible()
  await counted(page).check()
  await expect(page).toHaveURL(/[?&]own=1/)
  await option(page, /^未达到 3$/).check()
  await expect(status(page)).toHaveText('3 / 103')
  const row = page
    .getByRole('region', { name: '任务' })
    .getByRole('listitem')
    .filter({ has: page.getByText('第 61 项') })
  await expect(row.getByText('改', { exact: true })).toBeVisible()
  await counted(page).uncheck()
  await expect(status(page)).toHaveText('2 / 103')
  await expect(page).not.toHaveURL(/own=1/)
})

test('the charts follow the same switch and say that they count them', async ({ page }) => {
  await judge(page)
  await page.goto('?at=wuhu-2022/overview')
  const check = page.locator('figure[data-chart="check"]')
  const missed = (n: number) => check.getByRole('button', { name: `未达到：${n} 个目标` })
  await expect(missed(2)).toBeVisible()
  await counted(page).check()
  await expect(missed(3)).toBeVisible()
  await expect(page.getByText('含读者本人的改判 1 处')).toBeVisible()
  await page.goBack()
  await expect(missed(2)).toBeVisible()
})
