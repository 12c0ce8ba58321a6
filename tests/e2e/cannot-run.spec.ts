import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { serve } from '../../scripts/serve.ts'
import { expect, test } from './harness.ts'

test('opened from disk, the page says in plain words what to do', async ({ page, watch }) => {
  await page.goto(pathToFileURL(resolve('dist/index.html')).href)
  await expect(page.getByRole('alert')).toContainText('npm start')
  await expect(page.getByRole('alert')).toContainText('Opening index.html from disk does not work')
  await page.getByRole('alert').getByRole('link').first().click()
  await expect(page.getByRole('article')).toHaveCount(103)
  // What a browser says of modules and policies on a disk is why the page says what it says.
  watch.faults = watch.faults.filter(
    (fault) => !/file:\/\/|origin (from )?'?null|policy:|ERR_FAILED/.test(fault),
  )
})

test('a browser that is too old gets the plain page', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'structuredClone')
  })
  await page.goto('./')
  await expect(page.getByRole('article')).toHaveCount(103)
  expect(page.url()).toContain('plain/wuhu-2022')
  await expect(page.getByText(/Chrome 108、Edge 108、Firefox 114、Safari 16.4/)).toBeVisible()
})

for (const [what, knows] of [
  ['without module workers gets the plain page', false],
  ['with module workers runs the app', true],
] as const)
  test(`a Firefox ${what}`, async ({ page, watch }) => {
    await page.addInitScript((readsType) => {
      const supports = CSS.supports.bind(CSS) as (...args: string[]) => boolean
      CSS.supports = (...args: string[]) => args[0] === '-moz-appearance' || supports(...args)
      // Firefoxes without module workers are older than Trusted Types.
      if (!readsType) Object.defineProperty(globalThis, 'trustedTypes', { value: undefined })
      const Real = Worker
      // Reads its options as the engine does, then refuses the address that is none.
      globalThis.Worker = class {
        constructor(url: string | URL, options?: WorkerOptions) {
          if (String(url) !== 'http://[') return new Real(url, options)
          if (readsType) void options?.type
          throw new SyntaxError('not an address')
        }
      } as unknown as typeof Worker
    }, knows)
    await page.goto('./')
    if (knows) await expect(page.getByRole('banner')).toBeVisible()
    else await expect(page).toHaveURL(/plain\/wuhu-2022/)
    // Chromium still asks for what the pretended Firefox has none of.
    watch.faults = watch.faults.filter((fault) => !/TrustedScriptURL|trusted-types/.test(fault))
  })

test('a host that loses a part of the app offers to mend it', async ({ page, watch }) => {
  const missing = new Set<string>()
  const site = await serve('dist', { missing })
  await page.goto(site.url)
  const main = await page.locator('script[type=module][src*="/index-"]').getAttribute('src')
  missing.add(main!.replace('./', ''))
  await page.reload()
  const alert = page.getByRole('alert').filter({ hasText: '没有加载完整' })
  await expect(alert).toBeVisible()
  missing.clear()
  await alert.getByRole('button').click()
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(alert).toBeHidden()
  await site.close()
  watch.faults = watch.faults.filter((fault) => !fault.includes('404'))
})
