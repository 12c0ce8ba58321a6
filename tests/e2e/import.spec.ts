import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from './harness.ts'

const LAYOUTS = 'tests/fixtures/layouts'

async function importFile(page: Page, file: string | { name: string; text: string }) {
  await page.goto('?at=data')
  const given =
    typeof file === 'string'
      ? file
      : { name: file.name, mimeType: 'text/plain', buffer: Buffer.from(file.text) }
  await page.getByLabel('导入文件').setInputFiles(given)
}

const keep = (page: Page) => page.getByRole('button', { name: /^保留/ }).click()

test('a document is kept only after its preview was agreed to, and then opens', async ({
  page,
}) => {
  await importFile(page, `${LAYOUTS}/13-nanping.docx`)
  await expect(page.getByRole('heading', { name: '读出 16 项任务' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '地方' })).toHaveValue('南平市')
  await page.reload()
  await expect(page.getByRole('heading', { name: '手头的台账' })).toBeVisible()
  await expect(page.getByRole('link', { name: /南平/ })).toHaveCount(0)

  await importFile(page, `${LAYOUTS}/13-nanping.docx`)
  await page.getByRole('spinbutton', { name: '年度' }).fill('2024')
  await keep(page)
  await expect(page).toHaveURL(/at=[^&]*-2024\/overview/)
  await expect(page.getByRole('status').first()).toContainText('16 / 16')
  await page.goto('?at=data')
  await expect(page.getByRole('link', { name: /南平/ })).toBeVisible()
})

test('a document is read when it is dropped on the page, and when it is pasted', async ({
  page,
}) => {
  await page.goto('?at=data')
  await expect(page.getByLabel('导入文件')).toBeAttached()
  const text = await readFile(`${LAYOUTS}/30-qingdao-nonumbers.tsv`, 'utf8')
  const file = await page.evaluateHandle((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], '任务.tsv', { type: 'text/plain' }))
    return data
  }, text)
  const place = page.getByRole('heading', { name: '导入文档' })
  await place.dispatchEvent('dragover', { dataTransfer: file })
  await place.dispatchEvent('drop', { dataTransfer: file })
  await expect(page.getByRole('heading', { name: '读出 8 项任务' })).toBeVisible()
  await page.getByRole('button', { name: '不要' }).click()
  await place.evaluate((element, content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', content)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, text)
  await expect(page.getByRole('heading', { name: '读出 8 项任务' })).toBeVisible()
})

test('a column of a table that stands in lines is read as the reader says', async ({ page }) => {
  await importFile(page, `${LAYOUTS}/02-zunyi-pages.txt`)
  await expect(page.getByRole('heading', { name: '读出 16 项任务' })).toBeVisible()
  await page.getByRole('combobox', { name: '责任部门' }).selectOption('其他（不作正文）')
  await expect(page.getByText('第 1 项没有责任单位。')).toBeVisible()
})

test('doubts are listed with their place before anything is kept', async ({ page }) => {
  await importFile(page, `${LAYOUTS}/h04-gaps-duplicates.txt`)
  await expect(page.getByText('缺少序号 8。')).toBeVisible()
  await expect(page.getByText('序号 12 出现了不止一次，各项都已保留。')).toBeVisible()
  await expect(page.getByText(/^原文第 \d+ 行$/).first()).toBeVisible()
})

test('a mend can be left undone, and a column read as something else', async ({ page }) => {
  await importFile(page, 'seeds/000_990d58865db9fceb.txt')
  await expect(page.getByRole('heading', { name: '读出 103 项任务' })).toBeVisible()
  await page.getByText(/^读取时修补了/).click()
  const mend = page.getByRole('checkbox').first()
  await mend.uncheck()
  await expect(mend).not.toBeChecked()
  await importFile(page, `${LAYOUTS}/30-qingdao-nonumbers.tsv`)
  await page.getByRole('combobox', { name: '责任单位' }).selectOption('其他（不作正文）')
  await expect(page.getByText('第 1 项没有责任单位。')).toBeVisible()
})

test('reading a kept document again says what changed and keeps the notes', async ({ page }) => {
  const text = await readFile('seeds/examples/shili-yi-2022.md', 'utf8')
  await importFile(page, { name: '乙.md', text })
  await page.getByRole('textbox', { name: '地方' }).fill('示例市')
  await keep(page)
  await expect(page).toHaveURL(/overview/)
  await importFile(page, { name: '乙.md', text: text.replace('增长8.1%', '增长7.9%') })
  await page.getByRole('textbox', { name: '地方' }).fill('示例市')
  await expect(page.getByText('不变 20 项；原文有改动 1 项')).toBeVisible()
  await expect(page.getByText(/笔记都会保留/)).toBeVisible()
})

test('a file that holds no table is refused in a sentence that says what to do', async ({
  page,
}) => {
  await importFile(page, { name: '散文.txt', text: '今天天气很好。\n我们去公园散步。\n' })
  await expect(page.getByRole('alert')).toContainText('没有找到任务表')
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('exports carry the dataset and say what they hold', async ({ page }) => {
  await page.goto('?at=data')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV（任务） 全部 103 项' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^taizhang-wuhu-2022-all-\d{4}-\d\d-\d\d\.csv$/)
  const csv = await readFile(await file.path(), 'utf8')
  expect(csv.charCodeAt(0)).toBe(0xfeff)
  expect(csv).toContain('芜湖市人民政府')
})

test('an export follows the filter and says so in button, name and file', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks&theme=农业农村')
  await expect(page.getByRole('status').first()).toContainText(/^\D*\d+ \/ 103/)
  const shown = /(\d+) \/ 103/.exec(
    (await page.getByRole('status').first().textContent()) ?? '',
  )![1]
  await page.getByRole('link', { name: '数据' }).first().click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: `JSON 当前筛选的 ${shown} 项` }).click()
  const file = await download
  expect(file.suggestedFilename()).toContain(`-${shown}of103-`)
  const dataset = JSON.parse(await readFile(await file.path(), 'utf8'))
  expect(dataset.tasks).toHaveLength(Number(shown))
  expect(dataset.provenance.scope).toContain('theme=')
})

test('the evidence file opens from the disk without the app, and is read back in', async ({
  page,
  browser,
}, info) => {
  await page.goto('?at=data')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^HTML 证据/ }).click()
  const path = info.outputPath('evidence.html')
  await (await download).saveAs(path)

  const fromDisk = await (await browser.newContext({ offline: true })).newPage()
  const said: string[] = []
  fromDisk.on('console', (message) => said.push(message.text()))
  fromDisk.on('pageerror', (error) => said.push(error.message))
  await fromDisk.goto(pathToFileURL(path).href)
  await expect(fromDisk.getByRole('heading', { level: 1 })).toContainText('2022')
  await expect(fromDisk.getByText('新增城镇就业', { exact: false }).first()).toBeVisible()
  await expect(fromDisk.getByText(/[0-9a-f]{64}/).first()).toBeVisible()
  expect(said).toEqual([])

  // The bundled dataset is kept a while after it was opened; only then is there something to compare.
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(/\d 存入本机/)).toBeVisible({ timeout: 2000 })
  }).toPass()
  await importFile(page, path)
  await expect(page.getByRole('heading', { name: '读出 103 项任务' })).toBeVisible()
  await expect(page.getByText(/不变 103 项/)).toBeVisible()
})

test('a reading that takes long is cancelled at once', async ({ page }) => {
  const rows = Array.from({ length: 200_000 }, (_, i) => `${i},修路${i}公里,市交通局,修成${i}公里`)
  const text = `序号,工作任务,责任单位,完成情况\n${rows.join('\n')}`
  await importFile(page, { name: '大表.csv', text })
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByText('正在读取', { exact: false })).toHaveCount(0, { timeout: 1500 })
  await importFile(page, `${LAYOUTS}/30-qingdao-nonumbers.tsv`)
  await expect(page.getByRole('heading', { name: '读出 8 项任务' })).toBeVisible()
})

test('a document of more than 300 units has all of them on the units page', async ({ page }) => {
  const rows = Array.from(
    { length: 320 },
    (_, at) => `${at + 1},修建第${at + 1}座桥。,第${at + 1}街道,已建成。`,
  )
  await importFile(page, {
    name: '桥.csv',
    text: ['序号,工作任务,责任单位,完成情况', ...rows].join('\n'),
  })
  await page.getByRole('textbox', { name: '地方' }).fill('示例市')
  await page.getByRole('spinbutton', { name: '年度' }).fill('2024')
  await keep(page)
  await expect(page).toHaveURL(/overview/)
  await page.getByRole('link', { name: '单位', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/320 个责任单位/)
  await expect(page.getByText('320 / 320')).toBeVisible()
  const units = page.getByRole('rowheader')
  await expect(units).toHaveCount(300)
  await page.getByRole('button', { name: '再显示 20 个单位' }).click()
  await expect(units).toHaveCount(320)
  await expect(page.getByRole('button', { name: /^再显示/ })).toHaveCount(0)
})
