import { expect, test } from './harness.ts'

test('markup in a document stays text, from the preview to the list', async ({ page }) => {
  await page.goto('?at=data')
  await page.getByLabel('导入文件').setInputFiles('tests/fixtures/layouts/h05-xss.csv')
  await expect(page.getByRole('main')).toContainText('<')
  const strays = await page
    .getByRole('main')
    .locator('script, iframe, img, object, [onerror], [onclick], [onload], a[href^="javascript"]')
    .count()
  expect(strays).toBe(0)
})

test('a file that would unpack to gigabytes is refused in a sentence', async ({ page }) => {
  await page.goto('?at=data')
  await page.getByLabel('导入文件').setInputFiles('tests/fixtures/layouts/h09-zip-bomb.xlsx')
  await expect(page.getByRole('main')).toContainText(/太大|超过|过大/)
})
