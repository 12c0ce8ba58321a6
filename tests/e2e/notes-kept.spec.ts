import type { Page } from '@playwright/test'
import { expect, test } from './harness.ts'

const TASK = './?at=wuhu-2022/tasks/61'
const note = (page: Page) => page.getByRole('textbox', { name: '笔记' })
const saved = (page: Page) => expect(page.locator('[data-state=saved]')).toBeVisible()

/**
 * The browser's own choosers cannot be answered by a test; they answer here with a folder or file of
 * the origin's private file system, which is written by the same calls.
 */
async function answerPickers(page: Page, permission = 'granted'): Promise<void> {
  await page.addInitScript((answer) => {
    const root = () => navigator.storage.getDirectory()
    Object.assign(globalThis, {
      showDirectoryPicker: async () => (await root()).getDirectoryHandle('备份', { create: true }),
      showSaveFilePicker: async () => (await root()).getFileHandle('一个.json', { create: true }),
    })
    let now = answer
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: () => Promise.resolve(now),
      requestPermission: () => Promise.resolve((now = 'granted')),
    })
  }, permission)
}

/** Files of the folder, and the words in the newest. */
function inFolder(page: Page): Promise<{ names: string[]; newest: string }> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('备份', { create: true })
    const names: string[] = []
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
      names.push(name)
    names.sort()
    const file = names.length ? await folder.getFileHandle(names.at(-1)!) : null
    return { names, newest: file ? await (await file.getFile()).text() : '' }
  })
}

test('backups go into a folder by themselves, one a day, the newest thirty kept', async ({
  page,
}) => {
  await answerPickers(page)
  await page.clock.install({ time: new Date('2023-02-07T10:00:00+08:00') })
  await page.goto(TASK)
  await note(page).fill('第一天写的')
  await saved(page)
  await page.goto('./?at=data')
  await page.getByRole('button', { name: '选一个文件夹' }).click()
  await expect(page.getByText(/自动写进“备份”/)).toBeVisible()
  await expect.poll(async () => (await inFolder(page)).newest).toContain('第一天写的')
  // The folder has it a moment before this device knows.
  await expect(page.getByText('上次备份：今天')).toBeVisible()
  const {
    names: [first],
  } = await inFolder(page)
  expect(first).toMatch(/^taizhang-20230207-[a-z0-9]{4}\.json$/)

  // A folder as it is after a good month, with a file of the reader's own.
  const mark = first!.slice(18, 22)
  await page.evaluate(async (own) => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('备份')
    for (let day = 1; day <= 31; day++)
      await folder.getFileHandle(`taizhang-202212${String(day).padStart(2, '0')}-${own}.json`, {
        create: true,
      })
    await folder.getFileHandle('采访提纲.txt', { create: true })
  }, mark)

  // The next day, in a new visit: what is written is backed up without a word.
  await page.clock.setSystemTime(new Date('2023-02-08T10:00:00+08:00'))
  await page.goto(TASK)
  await note(page).fill('第二天写的')
  await saved(page)
  await expect(page.getByText('之后写了 1 条')).toBeVisible()
  await expect
    .poll(async () => {
      // The half minute of quiet may begin only after the count is on the page.
      await page.clock.fastForward(31_000)
      return (await inFolder(page)).names
    })
    .toContain(`taizhang-20230208-${mark}.json`)
  await expect(page.getByText('之后写了')).toHaveCount(0)
  await expect.poll(async () => (await inFolder(page)).names.length).toBe(31)
  const { names } = await inFolder(page)
  expect(names).toContain('采访提纲.txt')
  expect(names[0]).toBe(`taizhang-20221204-${mark}.json`)

  await page.goto('./?at=data')
  await page.getByRole('button', { name: '不再自动备份' }).click()
  await expect(page.getByRole('button', { name: '选一个文件夹' })).toBeVisible()
})

test('a folder whose permission lapsed is asked for again only by a click beside the note', async ({
  page,
}) => {
  await answerPickers(page)
  await page.goto('./?at=data')
  await page.getByRole('button', { name: '选一个文件夹' }).click()
  await expect(page.getByText(/自动写进“备份”/)).toBeVisible()

  await answerPickers(page, 'prompt')
  await page.goto(TASK)
  await note(page).fill('等许可的话')
  await saved(page)
  const button = page.getByRole('button', { name: '自动备份停了，点这里继续' })
  await expect(button).toBeVisible()
  expect((await inFolder(page)).newest).not.toContain('等许可的话')
  await button.click()
  await expect.poll(async () => (await inFolder(page)).newest).toContain('等许可的话')
  await expect(button).toHaveCount(0)
})

test('backups can go into one file, and a folder that is gone is told of', async ({ page }) => {
  await answerPickers(page)
  await page.goto(TASK)
  await note(page).fill('只要一个文件')
  await saved(page)
  await page.goto('./?at=data')
  await page.getByRole('button', { name: '选一个文件', exact: true }).click()
  await expect(page.getByText(/自动写进“一个.json”/)).toBeVisible()
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const root = await navigator.storage.getDirectory()
        return (await (await root.getFileHandle('一个.json')).getFile()).text()
      }),
    )
    .toContain('只要一个文件')
  await page.getByRole('button', { name: '不再自动备份' }).click()
  await page.getByRole('button', { name: '选一个文件夹' }).click()
  await expect(page.getByText(/自动写进“备份”/)).toBeVisible()
  // The folder can be removed once the first backup into it is closed.
  await expect(() =>
    page.evaluate(async () =>
      (await navigator.storage.getDirectory()).removeEntry('备份', { recursive: true }),
    ),
  ).toPass()
  await page.goto(TASK)
  await note(page).fill('文件夹不在了')
  await saved(page)
  // Leaving the tab writes at once.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(page.getByRole('button', { name: '自动备份停了，点这里继续' })).toBeVisible()
  await page.goto('./?at=data')
  await expect(page.getByText('之后写了 1 条')).toBeVisible()
})

/** Opens `taizhang` in an old schema and holds it, as a tab of an early release that does not let go. */
const holdOld = () =>
  new Promise<void>((done, fail) => {
    const request = indexedDB.open('taizhang', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('notes', { keyPath: 'id' })
    request.onerror = () => fail(request.error)
    request.onsuccess = () => {
      Object.assign(globalThis, { old: request.result })
      done()
    }
  })

test('a tab that holds an older database open is named; the words stay and are stored once it is closed', async ({
  page,
  context,
}) => {
  const old = await context.newPage()
  await old.goto('./plain/wuhu-2022.html')
  await old.evaluate(holdOld)
  await page.goto(TASK)
  await expect(page.locator('[data-text=task]')).toContainText('93条')
  await note(page).fill('旧标签页开着时写的')
  await expect(page.locator('[data-state=failed]')).toContainText('另一个标签页还开着旧版台账')
  await expect(page.locator('[data-state=failed]')).toContainText('另留有一份副本')
  await expect(note(page)).toHaveValue('旧标签页开着时写的')
  await old.close()
  await expect(page.locator('[data-state=saved]')).toBeVisible({ timeout: 20_000 })
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(note(page)).toHaveValue('旧标签页开着时写的')
})

test('the browser is asked to keep the data at the first note, and a refusal is shown with what it uses', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    Object.assign(StorageManager.prototype, {
      persist: () => (asked.push('persist'), Promise.resolve(false)),
      persisted: () => Promise.resolve(false),
    })
  })
  const asked = () => page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
  await page.goto(TASK)
  await expect(note(page)).toBeEnabled()
  expect(await asked()).toEqual([])
  await note(page).fill('头一条')
  await saved(page)
  expect(await asked()).toEqual(['persist'])
  await note(page).fill('头一条，再写')
  await saved(page)
  expect(await asked()).toEqual(['persist'])
  await page.goto('./?at=data')
  await expect(page.getByText(/本站占用 [\d.]+ MB。/)).toBeVisible()
  await expect(page.getByText(/最多可用约 [\d,.]+ [MG]B（只是估计/)).toBeVisible()
  await expect(page.getByText('浏览器没有答应长期保留')).toBeVisible()
  await page.getByRole('button', { name: '请浏览器保留' }).click()
  expect(await asked()).toEqual(['persist'])
  await expect(page.getByText('浏览器没有答应长期保留')).toBeVisible()
})

test('a promise the browser gave in an earlier visit is shown without asking again', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.assign(StorageManager.prototype, { persisted: () => Promise.resolve(true) }),
  )
  await page.goto('./?at=data')
  await expect(page.getByText('浏览器已答应不自动清除。')).toBeVisible()
})

for (const [how, break_] of [
  ['full', 'QuotaExceededError'],
  ['denied', 'SecurityError'],
] as const) {
  test(`with localStorage ${how} notes are saved as ever; with the database failing too, the reader is told they are only here`, async ({
    page,
  }) => {
    await page.addInitScript((name) => {
      const refuse = () => {
        throw new DOMException('no', name)
      }
      if (name === 'SecurityError')
        Object.defineProperty(globalThis, 'localStorage', { get: refuse, configurable: true })
      else Object.assign(Storage.prototype, { setItem: refuse })
    }, break_)
    await page.goto(TASK)
    await note(page).fill('没有备用的')
    await saved(page)
    await page.reload()
    await expect(note(page)).toHaveValue('没有备用的')
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await note(page).fill('没有备用的，也存不下的')
    const state = page.locator('[data-state=failed]')
    await expect(state).toContainText('空间用完了')
    await expect(state).toContainText('文字只在这一页里，请先存成文件')
    await expect(note(page)).toHaveValue('没有备用的，也存不下的')
    const download = page.waitForEvent('download')
    await state.getByRole('button', { name: '把全部笔记存成文件' }).click()
    const stream = await (await download).createReadStream()
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part as Buffer)
    expect(Buffer.concat(parts).toString()).toContain('也存不下的')
  })
}

test('where no copy can be kept, a tab closed in the midst of typing has stored the words or asks first', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    const get = () => {
      throw new DOMException('no', 'SecurityError')
    }
    Object.defineProperty(globalThis, 'localStorage', { get, configurable: true })
  })
  await page.goto(TASK)
  await note(page).click()
  await page.keyboard.type('写完就关')
  page.on('dialog', (dialog) => void dialog.dismiss())
  await page.close({ runBeforeUnload: true })
  await expect
    .poll(async () => {
      const visible = page.locator('[data-state=saved]').isVisible()
      // The tab may close while it is asked.
      return page.isClosed() || (await visible.catch(() => page.isClosed()))
    })
    .toBe(true)
  const again = await context.newPage()
  await again.goto(TASK)
  await expect(note(again)).toHaveValue('写完就关')
})

test('typing is saved within 500 ms of a pause, and at once when the box, the task or the tab is left', async ({
  page,
}) => {
  await page.clock.install()
  await page.goto(TASK)
  await expect(note(page)).toBeEnabled()
  // From here on no timer of the page fires unless the test lets it.
  await page.clock.pauseAt(Date.now() + 60_000)
  const saving = page.locator('[data-state=saving]')
  await note(page).fill('停一停就存')
  await expect(saving).toBeVisible()
  await page.clock.runFor(500)
  await saved(page)

  await note(page).fill('离开输入框就存')
  await expect(saving).toBeVisible()
  await note(page).blur()
  await saved(page)

  const tag = page.getByRole('textbox', { name: '标签' })
  await page.locator('summary', { hasText: '跟进' }).click()
  const todo = page.getByRole('textbox', { name: '跟进事项' })
  await todo.fill('离开别的框也是')
  await expect(saving).toBeVisible()
  await tag.focus()
  await saved(page)

  await note(page).fill('换到别的标签页就存')
  await expect(saving).toBeVisible()
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await saved(page)

  await note(page).fill('看别的任务就存')
  await expect(saving).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '下一项' }).click()
  await expect(page).toHaveURL(/tasks(\/|%2F)62/)
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<string>((done) => {
            const request = indexedDB.open('taizhang')
            request.onsuccess = () => {
              const all = request.result.transaction('notes').objectStore('notes').getAll()
              all.onsuccess = () => (request.result.close(), done(JSON.stringify(all.result)))
            }
          }),
      ),
    )
    .toContain('看别的任务就存')
})

test('where the browser cannot write files by itself, the reader is reminded instead', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { showDirectoryPicker: undefined, showSaveFilePicker: undefined })
  })
  await page.clock.install({ time: new Date('2023-02-07T22:00:00+08:00') })
  await page.goto(TASK)
  await note(page).fill('要备份的话')
  await saved(page)
  await expect(page.getByRole('link', { name: '还没有备份过' })).toBeVisible()
  await page.goto('./?at=data')
  await expect(page.getByText('这个浏览器不能自动写文件，请不时导出一份。')).toBeVisible()
  await page.getByRole('button', { name: '导出备份' }).click()
  await expect(page.getByText('已导出 1 条笔记')).toBeVisible()
  await page.clock.setSystemTime(new Date('2023-02-10T08:00:00+08:00'))
  await page.goto(TASK)
  await note(page).fill('要备份的话，又添了')
  await expect(page.getByRole('link', { name: '上次备份：3 天前' })).toBeVisible()
  await expect(page.getByText('之后写了 1 条。')).toBeVisible()
})
