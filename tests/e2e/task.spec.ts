import type { Page } from '@playwright/test'
import { expect, test } from './harness.ts'

async function open(page: Page, no: number | string, query = ''): Promise<void> {
  await page.goto(`?at=wuhu-2022/tasks/${no}${query}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: '完成情况' })).toBeVisible()
}
const target = (page: Page, quote: string) =>
  page.locator('mark[data-kind="target"]').filter({ hasText: quote })

test('a target and the figure that answers it carry the same pair, in the words of the source', async ({
  page,
}) => {
  await open(page, 61)
  const parking = target(page, '2500个')
  await expect(parking).toHaveText('2500个')
  const pair = await parking.getAttribute('data-pair')
  await expect(page.locator(`mark[data-kind="actual"][data-pair="${pair}"]`)).toHaveText('4297个')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^提高市域通行效率,新建续建93条/)
})

test('pointing at one end of a pair lights the other, and its card', async ({ page }) => {
  await open(page, 61)
  await target(page, '2500个').hover()
  await expect(page.locator('mark[data-kind="actual"].lit')).toHaveText('4297个')
  await expect(page.locator('[data-card].lit')).toContainText('超额完成')
  await page.locator('mark[data-kind="actual"]').focus()
  await expect(target(page, '2500个')).toHaveClass(/lit/)
})

test('a verdict card shows both figures, the sum, a reason in words and the way to its rule', async ({
  page,
}) => {
  await open(page, 61)
  const card = page.getByRole('region', { name: /超额完成/ })
  await expect(card).toContainText('2500个')
  await expect(card).toContainText('4297 ÷ 2500 = 171.9%')
  await expect(card.locator('.reason').first()).toContainText(/\S{6}/)
  await card.getByRole('link', { name: '看规则' }).click()
  await expect(page).toHaveURL(/at=method#compare/)
  await expect(page.getByRole('heading', { name: '怎样比较' })).toBeInViewport()
})

test('a task without a quantified target says so and is given no verdict', async ({ page }) => {
  await open(page, 2)
  await expect(page.getByText('没有写数的目标')).toBeVisible()
  await expect(page.locator('[data-card]')).toHaveCount(0)
})

test('the next and the previous task are one key away and follow the filter', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks&verdict=missed')
  const first = page
    .getByRole('region', { name: '任务' })
    .getByRole('listitem')
    .first()
    .getByRole('link')
  await first.click()
  await expect(page.getByRole('link', { name: /下一项/ })).toBeVisible()
  const here = page.url()
  await page.keyboard.press('j')
  await expect(page).not.toHaveURL(here)
  await expect(page).toHaveURL(/verdict=missed/)
  await page.keyboard.press('k')
  await expect(page).toHaveURL(here)
})

test('keys pressed faster than tasks open are all heeded', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks/10')
  await expect(page.getByRole('link', { name: /下一项/ })).toBeVisible()
  await page.keyboard.type('jjjjk')
  await expect(page).toHaveURL(/tasks\/13$/)
  await expect(page.getByRole('link', { name: /下一项/ })).toBeVisible()
})

test('the lines of the document that a task was read from are shown as they stand there', async ({
  page,
}) => {
  await page.goto('?at=wuhu-2022/tasks/61')
  await page.getByText('看这几行原文').click()
  const lines = page.getByRole('contentinfo').or(page.locator('footer')).getByRole('listitem')
  await expect(lines.filter({ hasText: '4297个' })).toBeVisible()
  await expect(lines.first()).toContainText('61')
})

test('a star is kept', async ({ page }) => {
  await open(page, 61)
  const star = page.getByRole('button', { name: '收藏' })
  await expect(star).toHaveAttribute('aria-pressed', 'false')
  await star.click()
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  await page.waitForTimeout(600)
  await page.reload()
  await expect(page.getByRole('button', { name: '收藏' })).toHaveAttribute('aria-pressed', 'true')
})

test('the task is cited in two forms, with its address', async ({ page }) => {
  await open(page, 61)
  await page.getByRole('button', { name: '引用' }).click()
  const dialog = page.getByRole('dialog', { name: '引用' })
  await expect(dialog).toContainText('[DB/OL]')
  await expect(dialog).toContainText('Retrieved')
  await expect(dialog).toContainText('at=wuhu-2022/tasks/61')
})

test('the share card is a picture that is saved as PNG', async ({ page }) => {
  await open(page, 61)
  await page.getByRole('button', { name: '分享图' }).click()
  await expect(page.getByRole('img', { name: /第 61 项的分享图/ })).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存图片' }).click()
  expect((await saved).suggestedFilename()).toBe('taizhang-wuhu-2022-61.png')
})

test('a link to a quote shows the quote', async ({ page }) => {
  await open(page, 61, `&quote=${encodeURIComponent('已新增公共停车泊位')}`)
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('已新增公共停车泊位')
})

test('traditional characters change what is shown, not what is marked', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem(
      'taizhang.settings',
      JSON.stringify({ traditional: true, language: 'zh-Hans' }),
    )
  })
  await open(page, 61)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('新增公共停車位')
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'zh-Hant')
  await expect(target(page, '2500')).toHaveText('2500個')
})

test('an unknown number says so and leads back', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks/999')
  await expect(page.getByRole('heading', { name: '没有第 999 项' })).toBeVisible()
  await page.getByRole('link', { name: '返回列表' }).last().click()
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText('103 / 103')
})

test('a unit leads from its task to its page, its tasks and its partners', async ({ page }) => {
  await open(page, 61)
  await page.getByRole('link', { name: '市住建局' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '市住建局' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '搭档单位' })).toBeVisible()
  await page.getByRole('link', { name: '全部单位' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/53 个责任单位/)
})

test('the method page states measured accuracy with its counts', async ({ page }) => {
  await page.goto('?at=method#accuracy')
  const row = page.getByRole('row', { name: /^核对结果/ })
  await expect(row).toContainText(/\d+\.\d%/)
  await expect(row).toContainText(/\d+ \/ \d+/)
})

test('Escape in a note leaves the field, not the task', async ({ page }) => {
  await open(page, 61)
  const here = page.url()
  const note = page.getByRole('textbox', { name: '笔记' })
  await note.fill('还没写完')
  await note.press('Escape')
  await expect(note).not.toBeFocused()
  expect(page.url()).toBe(here)
  await expect(note).toHaveValue('还没写完')
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(here)
})

test('selected words have a link of their own, which shows them again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 61)
  // The bar is fetched after the text.
  await expect(page.getByRole('button', { name: /^用键盘选字（工作任务/ })).toBeAttached()
  const words = await target(page, '2500个').evaluate((mark) => {
    getSelection()!.selectAllChildren(mark)
    return String(getSelection())
  })
  await page.getByRole('button', { name: '复制引文链接' }).click()
  await expect(page.getByText('引文链接已复制。')).toBeVisible()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(address).searchParams.get('quote')).toBe(words)
  await page.goto('about:blank')
  await page.goto(address)
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(words)
})

test('a printed task has its texts and figures, no controls and no empty form', async ({
  page,
}) => {
  await page.setViewportSize({ width: 800, height: 1000 })
  await open(page, 61, '&theme=交通出行')
  const note = page.getByRole('region', { name: '笔记' })
  await expect(note).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: /筛选|清除/ })).toHaveCount(0)
  await expect(note).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('textbox', { name: '笔记' }).fill('印出来')
  await page.emulateMedia({ media: 'print' })
  await expect(note).toBeVisible()
})

test('the list beside a task opened by its address shows its row, lit', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, 61)
  const row = page.getByRole('region', { name: '任务' }).locator('[data-place="60"]')
  await expect(row).toBeInViewport({ ratio: 1 })
  await expect(row).toContainText('提高市域通行效率')
  await expect(row.locator('[aria-current]').first()).toBeVisible()
})
