/** `npm run doctor`: what this machine has and lacks for working on the project. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { findBrowser } from './find-browser.ts'

type Finding = [name: string, state: 'ok' | 'note' | 'missing', what: string]

const findings = [
  node(),
  await packages(),
  await browser(),
  chineseFont(),
  await port(Number(process.env.PORT ?? 4173)),
  git(),
]
const SIGNS = { ok: '✓', note: '·', missing: '✗' }
for (const [name, state, what] of findings)
  console.log(`${SIGNS[state]} ${name.padEnd(14)} ${what}`)
process.exit(findings.some(([, state]) => state === 'missing') ? 1 : 0)

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  return fits
    ? ['Node', 'ok', process.version]
    : ['Node', 'missing', `${process.version}: 20.19 or newer, or 22.12 or newer, is needed`]
}

async function packages(): Promise<Finding> {
  const lock = await readFile('package-lock.json', 'utf8')
  const installed = await readFile('node_modules/.package-lock.json', 'utf8').catch(() => null)
  if (installed === null) return ['packages', 'missing', 'not installed: npm ci']
  const versions = (text: string) =>
    (JSON.parse(text) as { packages: Record<string, { version?: string }> }).packages
  const [wanted, found] = [versions(lock), versions(installed)]
  const stale = Object.keys(found).filter((name) => found[name]?.version !== wanted[name]?.version)
  return stale.length === 0
    ? ['packages', 'ok', `${Object.keys(found).length} installed, as the lock file says`]
    : ['packages', 'missing', `${stale.length} differ from the lock file (${stale[0]}): npm ci`]
}

async function browser(): Promise<Finding> {
  try {
    const { path, from } = await findBrowser()
    const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 })
    const name = (stdout ?? '').trim() || path
    return from === 'npm'
      ? ['browser', 'note', `${name} from npm: tests run; pictures show boxes for Chinese`]
      : ['browser', 'ok', `${name} (${path})`]
  } catch (error) {
    return ['browser', 'missing', (error as Error).message]
  }
}

function chineseFont(): Finding {
  const { stdout, error } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  if (error) return ['Chinese font', 'note', 'cannot tell (no fc-list)']
  return stdout.trim()
    ? ['Chinese font', 'ok', `${stdout.trim().split('\n').length} faces`]
    : ['Chinese font', 'note', 'none: screenshots show boxes; on Debian: fonts-noto-cjk']
}

function port(number: number): Promise<Finding> {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', () =>
      done([`port ${number}`, 'note', `in use: PORT=${number + 1} npm start`]),
    )
    server.listen(number, '127.0.0.1', () =>
      server.close(() => done([`port ${number}`, 'ok', 'free for npm start'])),
    )
  })
}

function git(): Finding {
  const { status } = spawnSync('git', ['--version'])
  if (status !== 0) return ['git', 'note', 'not found; needed only to send changes']
  return existsSync('.git') ? ['git', 'ok', 'a clone'] : ['git', 'note', 'this folder is no clone']
}
