import type { Page } from '@playwright/test'
import { expect, test } from './harness.ts'

/** The voices of a device, and what they were given to say; a test machine has none of its own. */
async function voices(page: Page, given: { lang: string; localService: boolean }[]): Promise<void> {
  await page.addInitScript((list) => {
    const said: string[] = []
    Object.assign(globalThis, { __said: said })
    speechSynthesis.getVoices = () => list as SpeechSynthesisVoice[]
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', {
      set() {},
      configurable: true,
    })
    speechSynthesis.speak = (utterance) => void said.push(`${utterance.lang} ${utterance.text}`)
    speechSynthesis.cancel = () => void said.push('quiet')
  }, given)
}
const said = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { __said: string[] }).__said.join('\n'))

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.addInitScript(() =>
    localStorage.setItem('taizhang.settings', JSON.stringify({ elder: true, language: 'zh-Hans' })),
  )
})

test('the list asks one question, answers it by result, and keeps the count', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks')
  await expect(page.getByRole('heading', { level: 1, name: '要找哪一件事？' })).toBeVisible()
  const status = page.getByRole('main').getByRole('status').first()
  await expect(status).toHaveText('103 / 103')
  await page.getByRole('link', { name: '没达到', exact: true }).click()
  await expect(page).toHaveURL(/verdict=missed/)
  await expect(status).toHaveText('2 / 103')
  await page.getByRole('link', { name: '全部', exact: true }).click()
  await expect(status).toHaveText('103 / 103')
  await page.getByRole('searchbox', { name: '搜索' }).fill('停车')
  await expect(status).not.toHaveText('103 / 103')
})

test('everything the list can do is one fold away', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks')
  await page.getByText('更多办法').click()
  await page.getByRole('combobox', { name: '分组' }).selectOption('unit')
  await expect(page.getByRole('heading', { level: 3, name: /市/ }).first()).toBeVisible()
  await expect(page.getByRole('combobox', { name: '排序' })).toBeVisible()
  await expect(page.getByText('存下的视图').filter({ visible: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '复制此视图链接' })).toBeVisible()
  await page.getByRole('button', { name: '选择', exact: true }).click()
  await expect(page.getByRole('toolbar')).toBeVisible()
  await page.getByRole('button', { name: '筛选' }).click()
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /^未达到 / })
    .check()
  await expect(page).toHaveURL(/verdict=missed/)
})

test('on a wide screen, too, notes and tasks are read in one column', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('?at=wuhu-2022/tasks/61')
  await page.getByRole('textbox', { name: '笔记' }).fill('问问住建局')
  await expect(page.locator('[data-state=saved]')).toBeVisible()
  const card = page.getByRole('region', { name: /新增公共停车位/ })
  expect((await card.boundingBox())!.width).toBeGreaterThan(700)
  await page.goto('?at=notes')
  const note = page.getByText('问问住建局')
  await expect(note).toBeVisible()
  expect((await note.boundingBox())!.width).toBeGreaterThan(500)
  const take = page.getByRole('complementary', { name: '跟进与带走' })
  expect((await take.boundingBox())!.y).toBeGreaterThan((await note.boundingBox())!.y)
})

test('a long list can be walked to its end below its question', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks')
  await expect(page.locator('[data-place="0"]')).toBeVisible()
  await page.locator('.frame').evaluate((frame) => {
    frame.scrollTop = frame.scrollHeight
  })
  await expect(page.locator('[data-place="102"]')).toBeInViewport()
})

test('a task answers its questions in turn and leads to the next', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks/61')
  const titles = page.getByRole('heading', { level: 2 })
  await expect(titles.filter({ hasText: '做到了吗？' })).toBeVisible()
  const order = await titles.allTextContents()
  expect(order.indexOf('做到了吗？')).toBeLessThan(order.indexOf('报告怎么写的？'))
  expect(order.indexOf('报告怎么写的？')).toBeLessThan(order.indexOf('我想记一笔'))
  await page.getByRole('button', { name: '报告怎么写的？' }).click()
  await expect(titles.filter({ hasText: '报告怎么写的？' })).toBeInViewport()
  await expect(page.getByRole('textbox', { name: '笔记' })).toBeVisible()
  await expect(page.getByRole('button', { name: '收藏' })).toBeVisible()
  await page.getByText('更多办法').click()
  for (const name of ['复制链接', '引用', '分享图', '打印'])
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  await page.getByRole('link', { name: '下一项' }).click()
  await expect(page).toHaveURL(/tasks\/62/)
})

test('reads overview, list and task aloud with a voice of the device, and stops', async ({
  page,
}) => {
  await voices(page, [{ lang: 'zh-CN', localService: true }])
  const read = page.getByRole('button', { name: '读给我听' })
  await page.goto('?at=wuhu-2022/overview')
  await read.click()
  expect(await said(page)).toContain('103 项工作怎样了')
  await page.goto('?at=wuhu-2022/tasks')
  await expect(page.getByText('地区生产总值增长9%以上').first()).toBeVisible()
  await read.click()
  await expect.poll(() => said(page)).toContain('地区生产总值增长9%以上')
  await page.goto('?at=wuhu-2022/tasks/61')
  await read.click()
  await expect.poll(() => said(page)).toContain('2500个：')
  expect(await said(page)).toContain('超额完成')
  expect(await said(page)).toContain('已新增公共停车泊位4297个')
  await page.getByRole('button', { name: '停下' }).click()
  await expect(read).toBeVisible()
  expect((await said(page)).split('\n').at(-1)).toBe('quiet')
})

test('asked to read before the list has come, it waits and then reads', async ({
  page,
  context,
}) => {
  await voices(page, [{ lang: 'zh-CN', localService: true }])
  let send = () => {}
  const held = new Promise<void>((go) => (send = go))
  await context.route('**/data/wuhu-2022*', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('?at=wuhu-2022/tasks')
  await page.getByRole('button', { name: '读给我听' }).click()
  await expect(page.getByRole('button', { name: '停下' })).toBeVisible()
  expect(await said(page)).not.toContain('：')
  send()
  await expect.poll(() => said(page)).toContain('地区生产总值增长9%以上')
})

test('offers no reading aloud without a voice, or with one that sends the text away', async ({
  page,
}) => {
  await voices(page, [{ lang: 'zh-CN', localService: false }])
  for (const at of ['overview', 'tasks', 'tasks/61']) {
    await page.goto(`?at=wuhu-2022/${at}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expect(page.getByRole('button', { name: '读给我听' })).toHaveCount(0)
  }
})
