/** A browser of its own process group on a profile that outlives it, so that it can be killed whole. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from '../../../scripts/find-browser.ts'

/** The runner names functions through a helper that functions sent into a page do not have there. */
export const NAME_HELPER = { content: 'globalThis.__name ??= (value) => value' }

export interface Killable {
  page: Page
  browser: Browser
  /** SIGKILL to every process of the browser at once. */
  kill: () => Promise<void>
}

export async function startKillable(profile: string): Promise<Killable> {
  const { path } = await findBrowser()
  const portFile = join(profile, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const args = [
    ...BROWSER_ARGS,
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--lang=zh-CN',
    '--accept-lang=zh-CN',
    '--hide-crash-restore-bubble',
    'about:blank',
  ]
  const child = spawn(path, args, { detached: true, stdio: 'ignore' })
  const port = await portOf(portFile, child)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = await browser.contexts()[0]!.newPage()
  await page.addInitScript(NAME_HELPER)
  return { page, browser, kill: () => kill(child) }
}

async function portOf(file: string, child: ChildProcess): Promise<string> {
  for (let i = 0; i < 300; i++) {
    if (child.exitCode !== null) break
    const text = existsSync(file) ? await readFile(file, 'utf8') : ''
    if (text.includes('\n')) return text.split('\n', 1)[0]!
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('the browser did not start')
}

function kill(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done()
    child.once('exit', () => done())
    process.kill(-child.pid!, 'SIGKILL')
  })
}
