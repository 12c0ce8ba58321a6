import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { Converter } from 'opencc-js/cn2t'
import { expect, test } from './harness.ts'

const PLACES = [
  'wuhu-2022/overview',
  'wuhu-2022/tasks',
  'wuhu-2022/tasks/61',
  'wuhu-2022/units',
  'notes',
  'compare&datasets=shili-jia-2022,shili-jia-2023',
  'data',
  'method',
]

async function look(page: Page, settings: object): Promise<void> {
  await page.addInitScript((chosen) => {
    localStorage.setItem('taizhang.settings', JSON.stringify(chosen))
  }, settings)
}
async function open(page: Page, at: string): Promise<void> {
  await page.goto(`?at=${at}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
}

test.describe('with colours forced by the system', () => {
  // The app's own theme is the opposite of the system's: forced colours win.
  for (const [scheme, theme] of [
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const)
    test(`${scheme}: no text, mark or shape has the colour of its ground`, async ({ page }) => {
      test.slow()
      await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme })
      await look(page, { theme, language: 'zh-Hans' })
      for (const at of PLACES) {
        await open(page, at)
        const lost = await page.evaluate(() => {
          const rgb = (colour: string) => colour.match(/[\d.]+/g)?.map(Number) ?? []
          const seen = (colour: string) => (rgb(colour)[3] ?? 1) > 0.1
          const ground = (element: Element | null): string => {
            for (let at = element; at; at = at.parentElement) {
              const { backgroundColor } = getComputedStyle(at)
              if (seen(backgroundColor)) return backgroundColor
            }
            return getComputedStyle(document.documentElement).backgroundColor
          }
          const light = (colour: string) => {
            const [r = 0, g = 0, b = 0] = rgb(colour).map((v) => v / 255)
            return 0.2126 * r ** 2.2 + 0.7152 * g ** 2.2 + 0.0722 * b ** 2.2
          }
          const near = (one: string, other: string) => {
            const [dark, bright] = [light(one), light(other)].toSorted((a, b) => a - b) as [
              number,
              number,
            ]
            return (bright + 0.05) / (dark + 0.05) < 3
          }
          const found: string[] = []
          for (const element of document.querySelectorAll<HTMLElement>('body *')) {
            if (!element.checkVisibility() || element.closest('.quiet, option, figure')) continue
            const style = getComputedStyle(element)
            const words = [...element.childNodes].some(
              (node) => node.nodeType === 3 && node.textContent?.trim(),
            )
            if (words && element instanceof HTMLElement && near(style.color, ground(element)))
              found.push(`${element.tagName}.${element.className}: ${element.textContent}`)
            if (element.matches('svg path, svg circle')) {
              const drawn = [style.fill, style.stroke].filter((c) => c !== 'none' && seen(c))
              if (drawn.length && drawn.every((colour) => near(colour, ground(element))))
                found.push(element.outerHTML)
            }
          }
          return found.slice(0, 8).map((one) => one.slice(0, 120))
        })
        expect(lost, at).toEqual([])
      }
    })

  test('what is pressed, chosen, current and focused is outlined', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await open(page, 'wuhu-2022/tasks/61')
    const star = page.getByRole('button', { name: '收藏' })
    await star.click()
    const outline = (one: typeof star) => one.evaluate((e) => getComputedStyle(e).outlineStyle)
    expect(await outline(star)).toBe('solid')
    expect(await outline(page.getByRole('link', { name: '任务', exact: true }).first())).toBe(
      'solid',
    )
    await page.keyboard.press('Control+k')
    const option = page.getByRole('dialog').getByRole('option', { selected: true })
    expect(await outline(option as never)).toBe('solid')
    await page.keyboard.press('Escape')
    const box = page.getByRole('checkbox').first()
    await box.focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    expect(await outline(box as never)).toBe('solid')
  })

  test('the two ends of a pair are told from plain text', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await open(page, 'wuhu-2022/tasks/61')
    for (const mark of await page.locator('mark[data-pair]').all()) {
      const width = await mark.evaluate((e) => getComputedStyle(e).borderBlockEndWidth)
      expect(Number.parseFloat(width)).toBeGreaterThanOrEqual(2)
    }
  })
})

test.describe('the language of document text', () => {
  const source = (page: Page) =>
    page.locator('.source, td.units, th [lang], .units, .facet [lang]').filter({ visible: true })

  test('is marked as Chinese where the app speaks English', async ({ page }) => {
    await look(page, { language: 'en' })
    for (const at of PLACES.slice(0, 6)) {
      await open(page, at)
      const unmarked = await page.evaluate(() => {
        const han = /[\u3400-\u9fff]{2}/
        const found: string[] = []
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement
          if (!parent || !han.test(node.textContent ?? '')) continue
          if (parent.closest('script, noscript, #boot, svg, select, option')) continue
          // A name within a sentence of the app's own is a proper name (WCAG 3.1.2).
          if (/[a-z]{2}|^\S+ \d{4}\s*$/i.test(node.textContent ?? '')) continue
          if (!parent.closest('[lang]')?.getAttribute('lang')?.startsWith('zh'))
            found.push(`${parent.tagName}.${parent.className}: ${node.textContent?.slice(0, 60)}`)
        }
        return [...new Set(found)].slice(0, 12)
      })
      expect(unmarked, at).toEqual([])
    }
  })

  test('is zh-Hans as written and zh-Hant as converted, whatever the app speaks', async ({
    page,
  }) => {
    await look(page, { language: 'en' })
    await open(page, 'wuhu-2022/tasks/61')
    const title = page.getByRole('heading', { level: 1 })
    await expect(title).toHaveAttribute('lang', 'zh-Hans')
    await expect(source(page).first()).toBeVisible()
    await page.getByRole('button', { name: /traditional characters/ }).click()
    await expect(title).toHaveAttribute('lang', 'zh-Hant')
  })
})

test('traditional characters: one press in the masthead; stored text, search and marks stay', async ({
  page,
}) => {
  await open(page, 'wuhu-2022/tasks')
  await page.getByRole('button', { name: '原文显示为繁体字' }).click()
  await expect(page.getByRole('link', { name: /地區生產總值增長9%/ })).toBeVisible()
  await page.getByRole('searchbox', { name: '搜索' }).fill('停车位')
  await expect(page.locator('.hit').first()).toHaveText('停車位')
  await page.getByRole('searchbox', { name: '搜索' }).fill('公共停車位2500')
  await page.getByRole('link', { name: /提高市域通行效率/ }).click()
  await expect(page.locator('mark[data-kind=target]').filter({ hasText: '2500' })).toHaveText(
    '2500個',
  )
  await page.getByRole('textbox', { name: '笔记' }).fill('看一看')
  await expect(page.locator('[data-state=saved]')).toBeVisible()
  const stored = await page.evaluate(async () => {
    const base = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('taizhang')
      request.addEventListener('success', () => done(request.result))
    })
    const all: unknown[] = []
    for (const name of base.objectStoreNames) {
      const request = base.transaction(name).objectStore(name).getAll()
      all.push(
        await new Promise((done) =>
          request.addEventListener('success', () => done(request.result)),
        ),
      )
    }
    base.close()
    return JSON.stringify(all)
  })
  expect(stored).not.toContain('停車位')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('公共停車位')
  await page.getByRole('button', { name: '原文显示为繁体字' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('公共停车位')
})

test('traditional characters: no simplified one of the document is left on any page', async ({
  page,
}) => {
  test.slow()
  const simplified = onlySimplified()
  // The app itself speaks English: what is Chinese is the document's.
  await look(page, { language: 'en', traditional: true })
  const places = [
    ...['overview', 'tasks', 'tasks/61', 'tasks&unit=市发改委', 'units', 'units/市发改委'].map(
      (at) => `wuhu-2022/${at}`,
    ),
    'compare&datasets=shili-jia-2022,shili-jia-2023,wuhu-2022',
    'data',
    'method',
  ]
  for (const at of places) {
    await open(page, at)
    // The first conversion waits for its dictionary.
    await expect(page.locator('[lang=zh-Hant]').first()).toBeAttached()
    for (const fold of await page.locator('main details').all())
      await fold.evaluate((details: HTMLDetailsElement) => (details.open = true))
    const left = () =>
      page.evaluate((signs) => {
        // The app's own name stays as it is.
        const has = (text: string) =>
          Array.from(text.replaceAll('台账', '')).some((sign) => signs.includes(sign))
        const found = [document.title]
        const all = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT
        const walker = document.createTreeWalker(document.body, all)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node instanceof Element)
            for (const name of ['aria-label', 'title']) found.push(node.getAttribute(name) ?? '')
          // Languages are listed in their own words; the rules name the words they look for.
          else if (
            !node.parentElement?.closest(
              'script, noscript, #boot, option, .method section > p, .method li',
            )
          )
            found.push(node.textContent ?? '')
        }
        return found.filter(has).slice(0, 8)
      }, simplified)
    await expect.poll(left, { message: at }).toEqual([])
  }
})

/** Characters of the bundled document that its traditional form nowhere has. */
function onlySimplified(): string {
  const document = readFileSync('dist/plain/wuhu-2022.html', 'utf8')
  const kept = new Set(Converter({ from: 'cn', to: 't' })(document))
  return [...new Set(document)]
    .filter((sign) => /\p{Script=Han}/u.test(sign) && !kept.has(sign))
    .join('')
}

test('traditional characters are offered in the menu of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 })
  await open(page, 'wuhu-2022/tasks')
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '原文显示为繁体字' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: /地區生產總值增長9%/ })).toBeVisible()
})

for (const width of [360, 900])
  test(`every place is in sight in the menu of a screen ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 })
    await open(page, 'wuhu-2022/overview')
    await page.getByRole('button', { name: '更多' }).click()
    for (const name of ['对比', '数据', '方法'])
      await expect(page.getByRole('dialog').getByRole('link', { name })).toBeInViewport({
        ratio: 1,
      })
    await expect(page.getByRole('dialog').getByRole('button', { name: '长辈版' })).toBeInViewport()
  })

test('a task page is as tall as the window: nothing hidden makes it scroll away', async ({
  page,
}) => {
  for (const no of [16, 43, 61, 77]) {
    await open(page, `wuhu-2022/tasks/${no}`)
    await expect(page.getByRole('heading', { name: /相关任务|别处的线索/ }).first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  }
})

test('English counts one thing in the singular', async ({ page }) => {
  await look(page, { language: 'en' })
  for (const at of ['wuhu-2022/overview', 'wuhu-2022/units', 'data', 'notes', 'method']) {
    await open(page, at)
    const text = await page.locator('body').innerText()
    expect(text.match(/(^|[^\d.,])1 (tasks|targets|notes|units|days|ledgers)\b.*/gm), at).toBeNull()
    expect(text.match(/\b[2-9]\d* (task|target|note|unit|day|ledger)\b.*/gm), at).toBeNull()
    expect(text, at).not.toContain(' | ')
  }
})

for (const elder of [false, true])
  test(`an invented place says so on every page that shows it${elder ? ', in 长辈版' : ''}`, async ({
    page,
  }) => {
    await look(page, { language: 'zh-Hans', elder })
    const places = ['overview', 'tasks', 'tasks/1', 'units', 'units/市教育局']
    for (const at of places) {
      await open(page, `shili-jia-2022/${at}`)
      await expect(page.locator('body'), at).toContainText(/虚构/)
    }
  })
