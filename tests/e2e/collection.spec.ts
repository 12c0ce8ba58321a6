import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catalogCommand } from '../../cli/catalog-command.ts'
import { serve } from '../../scripts/serve.ts'
import { expect, test } from './harness.ts'

test('a published folder is listed, searched and opened from static files alone', async ({
  page,
}) => {
  const root = await mkdtemp(join(tmpdir(), 'collection-'))
  const documents = join(root, 'documents')
  const folder = join(root, 'site')
  await cp('dist', folder, { recursive: true })
  await cp('tests/fixtures/layouts/13-nanping.docx', join(documents, '南平.docx'))
  await cp('tests/fixtures/layouts/04-wuxi-quoted.csv', join(documents, '无锡.csv'))
  const quiet = { out: () => undefined, err: () => undefined }
  expect(await catalogCommand([documents, '--out', join(folder, 'data')], quiet)).toBe(0)
  const site = await serve(folder)
  try {
    await page.goto(`${site.url}?at=data`)
    await page.getByRole('searchbox', { name: '搜索全部台账' }).fill('公园')
    await page.keyboard.press('Enter')
    const found = page.getByRole('search').locator('xpath=..')
    await expect(found.getByRole('status')).toHaveText(/^“公园”共 \d+ 项$/)
    await found.getByRole('listitem').first().getByRole('link').click()
    await expect(page).toHaveURL(/\/tasks\//)
    await expect(page.getByRole('main')).toContainText('公园')
  } finally {
    await site.close()
  }
})

test('a shelf of thousands of ledgers is searched and turned page by page', async ({ page }) => {
  const folder = join(await mkdtemp(join(tmpdir(), 'shelf-')), 'site')
  await cp('dist', folder, { recursive: true })
  const file = join(folder, 'data/catalogue.json')
  const catalogue = JSON.parse(await readFile(file, 'utf8'))
  const [first] = catalogue.datasets
  for (let i = 0; i < 3000; i++) {
    const [place, year] = [`示例市${i}`, 2000 + (i % 25)]
    const title = `${place}${year}年度重点任务`
    catalogue.datasets.push({ ...first, id: `example-${i}`, title, place, year, example: true })
  }
  await writeFile(file, JSON.stringify(catalogue))
  const site = await serve(folder)
  try {
    await page.goto(`${site.url}?at=data`)
    const shelf = page.getByRole('heading', { name: '手头的台账' }).locator('xpath=..')
    await expect(shelf.getByRole('listitem')).toHaveCount(30)
    await shelf.getByRole('button', { name: '下一页' }).click()
    await expect(shelf.getByText('第 2 / 101 页')).toBeVisible()
    await shelf.getByRole('searchbox', { name: '找台账' }).fill('示例市2999')
    await expect(shelf.getByRole('status')).toHaveText(/^1 \/ 3,?00\d 份$/)
    await expect(shelf.getByRole('link', { name: '示例市2999' })).toBeVisible()
    await page.goto(`${site.url}?at=compare`)
    await page.getByRole('searchbox', { name: '找台账' }).fill('芜湖')
    await page.getByRole('checkbox', { name: /芜湖市 2022/ }).check()
    await page.getByRole('searchbox', { name: '找台账' }).fill('示例市29')
    await expect(page.getByRole('checkbox', { name: /芜湖市 2022/ })).toBeChecked()
    expect(await page.getByRole('checkbox').count()).toBeLessThan(40)
  } finally {
    await site.close()
  }
})
