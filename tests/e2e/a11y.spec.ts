import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { expect, test } from './harness.ts'

const PLACES = [
  'wuhu-2022/overview',
  'wuhu-2022/tasks',
  'wuhu-2022/tasks/61',
  'wuhu-2022/units',
  'wuhu-2022/units/市发改委',
  'notes',
  'compare?datasets=wuhu-2022,shili-jia-2022',
  'data',
  'method',
]

type Look = { language: string; theme: string; elder?: boolean }

async function open(page: Page, place: string, look: Look): Promise<void> {
  const [at, query = ''] = place.split('?')
  await page.addInitScript((settings) => {
    localStorage.setItem('taizhang.settings', JSON.stringify(settings))
  }, look)
  await page.goto(`?at=${encodeURIComponent(at!)}${query && `&${query}`}`)
  await expect(page.locator('html')).toHaveAttribute('lang', look.language)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
}

test.use({ reducedMotion: 'reduce' } as object)

for (const place of PLACES) {
  test(`${place} is accessible in every language and theme`, async ({ page }) => {
    test.slow()
    const found: string[] = []
    for (const language of ['zh-Hans', 'zh-Hant', 'en']) {
      await open(page, place, { language, theme: 'light' })
      found.push(...(await axe(page)).map((line) => `${language} light ${line}`))
      await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
      const dark = await axe(page, page.locator('html'), 'colours')
      found.push(...dark.map((line) => `${language} dark ${line}`))
    }
    await open(page, place, { language: 'zh-Hans', theme: 'light', elder: true })
    found.push(...(await axe(page)).map((line) => `elder ${line}`))
    expect(found).toEqual([])
  })

  test(`${place} fits 320 px, 200 % zoom and tablets without sideways scrolling`, async ({
    page,
  }) => {
    for (const [width, language, elder = false] of [
      [320, 'zh-Hans'],
      [320, 'en'],
      [360, 'zh-Hans', true],
      [360, 'en', true],
      [640, 'zh-Hans'],
      [768, 'en'],
      [1024, 'en'],
    ] as const) {
      await page.setViewportSize({ width, height: 720 })
      await open(page, place, { language, theme: 'light', elder })
      const wide = await page.evaluate(() => {
        const limit = document.documentElement.clientWidth
        if (document.documentElement.scrollWidth <= limit) return []
        return [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > limit + 1)
          .map((element) => `${element.tagName}.${element.className}`)
          .slice(0, 8)
      })
      expect(wide, `${width} px, ${language}${elder ? ', 长辈版' : ''}`).toEqual([])
    }
  })
}

test('in 长辈版 everything that can be pressed is at least 44 px high', async ({ page }) => {
  const small: string[] = []
  for (const place of PLACES) {
    await open(page, place, { language: 'zh-Hans', theme: 'light', elder: true })
    small.push(
      ...(await page.evaluate(() =>
        [...document.querySelectorAll('button, summary, select, input, nav a, [role=tab]')]
          .filter((element) => {
            const box = (element.closest('label') ?? element).getBoundingClientRect()
            return element.checkVisibility() && box.height > 1 && box.height < 44
          })
          .map((element) => element.outerHTML.slice(0, 120)),
      )),
    )
  }
  expect([...new Set(small)]).toEqual([])
})
