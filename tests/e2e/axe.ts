import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Locator, Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  impact: string | null
  help: string
  nodes: { target: unknown[]; html: string; failureSummary?: string }[]
}

/**
 * What axe finds against WCAG 2.2 AA and its best practices on the page as it stands, or in a part of
 * it, one line each. `only`: of the page as it was, in another theme, what colours can break.
 * Put in by evaluation: the page's policy allows no script of another origin.
 */
export async function axe(
  page: Page,
  part: Locator = page.locator('html'),
  only: 'all' | 'colours' = 'all',
): Promise<string[]> {
  await page.evaluate(source)
  const runOnly =
    only === 'all'
      ? {
          type: 'tag',
          values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }
      : { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
  const violations = await part.evaluate(async (element, runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: { run(of: Element, options: object): Promise<{ violations: Violation[] }> }
    }
    return (await axe.run(element, { runOnly, resultTypes: ['violations'] })).violations
  }, runOnly)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} at ${target.join(' ')}: ${html.slice(0, 160)}`),
  )
}
