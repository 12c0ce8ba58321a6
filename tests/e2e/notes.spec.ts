import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { buildRawDatabase, type RawDatabase } from '../support/raw-database.ts'
import { makeBackup } from '../../src/core/notes/backup.ts'
import { chooseBackup, restoreNotes, written } from '../support/restore-notes.ts'
import { selectWords } from '../support/select-words.ts'
import { expect, test } from './harness.ts'

const TASK = './?at=wuhu-2022/tasks/61'
const note = (page: Page) => page.getByRole('textbox', { name: '笔记' })

/** The card of the first target, on which the reader has judged that it was missed. */
async function judgeMissed(page: Page) {
  await page.goto(TASK)
  const card = page.locator('[data-card="0"]')
  await card.getByRole('button', { name: '我来改判' }).click()
  await card.getByRole('radio', { name: '未达到' }).check()
  return card
}

test('a note, tags and a star are there after a reload, found by search and facet', async ({
  page,
}) => {
  await page.goto(TASK)
  await note(page).fill('九十三条路究竟修了几条')
  await page.getByRole('textbox', { name: '标签' }).fill('出行')
  await page.getByRole('textbox', { name: '标签' }).press('Enter')
  await page.getByRole('button', { name: '收藏', exact: true }).click()
  await expect(page.locator('[data-state=saved]')).toBeVisible()
  await page.reload()
  await expect(note(page)).toHaveValue('九十三条路究竟修了几条')
  await expect(page.getByRole('button', { name: '收藏', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.goto('./?at=wuhu-2022/tasks&q=究竟修了几条')
  await expect(page.getByRole('status').filter({ hasText: '/' })).toHaveText(/1 \/ 103/)
  await page.goto('./?at=wuhu-2022/tasks')
  await page.getByRole('group', { name: '标签' }).getByRole('checkbox', { name: '出行 1' }).check()
  await expect(page.getByRole('status').filter({ hasText: '/' })).toHaveText(/1 \/ 103/)
  await page.goto('./?at=notes')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 条笔记，写在 1 项任务上')
})

test('words are highlighted exactly, keep their note over a reload, and go to the bin and back', async ({
  page,
}) => {
  await page.goto(TASK)
  await expect(note(page)).toBeEnabled()
  await selectWords(page, { place: '0', words: '40个续建项目' })
  await page.getByRole('button', { name: '划线并批注' }).click()
  await page.getByRole('textbox', { name: '批注' }).fill('40＋63 是 103 个项目')
  await expect(page.locator('mark[data-kind=note]')).toHaveText('40个续建项目')
  await expect(page.locator('[data-state=saved]')).toBeVisible()
  await page.reload()
  await expect(page.locator('mark[data-kind=note]')).toHaveText('40个续建项目')
  await expect(page.getByText('40＋63 是 103 个项目')).toBeVisible()
  await page.getByRole('region', { name: '划线批注' }).getByRole('button', { name: '删去' }).click()
  await expect(page.locator('mark[data-kind=note]')).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('mark[data-kind=note]')).toHaveCount(1)
})

test('what is written on a note in the bin takes it out; a withdrawn judgement says where it lies', async ({
  page,
}) => {
  await page.goto(TASK)
  await note(page).fill('旧话')
  const card = page.locator('[data-card="0"]')
  await card.getByRole('button', { name: '我来改判' }).click()
  await card.getByRole('radio', { name: '未达到' }).check()
  await card.getByRole('button', { name: '撤回' }).click()
  await card.getByRole('button', { name: '我来改判' }).click()
  await expect(card).toContainText('这条笔记在回收箱里。')
  await card.getByRole('button', { name: '取回' }).click()
  await expect(card.getByRole('radio', { name: '未达到' })).toBeChecked()
  await page.goto('./?at=notes')
  const row = page.getByRole('article').filter({ hasText: '旧话' })
  await row.getByRole('button', { name: '删去' }).click()
  await page.goto(TASK)
  await expect(page.getByText('这条笔记在回收箱里。')).toBeVisible()
  await note(page).fill('旧话，又写了新话')
  await expect(page.getByText('这条笔记在回收箱里。')).toBeHidden()
  await page.goto('./?at=notes')
  await expect(row).toContainText('又写了新话')
})

test('a tag still in its box goes to the task it was typed on, also when the page is left by going back', async ({
  page,
}) => {
  await page.goto('./?at=wuhu-2022/tasks/60')
  await expect(note(page)).toBeEnabled()
  await page.locator('.pane.list a[href*="tasks/61"]').first().click()
  await expect(page).toHaveURL(/tasks\/61/)
  await page.getByRole('textbox', { name: '标签' }).click()
  await page.keyboard.type('没按回车')
  await page.goBack()
  await expect(page).toHaveURL(/tasks\/60/)
  await expect(page.getByRole('textbox', { name: '标签' })).toHaveValue('')
  await page.goForward()
  await expect(page.getByRole('list', { name: '已加的标签' })).toContainText('没按回车')
})

test('what is to be followed up stays in sight while its date is typed anew, and without one', async ({
  page,
}) => {
  await page.goto(TASK)
  await expect(note(page)).toBeEnabled()
  await page.locator('summary', { hasText: '跟进' }).click()
  const due = page.getByLabel('日期')
  await due.fill('2026-12-15')
  await due.press('Backspace')
  await expect(due).toBeFocused()
  await expect(due).toHaveValue('')
  await page.getByRole('textbox', { name: '跟进事项' }).fill('问市交通局')
  await expect(page.locator('[data-state=saved]')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: '跟进事项' })).toHaveValue('问市交通局')
  await expect(due).toBeVisible()
  await page.goto('./?at=notes')
  await expect(page.getByRole('article')).toContainText('问市交通局')
})

test('overlapping highlights and evidence keep every character of the source', async ({ page }) => {
  await page.goto(TASK)
  await expect(note(page)).toBeEnabled()
  const text = page.locator('[data-text=task]')
  const source = await text.textContent()
  for (const words of ['新增公共停车位2500', '停车位2500个,构建', '公共停车位']) {
    await selectWords(page, { place: 'task', words })
    await page.getByRole('button', { name: '划线', exact: true }).click()
  }
  expect(await text.textContent()).toBe(source)
  const evidence = text.locator('mark[data-kind=target]').filter({ hasText: '2500个' })
  await expect(evidence).toHaveText('2500个')
  await expect(page.getByRole('region', { name: '划线批注' }).getByRole('article')).toHaveCount(3)
})

test('words can be highlighted with the keyboard alone', async ({ page }) => {
  await page.goto(TASK)
  await expect(note(page)).toBeEnabled()
  const pick = page.getByRole('button', { name: '用键盘选字（工作任务）' })
  await pick.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  const source = (await page.locator('[data-text=task]').textContent())!
  await expect(page.locator('mark[data-kind=note]')).toHaveText(source.slice(2, 5))
})

test('my verdict stands beside the derived one, with its reason and the right words', async ({
  page,
}) => {
  const card = await judgeMissed(page)
  await card.getByRole('textbox', { name: '理由' }).fill('只有 18 个完工')
  await card.getByRole('button', { name: '在原文里标出' }).last().click()
  await selectWords(page, { place: '0', words: '18个项目已完工' })
  await page.getByRole('button', { name: '就用这几个字' }).click()
  await card.getByRole('button', { name: '收起' }).click()
  await expect(card).toContainText('我判：未达到。')
  await expect(card).toContainText('18个项目已完工')
  await expect(card.getByRole('heading')).toContainText('未答复')
  await page.goto('./?at=notes')
  await expect(page.getByRole('article')).toContainText('我判：未达到。')
})

test('every version of a note can be seen and restored', async ({ page }) => {
  await page.goto(TASK)
  await note(page).fill('第一稿，写得很长很长很长。')
  await note(page).fill('')
  await note(page).fill('第二稿')
  await page.getByRole('button', { name: /个版本/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('listitem').last().getByRole('button').click()
  await expect(dialog).toContainText('第一稿，写得很长很长很长。')
  await dialog.getByRole('button', { name: '恢复这一版' }).click()
  await expect(note(page)).toHaveValue('第一稿，写得很长很长很长。')
})

test('two tabs writing the same note merge; neither overwrites', async ({ page, context }) => {
  await page.goto(TASK)
  await note(page).fill('头。尾。')
  await expect(page.locator('[data-state=saved]')).toBeVisible()
  const other = await context.newPage()
  await other.goto(TASK)
  await expect(note(other)).toHaveValue('头。尾。')
  await Promise.all([note(page).fill('甲写的。头。尾。'), note(other).fill('头。尾。乙写的。')])
  await expect(note(page)).toHaveValue('甲写的。头。尾。乙写的。')
  await expect(note(other)).toHaveValue('甲写的。头。尾。乙写的。')
})

test('a backup made here is restored elsewhere, after a preview, and the second time adds nothing', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(TASK)
  await note(page).fill('要带走的话')
  await expect(page.locator('[data-state=saved]')).toBeVisible()
  await page.goto('./?at=data')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出备份' }).click()
  const path = await (await download).path()
  const elsewhere = await (
    await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })
  ).newPage()
  await elsewhere.goto(`${baseURL}?at=data`)
  for (const [fresh, same] of [
    ['新增 1 条', '0 条'],
    [null, '1 条'],
  ] as const) {
    const chooser = elsewhere.waitForEvent('filechooser')
    await elsewhere.getByRole('button', { name: '恢复备份' }).click()
    await (await chooser).setFiles(path)
    const dialog = elsewhere.getByRole('dialog')
    await expect(dialog).toContainText(`${same}与现有的相同`)
    if (!fresh) break
    await expect(dialog).toContainText(fresh)
    await dialog.getByRole('button', { name: '合并进来' }).click()
    await expect(dialog).toBeHidden()
  }
  await elsewhere.goto(`${baseURL}?at=wuhu-2022/tasks/61`)
  await expect(note(elsewhere)).toHaveValue('要带走的话')
})

test('damaged, hostile and 100 MB backups are refused with a reason, and nothing changes', async ({
  page,
}) => {
  await page.goto(TASK)
  await note(page).fill('原来的话')
  await expect(page.locator('[data-state=saved]')).toBeVisible()
  await page.goto('./?at=data')
  const files: [Buffer, RegExp][] = [
    [Buffer.from('{"format":"taizhang-backup/1","made":"","records":['), /不完整/],
    [
      Buffer.from('{"format":"taizhang-backup/1","made":"","checksum":"0","records":[]}'),
      /校验不符/,
    ],
    [Buffer.from('{"format":"taizhang-backup/7"}'), /更新的版本/],
    [Buffer.from('['.repeat(1_000_000)), /不完整/],
    [Buffer.alloc(100 * 1024 * 1024, 32), /太大/],
  ]
  for (const [buffer, reason] of files) {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '恢复备份' }).click()
    const large = buffer.length > 40 * 1024 * 1024
    if (large) {
      // Larger than the test's channel carries: the page makes the file itself.
      await chooser
      await page.locator('#backup input[type=file]').evaluate((input, size) => {
        const part = new Uint8Array(1024 * 1024)
        const file = new File(
          Array.from({ length: size / part.length }, () => part),
          'large.json',
        )
        const list = new DataTransfer()
        list.items.add(file)
        ;(input as HTMLInputElement).files = list.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      }, buffer.length)
    } else {
      await (await chooser).setFiles({ name: 'b.json', mimeType: 'application/json', buffer })
    }
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('alert')).toContainText(reason)
    await expect(dialog.getByRole('alert')).toContainText('没有改动')
    await dialog.getByRole('button', { name: '取消' }).click()
  }
  await page.goto(TASK)
  await expect(note(page)).toHaveValue('原来的话')
})

test('a backup for which there is no room changes nothing and says why', async ({
  page,
  context,
}) => {
  await page.goto('./?at=data')
  const { origin } = new URL(page.url())
  const cdp = await context.newCDPSession(page)
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 })
  const large = written('task/wuhu-2022/61', {}, { text: '字'.repeat(3_000_000) })
  await chooseBackup(page, JSON.stringify(makeBackup([large], '2023-02-07T08:00:00.000Z')))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '合并进来' }).click()
  await expect(dialog.getByRole('alert')).toContainText('空间不够')
  await expect(dialog.getByRole('alert')).toContainText('现有的笔记没有改动')
})

test('what two people judged differently is shown in both ways until the reader settles it', async ({
  page,
}) => {
  const card = await judgeMissed(page)
  await expect(page.locator('[data-state=saved]')).toBeVisible()
  const target = { para: null, start: 13, end: 16, exact: '93条', prefix: '', suffix: '' }
  const about = { kind: 'judgement' as const, target }
  const theirs = written('judgement/wuhu-2022/61/13-93条', about, { verdict: 'exceeded' })
  await restoreNotes(page, [theirs])
  await page.goto(TASK)
  await expect(card).toContainText('“我的判定”两处写得不同：超额完成；未达到。')
  await card.getByRole('button', { name: '就这样定' }).click()
  await expect(card).not.toContainText('两处写得不同')
  await expect(card).toContainText('我判：未达到。')
})

test('places of a highlight that two people chose differently are both shown', async ({ page }) => {
  const words = { para: 0, start: 0, end: 2, exact: '40', prefix: '', suffix: '个续建项目' }
  const far = (exact: string) => [{ ...words, start: 16, end: 18, exact }]
  const by = (session: string, exact: string) =>
    written(
      'highlight/two',
      { kind: 'highlight' },
      { anchor: words, parts: far(exact), text: '两处' },
      undefined,
      session,
    )
  await restoreNotes(page, [by('mine', '27个')])
  await restoreNotes(page, [by('theirs', '63条')])
  await page.goto(TASK)
  await expect(page.getByText(/两处写得不同：(?:27个；63条|63条；27个)。/)).toBeVisible()
})

test('a newer version in another tab stops this one from writing, and says so', async ({
  page,
  context,
}) => {
  await page.goto(TASK)
  await note(page).fill('升级前')
  await expect(page.locator('[data-state=saved]')).toBeVisible()
  const newer = await context.newPage()
  await newer.goto('./plain/wuhu-2022.html')
  await newer.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open('taizhang', 990)
        request.onsuccess = () => (request.result.close(), done())
        request.onerror = () => fail(request.error)
      }),
  )
  await note(page).fill('升级后写的')
  await expect(page.locator('[data-state=failed]')).toContainText('请重新载入')
  await expect(page.locator('[data-state=failed]')).toContainText('另留有一份副本')
  await expect(note(page)).toHaveValue('升级后写的')
  const version = await newer.evaluate(
    () =>
      new Promise<number>((done) => {
        const request = indexedDB.open('taizhang')
        request.onsuccess = () => done(request.result.version)
      }),
  )
  expect(version).toBe(990)
})

test('without IndexedDB the reading works, the words stay, and the reader is told', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      },
    })
  })
  await page.goto(TASK)
  await expect(page.locator('[data-text=task]')).toContainText('93条')
  await note(page).fill('存不下的话')
  await expect(page.locator('[data-state=failed]')).toContainText('没能保存')
  await page.reload()
  await expect(note(page)).toHaveValue('存不下的话')
})

for (const file of readdirSync('tests/fixtures/databases')) {
  test(`a database as ${file} left it opens with all its notes`, async ({ page }) => {
    const raw = JSON.parse(readFileSync(`tests/fixtures/databases/${file}`, 'utf8')) as RawDatabase
    await page.goto('./plain/wuhu-2022.html')
    await page.evaluate(buildRawDatabase, raw)
    await page.goto(TASK)
    await expect(note(page)).toHaveValue('第一版写下的话，后来的版本都要读得到')
    await expect(page.locator('mark[data-kind=note]')).toHaveText('40个续建项目')
    await expect(page.locator('[data-card="0"]')).toContainText('我判：未达到。')
  })
}
