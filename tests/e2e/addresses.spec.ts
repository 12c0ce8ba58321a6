import { expect, test } from './harness.ts'

const count = (page: import('@playwright/test').Page) =>
  page.getByRole('status').filter({ hasText: ' / ' })

async function keepDocument(page: import('@playwright/test').Page, name: string, text: string) {
  await page.goto('?at=data')
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) }
  await page.getByLabel('导入文件').setInputFiles(file)
  await page.getByRole('textbox', { name: '地方' }).fill('丙市')
  await page.getByRole('spinbutton', { name: '年度' }).fill('2023')
  await page.getByRole('button', { name: /^保留/ }).click()
  await expect(page).toHaveURL(/overview/)
}

const ROWS = JSON.stringify([
  { no: '1/2', task: '新增学位500个。', units: ['教育局/体育局'], progress: '新增520个。' },
  { no: '3', task: '新建公园2座。', units: ['园林局'], progress: '建成2座。' },
])

test('an address that narrows by what the reader wrote never shows a count without it', async ({
  page,
}) => {
  await page.goto('?at=wuhu-2022/tasks/9')
  await page.getByRole('button', { name: '收藏' }).click()
  await page.locator('[data-state=saved]').waitFor()
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    new MutationObserver(() => {
      const said = document.querySelector('main [role=status]')?.textContent?.trim()
      if (said && seen.at(-1) !== said) seen.push(said)
    }).observe(document, { childList: true, characterData: true, subtree: true })
  })
  await page.goto('?at=wuhu-2022/tasks&starred=1')
  await expect(count(page)).toHaveText('1 / 103')
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
    '1 / 103',
  ])
})

test('a ledger taken off the device is not what the app opens with', async ({ page }) => {
  await keepDocument(page, 'bing.json', ROWS)
  await page.goto('?at=data')
  await page.getByRole('button', { name: '删除“未命名台账”' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click()
  await expect(page.getByText(/丙市 · 2023/)).toHaveCount(0)
  await page.goto('./')
  await expect(page).toHaveURL(/at=wuhu-2022(?:\/|%2F)overview/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('53')
})

test('a name or number with a slash has its page', async ({ page }) => {
  await keepDocument(page, 'bing.json', ROWS)
  await page.getByRole('link', { name: '单位', exact: true }).click()
  await page.getByRole('link', { name: '教育局/体育局' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('教育局/体育局')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('教育局/体育局')
  const at = new URL(page.url()).searchParams.get('at')!.split('/')[0]
  await page.goto(`?at=${at}/tasks/1%2F2`)
  await expect(page.getByText('新增学位500个').first()).toBeVisible()
})

for (const at of ['nope/tasks/3', 'nope/tasks', 'nope/units/x', 'nope/overview'])
  test(`an address of an unknown ledger says so, with one heading and a way on: ${at}`, async ({
    page,
  }) => {
    await page.goto(`?at=${at}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByText('没能打开“nope”').first()).toBeVisible()
    await expect(page.getByRole('link', { name: '看有哪些数据' }).first()).toBeVisible()
    await expect(page).not.toHaveTitle(/· ·/)
  })
