/** Several tabs writing in the same note at the same time. */
import type { Browser } from '@playwright/test'

export interface TabCounts {
  tabs: number
  sentences: number
  /** Sentences missing from any tab at the end, or from the note as stored. */
  lost: number
  /** Whether all tabs ended with the same text. */
  agree: boolean
}

/** Each of `tabs` adds `each` sentences of its own at the end of one note, without waiting for the others. */
export async function manyTabs(
  browser: Browser,
  site: string,
  tabs: number,
  each: number,
): Promise<TabCounts> {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const pages = await Promise.all(Array.from({ length: tabs }, () => context.newPage()))
  const boxes = pages.map((page) => page.getByRole('textbox', { name: '笔记' }))
  await Promise.all(pages.map((page) => page.goto(`${site}?at=wuhu-2022/tasks/61`)))
  await Promise.all(boxes.map((box) => box.waitFor()))
  const written: string[] = []
  await Promise.all(
    pages.map(async (page, tab) => {
      for (let i = 0; i < each; i++) {
        const sentence = `标签页${tab}第${i}句。`
        written.push(sentence)
        await boxes[tab]!.evaluate((area, text) => {
          const box = area as HTMLTextAreaElement
          box.focus()
          box.setRangeText(text, box.value.length, box.value.length, 'end')
          box.dispatchEvent(new InputEvent('input', { bubbles: true }))
        }, sentence)
        await page.waitForTimeout(Math.random() * 400)
      }
    }),
  )
  await pages[0]!.waitForTimeout(2500)
  const shown = await Promise.all(boxes.map((box) => box.inputValue()))
  await pages[0]!.evaluate(() => localStorage.clear())
  await pages[0]!.reload()
  await boxes[0]!.waitFor()
  await pages[0]!.waitForTimeout(500)
  const texts = [...shown, await boxes[0]!.inputValue()]
  await context.close()
  const lost = written.filter((sentence) => texts.some((text) => !text.includes(sentence))).length
  return { tabs, sentences: written.length, lost, agree: new Set(texts).size === 1 }
}
