import { expect, type Page } from '@playwright/test'

/** Where words stand: `task`, or the number of a paragraph of the report. */
export interface Words {
  place: string
  words: string
}

/**
 * Selects from the first character of `from` to the last of `to`, as a drag would; within one text
 * unless `to` is in another.
 */
export async function selectWords(page: Page, from: Words, to: Words = from): Promise<void> {
  for (const { place, words } of [from, to])
    await expect(page.locator(`[data-text="${place}"]`)).toContainText(words)
  await page.evaluate(
    ([first, last]) => {
      const point = ({ place, words }: Words, end: boolean): [Node, number] => {
        const text = document.querySelector(`[data-text="${place}"]`)!
        const at = text.textContent.indexOf(words) + (end ? words.length : 0)
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
        let passed = 0
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = node as Text
          if (at < passed + length || (end && at === passed + length)) return [node, at - passed]
          passed += length
        }
        throw new Error(`no place for ${words}`)
      }
      getSelection()!.setBaseAndExtent(...point(first, false), ...point(last, true))
    },
    [from, to] as const,
  )
}
