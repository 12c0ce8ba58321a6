import { expect, test } from './harness.ts'

const APPS = {
  微信: 'Mozilla/5.0 (Linux; Android 13; V2203A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.47',
  钉钉: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 DingTalk/7.5.10',
}
for (const [name, userAgent] of Object.entries(APPS))
  test.describe(`in the browser inside ${name}`, () => {
    test.use({ userAgent })

    test('the data page says what does not work there, and the way out', async ({ page }) => {
      await page.goto('?at=data')
      const main = page.getByRole('main')
      await expect(main).toContainText(`这一页是在${name}里打开的`)
      await expect(main).toContainText(/存不下文件、选不了文件/)
      await expect(main).toContainText(/缓存时笔记也会一起清掉/)
      await expect(page.getByRole('button', { name: '复制地址' })).toBeVisible()
    })

    test('a file that may not have been saved is told of, wherever it is made', async ({
      page,
    }) => {
      const told = page.getByText('这个应用里多半存不下文件')
      await page.goto('?at=data')
      await page.getByRole('button', { name: /^JSON 全部/ }).click()
      await expect(told).toBeVisible()
      await page.goto('?at=wuhu-2022/tasks/61')
      await page.getByRole('button', { name: '分享图' }).click()
      await page.getByRole('button', { name: '保存图片' }).click()
      await expect(told).toHaveCount(1)
    })
  })

test('a browser proper is told nothing of the kind', async ({ page }) => {
  await page.goto('?at=data')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^JSON 全部/ }).click()
  await download
  await expect(page.getByText('这个应用里多半存不下文件')).toHaveCount(0)
  await expect(page.getByText(/^这一页是在/)).toHaveCount(0)
})

test('removing everything offers a backup first and leaves nothing behind', async ({ page }) => {
  await page.goto('?at=wuhu-2022/tasks/61')
  await page.getByRole('textbox', { name: '笔记' }).fill('查一下停车场')
  await page.goto('?at=data')
  await page.getByRole('button', { name: '移除全部……' }).click()
  const dialog = page.getByRole('dialog', { name: '移除全部……' })
  await expect(dialog).toContainText('本机有 1 条笔记')
  await expect(dialog.getByRole('button', { name: '导出备份' })).toBeVisible()
  await dialog.getByRole('button', { name: '全部移除' }).click()
  await expect(dialog).toContainText('已经移除')
  await page.goto('?at=wuhu-2022/tasks/61')
  await expect(page.getByRole('textbox', { name: '笔记' })).toHaveValue('')
})

test('where the browser keeps no settings, all the rest is removed', async ({ page }) => {
  await page.addInitScript(() => {
    const get = () => {
      throw new DOMException('no', 'SecurityError')
    }
    Object.defineProperty(globalThis, 'localStorage', { get, configurable: true })
  })
  await page.goto('?at=wuhu-2022/tasks/61')
  await page.getByRole('textbox', { name: '笔记' }).fill('查一下停车场')
  await page.goto('?at=data')
  await page.getByRole('button', { name: '移除全部……' }).click()
  const dialog = page.getByRole('dialog', { name: '移除全部……' })
  await dialog.getByRole('button', { name: '全部移除' }).click()
  await expect(dialog).toContainText('已经移除')
  await page.goto('?at=wuhu-2022/tasks/61')
  await expect(page.getByRole('textbox', { name: '笔记' })).toHaveValue('')
})
