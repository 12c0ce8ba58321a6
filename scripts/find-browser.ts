import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'

export interface Browser {
  path: string
  /** How it was found, for `npm run doctor`. */
  from: 'environment' | 'installed' | 'npm'
}

const NAMED = ['CHROMIUM_PATH', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH']
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Arguments every Chromium here is started with; the packed one crashes with its own defaults. */
export const BROWSER_ARGS = ['--no-sandbox', '--disable-gpu']

/**
 * A Chromium to test with: one named in the environment, else one installed, else the one packed in
 * npm's @sparticuz/chromium (which has no Chinese glyphs: pictures from it show boxes).
 * Throws with a sentence that says what to do where there is none.
 */
export async function findBrowser(): Promise<Browser> {
  for (const name of NAMED) {
    const path = process.env[name]
    if (!path) continue
    if (existsSync(path)) return { path, from: 'environment' }
    throw new Error(`${name} names ${path}, which does not exist.`)
  }
  const installed = [...onPath(), ...PLACES].find((path) => existsSync(path))
  if (installed) return { path: installed, from: 'installed' }
  return { path: await unpack(), from: 'npm' }
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
}

/**
 * The package reuses whatever `chromium` lies in the temporary folder without looking at its
 * version, so it gets a folder of its own, named after the version.
 */
async function unpack(): Promise<string> {
  const before = process.env.TMPDIR
  try {
    const manifest = await readFile('node_modules/@sparticuz/chromium/package.json', 'utf8')
    const { version } = JSON.parse(manifest) as { version: string }
    const folder = resolve('node_modules/.cache/chromium', version)
    await mkdir(folder, { recursive: true })
    process.env.TMPDIR = folder
    // Makes it unpack its own copy; where the system has one, its fonts then stay in sight too.
    if (!hasNss()) process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } catch (error) {
    throw new Error(
      'No browser to test with. Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chrome npm test',
      { cause: error },
    )
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** Whether the system has libnss3, which Chromium needs and a bare machine lacks. */
function hasNss(): boolean {
  const { stdout } = spawnSync('ldconfig', ['-p'], { encoding: 'utf8' })
  return (stdout ?? '').includes('libnss3.so')
}
