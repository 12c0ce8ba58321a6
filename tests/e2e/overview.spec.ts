import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './harness.ts'

const CHARTS = [
  'check',
  'ratios',
  'crossing',
  'wording',
  'load',
  'grid',
  'silence',
  'partners',
  'months',
  'documents',
]

const chart = (page: Page, name: string): Locator => page.locator(`figure[data-chart="${name}"]`)
const marks = (figure: Locator) => figure.locator('.layer').getByRole('button')
const status = (page: Page) => page.getByRole('main').getByRole('status').first()

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`?at=wuhu-2022/overview${query}`)
  await expect(chart(page, 'documents').locator('svg')).toBeAttached()
}

test('every chart is a figure with a sentence for a title, a data table and a way to save', async ({
  page,
}) => {
  await open(page)
  await expect(page.getByRole('figure')).toHaveCount(CHARTS.length)
  for (const name of CHARTS) {
    const figure = chart(page, name)
    await expect(figure.locator('figcaption')).toContainText(/\d/)
    await expect(figure.locator('svg').first()).toBeAttached()
    await expect(figure.getByRole('button', { name: '数据表', exact: true })).toBeVisible()
    await expect(figure.getByRole('button', { name: '保存', exact: true })).toBeVisible()
  }
})

test('the headline says all targets, and its parts add up', async ({ page }) => {
  await open(page)
  const words = await page.getByRole('heading', { level: 1 }).innerText()
  const [all, ...parts] = (words.match(/\d+/g) ?? []).map(Number)
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all)
})

test('a word typed on the overview narrows every chart, and comes along to the list', async ({
  page,
}) => {
  await open(page)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: '搜索' })).toBeFocused()
  await page.keyboard.type('就业')
  await expect(page).toHaveURL(/q=/)
  await expect(status(page)).toHaveText(/^任务 \d \/ 103$/)
  await page.getByRole('link', { name: /看这 \d 项/ }).click()
  await expect(page.getByRole('searchbox', { name: '搜索' })).toHaveValue('就业')
  await expect(status(page)).toHaveText(/^\d \/ 103$/)
})

test('an address of a ledger that is not here says so in the heading of the page', async ({
  page,
}) => {
  await page.goto('?at=nowhere-1999/overview')
  await expect(page.getByRole('heading', { level: 1, name: /nowhere-1999/ })).toBeVisible()
  await expect(page.getByRole('link', { name: '看有哪些数据' })).toBeVisible()
})

test('a mark filters every chart and the address; the same mark again undoes it', async ({
  page,
}) => {
  await open(page)
  const title = chart(page, 'ratios').getByRole('heading')
  const before = await title.innerText()
  const unit = marks(chart(page, 'load')).first()
  const name = (await unit.getAttribute('aria-label'))!.split('：')[0]!
  await unit.click()
  await expect(page).toHaveURL(new RegExp(`unit=${encodeURIComponent(name)}`))
  await expect(status(page)).toHaveText(/^任务 \d+ \/ 103$/)
  await expect(status(page)).not.toHaveText('任务 103 / 103')
  await expect(title).not.toHaveText(before)
  // The chart that made the filter keeps its marks, the chosen one pressed.
  await expect(marks(chart(page, 'load')).first()).toHaveAttribute('aria-pressed', 'true')
  await expect(marks(chart(page, 'load'))).toHaveCount(10)
  await unit.click()
  await expect(status(page)).toHaveText('任务 103 / 103')
  await expect(page).not.toHaveURL(/unit=/)
})

test('the filter of a chart is the filter of the list', async ({ page }) => {
  await open(page)
  const cell = marks(chart(page, 'crossing')).filter({ visible: true }).last()
  await cell.click()
  await expect(page).toHaveURL(/status=.*verdict=|verdict=.*status=/)
  const shown = await status(page).innerText()
  await page.getByRole('link', { name: /^看这 \d+ 项任务$/ }).click()
  await expect(page).toHaveURL(/tasks/)
  await expect(page.getByRole('main').getByRole('status').first()).toContainText(
    shown.replace('任务 ', ''),
  )
})

test('an address with a filter opens the overview filtered, and back undoes a choice', async ({
  page,
}) => {
  await open(page, '&theme=农业农村')
  await expect(status(page)).not.toHaveText('任务 103 / 103')
  const first = await status(page).innerText()
  await marks(chart(page, 'wording')).first().click()
  await expect(status(page)).not.toHaveText(first)
  await page.goBack()
  await expect(status(page)).toHaveText(first)
})

test('the mark of one target leads to its task', async ({ page }) => {
  await open(page)
  const mark = chart(page, 'check')
    .locator('.layer')
    .getByRole('button', { name: /^第 61 项/ })
    .first()
  await mark.click()
  await expect(status(page)).toHaveText('任务 1 / 103')
  await page.getByRole('link', { name: '看第 61 项原文' }).click()
  await expect(page).toHaveURL(/tasks(\/|%2F)61/)
})

test('the plain edition answers one question in figures, without charts', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('taizhang.settings', JSON.stringify({ language: 'zh-Hans', elder: true }))
  })
  await page.goto('?at=wuhu-2022/overview')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/103 项工作怎样了/)
  for (const answer of ['达到了', '没达到', '没给数'])
    await expect(page.getByRole('link', { name: new RegExp(`${answer}.*\\d`) })).toBeVisible()
  await expect(page.getByRole('figure')).toHaveCount(0)
  await page.getByRole('searchbox', { name: '找一件事' }).fill('停车')
  await page.getByRole('button', { name: '找一件事' }).click()
  await expect(page).toHaveURL(/tasks.*q=/)
})

test('a note is a vermilion dot on its target', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks/61')
  await page.getByRole('textbox', { name: '笔记' }).first().fill('93 条路在哪里？')
  await page.waitForTimeout(1000)
  await open(page)
  await expect(chart(page, 'check')).toContainText('朱点是我写过笔记的')
  const noted = chart(page, 'check').getByRole('button', { name: /^第 61 项.*我写过笔记$/ })
  await expect(noted.first()).toBeAttached()
})

test('marks are reached and chosen by keyboard alone', async ({ page }) => {
  await open(page)
  const figure = chart(page, 'grid')
  // One mark of the chart is in the tab order.
  await expect(figure.locator('.layer [tabindex="0"]')).toHaveCount(1)
  await figure.locator('.layer [tabindex="0"]').focus()
  const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const second = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(second).not.toBe(first)
  await page.keyboard.press('Enter')
  await expect(status(page)).not.toHaveText('任务 103 / 103')
  await expect(page.locator(':focus')).toHaveAttribute('aria-pressed', 'true')
})

test('a brush over several marks picks their tasks', async ({ page }) => {
  await open(page)
  const figure = chart(page, 'months')
  const box = (await figure.locator('.layer').boundingBox())!
  await figure.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await figure.locator('.layer').boundingBox()) ?? box
  await page.mouse.move(x + width * 0.4, y + 5)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.8, y + height - 5, { steps: 4 })
  await page.mouse.up()
  await expect(page).toHaveURL(/pick=/)
  await expect(figure.locator('.layer [aria-pressed="true"]')).not.toHaveCount(0)
})

test('the data table has the order of the marks and filters like them', async ({ page }) => {
  await open(page)
  const figure = chart(page, 'load')
  const names = await marks(figure).evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label')!.split('：')[0]),
  )
  await figure.getByRole('button', { name: '数据表', exact: true }).click()
  const heads = figure.getByRole('rowheader')
  const listed = (await heads.allInnerTexts()).slice(0, names.length)
  expect(listed).toEqual(names)
  await heads.first().getByRole('button').click()
  await expect(page).toHaveURL(/unit=/)
})

test('a saved picture stands alone: title, source, no reference to the page', async ({ page }) => {
  await open(page)
  const figure = chart(page, 'ratios')
  const save = async (format: string) => {
    await figure.getByRole('button', { name: '保存', exact: true }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('menuitem', { name: new RegExp(format) }).click(),
    ])
    expect(file.suggestedFilename()).toBe(`wuhu-2022-ratios.${format.toLowerCase()}`)
    return readFile(await file.path())
  }
  const svg = (await save('SVG')).toString('utf8')
  expect(svg).toContain('芜湖市人民政府')
  expect(svg).toContain('at=wuhu-2022/overview')
  expect(svg).not.toMatch(/var\(--|(href|src)=/)
  const png = await save('PNG')
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  const csv = (await save('CSV')).toString('utf8')
  expect(csv.split('\r\n').length).toBeGreaterThan(10)
})

test('more rows on request', async ({ page }) => {
  await open(page)
  const figure = chart(page, 'ratios')
  const total = await marks(figure).count()
  const height = (await figure.boundingBox())!.height
  await figure.getByRole('button', { name: /^看全部/ }).click()
  await expect(marks(figure)).toHaveCount(total)
  expect((await figure.boundingBox())!.height).toBeGreaterThan(height)
})

for (const width of [360, 768]) {
  test(`reads at ${width} px without sideways scrolling, marks inside their charts`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await open(page)
    const root = page.locator('html')
    expect(await root.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    const outside = await page.locator('.layer').evaluateAll((layers) =>
      layers.flatMap((layer) => {
        const frame = layer.getBoundingClientRect()
        return [...layer.querySelectorAll('button')]
          .map((button) => button.getBoundingClientRect())
          .filter((box) => box.left < frame.left - 3 || box.right > frame.right + 3)
      }),
    )
    expect(outside).toEqual([])
  })
}

for (const width of [360, 1440]) {
  test(`no chart cuts a label short at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await open(page)
    for (const name of CHARTS) {
      const figure = chart(page, name)
      await figure.scrollIntoViewIfNeeded()
      await expect(figure.locator('svg text').first()).toBeAttached()
      const cut = (await figure.locator('svg text').allTextContents()).filter((text) =>
        /[…⋯]/.test(text),
      )
      expect(cut, name).toEqual([])
    }
  })
}

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } })
  test('a tap says what a mark stands for, on the screen, and filters by it', async ({ page }) => {
    await open(page)
    const mark = marks(chart(page, 'check')).nth(9)
    const said = (await mark.getAttribute('aria-label'))!
    await mark.tap()
    await expect(page).toHaveURL(/pick=/)
    const tip = chart(page, 'check').locator('.tip')
    await expect(tip).toHaveText(said)
    const box = (await tip.boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(360)
  })
})

test('a saved picture says what it was narrowed to, and an address that can be read', async ({
  page,
}) => {
  await open(page, '&theme=农业农村')
  const figure = chart(page, 'months')
  await figure.getByRole('button', { name: '保存', exact: true }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('menuitem', { name: /SVG/ }).click(),
  ])
  const svg = await readFile(await file.path(), 'utf8')
  expect(svg).toMatch(/筛选：主题：农业农村（任务 \d+ \/ 103）/)
  expect(svg).toContain('theme=农业农村')
})

test('titles follow the language', async ({ page }) => {
  for (const [language, word] of [
    ['zh-Hant', '任務'],
    ['en', 'tasks'],
  ] as const) {
    await page.addInitScript((said) => {
      localStorage.setItem('taizhang.settings', JSON.stringify({ language: said }))
    }, language)
    await open(page)
    await expect(chart(page, 'wording').getByRole('heading')).toContainText(word)
  }
})

test('says what to drop where nothing matches', async ({ page }) => {
  await open(page, '&theme=农业农村&unit=市金融局&verdict=missed&q=没有这样的字')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('没有符合条件的')
  await page.getByRole('main').getByRole('button', { name: /清除/ }).first().click()
  await expect(status(page)).toHaveText('任务 103 / 103')
})
