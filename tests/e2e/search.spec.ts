import type { Page } from '@playwright/test'
import type { Dataset, Task } from '../../src/core/model.ts'
import { expect, test } from './harness.ts'

test.use({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })

const LIST = '?at=wuhu-2022/tasks'

/** The tasks as the site publishes them. */
async function published(page: Page): Promise<Task[]> {
  const { datasets } = await (await page.request.get('data/catalogue.json')).json()
  const { file } = datasets.find(({ id }: { id: string }) => id === 'wuhu-2022')
  return ((await (await page.request.get(file)).json()) as Dataset).tasks
}

/** All words of a task in the document, without white space. */
const textOf = (task: Task): string =>
  [task.task, ...task.units, ...task.paragraphs.map(({ text }) => text)]
    .join('\n')
    .replace(/[^\S\n]/g, '')

async function open(page: Page): Promise<void> {
  await page.goto(LIST)
  await expect(shown(page)).toHaveText(/^(\d+) \/ \1$/)
}
const shown = (page: Page) => page.locator('main').getByRole('status').first()
const search = (page: Page) => page.locator('main').getByRole('searchbox', { name: '搜索' })
const firstTask = (page: Page) => page.locator('main [role=listitem] a').first()

test('finds any run of characters in any field, marks it, and says how many', async ({ page }) => {
  await open(page)
  const tasks = await published(page)
  for (const q of ['就业', '改', '8.5万', '专精特新']) {
    const right = tasks.filter((task) => textOf(task).includes(q)).length
    expect(right).toBeGreaterThan(0)
    await search(page).fill(q)
    await expect(shown(page)).toHaveText(`${right} / ${tasks.length}`)
  }
  await expect(page.locator('main [role=listitem] .hit').first()).toHaveText('专精特新')
})

test('reads words as narrowing, minus as leaving out, and field words', async ({ page }) => {
  await open(page)
  const tasks = await published(page)
  const cases: [string, (task: Task, text: string) => boolean][] = [
    ['企业 创新', (_, text) => text.includes('企业') && text.includes('创新')],
    ['企业 -创新', (_, text) => text.includes('企业') && !text.includes('创新')],
    ['单位:住建', ({ units }) => units.some((unit) => unit.includes('住建'))],
    ['结果:未达到', ({ targets }) => targets.some(({ verdict }) => verdict === 'missed')],
    ['状态:已完成', ({ status }) => status === 'done'],
  ]
  for (const [q, right] of cases) {
    await search(page).fill(q)
    const count = tasks.filter((task) => right(task, textOf(task))).length
    await expect(shown(page), q).toHaveText(`${count} / ${tasks.length}`)
  }
})

test('takes traditional for simplified, full width for half width, and letters for pinyin', async ({
  page,
}) => {
  await open(page)
  await search(page).fill('企业')
  await expect(shown(page)).not.toHaveText('103 / 103')
  const count = (await shown(page).textContent()) ?? ''
  await search(page).fill('企業')
  await expect(shown(page)).toHaveText(count)
  await search(page).fill('8.5万')
  await expect(shown(page)).not.toHaveText(count)
  const figure = (await shown(page).textContent()) ?? ''
  await search(page).fill('８．５萬')
  await expect(shown(page)).toHaveText(figure)
  await search(page).fill('zjj')
  await expect(page.locator('main [role=listitem]').first()).toContainText('住建局')
})

test('puts the task of that number first', async ({ page }) => {
  await open(page)
  await search(page).fill('61')
  await expect(firstTask(page)).toHaveAttribute('href', /tasks(\/|%2F)61/)
})

test('units are found by letters and in either script, on their page and in a long facet, and stand in the address', async ({
  page,
}) => {
  await page.goto('?at=wuhu-2022/units')
  const units = page.getByRole('main').getByRole('row')
  await search(page).fill('zjj')
  await expect(units.filter({ hasText: '市住建局' })).toHaveCount(1)
  await expect(page).toHaveURL(/[?&]q=zjj/)
  await units.getByRole('link', { name: '市住建局' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('市住建局')
  await page.goBack()
  await expect(search(page)).toHaveValue('zjj')
  await search(page).fill('發展')
  await expect(units.filter({ hasText: '市发改委' })).toHaveCount(0)
  await search(page).fill('財政')
  await expect(units.filter({ hasText: '市财政局' })).toHaveCount(1)

  await open(page)
  const facet = page.getByRole('group', { name: '责任单位' })
  await facet.getByRole('button', { expanded: false }).click()
  await facet.getByRole('textbox').fill('zjj')
  await expect(facet.getByRole('checkbox', { name: /^市住建局/ })).toBeVisible()
  await expect(facet.getByRole('checkbox', { name: /^市财政局/ })).toHaveCount(0)
})
