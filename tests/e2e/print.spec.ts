import type { Page } from '@playwright/test'
import { expect, test } from './harness.ts'

/** Pages of the PDF the browser would save. */
async function pages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
/** Lays the page out as for paper, until the test ends. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
}

test('the list is printed whole, each task with its full text', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks')
  await expect(page.getByRole('status').first()).toHaveText('103 / 103')
  await expect
    .poll(async () => {
      await onPaper(page)
      const texts = page.getByRole('listitem').locator('a.text')
      const count = await texts.count()
      await page.emulateMedia({ media: 'screen' })
      await page.evaluate(() => dispatchEvent(new Event('afterprint')))
      return count
    })
    .toBe(103)
  await onPaper(page)
  const cut = await page
    .locator('a.text')
    .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 2).length)
  expect(cut).toBe(0)
  await expect(page.getByRole('searchbox').first()).toBeHidden()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await pages(page)).toBeLessThan(10)
})

test('a list longer than the bound prints as many tasks as it says, as list and as table', async ({
  page,
}) => {
  test.slow()
  const rows = Array.from(
    { length: 2100 },
    (_, i) => `${i + 1},新建公园${i + 2}个,市林业局,新建公园${i + 3}个。`,
  )
  const buffer = Buffer.from(['序号,工作任务,责任单位,完成情况', ...rows].join('\n'))
  await page.goto('?at=data')
  await page
    .getByLabel('导入文件')
    .setInputFiles({ name: '公园.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('textbox', { name: '标题' }).fill('公园')
  await page.getByRole('textbox', { name: '地方' }).fill('示例市')
  await page.getByRole('spinbutton', { name: '年度' }).fill('2024')
  await page.getByRole('button', { name: /^保留/ }).click()
  await expect(page).toHaveURL(/overview/)
  await page.getByRole('link', { name: '任务', exact: true }).first().click()
  await expect(page.getByRole('status').first()).toHaveText('2100 / 2100')
  const whole = () =>
    expect
      .poll(
        async () => {
          await onPaper(page)
          const count = await page.locator('[data-place] a').count()
          const said = await page.getByText('印出前 2000 项，共 2100 项').isVisible()
          await page.evaluate(() => dispatchEvent(new Event('afterprint')))
          await page.emulateMedia({ media: 'screen' })
          return said ? count : -1
        },
        { timeout: 40_000, intervals: [3000] },
      )
      .toBe(2000)
  await whole()
  await page.getByRole('combobox', { name: '视图' }).selectOption('table')
  await whole()
})

test('my notes are printed as text, and left out where I say so', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks/61')
  const note = page.getByRole('textbox', { name: '笔记' })
  await note.fill('九十三条路究竟修了几条')
  await expect(page.locator('[data-state=saved]')).toBeVisible()
  await page.evaluate(() => (window.print = () => document.body.toggleAttribute('data-printed')))
  await page.getByRole('button', { name: '打印' }).click()
  const dialog = page.getByRole('dialog', { name: '打印' })
  await expect(dialog.getByRole('checkbox')).toBeChecked()
  await dialog.getByRole('button', { name: '打印' }).click()
  await expect(page.locator('body[data-printed]')).toHaveCount(1)
  await expect(dialog).toBeHidden()

  await onPaper(page)
  const printed = page.locator('.on-paper', { hasText: '九十三条路究竟修了几条' })
  await expect(printed).toBeVisible()
  await expect(note).toBeHidden()
  await expect(page.locator('.on-paper', { hasText: '第 61 项' })).toBeVisible()

  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: '打印' }).click()
  await dialog.getByRole('checkbox').uncheck()
  await dialog.getByRole('button', { name: '打印' }).click()
  await onPaper(page)
  await expect(printed).toBeHidden()
  await expect(page.getByText('4297 ÷ 2500')).toBeVisible()
  expect(await pages(page)).toBe(1)
})

for (const [at, most] of [
  ['wuhu-2022/overview', 8],
  ['wuhu-2022/units', 3],
  ['compare&datasets=shili-jia-2022,shili-jia-2023', 7],
] as const)
  test(`${at} prints on A4 without controls, nothing cut off`, async ({ page }) => {
    await page.goto(`?at=${at}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await pages(page)).toBeLessThanOrEqual(most)
    await page.setViewportSize({ width: 673, height: 900 })
    await onPaper(page)
    for (const role of ['navigation', 'searchbox', 'combobox'] as const)
      await expect(page.getByRole(role).filter({ visible: true })).toHaveCount(0)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(673)
  })

test('the notes are printed with the words the reader wrote', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks/61')
  await page.getByRole('textbox', { name: '笔记' }).fill('这一项最值得问。')
  await page.locator('[data-state=saved]').waitFor()
  await page.goto('?at=notes')
  await expect(page.getByText('这一项最值得问。')).toBeVisible()
  await onPaper(page)
  await expect(page.getByText('这一项最值得问。')).toBeVisible({ timeout: 1 })
})
