import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './harness.ts'

/** Walks to a control with Tab alone, as somebody without a mouse would. */
async function walkTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  await expect(control).toBeVisible()
  for (let i = 0; i < 200; i++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not reach ${control}`)
}
async function press(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await walkTo(page, control)
  await page.keyboard.press(key)
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test('import: choose, preview, name, keep, open', async ({ page }) => {
  await page.goto('?at=data')
  const input = page.getByLabel('导入文件')
  const chooser = page.waitForEvent('filechooser')
  await press(page, input, 'Space')
  await (await chooser).setFiles('tests/fixtures/layouts/13-nanping.docx')
  await expect(page.getByRole('heading', { name: /读出 16 项/ })).toBeVisible()
  await walkTo(page, page.getByRole('spinbutton', { name: '年度' }))
  await page.keyboard.type('2024')
  await press(page, button(page, /^保留/))
  await expect(page).toHaveURL(/-2024\/overview/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('compare: choose a ledger, open what became of each task', async ({ page }) => {
  await page.goto('?at=compare')
  for (const name of ['示例市甲 2022', '示例市甲 2023'])
    await press(page, page.getByRole('checkbox', { name: new RegExp(name) }), 'Space')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/相同的指标/)
  const kind = page.getByRole('group', { name: '类别' }).getByRole('button').nth(1)
  await press(page, kind)
  await expect(kind).toHaveAttribute('aria-pressed', 'true')
})

test('export, back up and restore', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks&q=公共停车位2500')
  await expect(page.getByRole('status').first()).toHaveText('1 / 103')
  const found = page.getByRole('main').getByRole('link', { name: /2500个/ })
  await expect(found).toBeVisible()
  await page.keyboard.press('j')
  await expect(found).toBeFocused()
  await page.keyboard.press('Enter')
  // The task that was opened has the focus: what is beside it need not be walked through.
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2500个')
  await walkTo(page, page.getByRole('textbox', { name: '笔记' }))
  await page.keyboard.type('用键盘写的')
  await expect(page.locator('[data-state=saved]')).toBeVisible()
  await page.goto('?at=data')
  const csv = page.waitForEvent('download')
  await press(page, button(page, /^CSV（任务）/))
  expect(await readFile(await (await csv).path(), 'utf8')).toContain('芜湖市')
  const backup = page.waitForEvent('download')
  await press(page, button(page, '导出备份'))
  const path = await (await backup).path()
  const chooser = page.waitForEvent('filechooser')
  await press(page, button(page, '恢复备份'))
  await (await chooser).setFiles(path)
  const dialog = page.getByRole('dialog', { name: '恢复备份' })
  await expect(dialog).toContainText('1 条与现有的相同')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(button(page, '恢复备份')).toBeFocused()
})

test('settings: theme, large text, characters, language', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks')
  await press(page, button(page, '深色'))
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await press(page, button(page, '原文显示为繁体字'))
  await expect(page.getByRole('link', { name: /地區生產總值增長9%/ })).toBeVisible()
  await walkTo(page, page.getByRole('combobox', { name: '语言' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')
  await walkTo(page, button(page, '長輩版'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('html[data-elder]')).toHaveCount(1)
  await press(page, button(page, '回到一般版'))
  await expect(page.locator('html[data-elder]')).toHaveCount(0)
})

test('facets, views, columns and picking several tasks', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks')
  await press(page, page.getByRole('checkbox', { name: /^未达到 / }), 'Space')
  await expect(page).toHaveURL(/verdict=missed/)
  await press(page, page.locator('summary', { hasText: '存下的视图' }))
  await walkTo(page, page.getByRole('textbox', { name: '给视图起个名字' }))
  await page.keyboard.type('没达到的')
  await page.keyboard.press('Enter')
  await expect(page.getByText('视图已存下')).toBeVisible()
  await walkTo(page, page.getByRole('combobox', { name: '视图', exact: true }))
  await page.keyboard.press('End')
  await press(page, page.locator('summary', { hasText: '选列' }))
  await press(page, page.getByRole('checkbox', { name: '完成情况' }), 'Space')
  await expect(page.getByRole('columnheader', { name: '完成情况' })).toBeVisible()
  await press(page, button(page, '选择'))
  await press(page, page.getByRole('checkbox', { name: '选中第 1 项' }), 'Space')
  await press(page, page.getByRole('toolbar').getByRole('button', { name: '收藏' }))
  await expect(page.getByText('已收藏 1 项')).toBeVisible()
})
