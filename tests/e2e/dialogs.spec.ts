import type { Page } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { axe } from './axe.ts'
import { expect, test } from './harness.ts'
import { OPENED, type Opened } from './opened.ts'
import { speaker } from './say.ts'

test.use({ reducedMotion: 'reduce' } as object)

async function openUp(page: Page, thing: Opened, language: Language, width?: number) {
  await page.addInitScript(
    (look) => {
      localStorage.setItem('taizhang.settings', JSON.stringify(look))
    },
    { language, theme: 'light' },
  )
  await page.setViewportSize({ width: width ?? thing.width ?? 1280, height: 800 })
  await page.goto(`?at=${thing.at}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const opened = await thing.open(page, await speaker(language))
  await expect(opened).toBeVisible()
  return opened
}

for (const thing of OPENED) {
  test(`${thing.name}: accessible when open, in every language and theme`, async ({
    browser,
    baseURL,
  }) => {
    test.slow()
    const found: string[] = []
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const context = await browser.newContext({ baseURL, serviceWorkers: 'block' })
      const page = await context.newPage()
      const opened = await openUp(page, thing, language)
      found.push(...(await axe(page, opened)).map((line) => `${language} light ${line}`))
      await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
      const dark = await axe(page, opened, 'colours')
      found.push(...dark.map((line) => `${language} dark ${line}`))
      await context.close()
    }
    expect(found).toEqual([])
  })
}

// Where a phone has another way to the same thing, there is nothing to fit.
for (const thing of OPENED.filter(
  ({ name }) => !/menu of datasets|table|shortcut|rename/.test(name),
))
  test(`${thing.name}: fits 320 px, which is 200 % of 640, with nothing out of reach`, async ({
    page,
  }) => {
    const opened = await openUp(page, thing, 'en', 640)
    await page.setViewportSize({ width: 320, height: 640 })
    await expect(opened).toBeVisible()
    const out = await page.evaluate(() => {
      const limit = document.documentElement.clientWidth
      const scrolled = (element: Element) => {
        for (let at: Element | null = element; at; at = at.parentElement)
          if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth)
            return true
        return false
      }
      return [...document.querySelectorAll('body *')]
        .filter((element) => element.checkVisibility() && !element.closest('.quiet, .skip, svg'))
        .filter((element) => element.getBoundingClientRect().right > limit + 1)
        .filter((element) => !scrolled(element) && getComputedStyle(element).position !== 'fixed')
        .map((element) => `${element.tagName}.${element.className}`)
        .slice(0, 6)
    })
    expect(out).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
