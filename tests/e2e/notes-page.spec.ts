import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { chooseBackup, restoreNotes, written } from '../support/restore-notes.ts'
import { expect, test } from './harness.ts'

const note = (page: Page) => page.getByRole('textbox', { name: '笔记' })
const count = (page: Page) => page.getByRole('status').filter({ hasText: ' / ' })

async function saveOf(page: Page, button: string): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const file = await download
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

/** A browser that has none of these notes. */
const elsewhere = (browser: Browser, baseURL: string): Promise<BrowserContext> =>
  browser.newContext({ baseURL, locale: 'zh-CN', serviceWorkers: 'block' })

/** Notes of every kind on task 61. */
const words = {
  para: null,
  start: 12,
  end: 15,
  exact: '93条',
  prefix: '',
  suffix: '',
}
const EVERY_KIND = [
  written(
    'task/wuhu-2022/61',
    {},
    {
      text: '**值得问**：到底几条？见[九项](?at=wuhu-2022/tasks/9)',
      tags: ['出行'],
      starred: true,
      due: '2023-03-15',
      todo: '问市交通局',
    },
  ),
  written(
    'highlight/a1',
    { kind: 'highlight' },
    {
      text: '40＋63 是 103 个；不是 93',
      anchor: { ...words, para: 0, start: 16, end: 23, exact: '40个续建项目' },
    },
  ),
  written(
    'judgement/wuhu-2022/61/12-93条',
    { kind: 'judgement', target: words },
    { verdict: 'missed', text: '只有 18 个完工' },
  ),
]

test('a tag is renamed in every note, and merged into one that exists', async ({ page }) => {
  await restoreNotes(page, [
    written('task/wuhu-2022/1', { key: '1' }, { text: '甲', tags: ['出行', '待核实'] }),
    written('task/wuhu-2022/2', { key: '2' }, { text: '乙', tags: ['交通'] }),
    written('task/wuhu-2022/3', { key: '3' }, { text: '丙', tags: ['交通', '出行'] }),
  ])
  await page.goto('./?at=notes')
  const tags = page.getByRole('group', { name: '标签' })
  await tags.getByRole('button', { name: '给标签“交通”改名' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '新名字' }).fill('出行')
  await expect(dialog).toContainText('两个将合并')
  await dialog.getByRole('button', { name: '改名' }).click()
  await expect(tags.getByRole('checkbox')).toHaveCount(2)
  await tags.getByRole('checkbox', { name: '出行 3' }).check()
  await expect(count(page)).toHaveText('3 / 3')
  await tags.getByRole('button', { name: '给标签“待核实”改名' }).click()
  await dialog.getByRole('textbox', { name: '新名字' }).fill('')
  await expect(dialog).toContainText('从所有笔记里去掉')
  await dialog.getByRole('button', { name: '改名' }).click()
  await expect(tags.getByRole('checkbox')).toHaveCount(1)
  await page.goto('./?at=wuhu-2022/tasks&tag=出行')
  await expect(page.getByRole('status').filter({ hasText: '/' })).toHaveText(/3 \/ 103/)
})

test('a tag already in use is offered while another is typed', async ({ page }) => {
  await restoreNotes(page, [written('task/wuhu-2022/1', { key: '1' }, { tags: ['出行难'] })])
  await page.goto('./?at=wuhu-2022/tasks/61')
  await page.getByRole('textbox', { name: '标签' }).fill('出')
  await page.getByRole('button', { name: '出行难', exact: true }).click()
  await expect(page.getByRole('list', { name: '已加的标签' })).toContainText('出行难')
})

test('what is due is listed soonest first, ticked off, and saved as a calendar', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2023-03-10T09:00:00+08:00'))
  await restoreNotes(page, [
    written('task/wuhu-2022/1', { key: '1' }, { due: '2023-03-20', todo: '看季报' }),
    written('task/wuhu-2022/2', { key: '2' }, { due: '2023-03-08', todo: '打电话；问进度' }),
  ])
  await page.goto('./?at=notes')
  const list = page.getByRole('region', { name: '要跟进' })
  await expect(list.getByRole('listitem')).toHaveText([/打电话.*已过 2 天/, /看季报.*还有 10 天/])
  const { name, text } = await saveOf(page, '存成日历（.ics）')
  expect(name).toBe('taizhang-follow-ups.ics')
  expect(text).toContain('SUMMARY:第 2 项 打电话；问进度\r\n')
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  const tick = list.getByRole('listitem').first().getByRole('button', { name: '标为已跟进' })
  await tick.click()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await tick.click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('group', { name: '跟进' })).toContainText('已跟进')
})

test('what is deleted rests in the bin for 30 days, with its history', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2023-02-07T10:00:00+08:00'))
  await restoreNotes(page, [written('task/wuhu-2022/61', {}, { text: '要删的话' })])
  await page.goto('./?at=notes')
  await page.getByRole('article').getByRole('button', { name: '删去' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('笔记')
  await page.clock.setFixedTime(new Date('2023-03-08T10:00:00+08:00'))
  await page.reload()
  const bin = page.getByText('回收箱（1）')
  await bin.click()
  await expect(page.getByText('1 天后清除')).toBeVisible()
  await page.getByRole('button', { name: '取回' }).click()
  await expect(page.getByRole('article')).toContainText('要删的话')
  await page.getByRole('article').getByRole('button', { name: '删去' }).click()
  await expect(bin).toBeVisible()
  await page.clock.setFixedTime(new Date('2023-04-08T10:00:00+08:00'))
  await page.reload()
  await expect(page.getByText('还没有笔记')).toBeVisible()
  await expect(bin).toHaveCount(0)
})

test('a version shows what it changed', async ({ page }) => {
  const first = written('task/wuhu-2022/61', {}, { text: '一句。二句。三句，不要了。' })
  await restoreNotes(page, [first])
  await page.goto('./?at=wuhu-2022/tasks/61')
  await note(page).fill('一句。二句改过。')
  await page.getByRole('button', { name: '2 个版本' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('ins')).toHaveText(['二句改过。'])
  await expect(dialog.locator('del')).toContainText(['二句。三句，不要了。'])
})

test('an encrypted backup opens with its passphrase alone, and brings everything back', async ({
  page,
  browser,
  baseURL,
}) => {
  await restoreNotes(page, EVERY_KIND)
  await page.goto('./?at=data')
  await page.getByText('加密备份').click()
  const make = page.getByRole('button', { name: '导出备份' })
  await expect(make).toBeDisabled()
  await page.getByLabel('口令', { exact: true }).fill('芜湖 2022 督查')
  await page.getByLabel('再输一次口令').fill('芜湖 2022督查')
  await expect(page.getByText('两次输入的口令不一样。')).toBeVisible()
  await expect(make).toBeDisabled()
  await page.getByLabel('再输一次口令').fill('芜湖 2022 督查')
  const { text } = await saveOf(page, '导出备份')
  expect(text).not.toContain('值得问')
  const context = await elsewhere(browser, baseURL!)
  const other = await context.newPage()
  await other.goto('./?at=data')
  await chooseBackup(other, text)
  const dialog = other.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText('加了密')
  await dialog.getByLabel('口令').fill('芜湖 2023 督查')
  await dialog.getByRole('button', { name: '打开' }).click()
  await expect(dialog.getByRole('alert')).toContainText('口令不对')
  await dialog.getByLabel('口令').fill('芜湖 2022 督查')
  await dialog.getByRole('button', { name: '打开' }).click()
  await expect(dialog).toContainText('新增 3 条')
  await dialog.getByRole('button', { name: '合并进来' }).click()
  await expect(dialog).toBeHidden()
  await other.goto('./?at=notes')
  await expect(count(other)).toHaveText('3 / 3')
  await context.close()
})

test('a backup says how many of its notes lie in the bin, as it is made and before it is taken in', async ({
  page,
  browser,
  baseURL,
}) => {
  const binned = written(
    'highlight/b',
    { kind: 'highlight' },
    { text: '删了的', deleted: Date.now() },
  )
  await restoreNotes(page, [EVERY_KIND[0]!, binned])
  await page.goto('./?at=data')
  const { text } = await saveOf(page, '导出备份')
  await expect(page.getByText('已导出 1 条笔记，另有 1 条在回收箱里。')).toBeVisible()
  const context = await elsewhere(browser, baseURL!)
  const other = await context.newPage()
  await other.goto('./?at=data')
  await chooseBackup(other, text)
  await expect(other.getByRole('dialog')).toContainText('新增 2 条 （其中 1 条在回收箱里）')
  await context.close()
})

test('Web Annotations made here are read elsewhere to the same notes, and a second time add nothing', async ({
  page,
  browser,
  baseURL,
}) => {
  await restoreNotes(page, EVERY_KIND)
  await page.goto('./?at=notes')
  const { text } = await saveOf(page, 'JSON-LD')
  const collection = JSON.parse(text)
  expect(collection.type).toBe('AnnotationCollection')
  expect(collection.first.items).toHaveLength(3)
  const highlight = collection.first.items.find(
    (item: { motivation: string }) => item.motivation === 'highlighting',
  )
  expect(highlight.target.source).toContain('at=wuhu-2022/tasks/61&quote=40')
  expect(highlight.target.selector.map((s: { type: string }) => s.type)).toEqual([
    'TextQuoteSelector',
    'TextPositionSelector',
  ])
  const context = await elsewhere(browser, baseURL!)
  const other = await context.newPage()
  await other.goto('./?at=data')
  await chooseBackup(other, text)
  const dialog = other.getByRole('dialog')
  await expect(dialog).toContainText('新增 3 条')
  await dialog.getByRole('button', { name: '合并进来' }).click()
  await expect(dialog).toBeHidden()
  await chooseBackup(other, text)
  await expect(dialog.getByRole('button', { name: '合并进来' })).toBeDisabled()
  await expect(dialog).toContainText('3 条与现有的相同')
  await other.goto('./?at=wuhu-2022/tasks/61')
  await expect(note(other)).toHaveValue(/^\*\*值得问\*\*：到底几条？/)
  await expect(other.locator('mark[data-kind=note]')).toHaveText('40个续建项目')
  await expect(other.locator('[data-card="0"]')).toContainText('我判：未达到。')
  await context.close()
})

test('every export holds every note, with a way back to its words', async ({ page }) => {
  const view = written(
    'view/v1',
    { kind: 'view', key: '', label: '' },
    { text: '没达到的', query: 'verdict=missed' },
  )
  await restoreNotes(page, [...EVERY_KIND, view])
  await page.goto('./?at=notes')
  await expect(count(page)).toHaveText('4 / 4')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 条笔记，写在 1 项任务上')
  const markdown = (await saveOf(page, 'Markdown')).text
  expect(markdown).toMatch(/## wuhu-2022 保存的视图\n\n- {3}\[原文\]\(<[^>]+>\)\n\n {4}没达到的\n/)
  const csv = (await saveOf(page, 'CSV')).text
  const report = (await saveOf(page, '任务报告（含证据与笔记）')).text
  const objections = (await saveOf(page, '异议清单')).text
  for (const [file, links] of [
    [markdown, 3],
    [csv, 3],
    [report, 3],
    [objections, 1],
  ] as const) {
    expect(file.match(/at=wuhu-2022(?:%2F|\/)tasks(?:%2F|\/)61/g)!.length).toBeGreaterThanOrEqual(
      links,
    )
    expect(file).toContain('只有 18 个完工')
  }
  expect(objections).toContain('未达到')
  expect(objections).toContain('93条')
  await page.goto(/\]\(<(http[^>]*quote=40[^>]*)>\)/.exec(markdown)![1]!)
  await expect(page.locator('mark[data-kind=note]')).toBeInViewport()
  await page.goto(/\]\(<(http[^>]*tasks&verdict[^>]*)>\)/.exec(markdown)![1]!)
  await expect(page.getByRole('checkbox', { name: '未达到' })).toBeChecked()
})

test('what is on a ledger that is not here is left out of report and objections, and said to be', async ({
  page,
}) => {
  const gone = { kind: 'judgement' as const, target: words, dataset: 'gone-2021', key: '5' }
  const far = written('judgement/gone-2021/5/12-93条', gone, { verdict: 'missed' })
  await restoreNotes(page, [...EVERY_KIND, far])
  await page.goto('./?at=notes')
  await expect(count(page)).toHaveText('4 / 4')
  for (const button of ['任务报告（含证据与笔记）', '异议清单']) {
    await saveOf(page, button)
    await expect(page.getByText('另有 1 条所在的台账不在本机，没有收进去。').first()).toBeVisible()
    await page.reload()
    await expect(count(page)).toHaveText('4 / 4')
  }
  await page.goto('./?at=notes&dataset=gone-2021')
  await expect(count(page)).toHaveText('1 / 4')
  await page.getByRole('button', { name: '异议清单', exact: true }).click()
  await expect(page.getByText('这些笔记所在的台账不在本机')).toBeVisible()
})

test('every orphan, all that is due and everything in the bin is within reach of keys, however many there are', async ({
  page,
}) => {
  const many = Array.from({ length: 120 }, (_, i) => [
    written(`highlight/b${i}`, { kind: 'highlight' }, { text: `删了 ${i}`, deleted: Date.now() }),
    written(
      `highlight/o${i}`,
      { kind: 'highlight' },
      {
        text: `丢了 ${i}`,
        ...(i < 45 ? { due: '2023-03-15', todo: `问第 ${i + 1} 件` } : {}),
        anchor: { ...words, exact: '原文里早就没有的这句话', prefix: '甲', suffix: '乙' },
      },
    ),
  ]).flat()
  await restoreNotes(page, many)
  await page.goto('./?at=notes')
  await page.getByText('回收箱（120）').click()
  const side = page.getByRole('complementary', { name: '跟进与带走' })
  const bin = side.locator('details').filter({ hasText: '回收箱' })
  await bin.getByRole('button', { name: '再看 20 条' }).click()
  await expect(bin.getByRole('button', { name: '取回' })).toHaveCount(120)
  const orphans = side.locator('section').filter({ hasText: '120 条找不到原位' })
  await orphans.getByRole('button', { name: '再看 70 条' }).click()
  await orphans.getByRole('button', { name: '再看 20 条' }).click()
  await expect(orphans.getByRole('button', { name: '重新划定' })).toHaveCount(120)
  const due = side.getByRole('region', { name: '要跟进' })
  const seen = due.getByRole('listitem')
  await due.getByRole('button', { name: '再看 25 条' }).press('Enter')
  await expect(seen).toHaveCount(40)
  await expect(seen.nth(20).getByRole('link')).toBeFocused()
  await due.getByRole('button', { name: '再看 5 条' }).press('Enter')
  await expect(seen).toHaveCount(45)
  await expect(seen.nth(40).getByRole('link')).toBeFocused()
  const next = await seen.nth(42).textContent()
  await seen.nth(41).getByRole('button', { name: '标为已跟进' }).press('Enter')
  await expect(seen).toHaveCount(44)
  await expect(seen.nth(41)).toHaveText(next!)
  await expect(seen.nth(41).getByRole('button', { name: '标为已跟进' })).toBeFocused()
})

test('notes taken in after a backup count as not backed up, however old they are', async ({
  page,
}) => {
  await restoreNotes(page, [EVERY_KIND[0]!])
  await page.goto('./?at=data')
  await saveOf(page, '导出备份')
  await expect(page.getByText('上次备份：今天')).toBeVisible()
  await expect(page.getByText('之后写了')).toHaveCount(0)
  await restoreNotes(page, [EVERY_KIND[1]!])
  await page.reload()
  await expect(page.getByText('之后写了 1 条。')).toBeVisible()
  await saveOf(page, '导出备份')
  await expect(page.getByText('之后写了')).toHaveCount(0)
})

test('tasks chosen in the list are printed with their evidence and whatever was written on them', async ({
  page,
}) => {
  await restoreNotes(page, EVERY_KIND)
  await page.goto('./?at=wuhu-2022/tasks&q=停车位')
  await page.getByRole('button', { name: '选择', exact: true }).click()
  await page.getByRole('button', { name: /^全选/ }).click()
  const { text } = await saveOf(page, '报告（含我的笔记）')
  const report = await page.context().newPage()
  await report.setContent(text)
  await expect(report.getByRole('heading', { level: 1 })).toHaveText(
    '芜湖市 2022 年重点工作：任务与批注',
  )
  const article = report.getByRole('article').filter({ hasText: '93条' })
  await expect(article.locator('mark')).toHaveText('40个续建项目')
  await expect(article.getByRole('row', { name: /2500个 4297个 超额完成/ })).toBeVisible()
  await expect(article.getByRole('strong')).toHaveText('值得问')
  await expect(article).toContainText('我判：未达到（目标“93条”）')
  const link = article.getByRole('link', { name: '九项' })
  await expect(link).toHaveAttribute('rel', /noopener/)
  await expect(link).toHaveAttribute('href', /^http:.*\?at=wuhu-2022\/tasks\/9$/)
})

test('Markdown in a note is shown as such, without raw HTML, its links opening outside', async ({
  page,
}) => {
  await page.goto('./?at=wuhu-2022/tasks/61')
  await note(page).fill(
    '**要点**\n\n- [通报](https://example.org/a)\n- <img src=x onerror=alert(1)>\n- [坏](javascript:alert(1))',
  )
  await page.getByRole('button', { name: '预览' }).click()
  const shown = page.locator('.notes .words').first()
  await expect(shown.locator('strong')).toHaveText('要点')
  const link = shown.getByRole('link')
  await expect(link).toHaveCount(1)
  await expect(link).toHaveAttribute('rel', /noopener/)
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(shown).toContainText('<img src=x onerror=alert(1)>')
  await expect(shown.locator('img')).toHaveCount(0)
})

test('of a long list of notes only what is looked at is drawn, and its last is reached', async ({
  page,
}) => {
  const many = Array.from({ length: 400 }, (_, i) =>
    written(
      `highlight/m${i}`,
      { kind: 'highlight' },
      { text: `第 ${i} 条。`.repeat(1 + (i % 30)) },
      1e12 + i,
    ),
  )
  await restoreNotes(page, many)
  await page.goto('./?at=notes')
  await expect(count(page)).toHaveText('400 / 400')
  await expect(page.getByRole('article').first()).toContainText('第 399 条')
  expect(await page.getByRole('article').count()).toBeLessThan(40)
  const last = page.getByRole('article').filter({ hasText: '第 0 条。' })
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await expect(last).toBeInViewport({ timeout: 500 })
  }).toPass()
  await expect(page.getByRole('listitem').filter({ has: last })).toHaveAttribute(
    'aria-posinset',
    '400',
  )
})

test('on a phone what is due and what can be taken away is one press from the top', async ({
  page,
}) => {
  const many = Array.from({ length: 200 }, (_, i) =>
    written(`highlight/m${i}`, { kind: 'highlight' }, { text: `第 ${i} 条。` }, 1e12 + i),
  )
  await restoreNotes(page, [...many, EVERY_KIND[0]!])
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('./?at=notes')
  await page.getByRole('button', { name: '跟进与带走' }).click()
  await expect(page.getByRole('region', { name: '要跟进' })).toBeInViewport()
})

test('who deletes notes by keyboard goes on with the note that follows', async ({ page }) => {
  const numbers = ['1', '2', '3']
  await restoreNotes(
    page,
    numbers.map((key) => written(`task/wuhu-2022/${key}`, { key }, { text: `第${key}条` })),
  )
  await page.goto('./?at=notes')
  const rows = page.getByRole('main').getByRole('article')
  await expect(rows).toHaveCount(3)
  await rows.nth(0).getByRole('button', { name: '删去' }).press('Enter')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(0).getByRole('button', { name: '删去' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(0)
  await expect(page.locator('body')).not.toBeFocused()
})
