import { expect, test } from './harness.ts'

test.describe('in another app’s browser', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Linux; Android 13; V2203A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.47',
  })
  test('the data page says what does not work there, and the way out', async ({ page }) => {
    await page.goto('?at=data')
    await expect(page.getByRole('main')).toContainText('这一页是在微信里打开的')
    await expect(page.getByRole('button', { name: '复制地址' })).toBeVisible()
  })
})

test('removing everything offers a backup first and leaves nothing behind', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks/61')
  await page.getByRole('textbox', { name: '笔记' }).fill('查一下停车场')
  await page.goto('?at=data')
  await page.getByRole('button', { name: '移除全部……' }).click()
  const dialog = page.getByRole('dialog', { name: '移除全部……' })
  await expect(dialog).toContainText('本机有 1 条笔记')
  await expect(dialog.getByRole('button', { name: '导出备份' })).toBeVisible()
  await dialog.getByRole('button', { name: '全部移除' }).click()
  await expect(dialog).toContainText('已经移除')
  await page.goto('?at=wuhu-2022/tasks/61')
  await expect(page.getByRole('textbox', { name: '笔记' })).toHaveValue('')
})
