import type { Page } from '@playwright/test'
import { selectWords } from '../support/select-words.ts'
import { expect, test } from './harness.ts'

const status = (page: Page) => page.getByRole('main').getByRole('status').first()
const counted = (page: Page, n = 1) => page.getByRole('switch', { name: `计入我的改判（${n} 处）` })
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

test('the focus stays with the target where a judgement is withdrawn', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks/61')
  const card = page.locator('[data-card="0"]')
  await card.getByRole('button', { name: '我来改判' }).click()
  await card.getByRole('radio', { name: '未达到' }).check()
  await card.getByRole('button', { name: '撤回' }).press('Enter')
  await expect(card.getByRole('button', { name: '我来改判' })).toBeFocused()
})

test('what is no target, and a target the reader added, count too: in the list, on the unit’s page, in the comparison', async ({
  page,
}) => {
  await page.goto('?at=wuhu-2022/tasks/61')
  const card = page.locator('[data-card="0"]')
  await card.getByRole('button', { name: '我来改判' }).click()
  await card.getByRole('radio', { name: '不是目标' }).check()
  await selectWords(page, { place: 'task', words: '构建' })
  await page.getByRole('button', { name: '这是漏掉的目标' }).click()
  const added = page.getByRole('region', { name: '我补的目标' })
  await expect(added).toContainText('给它一个判定，才会计入图表和筛选。')
  await added.getByRole('radio', { name: '未达到' }).check()
  await expect(page.locator('[data-state=saved]')).toBeVisible()
  const unit = page.locator('dl.facts').getByRole('link', { name: '市交通局' })
  const figures = page
    .getByRole('main')
    .locator('header')
    .filter({ has: page.getByRole('heading', { name: '市交通局' }) })

  await unit.click()
  await expect(counted(page, 2)).not.toBeChecked()
  const derived = await figures.textContent()
  await counted(page, 2).check()
  await expect(page).toHaveURL(/own=1/)
  await expect(figures).not.toHaveText(derived!)
  await expect(page.getByText('改判处按我的判断计数')).toBeVisible()
  const row = page.getByRole('listitem').filter({ hasText: '第 61 项' })
  await expect(row).toContainText('不是目标改')
  await expect(row).toContainText('未达到改')
  await page.reload()
  await expect(counted(page, 2)).toBeChecked()
  await page.goBack()
  await page.goForward()
  await expect(counted(page, 2)).toBeChecked()

  await page.getByRole('link', { name: '在列表里看' }).click()
  await expect(page).toHaveURL(/own=1/)
  await expect(page.getByRole('button', { name: '去掉 计入我的改判（2 处）' })).toBeVisible()

  await page.goto('?at=compare&datasets=wuhu-2022,shili-jia-2022')
  const missed = page.getByRole('main').locator('.count.verdict-missed').first()
  await expect(missed).toHaveText(/未达到 2$/)
  await counted(page, 2).check()
  await expect(missed).toHaveText(/未达到 3$/)
  await expect(page).toHaveURL(/own=1/)
})
