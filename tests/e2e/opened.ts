import type { Locator, Page } from '@playwright/test'
import type { Say } from './say.ts'

/** One thing that opens over or inside a page, and how a reader opens it in any language. */
export interface Opened {
  name: string
  at: string
  /** Narrow where it only exists on a phone. */
  width?: number
  open(page: Page, say: Say): Promise<Locator>
}

const LAYOUTS = 'tests/fixtures/layouts'
const TASK = 'wuhu-2022/tasks/61'
const TASKS = 'wuhu-2022/tasks'

async function dialog(page: Page, press: Locator): Promise<Locator> {
  await press.click()
  return page.getByRole('dialog')
}
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).filter({ visible: true })

async function writeNote(page: Page, say: Say): Promise<void> {
  await page
    .getByRole('textbox', { name: say('annotate.box.note') })
    .fill('第一稿，写得很长很长很长。')
  await page.getByRole('textbox', { name: say('annotate.tags.note') }).fill('出行')
  await page.getByRole('textbox', { name: say('annotate.tags.note') }).press('Enter')
  await page.locator('[data-state=saved]').waitFor()
}
async function restore(page: Page, say: Say, text: string): Promise<Locator> {
  const chooser = page.waitForEvent('filechooser')
  await button(page, say('backup.restore')).click()
  const file = { name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await (await chooser).setFiles(file)
  return page.getByRole('dialog')
}

/** Every dialog, sheet, menu and fold of the app. */
export const OPENED: Opened[] = [
  {
    name: 'palette',
    at: TASKS,
    async open(page) {
      await page.keyboard.press('Control+k')
      return page.getByRole('dialog')
    },
  },
  {
    name: 'palette with answers',
    at: TASKS,
    async open(page) {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill('zjj')
      await page.getByRole('dialog').getByRole('option').nth(1).waitFor()
      return page.getByRole('dialog')
    },
  },
  {
    name: 'shortcut help',
    at: 'method',
    async open(page) {
      await page.keyboard.press('?')
      return page.getByRole('dialog')
    },
  },
  {
    name: 'menu of datasets',
    at: 'wuhu-2022/overview',
    async open(page) {
      await page.locator('.masthead details summary').click()
      await page.locator('.masthead details a').nth(1).waitFor()
      return page.locator('.masthead details')
    },
  },
  {
    name: 'menu sheet',
    at: 'wuhu-2022/overview',
    width: 360,
    open: (page, say) => dialog(page, button(page, say('shell.nav.more'))),
  },
  {
    name: 'facet sheet',
    at: TASKS,
    width: 360,
    open: (page, say) => dialog(page, button(page, say('facets.open'))),
  },
  {
    name: 'search suggestions',
    at: TASKS,
    async open(page, say) {
      await page.getByRole('searchbox', { name: say('tasks.search') }).pressSequentially('zjj')
      await page.locator('.suggestions button').first().waitFor()
      return page.locator('.suggestions')
    },
  },
  {
    name: 'column chooser and table',
    at: TASKS,
    async open(page, say) {
      await page.getByRole('combobox', { name: say('tasks.view') }).selectOption('table')
      await page.locator('summary', { hasText: say('tasks.columns') }).click()
      return page.locator('.pane.list')
    },
  },
  {
    name: 'saved views',
    at: `${TASKS}&verdict=missed`,
    async open(page, say) {
      const menu = page.locator('details.views')
      await menu.locator('summary').click()
      await menu.getByRole('textbox', { name: say('tasks.viewName') }).fill('没达到的')
      await menu.getByRole('button', { name: say('tasks.saveView') }).click()
      await menu.locator('summary').click()
      await menu.getByRole('link').waitFor()
      return page.locator('body')
    },
  },
  {
    name: 'bar of picked tasks',
    at: TASKS,
    async open(page, say) {
      await button(page, say('tasks.select')).click()
      await page.locator('label.box').first().click()
      await button(page, say('tasks.addTag')).click()
      return page.locator('.pane.list')
    },
  },
  {
    name: 'citation',
    at: TASK,
    open: (page, say) => dialog(page, button(page, say('task.cite'))),
  },
  {
    name: 'share card',
    at: TASK,
    open: (page, say) => dialog(page, button(page, say('task.card'))),
  },
  {
    name: 'judgement form and candidates',
    at: TASK,
    async open(page, say) {
      const card = page.locator('[data-card="0"]')
      await card.getByRole('button', { name: say('annotate.judge.open') }).click()
      await card.getByRole('radio').first().check()
      for (const fold of await card.locator('summary').all()) await fold.click()
      return page.locator('.detail')
    },
  },
  {
    name: 'versions of a note',
    at: TASK,
    async open(page, say) {
      await writeNote(page, say)
      const note = page.getByRole('textbox', { name: say('annotate.box.note') })
      await note.fill('')
      await note.fill('第二稿')
      await page.locator('[data-state=saved]').waitFor()
      await button(page, new RegExp(say('annotate.history').trim())).click()
      await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click()
      return page.getByRole('dialog')
    },
  },
  {
    name: 'notes, follow-up fold and rename',
    at: TASK,
    async open(page, say) {
      await writeNote(page, say)
      await page.goto('?at=notes')
      await button(page, say('notes.renameTag', { tag: '出行' })).click()
      return page.getByRole('dialog')
    },
  },
  {
    name: 'restore preview',
    at: TASK,
    async open(page, say) {
      await writeNote(page, say)
      await page.goto('?at=data')
      const download = page.waitForEvent('download')
      await button(page, say('backup.make')).click()
      const stream = await (await download).createReadStream()
      const parts: Buffer[] = []
      for await (const part of stream) parts.push(part as Buffer)
      return restore(page, say, Buffer.concat(parts).toString())
    },
  },
  {
    name: 'refused backup',
    at: 'data',
    open: (page, say) => restore(page, say, '{"format":"taizhang-backup/7"}'),
  },
  {
    name: 'removal from the device',
    at: 'data',
    open: (page, say) => dialog(page, button(page, say('device.leave.open'))),
  },
  {
    name: 'import preview with doubts and mends',
    at: 'data',
    async open(page, say) {
      const input = page.getByLabel(say('data.import.file'))
      await input.setInputFiles(`${LAYOUTS}/h04-gaps-duplicates.txt`)
      await button(page, say('data.preview.drop')).waitFor()
      for (const fold of await page.locator('main details:not([open]) > summary').all())
        await fold.click()
      // Opening folds scrolls: what lies half under the masthead would be called too small.
      await page.evaluate(() => scrollTo(0, 0))
      return page.locator('main')
    },
  },
  {
    name: 'refused document',
    at: 'data',
    async open(page, say) {
      const buffer = Buffer.from('今天天气很好。\n')
      const input = page.getByLabel(say('data.import.file'))
      await input.setInputFiles({ name: '散文.txt', mimeType: 'text/plain', buffer })
      await page.getByRole('alert').waitFor()
      return page.locator('main')
    },
  },
  {
    name: 'data table and save menu of a chart',
    at: 'wuhu-2022/overview',
    async open(page, say) {
      const figure = page.locator('main figure').first()
      await figure.getByRole('button', { name: say('overview.save') }).click()
      await figure.getByRole('button', { name: say('overview.table') }).click()
      return page.locator('main')
    },
  },
  {
    name: 'folds of the comparison',
    at: 'compare&datasets=shili-jia-2022,shili-jia-2023',
    async open(page) {
      await page.locator('main details > summary').first().waitFor()
      for (const fold of (await page.locator('main details > summary').all()).slice(0, 5))
        await fold.click()
      return page.locator('main')
    },
  },
  {
    name: 'notice',
    at: TASK,
    async open(page, say) {
      await button(page, say('task.copyLink')).click()
      await page.locator('.notice').waitFor()
      return page.locator('.notices')
    },
  },
]
