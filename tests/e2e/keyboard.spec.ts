import { expect, test } from './harness.ts'

test('a reader finds, opens, stars and annotates a task with the keyboard alone', async ({
  page,
}) => {
  await page.goto('?at=wuhu-2022/tasks')
  await expect(page.getByRole('status').first()).toContainText('103 / 103')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox').last()).toBeFocused()
  await page.keyboard.type('公共停车位')
  await expect(page.getByRole('status').first()).toContainText(/^\D*[1-9] \/ 103/)
  const link = page.locator('a[href*="tasks/61"], a[href*="tasks%2F61"]').first()
  for (let i = 0; i < 40 && !(await link.evaluate((a) => a === document.activeElement)); i++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/tasks(\/|%2F)61/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2500个')

  const star = page.getByRole('button', { name: '收藏' })
  await star.focus()
  await page.keyboard.press('Enter')
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('textbox', { name: '笔记' }).focus()
  await page.keyboard.type('车位去了哪里？')
  await page.reload()
  await expect(page.getByRole('textbox', { name: '笔记' })).toHaveValue('车位去了哪里？')
})

test('a dialog keeps the focus inside and gives it back', async ({ page }) => {
  await page.goto('?at=wuhu-2022/overview')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: '数据', exact: true }).focus()
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab')
    expect(
      await page.evaluate(
        () =>
          document.activeElement === document.body || !!document.activeElement?.closest('dialog'),
      ),
    ).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: '数据', exact: true })).toBeFocused()
})

test('opening another page moves the focus to it', async ({ page }) => {
  await page.goto('?at=wuhu-2022/overview')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: '方法', exact: true }).press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('nothing moves for readers who asked for it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('?at=wuhu-2022/tasks/61')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const moving = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1).length,
  )
  expect(moving).toBe(0)
})
