import { readFile } from 'node:fs/promises'
import { expect, test } from './harness.ts'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the app leads to the plain page, which holds every task in its own words', async ({
    page,
  }) => {
    await page.goto('./')
    await page
      .getByRole('link', { name: /2022年度市政府重点工作任务完成情况/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '2022年度市政府重点工作任务完成情况',
    )
    await expect(page.getByRole('article')).toHaveCount(103)
    const catalogue = JSON.parse(await readFile('dist/data/catalogue.json', 'utf8')) as {
      datasets: { file: string }[]
    }
    const dataset = JSON.parse(await readFile(`dist/${catalogue.datasets[0]!.file}`, 'utf8')) as {
      tasks: { key: string; task: string; paragraphs: { text: string }[] }[]
    }
    const shown = await page
      .getByRole('article')
      .evaluateAll((articles) =>
        Object.fromEntries(articles.map((article) => [article.id, article.textContent])),
      )
    for (const { key, task, paragraphs } of dataset.tasks) {
      const text = shown[`task-${key}`]
      expect(text).toContain(task)
      for (const paragraph of paragraphs) expect(text).toContain(paragraph.text)
    }
  })

  test('the plain page is described for machines and leads back to the app', async ({ page }) => {
    await page.goto('plain/wuhu-2022.en.html')
    const described = await page.locator('script[type="application/ld+json"]').textContent()
    const about = JSON.parse(described ?? '') as { '@type': string; hasPart: unknown[] }
    expect(about['@type']).toBe('Dataset')
    expect(about.hasPart).toHaveLength(103)
    await expect(page.getByRole('link', { name: 'the full ledger' })).toHaveAttribute(
      'href',
      '../?at=wuhu-2022/overview',
    )
  })
})
