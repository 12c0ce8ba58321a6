import { cp, mkdtemp } from 'node:fs/promises'
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
