import { expect, test } from './harness.ts'

/** Layout shifts of the page so far, as the browser scores them. */
interface Shifts {
  __shifts: { value: number; moved: string[] }[]
}

for (const [what, screen] of Object.entries({
  phone: { viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true },
  'phone in English': {
    viewport: { width: 412, height: 823 },
    hasTouch: true,
    isMobile: true,
    locale: 'en-US',
  },
  desk: { viewport: { width: 1440, height: 900 } },
}))
  test.describe(`on a ${what}`, () => {
    test.use(screen)
    for (const place of ['overview', 'tasks', 'tasks/61'])
      test(`${place} stands still while it loads`, async ({ page }) => {
        const session = await page.context().newCDPSession(page)
        await session.send('Emulation.setCPUThrottlingRate', { rate: 3 })
        await page.addInitScript(() => {
          const shifts: Shifts['__shifts'] = []
          ;(globalThis as unknown as Shifts).__shifts = shifts
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const { value, sources } = entry as PerformanceEntry & {
                value: number
                sources: { node: Node | null }[]
              }
              const moved = sources.map(({ node }) => node?.textContent?.slice(0, 30) ?? '')
              shifts.push({ value, moved })
            }
          }).observe({ type: 'layout-shift', buffered: true })
        })
        await page.goto(`?at=wuhu-2022/${place}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.waitForLoadState('networkidle')
        // What is fetched last comes after a second.
        await page.waitForTimeout(1500)
        const shifts = await page.evaluate(() => (globalThis as unknown as Shifts).__shifts)
        const sum = shifts.reduce((all, { value }) => all + value, 0)
        expect(sum, JSON.stringify(shifts)).toBeLessThan(0.001)
      })
  })
