import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { serve } from '../../scripts/serve.ts'

test('opened from disk, the page says in plain words what to do', async ({ page }) => {
  await page.goto(pathToFileURL(resolve('dist/index.html')).href)
  await expect(page.getByRole('alert')).toContainText('npm start')
  await expect(page.getByRole('alert')).toContainText('Opening index.html from disk does not work')
  await page.getByRole('alert').getByRole('link').first().click()
  await expect(page.getByRole('article')).toHaveCount(103)
})

test('a browser that is too old gets the plain page', async ({ page }) => {
  const site = await serve('dist')
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'structuredClone')
  })
  await page.goto(site.url)
  await expect(page.getByRole('article')).toHaveCount(103)
  expect(page.url()).toContain('plain/wuhu-2022')
  await site.close()
})

test('a host that loses a part of the app offers to mend it', async ({ page }) => {
  const missing = new Set<string>()
  const site = await serve('dist', { missing })
  await page.goto(site.url)
  const main = await page.locator('script[type=module]').getAttribute('src')
  missing.add(main!.replace('./', ''))
  await page.context().clearCookies()
  await page.reload()
  const alert = page.getByRole('alert').filter({ hasText: '没有加载完整' })
  await expect(alert).toBeVisible()
  missing.clear()
  await alert.getByRole('button').click()
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(alert).toBeHidden()
  await site.close()
})
