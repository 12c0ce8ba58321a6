import { expect, test as base, type BrowserContext } from '@playwright/test'
import { serve, type Site } from '../../scripts/serve.ts'

export { expect }

interface Watch {
  /** What went wrong in the page so far: script errors, refused loads, foreign requests. */
  faults: string[]
}

/**
 * The test every end-to-end spec starts from: the built site on its own origin, and a watch that
 * fails the test on any script error, any violation of the content security policy and any request
 * to another host. The service worker is off, so that a test does not wait for the precache; specs
 * about it say `test.use({ serviceWorkers: 'allow' })`.
 */
export const test = base.extend<{ watch: Watch }, { site: Site }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from it
    async ({}, use) => {
      const site = await serve('dist')
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  serviceWorkers: 'block',
  watch: [
    async ({ context }, use) => {
      const watch = await watchContext(context)
      await use(watch)
      const faults = [...new Set(watch.faults)].slice(0, 10)
      expect(faults, 'errors, policy violations and foreign requests').toEqual([])
    },
    { auto: true },
  ],
})

/** Starts watching all pages of a context; also for contexts that a test opens itself. */
export async function watchContext(context: BrowserContext): Promise<Watch> {
  const faults: string[] = []
  await context.exposeBinding('__violation', (_source, text: string) => faults.push(text))
  await context.addInitScript(() => {
    const tell = (globalThis as unknown as { __violation(text: string): void }).__violation
    document.addEventListener('securitypolicyviolation', (event) =>
      tell(`policy: ${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`),
    )
  })
  context.on('weberror', (error) => faults.push(`script: ${error.error().stack}`))
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1')
      faults.push(`foreign: ${request.url()}`)
  })
  return { faults }
}
