import type { Page } from '@playwright/test'
import { expect, test } from './harness.ts'

const status = (page: Page) => page.getByRole('main').getByRole('status').first()
const search = (page: Page) => page.getByRole('searchbox', { name: '搜索' })
const list = (page: Page) => page.getByRole('region', { name: '任务' })
const rows = (page: Page) => list(page).getByRole('listitem')
const shown = async (page: Page): Promise<number> =>
  Number((await status(page).innerText()).split('/')[0])
const linkOf = (page: Page, no: number) =>
  page
    .locator(`a[href*="at=wuhu-2022/tasks/${no}"], a[href*="at=wuhu-2022%2Ftasks%2F${no}"]`)
    .first()

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`?at=wuhu-2022/tasks${query}`)
  await expect(status(page)).toHaveText(/^\d+ \/ 103$/)
}

test('the list says how many of all tasks it shows, and links to each', async ({ page }) => {
  await open(page)
  await expect(status(page)).toHaveText('103 / 103')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('任务')
  await expect(linkOf(page, 1)).toBeVisible()
})

test('typing narrows the list and marks the words; clearing brings all back', async ({ page }) => {
  await open(page)
  await search(page).fill('停车')
  await expect(status(page)).not.toHaveText('103 / 103')
  await expect(page).toHaveURL(/q=%E5%81%9C%E8%BD%A6/)
  await expect(rows(page).first().locator('.hit').first()).toHaveText('停车')
  await search(page).fill('')
  await expect(status(page)).toHaveText('103 / 103')
})

test('a unit is suggested by its initials and chosen with the keyboard', async ({ page }) => {
  await open(page)
  await search(page).pressSequentially('zjj')
  const suggestion = page.getByRole('button', { name: '责任单位 市住建局' })
  await expect(suggestion).toBeVisible()
  await search(page).press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/unit=/)
  await expect(page.getByRole('button', { name: /责任单位：市住建局/ })).toBeVisible()
})

test('every facet is a group of checkboxes named by value and count, and the count comes true', async ({
  page,
}) => {
  await open(page)
  for (const name of ['责任单位', '主题', '进度表述', '核对结果', '标签'])
    await expect(page.getByRole('group', { name, exact: true })).toBeVisible()
  const box = page
    .getByRole('group', { name: '责任单位' })
    .getByRole('checkbox', { name: /^市发改委 \d+$/ })
  const count = Number((await box.getAttribute('aria-label'))!.split(' ').at(-1))
  await box.check()
  await expect(status(page)).toHaveText(`${count} / 103`)
  await expect(page).toHaveURL(/unit=/)
})

test('choices widen within a facet and narrow across facets', async ({ page }) => {
  await open(page)
  const verdicts = page.getByRole('group', { name: '核对结果' })
  await verdicts.getByRole('checkbox', { name: /^未达到 / }).check()
  await expect(page).toHaveURL(/verdict=missed/)
  const missed = await shown(page)
  await verdicts.getByRole('checkbox', { name: /^超额完成 / }).check()
  await expect(page).toHaveURL(/exceeded/)
  const wider = await shown(page)
  expect(wider).toBeGreaterThan(missed)
  await page
    .getByRole('group', { name: '进度表述' })
    .getByRole('checkbox', { name: /^已完成 / })
    .check()
  await expect(page).toHaveURL(/status=done/)
  expect(await shown(page)).toBeLessThan(wider)
})

test('an excluded value leaves the rest, and its chip takes it back', async ({ page }) => {
  await open(page)
  const status103 = await shown(page)
  await page.getByRole('button', { name: '排除 未说明' }).click()
  await expect(status(page)).not.toHaveText('103 / 103')
  expect(await shown(page)).toBeLessThan(status103)
  await page.getByRole('button', { name: /去掉 进度表述不是：未说明/ }).click()
  await expect(status(page)).toHaveText('103 / 103')
})

test('where nothing matches, the page offers the conditions to drop', async ({ page }) => {
  await open(page, '&q=停车&verdict=missed&status=done')
  await expect(page.getByRole('heading', { name: '没有符合条件的任务' })).toBeVisible()
  await page.getByRole('button', { name: /全部清除/ }).click()
  await expect(status(page)).toHaveText('103 / 103')
})

test('where nothing matches, each condition to blame says how many tasks are had without it', async ({
  page,
}) => {
  await open(page, '&unit=市住建局&q=没有这样的字')
  const drop = page.getByRole('button', { name: /^去掉“.*”，有 \d+ 项$/ })
  await expect(drop).toHaveCount(1)
  const n = Number(/(\d+) 项/.exec(await drop.innerText())![1])
  await drop.click()
  await expect(status(page)).toHaveText(`${n} / 103`)
})

test('the focus goes on to the next chip where one is removed, and to the page after the last', async ({
  page,
}) => {
  await open(page, '&unit=市住建局&status=done')
  await page.getByRole('button', { name: /^去掉 责任单位：市住建局/ }).press('Enter')
  await expect(page.getByRole('button', { name: /^去掉 进度表述：/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('a shared address shows the same view, whatever a chat has added to it', async ({ page }) => {
  await page.goto(
    '?from=timeline&at=wuhu-2022%2Ftasks&unit=市住建局&verdict=exceeded&isappinstalled=0',
  )
  await expect(page.getByRole('button', { name: /责任单位：市住建局/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /核对结果：超额完成/ })).toBeVisible()
  await expect(status(page)).toHaveText(/^[1-9]\d* \/ 103$/)
  expect(await shown(page)).toBeLessThan(103)
})

test('back and forward step through the filters', async ({ page }) => {
  await open(page)
  await page.getByRole('checkbox', { name: /^未达到 / }).check()
  await expect(page).toHaveURL(/verdict=missed/)
  await page.goBack()
  await expect(status(page)).toHaveText('103 / 103')
  await page.goForward()
  await expect(status(page)).not.toHaveText('103 / 103')
})

for (const width of [360, 1440])
  test(`back from a task returns to the same place of the list at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await open(page)
    const frame = list(page).getByRole('list').locator('xpath=..')
    await rows(page).first().hover()
    await page.mouse.wheel(0, 4000)
    await expect.poll(() => frame.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(2000)
    const top = await frame.evaluate((pane) => pane.scrollTop)
    await rows(page).nth(8).getByRole('link').click()
    await expect(page).toHaveURL(/tasks\/\d+/)
    await page.goBack()
    await expect(page).toHaveURL(/tasks$/)
    await expect.poll(() => frame.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(top - 60)
    expect(await frame.evaluate((pane) => pane.scrollTop)).toBeLessThan(top + 60)
  })

test('the list is sorted and grouped from its head', async ({ page }) => {
  await open(page)
  await page.getByLabel('排序').selectOption('figures')
  await page.getByRole('button', { name: '倒序' }).click()
  await expect(page).toHaveURL(/sort=-figures/)
  await page.getByLabel('分组').selectOption('theme')
  await expect(page).toHaveURL(/group=theme/)
  await expect(rows(page).first().getByRole('heading')).toHaveText(/宏观经济与财政金融\s*\d+/)
})

test('the table shows every task in every order, under the heads of its groups', async ({
  page,
}) => {
  await open(page, '&sort=ratio&group=theme')
  await page.getByLabel('视图').selectOption('table')
  const table = page.getByRole('table')
  const head = table.getByRole('rowheader', { name: /^宏观经济与财政金融 \d+$/ })
  await expect(head).toBeVisible()
  await expect(table.locator('tr[data-place="0"]').getByRole('link')).toBeVisible()
  // No row that is on screen stays empty.
  const frame = page.getByRole('region', { name: '表格' })
  await expect(frame.locator('tr[data-place] .blank')).toHaveCount(0)
  await frame.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(table.locator('tr[data-place="102"]').getByRole('link')).toBeVisible()
  await expect(frame.locator('tr[data-place] .blank')).toHaveCount(0)
})

test('the table shows the columns chosen, and keeps the choice', async ({ page }) => {
  await open(page)
  await page.getByLabel('视图').selectOption('table')
  await expect(page.getByRole('columnheader', { name: '责任单位' })).toBeVisible()
  await page.getByText('选列').click()
  await page.getByRole('checkbox', { name: '目标 → 报告' }).check()
  await expect(page.getByRole('columnheader', { name: '目标 → 报告' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('columnheader', { name: '目标 → 报告' })).toBeVisible()
  await page.getByRole('button', { name: /^核对结果/ }).click()
  await expect(page).toHaveURL(/sort=verdict/)
})

test('in a table wider than its window, number and task stay beside the other columns, the head above', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const columns = ['units', 'theme', 'verdict', 'status', 'targets', 'report', 'documents']
    localStorage.setItem('taizhang.settings', JSON.stringify({ density: 'table', columns }))
  })
  for (const width of [768, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('?at=wuhu-2022/tasks')
    const frame = page.getByRole('region', { name: '表格' })
    const link = frame.getByRole('link').nth(14)
    await expect(link).toBeVisible()
    const left = (await frame.boundingBox())!.x
    await frame.evaluate((e) => e.scrollTo(5000, 300))
    await expect(frame.getByRole('columnheader', { name: '序号' })).toBeInViewport()
    await expect(frame.getByRole('columnheader', { name: '文件' })).toBeInViewport()
    const task = (await link.locator('..').boundingBox())!
    expect(Math.round(task.x - left), `${width}`).toBeGreaterThan(20)
    expect(task.x - left, `${width}`).toBeLessThan(100)
    // Nothing shines through what stays.
    const own = await link.evaluate((e) => {
      const { x, y, height } = e.parentElement!.getBoundingClientRect()
      return e.parentElement!.contains(document.elementFromPoint(x + 4, y + height / 2))
    })
    expect(own, `${width}`).toBe(true)
  }
})

test('several tasks are starred and tagged at once, and found by it', async ({ page }) => {
  await open(page, '&q=停车')
  const all = await shown(page)
  await page.getByRole('button', { name: '选择', exact: true }).click()
  await page.getByRole('button', { name: /^全选/ }).click()
  await page.getByRole('button', { name: '收藏', exact: true }).click()
  // What is said of the stars leaves the tools free, and the next keys go into the field.
  const told = page.getByText(/^已收藏/).last()
  await expect(told).toBeVisible()
  const tools = (await page.getByRole('toolbar', { name: '选择' }).boundingBox())!
  const said = (await told.boundingBox())!
  expect(said.y + said.height).toBeLessThanOrEqual(tools.y)
  await page.getByRole('button', { name: '加标签' }).click()
  await expect(page.getByRole('textbox', { name: '标签名' })).toBeFocused()
  await page.keyboard.insertText('出行')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '完成选择' }).click()
  await page.getByRole('button', { name: '清除' }).first().click()
  const tag = page
    .getByRole('group', { name: '标签' })
    .getByRole('checkbox', { name: `出行 ${all}` })
  await tag.check()
  await expect(status(page)).toHaveText(`${all} / 103`)
})

test('what the reader starred sorts to the top, and stands in a group of its own', async ({
  page,
}) => {
  await open(page, '&q=停车')
  const starred = await shown(page)
  await page.getByRole('button', { name: '选择', exact: true }).click()
  await page.getByRole('button', { name: /^全选/ }).click()
  await page.getByRole('button', { name: '收藏', exact: true }).click()
  await page.getByRole('button', { name: '完成选择' }).click()
  await page.getByRole('button', { name: '清除' }).first().click()
  await expect(status(page)).toHaveText('103 / 103')
  await page.getByLabel('分组').selectOption('starred')
  await expect(rows(page).first().getByRole('heading')).toHaveText(`加了星 ${starred}`)
  const first = page.locator('[data-place="0"]')
  await expect(first).toContainText('已收藏')
  await page.getByLabel('分组').selectOption('none')
  await page.getByLabel('排序').selectOption('starred')
  await expect(page).toHaveURL(/sort=starred/)
  await expect(first).toContainText('已收藏')
  await page.getByLabel('分组').selectOption('due')
  await expect(rows(page).first().getByRole('heading')).toHaveText('跟进：无 103')
  for (const key of ['kind', 'document', 'tag', 'noted', 'due']) {
    await page.getByLabel('排序').selectOption(key)
    await expect(page).toHaveURL(new RegExp(`sort=${key}`))
  }
})

test('a filter is kept under a name and opened again', async ({ page }) => {
  await open(page, '&verdict=missed&verdict=claimed')
  const found = await shown(page)
  await page.locator('summary').filter({ hasText: '存下的视图' }).click()
  await page.getByRole('textbox', { name: '给视图起个名字' }).fill('要追问的')
  await page.getByRole('button', { name: '存下此视图' }).click()
  await page.getByRole('button', { name: '清除' }).first().click()
  await expect(status(page)).toHaveText('103 / 103')
  await page.locator('summary').filter({ hasText: '存下的视图' }).click()
  await page.getByRole('link', { name: '要追问的' }).click()
  await expect(status(page)).toHaveText(`${found} / 103`)
})

test('on a phone the facets open in a sheet, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page)
  await page.getByRole('button', { name: '筛选' }).click()
  const sheet = page.getByRole('dialog', { name: '筛选' })
  await sheet.getByRole('checkbox', { name: /^未达到 / }).check()
  await sheet.getByRole('button', { name: /看这 \d+ 项/ }).click()
  await expect(sheet).toBeHidden()
  await expect(status(page)).not.toHaveText('103 / 103')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
